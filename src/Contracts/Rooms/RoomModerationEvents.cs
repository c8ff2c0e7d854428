using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>For those who lead: that somebody has, not who.</summary>
/// <param name="Place">Of the contribution, as in <see cref="ContributionView.Seq"/>.</param>
/// <param name="Group">Where it was said; null in the plenary. Whoever leads may take it away without having heard it.</param>
[GenerateSerializer, Immutable, Alias("arena.room.contribution-reported")]
public sealed record ContributionReported(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] HouseRule Rule,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Group = null) : RoomEvent, IToldByRole;

/// <summary>The same, for the one who told. Only what is sealed names them, for they are to be answered.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.report-kept")]
public sealed record ReportKept(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] HouseRule Rule,
    [property: Id(3)] PersonId Person,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Group = null) : RoomEvent, IToldByRole;

/// <summary>Whatever was told of it has been looked at. For those who lead.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.reports-settled")]
public sealed record ReportsSettled(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place) : RoomEvent, IToldByRole;

/// <summary>The same, for one of those who told.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.report-answered")]
public sealed record ReportAnswered(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] PersonId Person) : RoomEvent, IBefalls;

/// <summary>For its writer, and those who lead. It is met by a change of the words, and gone with them, with its writer or with the meeting.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.rewrite-asked")]
public sealed record RewriteAsked(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] HouseRule Rule,
    [property: Id(3)] PersonId Writer) : RoomEvent, IToldByRole;

/// <summary>It may stand as it is after all. For the same.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.rewrite-withdrawn")]
public sealed record RewriteWithdrawn(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] PersonId Writer) : RoomEvent, IToldByRole;

/// <summary>For the person, and those who lead.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.writing-stopped")]
public sealed record WritingStopped(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] HouseRule Rule) : RoomEvent, IBefalls;

/// <summary>For the person, and those who lead.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.writing-allowed")]
public sealed record WritingAllowed([property: Id(0)] PersonId Person) : RoomEvent, IBefalls;

/// <summary>What was done to keep the rules, for everybody: which rule it was for, and nobody's name.</summary>
/// <param name="Rule">Null when none was named.</param>
[GenerateSerializer, Immutable, Alias("arena.room.moderated")]
public sealed record Moderated(
    [property: Id(0)] ModerationAct Act,
    [property: Id(1)] HouseRule? Rule) : RoomEvent, IToldByRole;
