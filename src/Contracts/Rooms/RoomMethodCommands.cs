using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Methods;

namespace Pilar.Arena.Contracts.Rooms;

// The method by which a case is talked through. Phases are counted from 0; whoever leaves one says which, so that a double click skips none.

/// <summary>Before it has begun; another choice takes its place.</summary>
/// <param name="Method">The key of a template.</param>
[GenerateSerializer, Immutable, Alias("arena.room.choose-method")]
public sealed record ChooseMethod(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] string Method) : RoomCommand
{
    /// <summary>What the centre has published under that key; the room's grain asks it, and nobody else says it: it does not travel.</summary>
    [field: NonSerialized]
    [JsonIgnore]
    public MethodTemplate? Own { get; init; }
}

/// <summary>Enters the first phase.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.begin-method")]
public sealed record BeginMethod([property: Id(0)] CaseId Case) : RoomCommand;

/// <summary>Leaves phase <paramref name="From"/> for the next; the last one for the end. Refused in the first two seconds of it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.step-phase")]
public sealed record StepPhase(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int From) : RoomCommand;

/// <summary>Leaves phase <paramref name="From"/> without it having been held.</summary>
/// <param name="Reason">Why; may be empty when the phase is not mandatory.</param>
[GenerateSerializer, Immutable, Alias("arena.room.skip-phase")]
public sealed record SkipPhase(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int From,
    [property: Id(2)] string Reason,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

/// <summary>Two, five or ten minutes more for the phase that is on.</summary>
/// <param name="Extra">The extra minutes it had when it was decided; null when that is not known. Other minutes than these: given already.</param>
[GenerateSerializer, Immutable, Alias("arena.room.extend-phase")]
public sealed record ExtendPhase(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int Phase,
    [property: Id(2)] int Minutes,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Extra = null) : RoomCommand;

/// <summary>«Slipp til fagsenteret»: those who come second in the phase that is on may write and speak. Refused in the first two seconds of it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.open-phase")]
public sealed record OpenPhase(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int Phase) : RoomCommand;

/// <summary>«Stopp gardinen»: the presenter writes again at once, until they close it themselves.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.lift-curtain")]
public sealed record LiftCurtain([property: Id(0)] CaseId Case) : RoomCommand;

/// <summary>The presenter will listen after all.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.close-curtain")]
public sealed record CloseCurtain([property: Id(0)] CaseId Case) : RoomCommand;

/// <summary>The presenter has no connection, in a phase that does not go on without them. Only from the arena.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.note-presenter-away")]
public sealed record NotePresenterAway([property: Id(0)] PersonId Person) : RoomCommand;

/// <summary>It ends the method of a case as well. When that has phases left that are always held, those who lead say why, as when they skip one.</summary>
public interface IEndsRun : ISpoken
{
    /// <summary>Why those phases are not held; null when nobody has been asked, empty when it is done without a reason.</summary>
    string? WhyUnheld { get; }
}
