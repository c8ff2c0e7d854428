using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// The method of a case: chosen, begun, stepped through, ended. Who may write in a phase is in Room.Curtain.cs.
public sealed partial record Room
{
    private Decision<RoomEvent> DecideMethod(RoomCommand command, Circumstance circumstance) => command switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        ChooseMethod choose => Choose(choose, circumstance.By),
        _ when Phase != MeetingPhase.Live => RoomRefusals.NotLive,
        BeginMethod begin => FindCase(begin.Case) switch
        {
            null or { State: CaseState.Closed } => RoomRefusals.CaseGone,
            { Method: null } => RoomRefusals.MethodMissing,
            { Method.Phase: not null } => Decision<RoomEvent>.Nothing,
            { } found when Agenda.Current?.Item != found.Item => RoomRefusals.ItemNotCurrent,
            { } found => All(Enter(found, 0, skipped: false)),
        },
        StepPhase step => Leaving(step.Case, step.From, circumstance.At, found => found.Method! switch
        {
            { Now.Mandatory: true } run when UsedIn(found, circumstance.At) < TimeSpan.FromMinutes(run.Now.MinMinutes) => RoomRefusals.PhaseMandatory,
            var run when circumstance.At - run.ChangedAt < RoomLimits.PhaseSettles => RoomRefusals.PhaseJustBegun,
            _ => All(Enter(found, step.From + 1, skipped: false)),
        }),
        SkipPhase skip => Leaving(skip.Case, skip.From, circumstance.At, found => Skip(found, skip)),
        ExtendPhase extend => Leaving(extend.Case, extend.Phase, circumstance.At, found => Extend(found, extend)),
        OpenPhase open => Leaving(open.Case, open.Phase, circumstance.At, found => Open(found, circumstance.At)),
        LiftCurtain or CloseCurtain => DecideCurtain(command, circumstance.By),
        _ => RoomRefusals.NotAllowed,
    };

    private Decision<RoomEvent> Choose(ChooseMethod choose, PersonId by) => (FindCase(choose.Case), Named(choose.Method, choose.Own)) switch
    {
        (null or { State: CaseState.Closed }, _) => RoomRefusals.CaseGone,
        ({ } found, _) when found.Presenter != by && !HasRole(by, AgendaKeepers) => RoomRefusals.CaseNotYours,
        ({ Method.Method: { } known }, { } method) when (known.Key, known.Version) == (method.Key, method.Version) => Decision<RoomEvent>.Nothing,
        ({ Method.Phase: not null }, _) => RoomRefusals.MethodBegun,
        (_, null) => RoomRefusals.MethodUnknown,
        (_, { Use: not MethodUse.Case }) => RoomRefusals.MethodNotForCase,
        ({ } found, { } method) => All([.. Cover(found, shown: false), new MethodChosen(found.Case, method), .. Lengthen(found, method.Minutes)]),
    };

    // Of a centre's template the version that is published now. Once it is chosen, nothing changes it.
    private static MethodTemplate? Named(string method, MethodTemplate? own) => TemplateId.IsMethodKey(method)
        ? own?.Key == method ? own : null
        : MethodCatalogue.Find(method);

    /// <summary>They lead, coordinate, or present a case here.</summary>
    internal bool MayChooseMethod(PersonId person) => HasRole(person, AgendaKeepers | RoomRole.CasePresenter);

    /// <summary>
    /// What is done in the phase that is on, by somebody who names it. A phase that has been left is no news: it was left by the click
    /// before, or by the other one who leads.
    /// </summary>
    private Decision<RoomEvent> Leaving(CaseId id, int from, DateTimeOffset at, Func<CasePresentation, Decision<RoomEvent>> then) => FindCase(id) switch
    {
        null or { State: CaseState.Closed } => RoomRefusals.CaseGone,
        { Method: null } => RoomRefusals.MethodMissing,
        { Method.Phase: null } => RoomRefusals.MethodNotBegun,
        { Method: { } run } when from < 0 || from > run.Phase => RoomRefusals.PhaseUnknown,
        { Method: { } run } when from < run.Phase || run.Ended => Decision<RoomEvent>.Nothing,
        { } found when Agenda.Find(found.Item) is not { State: AgendaItemState.Current or AgendaItemState.Paused } => RoomRefusals.ItemNotCurrent,
        { } found => then(found),
    };

    private Decision<RoomEvent> Skip(CasePresentation found, SkipPhase skip)
    {
        var said = !string.IsNullOrWhiteSpace(skip.Reason);
        return (found.Method!.Now!.Mandatory || said ? RoomText.RefuseReason(skip.Reason) : null) is { } refusal
            ? refusal
            : All(Enter(found, skip.From + 1, skipped: true, said ? new SkipExplained(found.Case, skip.From, RoomText.Clean(skip.Reason)) : null));
    }

    // Whoever saw other minutes than there are has clicked twice, or the other one who leads has given more meanwhile.
    private Decision<RoomEvent> Extend(CasePresentation found, ExtendPhase extend) => extend.Minutes switch
    {
        not (2 or 5 or 10) => RoomRefusals.MinutesInvalid,
        _ when extend.Extra is { } seen && seen != found.Method!.Extra => Decision<RoomEvent>.Nothing,
        var minutes when Agenda.Find(found.Item)!.Minutes + minutes > RoomLimits.ItemMinutes => RoomRefusals.MinutesInvalid,
        var minutes => All([new PhaseExtended(found.Case, found.Method!.Phase!.Value, minutes), new ItemExtended(found.Item, minutes)]),
    };

    // A phase in which the presenter speaks or answers does not run without them. The text goes first: what stands before it is told to nobody again.
    private IEnumerable<RoomEvent> Enter(CasePresentation found, int phase, bool skipped, SkipExplained? why = null)
    {
        RoomEvent[] explained = why is null ? [] : [why];
        if (phase == found.Method!.Method.Phases.Length)
        {
            return [.. explained, new MethodEnded(found.Case, skipped)];
        }

        var entered = found.Method.Method.Phases[phase];
        var waits = entered.Presenter is PresenterMode.Speaks or PresenterMode.Answers && !IsHere(found.Presenter);
        return
        [
            .. entered.CaseVisible ? [] : Cover(found, shown: false),
            .. explained,
            new PhaseEntered(found.Case, phase, skipped, Open: entered.Order == PhaseOrder.UsersFirst && !UsersAreHere),
            .. entered.CaseVisible ? Cover(found, shown: true) : [],
            .. waits && Agenda.Current?.Item == found.Item ? PauseCurrent() : [],
        ];
    }

    private static IEnumerable<RoomEvent> Cover(CasePresentation found, bool shown) => (found.Covered, shown) switch
    {
        (false, false) => [new CaseCovered(found.Case)],
        (true, true) => [new CaseUncovered(found.Case)],
        _ => [],
    };

    // The item lasts at least as long as its method.
    private IEnumerable<RoomEvent> Lengthen(CasePresentation found, int minutes) =>
        minutes - Agenda.Find(found.Item)!.Minutes is > 0 and var more ? [new ItemExtended(found.Item, more)] : [];

    private TimeSpan UsedIn(CasePresentation found, DateTimeOffset at) =>
        TimeSpan.FromMilliseconds(Agenda.Find(found.Item)!.Stop(at).UsedMilliseconds - found.Method!.UsedBefore);

    private Room? ApplyMethod(RoomEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        MethodChosen chosen => With(chosen.Case, found => found with { Method = MethodRun.Of(chosen.Method) }),
        PhaseEntered entered => WithRun(entered.Case, (run, item) => Left(run, entered.Skipped) with
        {
            Phase = entered.Phase,
            UsedBefore = item.Stop(circumstance.At).UsedMilliseconds,
            Extra = 0,
            EnteredAt = circumstance.At,
            Opened = entered.Open ? new PhaseOpening(entered.Phase, circumstance.At) : run.Opened,
        }),
        SkipExplained told => With(told.Case, found => found with { Skips = (found.Skips ?? []).Add(new SkipNote(told.Phase, told.Reason)) }),
        PhaseExtended extended => WithRun(extended.Case, (run, _) => run with { Extra = run.Extra + extended.Minutes }),
        PhaseOpened opened => WithRun(opened.Case, (run, _) => run with { Opened = new PhaseOpening(opened.Phase, circumstance.At) }),
        MethodEnded ended => WithRun(ended.Case, (run, _) => Left(run, ended.Skipped) with { Ended = true }),
        PhaseHeld held => With(held.Case, found => found with
        {
            Reached = new ReachedPhase(found.Method!.Method.Phases[held.Phase].Names, held.Phase + 1, found.Method.Method.Phases.Length),
        }),
        CurtainLifted lifted => WithRun(lifted.Case, (run, _) => run with { CurtainLifted = true }),
        CurtainClosed closed => WithRun(closed.Case, (run, _) => run with { CurtainLifted = false }),
        CaseCovered covered => With(covered.Case, found => found with { Covered = true }) with { TakenBackUntil = seq - 1 },
        CaseUncovered uncovered => With(uncovered.Case, found => found with { Covered = false }) with { TakenBackUntil = seq },
        _ => null,
    };

    private static MethodRun Left(MethodRun run, bool skipped) => skipped ? run with { Skipped = run.Skipped.Add(run.Phase!.Value) } : run;

    private Room WithRun(CaseId id, Func<MethodRun, AgendaItem, MethodRun> change) =>
        With(id, found => found with { Method = change(found.Method!, Agenda.Find(found.Item)!) });
}
