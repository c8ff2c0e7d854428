using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>What those who lead may do about what somebody has said or done, and that somebody said stop to a case.</summary>
public enum ModerationAct
{
    TakenBack,
    Stands,
    RewriteAsked,
    WritingStopped,
    WritingAllowed,
    Removed,
    HoldingOn,
    HoldingOff,
    NotPublished,
    CaseStopped,
}

/// <summary>What one person may see of how the room is kept in order.</summary>
/// <param name="Reports">What was told of and waits to be looked at: all of it for those who lead, without who told; their own for the others.</param>
/// <param name="Rewrites">Whom somebody has asked to say something otherwise: all of them for those who lead, their own for each writer.</param>
/// <param name="Stopped">Who writes nothing for now: all of them for those who lead, themselves for the others.</param>
/// <param name="Log">What was done, the latest last; at most <see cref="RoomLimits.ModerationLog"/>.</param>
[GenerateSerializer, Immutable, Alias("arena.room.moderation")]
public sealed record Moderation(
    [property: Id(0)] ImmutableArray<ReportView> Reports,
    [property: Id(1)] ImmutableArray<RewriteView> Rewrites,
    [property: Id(2)] ImmutableArray<WritingStopView> Stopped,
    [property: Id(3)] ImmutableArray<ModerationEntry> Log);

[GenerateSerializer, Immutable, Alias("arena.room.report-view")]
public sealed record ReportView(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] HouseRule Rule,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Group = null);

[GenerateSerializer, Immutable, Alias("arena.room.rewrite-view")]
public sealed record RewriteView(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] HouseRule Rule,
    [property: Id(3)] PersonId Writer);

[GenerateSerializer, Immutable, Alias("arena.room.writing-stop-view")]
public sealed record WritingStopView(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] HouseRule Rule);

[GenerateSerializer, Immutable, Alias("arena.room.moderation-entry")]
public sealed record ModerationEntry(
    [property: Id(0)] ModerationAct Act,
    [property: Id(1)] HouseRule? Rule,
    [property: Id(2)] DateTimeOffset At);
