using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.FollowUps;

/// <summary>What the presenter of a case wants with its follow-up: what became of the advice, some weeks later. It belongs to the case: its stream, its key, its end.</summary>
[GenerateSerializer, Immutable, Alias("arena.follow-up.command")]
public abstract record FollowUpCommand : CaseCommand;

/// <summary>When they want to be reminded; again for another day. From the confirmation of the advice on, or when the case has been discussed.</summary>
/// <param name="DueAt">UTC, whole milliseconds.</param>
/// <param name="OtherDay">They mean a day that is not four to eight weeks away.</param>
[GenerateSerializer, Immutable, Alias("arena.follow-up.plan")]
public sealed record PlanFollowUp(
    [property: Id(0)] DateTimeOffset DueAt,
    [property: Id(1)] bool OtherDay) : FollowUpCommand;

/// <summary>What became of each advice that stands, whether it helped, and what is needed now. Given again, it takes the place of what was answered before.</summary>
/// <param name="Needed">At most <see cref="FollowUpLimits.NeededLength"/> characters; empty for nothing.</param>
[GenerateSerializer, Immutable, Alias("arena.follow-up.answer")]
public sealed record AnswerFollowUp(
    [property: Id(0)] ImmutableArray<AdviceOutcome> Advice,
    [property: Id(1)] FollowUpHelp Help,
    [property: Id(2)] string Needed,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : FollowUpCommand, ISpoken;

/// <summary>The presenter has been reminded, or cannot be. Only from the case's own grain.</summary>
[GenerateSerializer, Immutable, Alias("arena.follow-up.note-reminded")]
public sealed record NoteReminded([property: Id(0)] ReminderSent Sent) : FollowUpCommand;

[GenerateSerializer, Immutable, Alias("arena.follow-up.outcome")]
public sealed record AdviceOutcome(
    [property: Id(0)] AdviceId Advice,
    [property: Id(1)] AdviceDone Done);
