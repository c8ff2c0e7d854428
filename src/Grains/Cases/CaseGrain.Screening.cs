using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Cases;

// What the guard says of a text that is no command.
internal sealed partial class CaseGrain
{
    public async Task<Reply<Screening>> Screen(Caller caller, string text)
    {
        if (text.Length > GuardWords.MostLetters)
        {
            return RoomRefusals.TextTooLong;
        }

        if (IsDamaged || caller.IsArena || await ActorOf(caller, Committed.Room) is not { } actor)
        {
            return Refusals.NotFound;
        }

        // Without the room it cannot be said who may say something of it: no answer is better than one without the names.
        var learnt = await LearnFromRoom(caller);
        return learnt.Value is not { } there ? learnt.Refusal!
            : SpeaksOfIt(caller, actor, there) ? GuardPolicy.Found(await Guard.Glance(Committed.Guarded(text)))
            : Refusals.NotFound;
    }

    // Whoever may say nothing of it is not told which words are names in it.
    private bool SpeaksOfIt(Caller caller, CaseActor actor, CaseInRoom there) =>
        (!there.Recognised && Committed.StandingOf(caller.Person, actor) is not null) || caller.Person == Committed.Presenter
        || AdviceRights.StandingOf(Committed, caller.Person, actor with { There = there }) is not null;
}
