using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Contracts.Advice;

/// <summary>What has happened to the advice on a case, in the case's stream.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.event")]
public abstract record AdviceEvent : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.advice.written")]
public sealed record AdviceWritten(
    [property: Id(0)] AdviceId Advice,
    [property: Id(1)] AdviceText Text) : AdviceEvent;

[GenerateSerializer, Immutable, Alias("arena.advice.edited")]
public sealed record AdviceEdited(
    [property: Id(0)] AdviceId Advice,
    [property: Id(1)] AdviceText Text) : AdviceEvent;

/// <summary>The words of the two above are erased with it.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.withdrawn")]
public sealed record AdviceWithdrawn([property: Id(0)] AdviceId Advice) : AdviceEvent;

[GenerateSerializer, Immutable, Alias("arena.advice.marked")]
public sealed record AdviceMarked(
    [property: Id(0)] AdviceId Advice,
    [property: Id(1)] AdviceMark Mark) : AdviceEvent;

/// <summary>Confirmed as it stood. What is counted afterwards are these numbers, never the text.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.confirmed")]
public sealed record AdviceConfirmed(
    [property: Id(0)] int Revision,
    [property: Id(1)] int Useful,
    [property: Id(2)] int AlreadyTried,
    [property: Id(3)] int NotRelevant) : AdviceEvent;

/// <summary>What stood there before is erased with it.</summary>
/// <param name="Text">Empty when they took it away.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.taken-along")]
public sealed record TakenAlong([property: Id(0)] string Text) : AdviceEvent;

/// <param name="Place">The number of the room's event that says so; 0 when it was said of the case itself.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.duty-reminded")]
public sealed record DutyReminded(
    [property: Id(0)] bool On,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Place = 0) : AdviceEvent;

/// <summary>Somebody opened the sheet. Who and when stands beside the event.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.sheet-opened")]
public sealed record SheetOpened([property: Id(0)] AdviceStanding As) : AdviceEvent;
