using System.Collections.Immutable;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Methods;

/// <summary>Why a template cannot be used.</summary>
public enum MethodFault
{
    KeyMissing,
    NameMissing,
    PhasesMissing,
    PhaseTwice,
    MinutesWrong,
    TotalWrong,
    NobodyWrites,

    /// <summary>An observer never writes.</summary>
    ObserverWrites,

    /// <summary>Somebody is to speak or answer, and may not write.</summary>
    PresenterSilenced,

    /// <summary>Somebody is to listen, and may write.</summary>
    PresenterWritesBehindCurtain,

    /// <summary>They may write in no phase, or in none after they have listened behind the curtain.</summary>
    PresenterNeverHasTheFloor,
    NameTooLong,
    PhasesTooMany,
    TotalTooLong,

    /// <summary>There is nobody to listen to: those who lead are no panel.</summary>
    CurtainOverNobody,

    /// <summary>There is nobody to ask in turn.</summary>
    RoundOfNobody,

    /// <summary>Advice is to be written, and the presenter alone may write.</summary>
    AdviceOfNobody,

    /// <summary>No phase has the case on the screens in which its presenter can show it: from behind the curtain they cannot.</summary>
    CaseNeverShown,

    /// <summary>It is for an item without a case, and has what only a case has: a presenter, advice, a phase that is always held, or its text.</summary>
    NeedsCase,

    /// <summary>Some are to come first, and there is nobody before or nobody after; or the hub is to have it, and it is not the hub that writes.</summary>
    OrderOfNobody,

    /// <summary>Nobody is let in on an item that has no case: its phases have no two parts.</summary>
    OrderWithoutCase,
}

/// <param name="Phase">The phase it is about, counted from 0; null when it is about the whole template.</param>
public readonly record struct MethodFlaw(MethodFault Fault, int? Phase = null);

/// <summary>What every template obeys, ours and those that a centre changes.</summary>
public static class MethodRules
{
    public const int LongestPhase = 120;
    public const int LongestTotal = 240;
    public const int MostPhases = 20;
    public const int NameLength = 80;

    private const RoomRole Hub = RoomRole.Mentor | RoomRole.CentreCoordinator;
    private const RoomRole Panel = RoomRole.Participant | RoomRole.Mentor | RoomRole.CentreCoordinator | RoomRole.UserRepresentative;

    /// <summary>The first thing that is wrong; null for a template that can be used.</summary>
    public static MethodFault? FaultIn(MethodTemplate template) => FlawsIn(template).Select(flaw => (MethodFault?)flaw.Fault).FirstOrDefault();

    /// <summary>All that is wrong, phase by phase in the middle; none for a template that can be used.</summary>
    public static IEnumerable<MethodFlaw> FlawsIn(MethodTemplate template)
    {
        if (template.Phases.IsDefaultOrEmpty || template.Phases.Length > MostPhases)
        {
            return [new(template.Phases.IsDefaultOrEmpty ? MethodFault.PhasesMissing : MethodFault.PhasesTooMany)];
        }

        return
        [
            .. Found(HeadFaults(template)).Select(fault => new MethodFlaw(fault)),
            .. template.Phases.SelectMany((phase, place) => Found([.. FaultsIn(phase), .. FaultsWithoutCase(phase, template.Use)]).Select(fault => new MethodFlaw(fault, place))),
            .. Found(WholeFaults(template)).Select(fault => new MethodFlaw(fault)),
        ];
    }

    /// <summary>The method it was made from ends in advice, and this one has no phase for it.</summary>
    /// <param name="root">The key of one that comes with the arena; any other loses nothing.</param>
    public static bool LosesAdvice(MethodTemplate template, string root) =>
        MethodCatalogue.Find(root) is { } from && from.Phases.Any(phase => phase.Advises) && !template.Phases.Any(phase => phase.Advises);

    private static IEnumerable<(bool Wrong, MethodFault Fault)> HeadFaults(MethodTemplate template) =>
    [
        (template.Key.Length == 0 || template.Version < 1, MethodFault.KeyMissing),
        (!Named(template.Names), MethodFault.NameMissing),
        (TooLong(template.Names), MethodFault.NameTooLong),
        (template.Phases.DistinctBy(phase => phase.Key).Count() != template.Phases.Length, MethodFault.PhaseTwice),
        (!template.Phases.Skip(AfterCurtain(template)).Any(phase => phase.LetsWrite(RoomRole.CasePresenter, presents: true, curtainLifted: false)) && template.Use == MethodUse.Case, MethodFault.PresenterNeverHasTheFloor),
    ];

    // Whoever has listened to the others is heard on what they heard.
    private static int AfterCurtain(MethodTemplate template) =>
        template.Phases.Select((phase, place) => phase.Presenter == PresenterMode.Listens ? place + 1 : 0).Max();

    private static IEnumerable<(bool Wrong, MethodFault Fault)> WholeFaults(MethodTemplate template) =>
    [
        (template.Phases.Sum(phase => (long)phase.Minutes) != template.Minutes, MethodFault.TotalWrong),
        (template.Minutes > LongestTotal, MethodFault.TotalTooLong),
        (template.Use is MethodUse.Case or MethodUse.SeveralCases && !template.Phases.Any(phase => phase.CaseVisible && phase.Presenter != PresenterMode.Listens), MethodFault.CaseNeverShown),
        (template.Use != MethodUse.Case && template.Phases.Any(phase => phase.HasTwoParts), MethodFault.OrderWithoutCase),
    ];

    // Nobody presents on an item without a case. A session around several has phases in which it waits for one.
    private static IEnumerable<(bool Wrong, MethodFault Fault)> FaultsWithoutCase(MethodPhase phase, MethodUse use) => use == MethodUse.Case ? [] :
    [
        (phase.Presenter != PresenterMode.Present || phase.Advises || phase.Mandatory || (phase.CaseVisible && use != MethodUse.SeveralCases), MethodFault.NeedsCase),
        (phase.Writers == RoomRole.CasePresenter, MethodFault.NobodyWrites),
    ];

    private static IEnumerable<(bool Wrong, MethodFault Fault)> FaultsIn(MethodPhase phase) =>
    [
        (phase.Key.Length == 0, MethodFault.KeyMissing),
        (!Named(phase.Names), MethodFault.NameMissing),
        (TooLong(phase.Names), MethodFault.NameTooLong),
        (phase.MinMinutes < 1 || phase.Minutes < phase.MinMinutes || phase.Minutes > LongestPhase || !Enum.IsDefined(phase.Presenter), MethodFault.MinutesWrong),
        (phase.Writers == RoomRole.None || (phase.Writers & ~RoomRole.InCases) != RoomRole.None, MethodFault.NobodyWrites),
        (phase.Writers.HasFlag(RoomRole.Observer), MethodFault.ObserverWrites),
        (phase.Presenter is PresenterMode.Speaks or PresenterMode.Answers && !phase.Writers.HasFlag(RoomRole.CasePresenter), MethodFault.PresenterSilenced),
        (phase.Presenter == PresenterMode.Listens && phase.Writers.HasFlag(RoomRole.CasePresenter), MethodFault.PresenterWritesBehindCurtain),
        (phase.Presenter == PresenterMode.Listens && phase.Writers != RoomRole.None && !Has(phase, Panel), MethodFault.CurtainOverNobody),
        (phase.Round && phase.Writers != RoomRole.None && !Has(phase, Panel), MethodFault.RoundOfNobody),
        (phase.Advises && phase.Writers != RoomRole.None && !Has(phase, Panel | RoomRole.Leaders), MethodFault.AdviceOfNobody),
        (!Enum.IsDefined(phase.Order) || (phase.Writers != RoomRole.None && OrdersNobody(phase)), MethodFault.OrderOfNobody),
    ];

    private static bool OrdersNobody(MethodPhase phase) => phase.Order switch
    {
        PhaseOrder.HubAlone => !Has(phase, Hub) || Has(phase, RoomRole.Participant),
        PhaseOrder.SpokesFirst => !Has(phase, Hub) || !Has(phase, RoomRole.Participant),
        PhaseOrder.UsersFirst => !Has(phase, RoomRole.UserRepresentative) || !Has(phase, Hub | RoomRole.Participant),
        _ => false,
    };

    private static IEnumerable<MethodFault> Found(IEnumerable<(bool Wrong, MethodFault Fault)> asked) => asked.Where(one => one.Wrong).Select(one => one.Fault);

    private static bool Has(MethodPhase phase, RoomRole roles) => (phase.Writers & roles) != RoomRole.None;

    private static bool Named(MethodNames names) =>
        !string.IsNullOrWhiteSpace(names.Nb) && !string.IsNullOrWhiteSpace(names.Nn) && !string.IsNullOrWhiteSpace(names.En);

    private static bool TooLong(MethodNames names) => names.Nb.Length > NameLength || names.Nn.Length > NameLength || names.En.Length > NameLength;
}
