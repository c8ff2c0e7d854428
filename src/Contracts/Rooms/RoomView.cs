using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.People;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>
/// A room as one person may see it at <see cref="Seq"/>. It obeys: this view, folded with the events that this person
/// sees after it, is the view they would get then (tested with the browser's own fold).
/// </summary>
[GenerateSerializer, Immutable, Alias("arena.room.view")]
public sealed record RoomView
{
    public override string ToString() => nameof(RoomView);

    [Id(0)] public required RoomId Room { get; init; }
    [Id(1)] public required long Seq { get; init; }
    [Id(2)] public required NetworkId Network { get; init; }
    [Id(3)] public required string NetworkName { get; init; }
    [Id(4)] public required string Title { get; init; }
    [Id(5)] public required DateTimeOffset StartsAt { get; init; }
    [Id(6)] public required int Minutes { get; init; }
    [Id(7)] public required Language Language { get; init; }
    [Id(8)] public required History History { get; init; }
    [Id(9)] public required MeetingPhase Phase { get; init; }
    [Id(10)] public DateTimeOffset? StartedAt { get; init; }
    [Id(11)] public DateTimeOffset? EndedAt { get; init; }
    [Id(12)] public string? CancelReason { get; init; }
    [Id(13)] public required Viewer Me { get; init; }
    [Id(14)] public required ImmutableArray<ParticipantView> People { get; init; }

    /// <summary>The sequence number of the last change to the list's order: what a mover bases a move on.</summary>
    [Id(15)] public required long AgendaVersion { get; init; }

    /// <summary>In reading order among siblings; <see cref="AgendaItemView.Parent"/> nests.</summary>
    [Id(16)] public required ImmutableArray<AgendaItemView> Agenda { get; init; }

    /// <summary>The latest of the discussion, oldest first.</summary>
    [Id(17)] public required ImmutableArray<ContributionView> Contributions { get; init; }

    /// <summary>True when there are earlier contributions this person may ask for.</summary>
    [Id(18)] public required bool MoreContributions { get; init; }

    [Id(19)] public required ImmutableArray<CaseView> Cases { get; init; }

    /// <summary>Why texts were pulled back: all of it for those who lead, their own for each author. Default when there is nothing to tell.</summary>
    [Id(20), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public ImmutableArray<PullBackNote> PullBacks { get; init; }

    /// <summary>Who speaks and who is next, for those who were let in; null as long as nobody has asked, and for the others.</summary>
    [Id(21), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Floor? Floor { get; init; }

    /// <summary>Who leads when the facilitator has gone; null as it usually is.</summary>
    [Id(22), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Lead? Lead { get; init; }

    /// <summary>How the room is kept in order; null when nothing has been told or done.</summary>
    [Id(23), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Moderation? Moderation { get; init; }

    /// <summary>What those who lead say to those who wait; null when they say nothing.</summary>
    [Id(24), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public string? LobbyMessage { get; init; }

    /// <summary>The questions this person hears, in the order in which they were asked. Default when there are none.</summary>
    [Id(25), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public ImmutableArray<QuestionView> Questions { get; init; }

    /// <summary>The groups of the latest division, for those who were let in; null as long as there was none.</summary>
    [Id(26), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public RoomGroups? Groups { get; init; }

    /// <summary>What waits to be let through, and whether anything has to; null when there is nothing to tell.</summary>
    [Id(27), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Holds? Holds { get; init; }

    /// <summary>The version of the declaration of confidentiality that is in force here; 0 as long as it is the first.</summary>
    [Id(28), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int Declaration { get; init; }

    /// <summary>The meeting's video room, for those who were let in, and before it has begun for those who plan it; null when there is none, and for the others.</summary>
    [Id(29), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public string? VideoLink { get; init; }

    /// <summary>What those who lead have locked, for those who were let in; null when nothing is. Where names are hidden, the service stands in their place.</summary>
    [Id(30), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public RoomLocks? Locks { get; init; }

    /// <summary>How many they are, for those who observe and were let in, while the room is open; null for those who see the list, and as long as nobody was counted.</summary>
    [Id(31), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public Attendance? Attendance { get; init; }
}

/// <param name="RemovalReason">Why they were removed, for those who lead and the person.</param>
/// <param name="Sector">Of their organisation; null when the arena does not know it.</param>
/// <param name="SteppedAside">They know whom a case is about and are out of the room. For the same: to the others they have only gone.</param>
/// <param name="SentWhy">Why they wait in the lobby while an item is on. For the same; null when they do not.</param>
/// <param name="Declared">The version of the declaration that they have accepted. For the same; 0 when it is the first, or they have not come yet.</param>
/// <param name="RejectionReason">Why they were sent away at the door, until they come again. For the same; null when nothing was said.</param>
/// <param name="Hub">Whether they are of the hub; null when nobody has said so, and their roles decide (<see cref="HubAndSpokes"/>).</param>
/// <param name="Outside">They had been let in and are not any more: sent to the lobby, stepped aside or removed, whether or not they wait. For the same.</param>
/// <param name="Away">They present the case that waits for them: their line is lost. Until they come in again.</param>
[GenerateSerializer, Immutable, Alias("arena.room.participant-view")]
public sealed record ParticipantView(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Name,
    [property: Id(2)] string Organisation,
    [property: Id(3)] RoomRole Roles,
    [property: Id(4)] Standing Standing,
    [property: Id(5)] bool Present,
    [property: Id(6)] string? RemovalReason,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool SteppedAside = false,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Sector? Sector = null,
    [property: Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] LobbyReason? SentWhy = null,
    [property: Id(10), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? RejectionReason = null,
    [property: Id(11), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Declared = 0,
    [property: Id(12), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool? Hub = null,
    [property: Id(13), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Outside = false,
    [property: Id(14), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Away = false)
{
    public override string ToString() => nameof(ParticipantView);
}

/// <param name="UsedMilliseconds">Time used in rounds that have ended; a running one counts from <paramref name="RunningSince"/>.</param>
/// <param name="DeclineReason">Why it was not taken up, for its proposer and those who keep the agenda.</param>
/// <param name="Method">By which it goes; null when none is chosen. A case has its own.</param>
/// <param name="Why">Why it should be taken up, in its proposer's words; null when nothing was said, and when it was taken back with the title.</param>
[GenerateSerializer, Immutable, Alias("arena.room.agenda-item-view")]
public sealed record AgendaItemView(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] AgendaItemId? Parent,
    [property: Id(2)] string Title,
    [property: Id(3)] AgendaItemType Type,
    [property: Id(4)] int Minutes,
    [property: Id(5)] AgendaItemState State,
    [property: Id(6)] PersonId ProposedBy,
    [property: Id(7)] long UsedMilliseconds,
    [property: Id(8)] DateTimeOffset? RunningSince,
    [property: Id(9)] string? Conclusion,
    [property: Id(10)] string? DeclineReason,
    [property: Id(11), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool TitlePulledBack = false,
    [property: Id(12), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ConclusionPulledBack = false,
    [property: Id(13), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] MethodRun? Method = null,
    [property: Id(14), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Why = null)
{
    public override string ToString() => nameof(AgendaItemView);
}

/// <param name="Seq">The number of the event that posted it: its place in the discussion.</param>
/// <param name="Text">Empty when retracted.</param>
/// <param name="Question">It was asked as a question to its item.</param>
/// <param name="Group">The group it was said in; null in the plenary.</param>
/// <param name="From">The group, counted from 1, whose note it is.</param>
[GenerateSerializer, Immutable, Alias("arena.room.contribution-view")]
public sealed record ContributionView(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Seq,
    [property: Id(2)] PersonId By,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] AgendaItemId? Item,
    [property: Id(5)] ContributionId? ReplyTo,
    [property: Id(6)] string Text,
    [property: Id(7)] DateTimeOffset? EditedAt,
    [property: Id(8)] bool Retracted,
    [property: Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool PulledBack = false,
    [property: Id(10), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Question = false,
    [property: Id(11), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Group = null,
    [property: Id(12), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? From = null)
{
    public override string ToString() => nameof(ContributionView);
}

/// <summary>Who pulled a text back, when and why. The text is nowhere any more.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.pull-back-note")]
public sealed record PullBackNote(
    [property: Id(0)] PulledText Text,
    [property: Id(1)] ContributionId? Contribution,
    [property: Id(2)] AgendaItemId? Item,
    [property: Id(3)] PersonId Author,
    [property: Id(4)] PersonId By,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] string Reason,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] HouseRule? Rule = null)
{
    public override string ToString() => nameof(PullBackNote);
}

public enum CaseState
{
    Announced,
    Open,
    Closed,

    /// <summary>Somebody said that it is not anonymous: nobody sees the text.</summary>
    Stopped,
}

/// <param name="By">The role in which it was stopped.</param>
/// <param name="PresenterAgrees">To showing it again; told to those who lead and the presenter.</param>
[GenerateSerializer, Immutable, Alias("arena.room.case-stop")]
public sealed record CaseStop(
    [property: Id(0)] RoomRole By,
    [property: Id(1)] bool PresenterAgrees,
    [property: Id(2)] bool LeaderAgrees);

/// <summary>A case as this person may see it: the sections presented so far if they may read it, all of them for the presenter.</summary>
/// <param name="Presented">How many sections have been presented.</param>
/// <param name="Sections">Presented sections with text for readers, all for the presenter; empty for others, when covered and when closed.</param>
/// <param name="Method">By which it is talked through; null when none is chosen and when closed.</param>
/// <param name="Covered">Its method does not show the text now.</param>
/// <param name="Skips">Why phases were skipped, for those who lead and the presenter. Default when there is nothing to tell.</param>
/// <param name="Panel">Who may hear it, for its presenter; null until they have said so, and for the others.</param>
/// <param name="Reached">How far it had come when its meeting ended with nobody to lead it; null otherwise.</param>
/// <param name="BrokenOff">What its method did not come to, for those who keep the minutes and the presenter; null when it came to its end.</param>
/// <param name="Duty">Whether it may have to be reported; null as long as nobody has said so.</param>
/// <param name="Observers">Those who lead have said that observers may hear it, for them and the presenter; false for the others.</param>
/// <param name="WithoutAdvice">It is closed, and its method gave no advice. Of one that is not closed <paramref name="Method"/> tells.</param>
[GenerateSerializer, Immutable, Alias("arena.room.case-view")]
public sealed record CaseView(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] PersonId Presenter,
    [property: Id(3)] string Number,
    [property: Id(4)] int SectionCount,
    [property: Id(5)] CaseState State,
    [property: Id(6)] int Presented,
    [property: Id(7)] ImmutableArray<CaseSection> Sections,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] CaseStop? Stop = null,
    [property: Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] MethodRun? Method = null,
    [property: Id(10), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Covered = false,
    [property: Id(11), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<SkipNote> Skips = default,
    [property: Id(12), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] CasePanel? Panel = null,
    [property: Id(13), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ReachedPhase? Reached = null,
    [property: Id(14), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DutyWord? Duty = null,
    [property: Id(15), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] BrokenOffRun? BrokenOff = null,
    [property: Id(16), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Observers = false,
    [property: Id(17), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool WithoutAdvice = false)
{
    public override string ToString() => nameof(CaseView);
}
