using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;

namespace Pilar.Arena.Grains.Cases;

// What is said to its room, and learnt of it.
internal sealed partial class CaseGrain
{
    private const int MostLearnt = 4;

    private static readonly CaseInRoom NotThere = new(CaseState.Announced, RoomRole.None);

    // What is said to the room, and learnt of it, is so one after another: a withdrawal waits for an offer, and an offer for a withdrawal. A beginning waits for
    // another one, which has the number.
    private readonly TakingTurns _turn = new();

    private Task<bool> OfferToRoom() => _turn.Take(Offer);

    // What the room has taken and the case cannot say of itself any more must not stay there.
    private async Task<bool> Offer()
    {
        if (!Committed.WaitsForRoom)
        {
            return true;
        }

        var attached = new NoteAttached(Committed.Item!.Value, Committed.Latest!.Version);
        var offered = await _room.Offer(Committed);
        return offered switch
        {
            { Lost: { } why } => (await Handle(Caller.Arena, new CommandId(Guid.NewGuid()), new NoteSlotLost(attached.Item, why))).Accepted(),
            { Taken: false } => false,
            _ => (await Handle(Caller.Arena, new CommandId(Guid.NewGuid()), attached)).Accepted() ? await ChooseAgreedMethod() : await CloseInRoom(withNames: true) is null,
        };
    }

    // The room is the one that knows. A refusal: it did not answer, or what it answered could not be noted.
    private async Task<Reply<CaseInRoom>> LearnFromRoom(Caller asker) =>
        await InWriting(asker) is { } written ? written : await _turn.Take(() => AskRoom(asker));

    private async Task<Reply<CaseInRoom>> AskRoom(Caller asker)
    {
        if (await WithoutRoom(asker) is { } known)
        {
            return known;
        }

        // Its answer to an offer may have been lost: it is offered again, and is there once.
        await Offer();
        for (var tries = 0; tries < MostLearnt; tries++)
        {
            var there = await _room.Standing(Committed.Room, asker.Person);
            if (there.Refusal is { } refusal)
            {
                return refusal.Kind == RefusalKind.NotFound ? NotThere : CaseRefusals.RoomAway;
            }

            if (Committed.Learnt(there.Value!) is not { } command)
            {
                return there;
            }

            if (!(await Handle(Caller.Arena, new CommandId(Guid.NewGuid()), command)).Accepted())
            {
                break;
            }
        }

        return CaseRefusals.RoomAway;
    }

    // What is known without asking it.
    private async Task<CaseInRoom?> WithoutRoom(Caller asker) =>
        await InWriting(asker) ?? (Committed.MayBeInRoom && !Committed.IsOver ? null : NotThere);

    // Each open page asks twice a second: they do not wait for one another, nor does a withdrawal wait for them. While somebody is at it, it is not known.
    private async Task<Reply<CaseInRoom>> AskedByPage(Caller asker)
    {
        if (await WithoutRoom(asker) is { } known)
        {
            return known;
        }

        if (!_turn.IsFree)
        {
            return CaseRefusals.RoomAsked;
        }

        if (Committed.WaitsForRoom)
        {
            return await LearnFromRoom(asker);
        }

        var there = await _room.Standing(Committed.Room, asker.Person);
        return there switch
        {
            // A withdrawal may have begun meanwhile, and what it took off the screens is not for this answer to show.
            _ when !_turn.IsFree => CaseRefusals.RoomAsked,
            { Refusal: { } refusal } => refusal.Kind == RefusalKind.NotFound ? NotThere : CaseRefusals.RoomAway,
            { Value: { } learnt } when Committed.Learnt(learnt) is null => learnt,
            _ => await LearnFromRoom(asker),
        };
    }

    private Task<Refusal?> CloseInRoom(bool withNames) => Committed.MayBeInRoom ? _room.Close(Committed.Presenter, Committed.Room, withNames) : Task.FromResult<Refusal?>(null);
}
