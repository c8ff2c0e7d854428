using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.FollowUps;

/// <summary>The follow-up of one case: a part of the case's state, with rules of its own. Who may do what is in <see cref="FollowUpRights"/>.</summary>
/// <param name="DueAt">When the presenter is reminded.</param>
public sealed record FollowUp(DateTimeOffset DueAt)
{
    /// <summary>What became of the reminder; null as long as it is not due, or was not sent yet.</summary>
    public ReminderSent? Reminded { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public ImmutableArray<AdviceOutcome> Outcomes { get; init; } = [];

    public FollowUpHelp Help { get; init; }

    public string Needed { get; init; } = "";

    /// <summary>The number of the event that holds the words; 0 when nothing is answered.</summary>
    public long Place { get; init; }

    /// <summary>As above, of the answer that this one took the place of.</summary>
    public long Replaced { get; init; }

    /// <summary>The names in the case, when its text is gone.</summary>
    public CaseFingerprints? Fingerprints { get; init; }

    /// <summary>The presenter is waited for, from <see cref="DueAt"/> on.</summary>
    public bool IsOpen => AnsweredAt is null;

    /// <summary>Which alone: what it holds must not come into a log by accident.</summary>
    public override string ToString() => nameof(FollowUp);

    /// <summary>The first is <paramref name="before"/> when nothing is planned.</summary>
    public static Decision<CaseEvent> Plan(FollowUp? before, PlanFollowUp plan, DateTimeOffset now, DateTimeOffset latest) =>
        (plan.DueAt.UtcDateTime.Date - now.UtcDateTime.Date).Days switch
        {
            _ when before is { IsOpen: false } => FollowUpRefusals.Answered,
            _ when before?.DueAt == plan.DueAt => Decision<CaseEvent>.Nothing,
            < 1 => FollowUpRefusals.DayPast,
            _ when plan.DueAt > latest => FollowUpRefusals.DayTooLate,
            (< FollowUpLimits.FewestDays or > FollowUpLimits.MostDays) when !plan.OtherDay => FollowUpRefusals.DayUnusual,
            _ => new FollowUpPlanned(plan.DueAt),
        };

    /// <param name="answer">By the presenter.</param>
    /// <param name="asked">The advice that stands, in the order of the sheet: each is answered of, and nothing else.</param>
    public Decision<CaseEvent> Answer(AnswerFollowUp answer, ImmutableArray<AdviceId> asked) => answer switch
    {
        { Advice.IsDefault: true } => FollowUpRefusals.Incomplete,
        _ when !Enum.IsDefined(answer.Help) || !answer.Advice.All(one => Enum.IsDefined(one.Done)) => FollowUpRefusals.Incomplete,
        _ when !answer.Advice.Select(one => one.Advice).SequenceEqual(asked) => FollowUpRefusals.Incomplete,
        _ when answer.Needed.Length > 0 && RoomText.RefuseText(answer.Needed, FollowUpLimits.NeededLength) is { } refusal => refusal,
        _ when !IsOpen && Help == answer.Help && Needed == RoomText.Clean(answer.Needed) && Outcomes.SequenceEqual(answer.Advice) => Decision<CaseEvent>.Nothing,
        _ => new FollowUpAnswered(answer.Advice, answer.Help, RoomText.Clean(answer.Needed)),
    };

    /// <summary>Another day is another reminder.</summary>
    public static FollowUp Apply(FollowUp? before, FollowUpEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        FollowUpPlanned planned => (before ?? new FollowUp(planned.DueAt)) with { DueAt = planned.DueAt, Reminded = null },
        FollowUpReminded reminded => before! with { Reminded = reminded.Sent },
        FollowUpAnswered answered => before! with
        {
            AnsweredAt = circumstance.At,
            Outcomes = answered.Advice,
            Help = answered.Help,
            Needed = answered.Needed,
            Place = seq,
            Replaced = before.Place,
        },
        CaseTextExpired expired => before! with { Fingerprints = expired.Fingerprints },
        _ => throw new InvalidOperationException($"A follow-up does not know {happened.GetType().Name}."),
    };
}
