using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.FollowUps;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Cases;

// The follow-up of it: who led is told what the room says they may be told, and the arena's clock says when the presenter is reminded.
internal sealed partial class CaseGrain
{
    private const int Window = 500;

    public async Task<Reply<FollowUpView>> FollowUp(Caller caller)
    {
        var actor = await FollowerIn(caller);
        return actor.Refusal is { } refusal ? refusal
            : Committed.FollowUpFor(caller.Person, actor.Value, Now()) is { } view ? view
            : FollowUpRefusals.NotFound;
    }

    private async Task<Reply<Receipt>> FollowsUp(Caller caller, CommandId id, FollowUpCommand command)
    {
        var actor = await FollowerIn(caller);
        return actor.Refusal is { } refusal ? refusal : await Handle(caller, id, command with { As = actor.Value });
    }

    // Its presenter needs no room, which may be long gone; everybody else has heard of the case there or not at all.
    private async Task<Reply<CaseActor>> FollowerIn(Caller caller)
    {
        if (caller.IsArena || Committed.Presenter == default)
        {
            return FollowUpRefusals.NotFound;
        }

        if (caller.Person != Committed.Presenter)
        {
            return await AdviserIn(caller);
        }

        await LearnFromRoom(caller);
        return new CaseActor(RoomRole.None, "");
    }

    // The one whose page it is reads it there too. A mail that could not be sent is tried again with the next tick.
    private Task<bool> Remind() => InTurn(async () =>
    {
        if (Committed.RemindsAt is not { } due || due > Now())
        {
            return false;
        }

        var sent = await Mailed() ?? (due + FollowUpLimits.TriedFor < Now() ? ReminderSent.Failed : null);
        return sent is { } how && (await Handle(Caller.Arena, new CommandId(Guid.NewGuid()), new NoteReminded(how))).Accepted();
    });

    // A server that does not answer must not keep what else is due from happening.
    private async Task<ReminderSent?> Mailed()
    {
        try
        {
            return (await GrainFactory.Grain(Committed.Presenter).Remind(Caller.Arena)).Value?.Sent;
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            LogNotReminded(Id.Value, fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The presenter of case {Case} could not be reminded; it is tried again")]
    private partial void LogNotReminded(Guid @case, Exception fault);

    // Of one's own that has been discussed, as the list has it.
    private async Task<CaseReturn?> Reopened(Caller caller, CaseReturn? asked) => asked is null ? null
        : (await _lists.CasesOf(caller.Person, CancellationToken.None))
            .Where(one => one.Case == asked.Case && one is { Standing: CaseStanding.Presenter, Stage: CaseStage.Locked })
            .Select(one => new CaseReturn(one.Case, one.Number))
            .FirstOrDefault();

    private async Task<ImmutableArray<long>> WordsOfText()
    {
        var words = ImmutableArray.CreateBuilder<long>();
        for (var after = 0L; after < Head; after += Window)
        {
            var rows = await Past.Read(after, Math.Min(after + Window, Head));
            words.AddRange(rows.Where(HoldsText).Select(row => row.Seq));
        }

        return words.ToImmutable();
    }

    private static bool HoldsText(LogEntry row) => StreamPast<CaseEvent>.Is<SpansResolvedLocally>(row) || StreamPast<CaseEvent>.Is<ChangesRequested>(row);
}
