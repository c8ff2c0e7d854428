using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Cases;

// What the guard says of a text that is no command.
internal sealed partial class CaseGrain
{
    public async Task<Reply<Screening>> Screen(Caller caller, string text) => text.Length > GuardWords.MostLetters ? RoomRefusals.TextTooLong
        : !await SpeaksOfIt(caller) ? Refusals.NotFound
        : GuardPolicy.Found(await Guard.Glance(Committed.Guarded(text)));

    // Whoever may say nothing of it is not told which words are names in it.
    private async Task<bool> SpeaksOfIt(Caller caller)
    {
        if (IsDamaged || caller.IsArena || await ActorOf(caller, Committed.Room) is not { } actor || await LearnFromRoom(caller) is not { Value: { } there })
        {
            return false;
        }

        return (!there.Recognised && Committed.StandingOf(caller.Person, actor) is not null) || caller.Person == Committed.Presenter
            || AdviceRights.StandingOf(Committed, caller.Person, actor with { There = there }) is not null;
    }
}
