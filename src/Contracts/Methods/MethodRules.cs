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

    PresenterNeverHasTheFloor,
}

/// <summary>What every template obeys, ours and those that a centre changes.</summary>
public static class MethodRules
{
    private const int LongestPhase = 240;
    private const int MostPhases = 30;

    /// <summary>The first thing that is wrong; null for a template that can be used.</summary>
    public static MethodFault? FaultIn(MethodTemplate template) => template switch
    {
        { Key: "" } or { Version: < 1 } => MethodFault.KeyMissing,
        { Phases: { IsDefaultOrEmpty: true } or { Length: > MostPhases } } => MethodFault.PhasesMissing,
        _ when !Named(template.Names) => MethodFault.NameMissing,
        _ when template.Phases.DistinctBy(phase => phase.Key).Count() != template.Phases.Length => MethodFault.PhaseTwice,
        _ when FirstFault(template.Phases) is { } fault => fault,
        _ when template.Phases.Sum(phase => phase.Minutes) != template.Minutes => MethodFault.TotalWrong,
        _ when !template.Phases.Any(phase => phase.LetsWrite(RoomRole.CasePresenter, presents: true, curtainLifted: false)) =>
            MethodFault.PresenterNeverHasTheFloor,
        _ => null,
    };

    private static MethodFault? FirstFault(ImmutableArray<MethodPhase> phases) => phases.Select(FaultIn).FirstOrDefault(fault => fault is not null);

    private static MethodFault? FaultIn(MethodPhase phase) => phase switch
    {
        { Key: "" } => MethodFault.KeyMissing,
        _ when !Named(phase.Names) => MethodFault.NameMissing,
        _ when phase.MinMinutes < 1 || phase.Minutes < phase.MinMinutes || phase.Minutes > LongestPhase => MethodFault.MinutesWrong,
        { Writers: RoomRole.None } => MethodFault.NobodyWrites,
        _ when phase.Writers.HasFlag(RoomRole.Observer) => MethodFault.ObserverWrites,
        { Presenter: PresenterMode.Speaks or PresenterMode.Answers } when !phase.Writers.HasFlag(RoomRole.CasePresenter) => MethodFault.PresenterSilenced,
        { Presenter: PresenterMode.Listens } when phase.Writers.HasFlag(RoomRole.CasePresenter) => MethodFault.PresenterWritesBehindCurtain,
        _ => null,
    };

    private static bool Named(MethodNames names) =>
        !string.IsNullOrWhiteSpace(names.Nb) && !string.IsNullOrWhiteSpace(names.Nn) && !string.IsNullOrWhiteSpace(names.En);
}
