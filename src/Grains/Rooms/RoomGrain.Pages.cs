using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

// For pages, which hear nothing of the room: as it is, what was said before, and whether anything on them has been taken back.
internal sealed partial class RoomGrain
{
    public Task<Reply<RoomView>> View(Caller caller) => Task.FromResult<Reply<RoomView>>(
        !IsDamaged && Knows(caller) ? ViewFor(caller.Person, RoomLimits.ContributionsInSnapshot) : NotShown);

    public Task<Reply<WordsTakenBack>> TakenBack(Caller caller) => Task.FromResult<Reply<WordsTakenBack>>(
        !IsDamaged && Knows(caller) ? new WordsTakenBack(Math.Max(_takenBackAt, Committed.ResetBefore(caller.Person))) : NotShown);

    public Task<Reply<Receipt>> MayEnter(Caller caller) => Task.FromResult<Reply<Receipt>>(
        IsDamaged || !Knows(caller) ? NotShown : Committed.WaitsForCase(caller.Person) ? RoomRefusals.CaseRecognised : new Receipt(0));

    public async Task<Reply<EarlierContributions>> Earlier(Caller caller, long before)
    {
        if (IsDamaged || Committed.ViewerOf(caller.Person) is not { } viewer || viewer.Standing != Standing.Admitted)
        {
            return NotShown;
        }

        var atHand = Committed.AtHandBefore(before, viewer);
        if (!atHand.Contributions.IsEmpty || !atHand.More)
        {
            return atHand;
        }

        try
        {
            return await new PastDiscussion(Past).Page(Math.Min(Math.Max(1, before) - 1, Committed.Discussion.ForgottenFor(viewer)), viewer, Committed.Groups is null);
        }
        catch (LogUnavailableException)
        {
            return Refusals.NotSaved;
        }
        catch (StreamDamagedException fault)
        {
            return FoundDamaged(fault);
        }
    }
}
