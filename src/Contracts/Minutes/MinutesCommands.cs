using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Minutes;

/// <summary>What somebody wants with the minutes of a meeting.</summary>
[GenerateSerializer, Immutable, Alias("arena.minutes.command")]
public abstract record MinutesCommand
{
    /// <summary>What the caller is in the meeting. The grain says it: whatever a caller writes here is overwritten.</summary>
    [Id(0)]
    public MinutesActor? As { get; init; }

    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>By whoever leads: one of those who took part writes the minutes too. Null: nobody does any more.</summary>
[GenerateSerializer, Immutable, Alias("arena.minutes.name-taker")]
public sealed record NameMinuteTaker([property: Id(0)] PersonId? Person) : MinutesCommand;

/// <summary>The new words of one section; empty for none.</summary>
/// <param name="From">The version of the section that was changed: when there is a later one, somebody else was there first.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.write-section")]
public sealed record WriteSection(
    [property: Id(0)] int Section,
    [property: Id(1)] int From,
    [property: Id(2)] string Text,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : MinutesCommand, ISpoken;

/// <summary>To those who took part: from now on they may object.</summary>
/// <param name="Version">Of all of it, as the sender has read it.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.send")]
public sealed record SendMinutes([property: Id(0)] int Version) : MinutesCommand;

/// <summary>By somebody who took part, while there is time for it: they are written in again.</summary>
[GenerateSerializer, Immutable, Alias("arena.minutes.object")]
public sealed record ObjectToMinutes(
    [property: Id(0)] string Reason,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : MinutesCommand, ISpoken;

/// <param name="Version">As it was sent.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.approve")]
public sealed record ApproveMinutes([property: Id(0)] int Version) : MinutesCommand;

/// <summary>By whoever leads or coordinates, at any time: what stands in a section, and all that ever stood in it, goes for ever, also out of what was approved.</summary>
/// <param name="From">The version of the section that was read: of another one nobody has been asked.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.pull-back-section")]
public sealed record PullBackSection([property: Id(0)] int Section, [property: Id(1)] int From) : MinutesCommand;

// By the arena itself

/// <summary>What the room has at its end.</summary>
[GenerateSerializer, Immutable, Alias("arena.minutes.draft")]
public sealed record DraftMinutes([property: Id(0)] ImmutableArray<DraftSection> Sections) : MinutesCommand;

/// <param name="Item">Null: what belongs to no item.</param>
/// <param name="Title">Of an item with a case: the case's number.</param>
/// <param name="Text">The conclusion.</param>
/// <param name="LeftOut">There is a conclusion, and the guard did not let it come into the draft.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.draft-section")]
public sealed record DraftSection(
    [property: Id(0)] AgendaItemId? Item,
    [property: Id(1)] CaseId? Case,
    [property: Id(2)] AgendaItemState? Outcome,
    [property: Id(3)] string Title,
    [property: Id(4)] string Text,
    [property: Id(5)] bool LeftOut)
{
    public override string ToString() => nameof(DraftSection);
}

/// <summary>The words of a section go, for ever.</summary>
[GenerateSerializer, Immutable, Alias("arena.minutes.take-words")]
public sealed record TakeWords([property: Id(0)] int Section, [property: Id(1)] WordsGone Why) : MinutesCommand;

/// <summary>The title of a section goes, for ever: it was taken back in the meeting.</summary>
[GenerateSerializer, Immutable, Alias("arena.minutes.take-title")]
public sealed record TakeTitle([property: Id(0)] int Section) : MinutesCommand;

[GenerateSerializer, Immutable, Alias("arena.minutes.let-time-pass")]
public sealed record LetMinutesTimePass : MinutesCommand;
