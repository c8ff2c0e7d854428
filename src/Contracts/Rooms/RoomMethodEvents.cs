using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Methods;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>The whole template: this case is talked through by it, whatever becomes of the template later.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.method-chosen")]
public sealed record MethodChosen(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] MethodTemplate Method) : RoomEvent;

/// <param name="Phase">Counted from 0.</param>
/// <param name="Skipped">The one before it was not held.</param>
/// <param name="Open">Nobody is there who comes first in it: those who come second are let in from its beginning.</param>
[GenerateSerializer, Immutable, Alias("arena.room.phase-entered")]
public sealed record PhaseEntered(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int Phase,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Skipped = false,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Open = false) : RoomEvent;

/// <summary>Why the phase is skipped by the event that follows. For those who lead, and the presenter.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.skip-explained")]
public sealed record SkipExplained(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int Phase,
    [property: Id(2)] string Reason) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.phase-extended")]
public sealed record PhaseExtended(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int Phase,
    [property: Id(2)] int Minutes) : RoomEvent;

/// <summary>Those who come second in the phase are let in.</summary>
/// <param name="Phase">Counted from 0.</param>
[GenerateSerializer, Immutable, Alias("arena.room.phase-opened")]
public sealed record PhaseOpened(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int Phase) : RoomEvent;

/// <summary>The last phase is over. The case stays as it was in it until it is closed.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.method-ended")]
public sealed record MethodEnded(
    [property: Id(0)] CaseId Case,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Skipped = false) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.curtain-lifted")]
public sealed record CurtainLifted([property: Id(0)] CaseId Case) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.curtain-closed")]
public sealed record CurtainClosed([property: Id(0)] CaseId Case) : RoomEvent;

/// <summary>The phase waits for its presenter, whose line is lost. They count as present still, and are away until they come in again (<see cref="PersonEntered"/>).</summary>
[GenerateSerializer, Immutable, Alias("arena.room.presenter-away")]
public sealed record PresenterAway([property: Id(0)] PersonId Person) : RoomEvent;

/// <summary>The text is off the screens of all but its presenter, until a phase shows it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.case-covered")]
public sealed record CaseCovered([property: Id(0)] CaseId Case) : RoomEvent;

/// <summary>A phase shows it. Everybody gets a new view: no event brings the text back.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.case-uncovered")]
public sealed record CaseUncovered([property: Id(0)] CaseId Case) : RoomEvent;

/// <summary>The meeting ends with nobody to lead it, and this is how far it had come. For the draft of the minutes.</summary>
/// <param name="Phase">Counted from 0.</param>
[GenerateSerializer, Immutable, Alias("arena.room.phase-held")]
public sealed record PhaseHeld(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int Phase) : RoomEvent;

/// <summary>The method is at its end by the event that follows, and phases that are always held were not. For those who keep the minutes, and the presenter.</summary>
/// <param name="From">The first of those phases, counted from 0; all mandatory ones after it are the others.</param>
/// <param name="Reason">Why; empty when nobody was asked: the clock ended it, or the presenter took the case away.</param>
[GenerateSerializer, Immutable, Alias("arena.room.run-broken-off")]
public sealed record RunBrokenOff(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int From,
    [property: Id(2)] string Reason) : RoomEvent;
