using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// What is on the list and in which order. What happens to one item in the meeting is in Room.Items.cs.
public sealed partial record Room
{
    private const RoomRole AgendaKeepers = RoomRole.Leaders | RoomRole.CentreCoordinator;

    private Decision<RoomEvent> DecideAgenda(RoomCommand command, Circumstance circumstance) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        ProposeItem propose => Propose(propose, circumstance.By),
        AcceptItem accept => Agenda.Find(accept.Item)?.State switch
        {
            null or AgendaItemState.Declined or AgendaItemState.Withdrawn => RoomRefusals.ItemGone,
            AgendaItemState.Proposed or AgendaItemState.Postponed => new ItemAccepted(accept.Item),
            _ => Decision<RoomEvent>.Nothing,
        },
        DeclineItem decline => Agenda.Find(decline.Item)?.State switch
        {
            null or AgendaItemState.Withdrawn => RoomRefusals.ItemGone,
            AgendaItemState.Declined => Decision<RoomEvent>.Nothing,
            AgendaItemState.Proposed => RoomText.RefuseReason(decline.Reason) is { } refusal
                ? refusal
                : All([.. CloseCases(found => found.Item == decline.Item), new ItemDeclined(decline.Item, RoomText.Clean(decline.Reason))]),
            _ => RoomRefusals.ItemNotProposed,
        },
        WithdrawItem withdraw => Withdraw(Agenda.Find(withdraw.Item), circumstance.By),
        MoveItem move => Move(move),
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Propose(ProposeItem propose, PersonId by)
    {
        var proposed = new ItemProposed(propose.Item, propose.Title.Trim(), propose.Type, propose.Minutes);
        return RoomText.RefuseTitle(propose.Title) switch
        {
            { } refusal => refusal,
            _ when propose.Minutes is < 1 or > RoomLimits.ItemMinutes => RoomRefusals.MinutesInvalid,
            _ when !Enum.IsDefined(propose.Type) => RoomRefusals.ChoiceInvalid,
            _ when Agenda.Find(propose.Item) is { } known =>
                (known.Title, known.Type, known.ProposedBy) == (proposed.Title, proposed.Type, by) ? Decision<RoomEvent>.Nothing : RoomRefusals.ItemTaken,
            _ when Agenda.Items.Count >= RoomLimits.AgendaItems => RoomRefusals.AgendaFull,
            _ when HasRole(by, AgendaKeepers) => All([proposed, new ItemAccepted(propose.Item)]),
            _ => proposed,
        };
    }

    // What people have said stays where they said it: an item with a discussion is put off, not dropped.
    private Decision<RoomEvent> Withdraw(AgendaItem? item, PersonId by) => item switch
    {
        null => RoomRefusals.ItemGone,
        _ when item.ProposedBy != by && !HasRole(by, AgendaKeepers) => RoomRefusals.ItemNotYours,
        { State: AgendaItemState.Withdrawn } or { State: AgendaItemState.Postponed, HasDiscussion: true } => Decision<RoomEvent>.Nothing,
        { State: AgendaItemState.Declined } => RoomRefusals.ItemGone,
        { State: AgendaItemState.Current or AgendaItemState.Paused or AgendaItemState.Done } => RoomRefusals.ItemStarted,
        { HasDiscussion: true } => new ItemPostponed(item.Item),
        _ => All([.. CloseCases(found => found.Item == item.Item), new ItemWithdrawn(item.Item)]),
    };

    private Decision<RoomEvent> Move(MoveItem move)
    {
        var parent = move.Parent is { } above ? Agenda.Find(above) : null;
        return Agenda.Find(move.Item) switch
        {
            null or { State: AgendaItemState.Declined or AgendaItemState.Withdrawn } => RoomRefusals.ItemGone,
            _ when move.BasedOn < Agenda.Version => RoomRefusals.AgendaChanged,
            _ when move.Parent is not null && parent is null or { State: AgendaItemState.Declined or AgendaItemState.Withdrawn } => RoomRefusals.ItemGone,
            _ when Agenda.IsUnder(move.Parent, move.Item) || move.After == move.Item => RoomRefusals.ItemIntoItself,
            _ when move.After is { } after && (Agenda.Find(after) is not { } sibling || sibling.Parent != move.Parent) => RoomRefusals.ItemGone,
            _ when Agenda.LevelOf(move.Parent) + Agenda.HeightOf(move.Item) > RoomLimits.AgendaDepth => RoomRefusals.AgendaTooDeep,
            _ when Agenda.Move(move.Item, move.Parent, move.After).Items.SequenceEqual(Agenda.Items) => Decision<RoomEvent>.Nothing,
            _ => new ItemMoved(move.Item, move.Parent, move.After),
        };
    }

    // The version is that of the order. A decline is told to few: were it counted, the others could never move anything again.
    private Room? ApplyAgenda(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        ItemProposed proposed => this with
        {
            Agenda = Agenda with
            {
                Items = Agenda.Items.Add(new AgendaItem(
                    proposed.Item, null, proposed.Title, proposed.Type, proposed.Minutes, AgendaItemState.Proposed, circumstance.By)),
                Version = seq,
            },
        },
        ItemMoved moved => (this with { Agenda = Agenda.Move(moved.Item, moved.Parent, moved.After) with { Version = seq } }).WithoutWhatCameUnder(moved, seq),
        ItemAccepted accepted => With(accepted.Item, item => item with { State = AgendaItemState.Accepted }),
        ItemWithdrawn withdrawn => With(withdrawn.Item, item => item with { State = AgendaItemState.Withdrawn }),
        ItemDeclined declined => With(declined.Item, item => item with { State = AgendaItemState.Declined, DeclineReason = declined.Reason }),
        _ => ApplyItem(happened, circumstance.At),
    };

    private Room With(AgendaItemId item, Func<AgendaItem, AgendaItem> change) => this with { Agenda = Agenda.With(item, change) };
}
