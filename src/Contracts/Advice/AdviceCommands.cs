using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Advice;

/// <summary>What somebody wants with the advice on a case. It belongs to the case: its stream, its key, its end.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.command")]
public abstract record AdviceCommand : CaseCommand;

/// <summary>By those whom the method's phase for advice lets write, from that phase on and until it is confirmed or the case is closed.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.write")]
public sealed record WriteAdvice(
    [property: Id(0)] AdviceId Advice,
    [property: Id(1)] AdviceText Text,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : AdviceCommand, ISpoken;

/// <summary>Their own. What the presenter has said of it goes: they said it of other words.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.edit")]
public sealed record EditAdvice(
    [property: Id(0)] AdviceId Advice,
    [property: Id(1)] AdviceText Text,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : AdviceCommand, ISpoken;

/// <summary>By who wrote it, the presenter or one who leads, also when it is confirmed: what tells who somebody is must not leave the house. Its words are erased.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.withdraw")]
public sealed record WithdrawAdvice([property: Id(0)] AdviceId Advice) : AdviceCommand;

/// <summary>By the presenter, of each, as they saw it.</summary>
/// <param name="Revision">As <see cref="AdviceBoard.Revision"/> said.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.mark")]
public sealed record MarkAdvice(
    [property: Id(0)] AdviceId Advice,
    [property: Id(1)] AdviceMark Mark,
    [property: Id(2)] int Revision) : AdviceCommand;

/// <summary>
/// By the presenter, where the method gives no advice: what they take with them from what they heard, from when they have the floor after it and until the case is closed. In
/// the place of what they wrote before; empty takes that away, at any time. It is for nobody else.
/// </summary>
/// <param name="Text">At most <see cref="AdviceLimits.TakenLength"/> characters.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.take-along")]
public sealed record TakeAlong(
    [property: Id(0)] string Text,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : AdviceCommand, ISpoken;

/// <summary>By the presenter: «this I have understood». Of exactly what they saw.</summary>
/// <param name="Revision">As <see cref="AdviceBoard.Revision"/> said.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.confirm")]
public sealed record ConfirmAdvice([property: Id(0)] int Revision) : AdviceCommand;

/// <summary>That this may have to be reported: how to do so is shown in the place of advice, until it is taken back.</summary>
/// <param name="On">False to take it back.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.remind-of-duty")]
public sealed record RemindOfDuty([property: Id(0)] bool On) : AdviceCommand;

/// <summary>The sheet is about to be given to somebody: that is stored first. Only by <see cref="ICaseGrain.AdviceSheet"/>.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.note-opened")]
public sealed record NoteSheetOpened : AdviceCommand;
