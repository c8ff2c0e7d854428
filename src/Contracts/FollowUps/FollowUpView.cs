using System.Collections.Immutable;
using Pilar.Arena.Contracts.Advice;

namespace Pilar.Arena.Contracts.FollowUps;

/// <summary>The follow-up of a case as one person may see it. Nobody is named in it.</summary>
[GenerateSerializer, Immutable, Alias("arena.follow-up.view")]
public sealed record FollowUpView
{
    public override string ToString() => nameof(FollowUpView);

    [Id(0)] public required string Number { get; init; }
    [Id(1)] public required FollowUpStanding Standing { get; init; }

    /// <summary>Null as long as none is planned.</summary>
    [Id(2)] public DateTimeOffset? DueAt { get; init; }

    /// <summary>Null until the day has come, or when it was answered before.</summary>
    [Id(3)] public ReminderSent? Reminded { get; init; }

    /// <summary>When it was last answered.</summary>
    [Id(4)] public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What is to be answered of, in the order of the sheet. For the presenter alone: who led is told how many.</summary>
    [Id(5)] public required ImmutableArray<AdviceItemView> Items { get; init; }

    /// <summary>What was answered of each, in the same order; none while it has not been.</summary>
    [Id(6)] public required ImmutableArray<AdviceDone> Outcomes { get; init; }

    [Id(7)] public FollowUpHelp? Help { get; init; }
    [Id(8)] public required string Needed { get; init; }
    [Id(9)] public required bool MayPlan { get; init; }
    [Id(10)] public required bool MayAnswer { get; init; }

    /// <summary>The latest day that can be chosen.</summary>
    [Id(11)] public required DateTimeOffset Latest { get; init; }

    /// <summary>When the advice and the answers go.</summary>
    [Id(12)] public DateTimeOffset? GoesAt { get; init; }
}
