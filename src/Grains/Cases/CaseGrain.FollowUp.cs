using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.FollowUps;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Cases;

// The follow-up of it: who led is told what the room says they may be told, and the arena's clock says when the presenter is reminded.
internal sealed partial class CaseGrain
{
    private const int Window = 500;

    private (DateTimeOffset Due, ReminderSent Sent)? _mailed;
    private DateTimeOffset _mailAgainAt;
    private int _mailsTried;

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

    // The one whose page it is reads it there too.
    private async Task Remind()
    {
        if (Committed.RemindsAt is not { } due || due > Now())
        {
            return;
        }

        // What went out and could not be noted is noted later, and not sent again.
        _mailed = _mailed is { Due: var day } known && day == due ? known : null;
        var sent = _mailed?.Sent ?? (Now() < _mailAgainAt ? null : await Mailed()) ?? (due + FollowUpLimits.TriedFor < Now() ? ReminderSent.Failed : null);
        if (sent is { } how)
        {
            _mailed = (due, how);
            await Handle(Caller.Arena, new CommandId(Guid.NewGuid()), new NoteReminded(how));
        }
    }

    // A server that does not answer must not keep what else is due from happening.
    private async Task<ReminderSent?> Mailed()
    {
        // Each time four times as long after: a server that took the mail and was slow to say so is not sent it every minute.
        _mailAgainAt = Now() + FollowUpLimits.TriedAgainAfter * Math.Pow(4, _mailsTried++);
        try
        {
            return (await GrainFactory.Grain(Committed.Presenter).Remind(Caller.Arena)).Value?.Sent;
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            // Its words name both, the presenter and the case.
            LogNotReminded(Id.Value, fault.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whom case {Case} waits for could not be reminded; it is tried again: {Code}")]
    private partial void LogNotReminded(Guid @case, string code);

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

    private static bool HoldsText(LogEntry row) => StreamPast<CaseEvent>.Is<SpansResolvedLocally>(row)
        || StreamPast<CaseEvent>.Is<ChangesRequested>(row) || StreamPast<CaseEvent>.Is<SlotDeclined>(row)
        || StreamPast<CaseEvent>.Is<PresenterAsked>(row) || StreamPast<CaseEvent>.Is<PanelAnswered>(row)

        // The presenter's own words are no advice: nothing is answered of them.
        || StreamPast<CaseEvent>.Is<TakenAlong>(row);
}
