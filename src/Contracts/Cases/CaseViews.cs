using System.Collections.Immutable;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;

namespace Pilar.Arena.Contracts.Cases;

/// <summary>Where a case stands, for its presenter or somebody who may review it. Holds no text of the case.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.file")]
public sealed record CaseFile
{
    public override string ToString() => nameof(CaseFile);

    [Id(0)] public required CaseId Case { get; init; }
    [Id(1)] public required string Number { get; init; }
    [Id(2)] public required RoomId Room { get; init; }
    [Id(3)] public AgendaItemId? Item { get; init; }
    [Id(4)] public required CaseTheme Theme { get; init; }
    [Id(5)] public required CaseStage Stage { get; init; }
    [Id(6)] public required CaseStanding Standing { get; init; }

    /// <summary>The last that was sent; 0 when none was.</summary>
    [Id(7)] public required int Version { get; init; }

    /// <summary>The room has it on its agenda item.</summary>
    [Id(8)] public required bool TakenByRoom { get; init; }
    [Id(9)] public required RoomRole Readers { get; init; }
    [Id(10)] public required RoomRole PreReaders { get; init; }

    /// <summary>One reader has approved, and another one has to.</summary>
    [Id(11)] public required bool WaitsForSecondReader { get; init; }

    /// <summary>When the text goes by itself; null while nothing is due.</summary>
    [Id(12)] public DateTimeOffset? GoesAt { get; init; }

    /// <summary>Oldest first. For the presenter alone, as are the two below.</summary>
    [Id(13)] public required ImmutableArray<CaseVersion> Versions { get; init; }

    /// <summary>Who opened the text, and when, latest first.</summary>
    [Id(14)] public required ImmutableArray<CaseOpening> Openings { get; init; }

    /// <summary>What those in <see cref="Openings"/> are called.</summary>
    [Id(16)] public ImmutableDictionary<PersonId, string> Names { get; init; } = ImmutableDictionary<PersonId, string>.Empty;

    /// <summary>The case that its presenter takes up again with this one. For them alone.</summary>
    [Id(17)] public CaseReturn? ReturnOf { get; init; }

    /// <summary>When it is to be talked of. For the presenter, and for those who lead or coordinate an approved case.</summary>
    [Id(18)] public SlotView? Slot { get; init; }

    /// <summary>The written answer to it. For the presenter, those on the panel, and those who lead or coordinate; null when it is not, and may not be, answered in writing.</summary>
    [Id(19)] public WrittenView? Written { get; init; }

    /// <summary>Who has approved the last version. For the presenter alone: whoever vouches for a text should not advise on it as well.</summary>
    [Id(20)] public ImmutableArray<PersonId> Reviewers { get; init; } = [];

    /// <summary>
    /// Its presenter is the only one with their role where they work: their name must be hidden before it is opened. For the presenter, and for those who lead or
    /// coordinate.
    /// </summary>
    [Id(21)] public bool AloneInRole { get; init; }

    /// <summary>Somebody stopped a version of it in its meeting or in writing.</summary>
    [Id(22)] public bool Stopped { get; init; }

    /// <summary>Left when the text is destroyed.</summary>
    [Id(15)] public CaseCertificate? Certificate { get; init; }
}

/// <param name="Risk">The worse of what the writer's browser and the arena say.</param>
/// <param name="Remarks">What a reviewer asked to have changed.</param>
/// <param name="Measure">Of the last version, while there is a text, and without words of it.</param>
[GenerateSerializer, Immutable, Alias("arena.case.version")]
public sealed record CaseVersion(
    [property: Id(0)] int Version,
    [property: Id(1)] string Hash,
    [property: Id(2)] int Words,
    [property: Id(3)] DateTimeOffset SentAt,
    [property: Id(4)] CaseRisk Risk,
    [property: Id(5)] bool Approved,
    [property: Id(6)] ImmutableArray<CaseRemark> Remarks,
    [property: Id(7)] CaseMeasure? Measure = null)
{
    public override string ToString() => nameof(CaseVersion);
}

[GenerateSerializer, Immutable, Alias("arena.case.opening")]
public sealed record CaseOpening(
    [property: Id(0)] PersonId By,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] CaseStanding As,
    [property: Id(3)] int Version);

/// <summary>The text of one version, for somebody whose opening it has been stored.</summary>
/// <param name="Hash">SHA-256 of the text, in hexadecimal: what an approval is of.</param>
/// <param name="Kept">For the presenter and reviewers; empty for others.</param>
/// <param name="Findings">For the presenter and reviewers; null for others.</param>
/// <param name="Duty">For the presenter and reviewers; null for others.</param>
/// <param name="Measure">As <paramref name="Findings"/>.</param>
/// <param name="Earlier">For those who may review it now, when a version since the last that was approved was sent back; null otherwise.</param>
[GenerateSerializer, Immutable, Alias("arena.case.reading")]
public sealed record CaseReading(
    [property: Id(0)] int Version,
    [property: Id(1)] string Hash,
    [property: Id(2)] CaseText Text,
    [property: Id(3)] ImmutableArray<KeptItem> Kept,
    [property: Id(4)] CaseFindings? Findings,
    [property: Id(5)] DutyAnswer? Duty,
    [property: Id(6)] EarlierRemarks? Earlier = null,
    [property: Id(7)] CaseMeasure? Measure = null)
{
    public override string ToString() => $"{nameof(CaseReading)} {Version}";
}

/// <summary>The version that somebody who has opened it may go on reading.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.still-read")]
public sealed record CaseStillRead([property: Id(0)] int Version);

/// <summary>What was last asked to have changed. Its places are of a text that is gone: the section and the comment are what is left.</summary>
/// <param name="Version">Of which version.</param>
/// <param name="Remarks">At least one.</param>
[GenerateSerializer, Immutable, Alias("arena.case.earlier-remarks")]
public sealed record EarlierRemarks(
    [property: Id(0)] int Version,
    [property: Id(1)] ImmutableArray<CaseRemark> Remarks)
{
    public override string ToString() => $"{nameof(EarlierRemarks)} {Version}";
}

/// <summary>That a text is gone: what was destroyed, when and why.</summary>
/// <param name="Hash">SHA-256 over what is left and can no longer be opened, in hexadecimal.</param>
[GenerateSerializer, Immutable, Alias("arena.case.certificate")]
public sealed record CaseCertificate(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] string Hash,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] DestructionCause Cause)
{
    public override string ToString() => nameof(CaseCertificate);
}

/// <summary>What became of a text that was sent: stored, or refused with the places that stand in the way.</summary>
/// <param name="Seq">The number of its event; 0 when refused.</param>
/// <param name="Places">Where something certain and direct was left; empty for every other refusal.</param>
[GenerateSerializer, Immutable, Alias("arena.case.sending")]
public sealed record CaseSending(
    [property: Id(0)] long Seq,
    [property: Id(1)] Refusal? Refusal,
    [property: Id(2)] ImmutableArray<CasePlace> Places)
{
    public override string ToString() => nameof(CaseSending);
}
