using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Scheduling;

namespace Pilar.Arena.Grains.Cases;

// Its time: the meeting that is named is asked, and one that has the case already gives it up before another gets it.
internal sealed partial class CaseGrain
{
    private SlotPlaces Places => new(Id, GrainFactory, _lists, _logger);

    private async Task<Reply<Receipt>> Schedule(Caller caller, CommandId id, SlotCommand command)
    {
        var asked = command with { As = await ActorOf(caller, Committed.Room), Facts = null };

        // For those alone who may ask it.
        if (CaseRights.Refuse(Committed, asked, new Circumstance(caller.Person, Now())) is null && PlaceOf(asked) is { } place)
        {
            // What was opened or stopped there is not moved.
            var learnt = await LearnFromRoom(caller);
            var facts = learnt.Refusal is { } away ? away : await Places.Facts(caller, Committed.Presenter, place.Room, place.Item, place.Method);
            if (facts.Refusal is { } refusal)
            {
                return refusal;
            }

            asked = asked with { Facts = facts.Value };
        }

        var reply = await InTurn(async () => Moves(caller, asked) && await CloseInRoom() is { } refusal ? refusal : await Handle(caller, id, asked));
        if (reply.Accepted())
        {
            await OfferToRoom();
        }

        return reply;
    }

    private bool Moves(Caller caller, SlotCommand asked) => Committed.TakenByRoom > 0
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
