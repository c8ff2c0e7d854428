using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.Advice;

/// <summary>The advice on a case as one person may see it. Nobody is named in it.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice.board")]
public sealed record AdviceBoard
{
    public override string ToString() => nameof(AdviceBoard);

    [Id(0)] public required string Number { get; init; }
    [Id(1)] public required AdviceStanding Standing { get; init; }

    /// <summary>Counts what was written, changed and taken back: a confirmation is of this.</summary>
    [Id(2)] public required int Revision { get; init; }

    /// <summary>In the order in which they were written; none while <see cref="DutyReminded"/>.</summary>
    [Id(3)] public required ImmutableArray<AdviceItemView> Items { get; init; }

    /// <summary>When the presenter confirmed it; null as long as they have not.</summary>
    [Id(4)] public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>How to report stands in the place of advice.</summary>
    [Id(5)] public required bool DutyReminded { get; init; }

    /// <summary>The sheet is there: it is confirmed, or the case has been closed in its room.</summary>
    [Id(6)] public required bool HasSheet { get; init; }

    /// <summary>The caller may say that this may have to be reported, and take that back.</summary>
    [Id(7)] public required bool MayRemind { get; init; }

    /// <summary>The caller may take back anybody's.</summary>
    [Id(11)] public bool MayTakeBack { get; init; }

    /// <summary>Nothing more is written.</summary>
    [Id(12)] public bool Closed { get; init; }

    /// <summary>When its text goes, with the case's; null while nothing is due.</summary>
    [Id(8)] public DateTimeOffset? GoesAt { get; init; }

    /// <summary>Who opened the sheet, and when, latest first. For the presenter alone.</summary>
    [Id(9)] public required ImmutableArray<SheetOpening> Openings { get; init; }

    /// <summary>What those in <see cref="Openings"/> are called.</summary>
    [Id(10)] public ImmutableDictionary<PersonId, string> Names { get; init; } = ImmutableDictionary<PersonId, string>.Empty;

    /// <summary>What the presenter takes with them, where the method gives no advice. For them alone; null when they have written nothing.</summary>
    [Id(13)] public string? TakenAlong { get; init; }

    /// <summary>The caller may write it now.</summary>
    [Id(14)] public bool MayTakeAlong { get; init; }

    /// <summary>There is something of it, also while <see cref="TakenAlong"/> is not shown. For the presenter alone.</summary>
    [Id(15)] public bool HasTakenAlong { get; init; }

    /// <summary>The method gives no advice, or gave none.</summary>
    [Id(16)] public bool WithoutAdvice { get; init; }
}

/// <summary>What of the advice stands for somebody who has a page of it open: which it is, and none of its words.</summary>
/// <param name="Items">Also those that the caller sees on the sheet alone, which they may open.</param>
/// <param name="TakenAlong">As in <see cref="AdviceBoard"/>: the caller's own words, for them alone.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.still")]
public sealed record AdviceStill(
    [property: Id(0)] int Revision,
    [property: Id(1)] bool Confirmed,
    [property: Id(2)] bool DutyReminded,
    [property: Id(3)] ImmutableArray<AdviceId> Items,
    [property: Id(4)] string? TakenAlong)
{
    public override string ToString() => nameof(AdviceStill);
}

/// <param name="Mark">What the presenter has said of it; null as long as they have not.</param>
/// <param name="Mine">The caller wrote it.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.item")]
public sealed record AdviceItemView(
    [property: Id(0)] AdviceId Advice,
    [property: Id(1)] AdviceText Text,
    [property: Id(2)] AdviceMark? Mark,
    [property: Id(3)] bool Mine)
{
    public override string ToString() => nameof(AdviceItemView);
}

[GenerateSerializer, Immutable, Alias("arena.advice.opening")]
public sealed record SheetOpening(
    [property: Id(0)] PersonId By,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] AdviceStanding As);
