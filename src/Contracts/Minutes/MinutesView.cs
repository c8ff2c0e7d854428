using System.Collections.Immutable;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Minutes;

/// <summary>The minutes of a meeting as one person may see them.</summary>
[GenerateSerializer, Immutable, Alias("arena.minutes.view")]
public sealed record MinutesView
{
    public override string ToString() => nameof(MinutesView);

    [Id(0)] public required MinutesStage Stage { get; init; }

    /// <summary>Of all of it: each change of a section counts.</summary>
    [Id(1)] public required int Version { get; init; }

    /// <summary>As they are written now: for those who write them, and for those who may object while they are sent. Empty for the others.</summary>
    [Id(2)] public required ImmutableArray<SectionView> Sections { get; init; }

    /// <summary>What was approved last, for those who may read that; null when nothing was.</summary>
    [Id(3)] public ApprovedMinutes? Approved { get; init; }

    /// <summary>Who writes them besides those who lead and coordinate.</summary>
    [Id(4)] public PersonId? Taker { get; init; }

    /// <summary>Whom the caller may name. Empty for those who may not.</summary>
    [Id(5)] public required ImmutableArray<PersonId> Takers { get; init; }

    [Id(6)] public DateTimeOffset? SentAt { get; init; }

    /// <summary>Null when they are not sent.</summary>
    [Id(7)] public DateTimeOffset? ObjectsUntil { get; init; }

    /// <summary>With their reasons for those who write; their own for the others.</summary>
    [Id(8)] public required ImmutableArray<ObjectionView> Objections { get; init; }

    [Id(9)] public required bool MayWrite { get; init; }
    [Id(10)] public required bool MaySend { get; init; }
    [Id(11)] public required bool MayApprove { get; init; }
    [Id(12)] public required bool MayObject { get; init; }

    /// <summary>The words of a section that the caller reads.</summary>
    [Id(13)] public bool MayPullBack { get; init; }
}

/// <param name="Number">Its place, from 0.</param>
/// <param name="Version">What a writer changes from.</param>
/// <param name="By">Who wrote it last; the empty id when it is as the meeting left it.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.section")]
public sealed record SectionView(
    [property: Id(0)] int Number,
    [property: Id(1)] AgendaItemId? Item,
    [property: Id(2)] CaseId? Case,
    [property: Id(3)] AgendaItemState? Outcome,
    [property: Id(4)] string Title,
    [property: Id(5)] bool TitleGone,
    [property: Id(6)] string Text,
    [property: Id(7)] int Version,
    [property: Id(8)] PersonId By,
    [property: Id(9)] DateTimeOffset At,
    [property: Id(10)] bool LeftOut,
    [property: Id(11)] WordsGone? Gone,
    [property: Id(12)] bool Withheld)
{
    /// <summary>There is something in it that can be taken out, if only in the log.</summary>
    [Id(13)] public bool HasWords { get; init; }

    /// <summary>As <see cref="SectionWordsGone.TakenOutAt"/>.</summary>
    [Id(14)] public DateTimeOffset? TakenOutAt { get; init; }

    public override string ToString() => nameof(SectionView);
}

/// <param name="Hash">As in <see cref="MinutesApproved"/>.</param>
/// <param name="By">The empty id when nobody objected in time.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.approved-minutes")]
public sealed record ApprovedMinutes(
    [property: Id(0)] int Version,
    [property: Id(1)] string Hash,
    [property: Id(2)] ApprovalMode Mode,
    [property: Id(3)] PersonId By,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] ImmutableArray<SectionView> Sections)
{
    public override string ToString() => nameof(ApprovedMinutes);
}

/// <param name="Version">What it was about.</param>
/// <param name="Reason">Empty when its words are gone.</param>
/// <param name="Answered">They were sent again after it.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.objection")]
public sealed record ObjectionView(
    [property: Id(0)] PersonId By,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] int Version,
    [property: Id(3)] string Reason,
    [property: Id(4)] bool Answered)
{
    public override string ToString() => nameof(ObjectionView);
}
