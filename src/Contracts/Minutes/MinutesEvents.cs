using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Minutes;

/// <summary>What has happened to the minutes of a meeting, in a stream of their own.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MinuteTakerNamed), "minuteTakerNamed")]
[JsonDerivedType(typeof(MinutesDrafted), "minutesDrafted")]
[JsonDerivedType(typeof(SectionAdded), "sectionAdded")]
[JsonDerivedType(typeof(SectionWritten), "sectionWritten")]
[JsonDerivedType(typeof(MinutesSent), "minutesSent")]
[JsonDerivedType(typeof(MinutesObjected), "minutesObjected")]
[JsonDerivedType(typeof(MinutesApproved), "minutesApproved")]
[JsonDerivedType(typeof(SectionWordsGone), "sectionWordsGone")]
[JsonDerivedType(typeof(SectionTitleGone), "sectionTitleGone")]
[GenerateSerializer, Immutable, Alias("arena.minutes.event")]
public abstract record MinutesEvent
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

[GenerateSerializer, Immutable, Alias("arena.minutes.taker-named")]
public sealed record MinuteTakerNamed([property: Id(0)] PersonId? Person) : MinutesEvent;

/// <summary>Its sections follow.</summary>
[GenerateSerializer, Immutable, Alias("arena.minutes.drafted")]
public sealed record MinutesDrafted : MinutesEvent;

/// <summary>As in <see cref="DraftSection"/>; what stands in it is written after it. They are numbered from 0, in the order they come.</summary>
[GenerateSerializer, Immutable, Alias("arena.minutes.section-added")]
public sealed record SectionAdded(
    [property: Id(0)] AgendaItemId? Item,
    [property: Id(1)] CaseId? Case,
    [property: Id(2)] AgendaItemState? Outcome,
    [property: Id(3)] string Title,
    [property: Id(4)] bool LeftOut) : MinutesEvent;

[GenerateSerializer, Immutable, Alias("arena.minutes.section-written")]
public sealed record SectionWritten([property: Id(0)] int Section, [property: Id(1)] string Text) : MinutesEvent;

/// <param name="Hash">As in <see cref="MinutesApproved"/>.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.sent")]
public sealed record MinutesSent([property: Id(0)] int Version, [property: Id(1)] string Hash) : MinutesEvent;

[GenerateSerializer, Immutable, Alias("arena.minutes.objected")]
public sealed record MinutesObjected([property: Id(0)] string Reason) : MinutesEvent;

/// <param name="Hash">SHA-256 of every section's title and text, as hexadecimal figures.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.approved")]
public sealed record MinutesApproved(
    [property: Id(0)] int Version,
    [property: Id(1)] string Hash,
    [property: Id(2)] ApprovalMode Mode) : MinutesEvent;

/// <summary>Everything that ever stood in it is erased with this, and what was objected goes too: it may have told of it.</summary>
/// <param name="TakenOutAt">When whoever leads or coordinates took it out; null when nobody did, and of what was taken out before this was kept.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.section-words-gone")]
public sealed record SectionWordsGone(
    [property: Id(0)] int Section,
    [property: Id(1)] WordsGone Why,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? TakenOutAt = null) : MinutesEvent;

[GenerateSerializer, Immutable, Alias("arena.minutes.section-title-gone")]
public sealed record SectionTitleGone([property: Id(0)] int Section) : MinutesEvent;
