using System.Collections.Immutable;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Contracts.Written;

/// <summary>What has happened to the written answer to a case, in the case's stream. That it was opened, stopped, shown again and ended are the case's own events.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.event")]
public abstract record WrittenEvent : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.written.chosen")]
public sealed record WritingChosen : WrittenEvent;

[GenerateSerializer, Immutable, Alias("arena.written.panel-named")]
public sealed record PanelNamed(
    [property: Id(0)] ImmutableArray<PersonId> People,
    [property: Id(1)] DateTimeOffset Deadline) : WrittenEvent;

[GenerateSerializer, Immutable, Alias("arena.written.names-agreed")]
public sealed record NamesAgreed(
    [property: Id(0)] ImmutableArray<PersonId> Agreed,
    [property: Id(1)] ImmutableArray<PersonId> Vetoed) : WrittenEvent;

/// <summary>One of those who have reviewed the version is on the panel now: somebody else has to.</summary>
/// <param name="StillReviewed">The other of two reviewers, when they are not; null when nobody is left.</param>
[GenerateSerializer, Immutable, Alias("arena.written.another-review")]
public sealed record AnotherReviewNeeded(
    [property: Id(0)] int Version,
    [property: Id(1)] PersonId? StillReviewed) : WrittenEvent;

[GenerateSerializer, Immutable, Alias("arena.written.declared")]
public sealed record WritingDeclared([property: Id(0)] int Version) : WrittenEvent;

[GenerateSerializer, Immutable, Alias("arena.written.asked")]
public sealed record PresenterAsked(
    [property: Id(0)] QuestionId Question,
    [property: Id(1)] string Text) : WrittenEvent;

/// <summary>The words of an earlier answer are erased with it.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.answered")]
public sealed record PanelAnswered(
    [property: Id(0)] QuestionId Question,
    [property: Id(1)] string Text) : WrittenEvent;

/// <summary>The words of the two above are erased with it.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.taken-back")]
public sealed record QuestionTakenBack([property: Id(0)] QuestionId Question) : WrittenEvent;

[GenerateSerializer, Immutable, Alias("arena.written.stood-aside")]
public sealed record StoodAside : WrittenEvent;

[GenerateSerializer, Immutable, Alias("arena.written.showing-agreed")]
public sealed record WrittenShowingAgreed([property: Id(0)] bool ByPresenter) : WrittenEvent;

/// <summary>The deadline is near: who has not written is told.</summary>
[GenerateSerializer, Immutable, Alias("arena.written.nearly-over")]
public sealed record WritingNearlyOver : WrittenEvent;

[GenerateSerializer, Immutable, Alias("arena.written.told")]
public sealed record WrittenTold([property: Id(0)] ImmutableArray<PersonId> People) : WrittenEvent;
