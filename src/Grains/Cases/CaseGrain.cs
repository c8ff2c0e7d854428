using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.FollowUps;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Cases;

/// <summary>One case. Rules are in <see cref="CasePresentation"/>, storage in the base; here is who asks, and what its room is told.</summary>
[GrainType("arena.case"), Reentrant]
internal sealed partial class CaseGrain : AggregateGrain<CasePresentation, CaseCommand, CaseEvent>, ICaseGrain
{
    private readonly IReadModels _lists;
    private readonly ICaseJudge _judge;
    private readonly CaseRoom _room;
    private readonly ILogger<CaseGrain> _logger;
    private bool _mailing;

    public CaseGrain(
        [PersistentState("case-snapshot", "arena")] IPersistentState<SealedSnapshot> snapshot,
        IEventLog log,
        ITextGuard guard,
        ICaseJudge judge,
        IReadModels lists,
        TimeProvider clock,
        ILogger<CaseGrain> logger)
        : base(log, guard, snapshot, clock, logger)
    {
        (_judge, _lists, _logger) = (judge, lists, logger);
        _room = new CaseRoom(Id, GrainFactory, logger);
    }

    private CaseId Id => new(Guid.ParseExact(Stream[GrainKeys.Case.Length..], "N"));

    public Task<Reply<Receipt>> Do(Caller caller, CommandId id, CaseCommand command) => command switch
    {
        // What is sent is screened, and what is read is noted: each has one way.
        SendCaseText or NoteReading or NoteSheetOpened => Task.FromResult<Reply<Receipt>>(CaseRefusals.NotAllowed),
        BeginCase begin => _turn.Take(() => Begin(caller, id, begin)),
        RemindOfDuty remind => Remind(caller, id, remind),
        AdviceCommand advice => Advise(caller, id, advice),
        SlotCommand slot => Schedule(caller, id, slot),
        WrittenCommand written => Write(caller, id, written),
        FollowUpCommand follow => FollowsUp(caller, id, follow),
        WithdrawCase or DestroyCase => End(caller, id, command),
        LetCaseTimePass => LetTimePass(caller, id),
        _ => Carry(caller, id, command),
    };

    public async Task<Reply<CaseFile>> View(Caller caller)
    {
        var actor = await ActorOf(caller, Committed.Room);
        if (Committed.StandingOf(caller.Person, actor) is null)
        {
            return Refusals.NotFound;
        }

        var there = await LearnFromRoom(caller);
        if (Committed.StandingOf(caller.Person, actor) is not { } standing)
        {
            return Refusals.NotFound;
        }

        // Whoever knows whom it is about, or was left out of it, hears nothing of when it is talked of.
        var file = Committed.File(Id, standing, actor, CertificateOf(Committed));
        return await Named(standing != CaseStanding.Presenter && there.Value is not { Recognised: false }
            ? file with { Slot = null }
            : file with { Written = Committed.WrittenFor(standing, caller.Person, actor, await PeopleFor(standing, actor)) });
    }

    public async Task<Reply<CaseReading>> Read(Caller caller, CommandId id)
    {
        var actor = await ActorOf(caller, Committed.Room);

        if (await KeptFrom(caller, actor, LearnFromRoom) is { } kept)
        {
            return kept;
        }

        var noted = await Handle(caller, id, new NoteReading { As = actor });
        return noted switch
        {
            { Refusal: { } refusal } => refusal,
            _ => Committed.Reading(caller.Person, actor) is { } reading ? reading : Refusals.NotFound,
        };
    }

    public async Task<Reply<CaseStillRead>> StillReads(Caller caller)
    {
        var actor = await ActorOf(caller, Committed.Room);
        if ((IsDamaged ? Refusals.Damaged : await KeptFrom(caller, actor, AskedByPage)) is { } kept)
        {
            return kept;
        }

        return Committed.Reading(caller.Person, actor) is { } reading ? new CaseStillRead(reading.Version) : Refusals.NotFound;
    }

    public Task RoomChanged(Caller caller) => LearnFromRoom(caller);

    // Its key goes with its last event: what is left is the certificate, and who presented it.
    protected override ErasureCause? DestroyedBy(CaseEvent happened) => happened is CaseDestroyed destroyed
        ? destroyed.Cause switch
        {
            DestructionCause.ByPresenter => ErasureCause.Withdrawn,
            DestructionCause.Breach => ErasureCause.Ordered,
            _ => ErasureCause.Expired,
        }
        : null;

    protected override GuardedCommand? Guarded(CasePresentation state, CaseCommand command) => state.Guarded(command);

    // Who takes an advice back takes the words back, and who answers anew takes back what they answered before.
    protected override Erasing? ErasedBy(CasePresentation state, CaseEvent happened) => happened switch
    {
        AdviceWithdrawn gone => new Erasing(ErasureCause.Withdrawn, () => Task.FromResult(state.Advice?.PlacesOf(gone.Advice) ?? [])),
        TakenAlong when state.Advice?.Taken is { Replaced: > 0 and var before } => new Erasing(ErasureCause.Withdrawn, () => Task.FromResult(ImmutableArray.Create(before))),
        FollowUpAnswered when state.FollowUp is { Replaced: > 0 and var before } => new Erasing(ErasureCause.Withdrawn, () => Task.FromResult(ImmutableArray.Create(before))),
        PanelAnswered answered when state.Written?.PlacesOf(answered.Question, all: false) is { IsEmpty: false } before =>
            new Erasing(ErasureCause.Withdrawn, () => Task.FromResult(before)),
        QuestionTakenBack gone => new Erasing(ErasureCause.Withdrawn, () => Task.FromResult(state.Written?.PlacesOf(gone.Question, all: true) ?? [])),
        CaseTextExpired => new Erasing(ErasureCause.Expired, WordsOfText),
        _ => null,
    };

    protected override IEnumerable<Log.ReadModelChange> ListsChangedBy(CasePresentation state, CaseEvent happened) => state.ListsChangedBy(Id, happened);

    // What somebody has stopped in the room is shown nowhere, and nothing to whom it is about somebody they know. Whether it is so is not known: nor then.
    private async Task<Refusal?> KeptFrom(Caller caller, CaseActor? actor, Func<Caller, Task<Reply<CaseInRoom>>> learn) =>
        Committed.StandingOf(caller.Person, actor) is not (null or CaseStanding.Presenter) && await learn(caller) is var learnt
            ? learnt.Refusal ?? (learnt.Value!.Recognised ? Refusals.NotFound : null)
            : null;

    private async Task<Reply<Receipt>> Carry(Caller caller, CommandId id, CaseCommand command)
    {
        var reply = await Handle(caller, id, command with { As = await ActorOf(caller, Committed.Room) });
        if (reply.Accepted() && command is ApproveCase or ChooseItem)
        {
            await OfferToRoom();
        }

        return reply;
    }

    private async Task<Reply<Receipt>> Begin(Caller caller, CommandId id, BeginCase begin)
    {
        // Asked when it begins: the first may be gone by the time this one is sent.
        var before = Committed.Stage == CaseStage.NotBegun ? await Reopened(caller, begin.ReturnOf) : Committed.ReturnOf;
        if (Committed.Stage == CaseStage.NotBegun && begin.ReturnOf is not null && before is null)
        {
            return FollowUpRefusals.NotToBeReopened;
        }

        var asked = begin with { As = await ActorOf(caller, begin.Room), Number = "?", ReturnOf = before };

        // A number is taken only for a case that there will be.
        if (Committed.Decide(asked, new Circumstance(caller.Person, Now())).Events.IsEmpty)
        {
            return await Handle(caller, id, asked);
        }

        var number = await GrainFactory.CaseNumbersOf(Now().Year).Next(Caller.Arena);
        return number.Accepted() ? await Handle(caller, id, asked with { Number = number.Value.Number }) : number.Refusal;
    }

    // Off the screens first: whoever is told that it is taken back must not be reading it still.
    private Task<Reply<Receipt>> End(Caller caller, CommandId id, CaseCommand command) => _turn.Take(async () =>
    {
        var asked = command with { As = await ActorOf(caller, Committed.Room) };
        var decision = Committed.Decide(asked, new Circumstance(caller.Person, Now()));
        if (!decision.Events.IsEmpty && await CloseInRoom(withNames: true) is { } refusal && !(IsOrdered(command) && refusal == Refusals.Damaged))
        {
            return refusal;
        }

        var ended = await Handle(caller, id, asked);
        if (ended.Accepted() && !decision.Events.IsEmpty)
        {
            await _room.TellMinutes(Committed.Room);
        }

        return ended;
    });

    // A room that is damaged may never be mended, and the case is not kept for it. What its pages still show, breach.md says.
    private static bool IsOrdered(CaseCommand command) => command is DestroyCase { Cause: DestructionCause.Breach };

    private async Task<Reply<Receipt>> LetTimePass(Caller caller, CommandId id)
    {
        if (!caller.IsArena)
        {
            return await Carry(caller, id, new LetCaseTimePass());
        }

        await LearnFromRoom(caller);
        if (Committed is { Stage: CaseStage.Presented, IsWritten: false }
            && await _lists.PhaseOf(Committed.Room, CancellationToken.None) is MeetingPhase.Closed or MeetingPhase.Cancelled)
        {
            return await Handle(caller, id, new NoteHeld());
        }

        await OfferToRoom();
        // What is to go goes first, whatever a mail server does.
        var ended = await End(caller, id, new LetCaseTimePass());
        await Mail();
        return ended;
    }

    // Outside of the turn, one round at a time: nobody waits for a mail server to open a page.
    private async Task Mail()
    {
        if (_mailing)
        {
            return;
        }

        _mailing = true;
        try
        {
            await Remind();
            await TellThatItWaits();
        }
        finally
        {
            _mailing = false;
        }
    }

    private CaseCertificate? CertificateOf(CasePresentation found) => Certificate is { } left && found.DestroyedBy is { } cause
        ? new CaseCertificate(Id, Convert.ToHexStringLower(left.Hash), left.At, cause)
        : null;

    private async Task<CaseFile> Named(CaseFile file) => file with { Names = await NamesOf(file.Openings.Select(opening => opening.By)) };

    private async Task<CaseActor?> ActorOf(Caller caller, RoomId room) =>
        caller.IsArena || room == default ? null : await _lists.ActorIn(room, caller.Person, CancellationToken.None);
}
