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
        DeclineItem decline => Decline(Agenda.Find(decline.Item), decline.Reason),
        WithdrawItem withdraw => Withdraw(Agenda.Find(withdraw.Item), circumstance.By),
        MoveItem move => Move(move),
        SetItemMinutes set => SetMinutes(Agenda.Find(set.Item), set),
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Propose(ProposeItem propose, PersonId by)
    {
        var why = string.IsNullOrWhiteSpace(propose.Why) ? null : RoomText.Clean(propose.Why);
        var proposed = new ItemProposed(propose.Item, propose.Title.Trim(), propose.Type, propose.Minutes, why);
        return RoomText.RefuseTitle(propose.Title) switch
        {
            { } refusal => refusal,
            _ when why is not null && RoomText.RefuseReason(why) is { } refusal => refusal,
            _ when propose.Minutes is < 1 or > RoomLimits.ItemMinutes => RoomRefusals.MinutesInvalid,
            _ when !Enum.IsDefined(propose.Type) => RoomRefusals.ChoiceInvalid,
            _ when Agenda.Find(propose.Item) is { } known =>
                (known.Title, known.Type, known.Why, known.ProposedBy) == (proposed.Title, proposed.Type, proposed.Why, by) ? Decision<RoomEvent>.Nothing : RoomRefusals.ItemTaken,
            _ when Agenda.Items.Count >= RoomLimits.AgendaItems => RoomRefusals.AgendaFull,
            _ when HasRole(by, AgendaKeepers) => All([proposed, new ItemAccepted(propose.Item)]),
            _ => proposed,
        };
    }

    // With a discussion on it, it is put off, and why is told to its proposer all the same.
    private Decision<RoomEvent> Decline(AgendaItem? item, string reason) => item switch
    {
        null or { State: AgendaItemState.Withdrawn } => RoomRefusals.ItemGone,
        { State: AgendaItemState.Declined } or { State: AgendaItemState.Postponed, DeclineReason: not null } => Decision<RoomEvent>.Nothing,
        { State: not AgendaItemState.Proposed } => RoomRefusals.ItemNotProposed,
        _ when RoomText.RefuseReason(reason) is { } refusal => refusal,
        { HasDiscussion: true } => All([new ItemDeclined(item.Item, RoomText.Clean(reason)), new ItemPostponed(item.Item)]),
        _ => All([.. Dropped(item), new ItemDeclined(item.Item, RoomText.Clean(reason))]),
    };

    // What people have said stays where they said it: an item with a discussion is put off, not dropped.
    private Decision<RoomEvent> Withdraw(AgendaItem? item, PersonId by) => item switch
    {
        null => RoomRefusals.ItemGone,
        _ when item.ProposedBy != by && !HasRole(by, AgendaKeepers) => RoomRefusals.ItemNotYours,
        { State: AgendaItemState.Withdrawn } or { State: AgendaItemState.Postponed, HasDiscussion: true } => Decision<RoomEvent>.Nothing,
        { State: AgendaItemState.Declined } => RoomRefusals.ItemGone,
        { State: AgendaItemState.Current or AgendaItemState.Paused or AgendaItemState.Done } => RoomRefusals.ItemStarted,
        { HasDiscussion: true } => new ItemPostponed(item.Item),
        _ => All([.. Dropped(item), new ItemWithdrawn(item.Item)]),
    };

    // Nothing stands under what is not on the list: it comes up to where that was, in its order.
    private IEnumerable<RoomEvent> Dropped(AgendaItem gone) =>
    [
        .. CloseCases(found => found.Item == gone.Item),
        .. Agenda.Items.Where(item => item.Parent == gone.Item && !item.IsGone).Reverse().Select(item => new ItemMoved(item.Item, gone.Parent, gone.Item)),
    ];

    // Somebody else may have set them, or they were extended: the later one looks again, and has lost nothing.
    private static Decision<RoomEvent> SetMinutes(AgendaItem? item, SetItemMinutes set) => item switch
    {
        null or { IsGone: true } => RoomRefusals.ItemGone,
        { State: AgendaItemState.Done } => RoomRefusals.ItemOver,
        { State: AgendaItemState.Current or AgendaItemState.Paused } => RoomRefusals.ItemStarted,
        _ when set.Minutes is < 1 or > RoomLimits.ItemMinutes => RoomRefusals.MinutesInvalid,
        _ when item.Minutes == set.Minutes => Decision<RoomEvent>.Nothing,
        _ when item.Minutes != set.Was => RoomRefusals.AgendaChanged,
        _ => new ItemMinutesSet(set.Item, set.Minutes),
    };

    private Decision<RoomEvent> Move(MoveItem move)
    {
        var parent = move.Parent is { } above ? Agenda.Find(above) : null;
        return Agenda.Find(move.Item) switch
        {
            null or { IsGone: true } => RoomRefusals.ItemGone,
            _ when move.BasedOn < Agenda.Version => RoomRefusals.AgendaChanged,
            _ when move.Parent is not null && parent is null or { IsGone: true } => RoomRefusals.ItemGone,
            _ when parent is { State: AgendaItemState.Proposed } => RoomRefusals.ItemNotAccepted,
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
                    proposed.Item, null, proposed.Title, proposed.Type, proposed.Minutes, AgendaItemState.Proposed, circumstance.By) { Why = proposed.Why }),
                Version = seq,
            },
        },
        ItemMoved moved => (this with { Agenda = Agenda.Move(moved.Item, moved.Parent, moved.After) with { Version = seq } }).WithoutWhatCameUnder(moved, seq),
        ItemMinutesSet set => With(set.Item, item => item with { Minutes = set.Minutes }),
        ItemAccepted accepted => With(accepted.Item, item => item with { State = AgendaItemState.Accepted }),
        ItemWithdrawn withdrawn => With(withdrawn.Item, item => item with { State = AgendaItemState.Withdrawn }),
        ItemDeclined declined => With(declined.Item, item => item with { State = AgendaItemState.Declined, DeclineReason = declined.Reason, DeclinedAbout = CaseOn(declined.Item) }),
        _ => ApplyItem(happened, circumstance.At),
    };

    private Room With(AgendaItemId item, Func<AgendaItem, AgendaItem> change) => this with { Agenda = Agenda.With(item, change) };
}
