using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Scheduling;

namespace Pilar.Arena.Grains.Cases;

// Its time: the meeting that is named is asked, and one that has the case on its agenda keeps it as long as it is not over.
internal sealed partial class CaseGrain
{
    private SlotPlaces Places => new(Id, GrainFactory, _lists, _logger);

    private async Task<Reply<Receipt>> Schedule(Caller caller, CommandId id, SlotCommand command)
    {
        var asked = command with { As = await ActorOf(caller, Committed.Room), Facts = null };

        // For those alone who may ask it.
        if (CaseRights.Refuse(Committed, asked, new Circumstance(caller.Person, Now())) is null && PlaceOf(asked) is { } place)
        {
            var learnt = await LearnFromRoom(caller);
            if (learnt.Value is { Recognised: true } && caller.Person != Committed.Presenter)
            {
                return Refusals.NotFound;
            }

            var facts = learnt.Refusal is { } away ? away : await Places.Facts(caller, Committed.Presenter, place.Room, place.Item, place.Method);
            if (facts.Refusal is { } refusal)
            {
                return refusal;
            }

            if (facts.Value is { Slot: not null } known && (known.Leads || caller.Person == Committed.Presenter) && place.Room != Committed.Room
                && await RefuseMove(learnt.Value!, place.Room) is { } kept)
            {
                return kept;
            }

            asked = asked with { Facts = facts.Value };
        }

        var reply = await _turn.Take(async () => Moves(caller, asked) && await CloseInRoom(withNames: false) is { } refusal ? refusal : await Handle(caller, id, asked));
        if (reply.Accepted())
        {
            await OfferToRoom();
        }

        return reply;
    }

    // What is closed in a meeting, or over, stays so: nothing can come between this and what is stored.
    private async Task<Refusal?> RefuseMove(CaseInRoom here, RoomId there) =>
        Committed.TakenByRoom > 0 && here is { Over: false, State: not CaseState.Closed } ? SlotRefusals.OnAgenda
        : await _room.Standing(there, Committed.Presenter) switch
        {
            { Value.State: CaseState.Closed } => SlotRefusals.Gone,
            { Refusal.Kind: not RefusalKind.NotFound } => CaseRefusals.RoomAway,
            _ => null,
        };

    // An answer of the first meeting may have been lost: what is not there is closed by that, and what is closed stays so.
    private bool Moves(Caller caller, SlotCommand asked) => Committed.MayBeInRoom
        && Committed.Decide(asked, new Circumstance(caller.Person, Now())).Events.Any(happened => happened is SlotAgreed agreed && agreed.Slot.Room != Committed.Room);

    private (RoomId Room, AgendaItemId Item, string Method)? PlaceOf(SlotCommand asked) => asked switch
    {
        ProposeSlot propose => (propose.Room, propose.Item, propose.Method),
        DeclineSlot { Room: { } room, Item: { } item } => (room, item, ""),
        AcceptSlot when Committed.Slots?.Proposed is { } proposed => (proposed.Room, proposed.Item, ""),
        _ => null,
    };

    // With the case on its agenda: what its presenter has said yes to is what the meeting begins with.
    private async Task<bool> ChooseAgreedMethod()
    {
        if (Committed.Slots?.Agreed is { Method.Length: > 0 } agreed && (agreed.Room, agreed.Item) == (Committed.Room, Committed.Item!.Value))
        {
            await Places.ChooseMethod(Committed.Presenter, agreed);
        }

        return true;
    }
}
