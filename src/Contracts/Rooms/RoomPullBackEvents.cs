using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Which of somebody's texts was pulled back.</summary>
public enum PulledText
{
    Contribution,
    Title,
    Conclusion,
    MeetingTitle,
    CancelReason,
    DeclineReason,
    RemovalReason,
    RejectionReason,
    LobbyMessage,

    /// <summary>Why a method on the item was broken off.</summary>
    BreakOffReason,

    /// <summary>No words of anybody's: it is taken away by itself.</summary>
    VideoLink,
}

/// <summary>Why a text was pulled back by the event before. For those who lead, and its author: to the others it is only gone.</summary>
/// <param name="Rule">Which rule was not kept; null when only words were said, or nothing.</param>
[GenerateSerializer, Immutable, Alias("arena.room.pull-back-explained")]
public sealed record PullBackExplained(
    [property: Id(0)] PulledText Text,
    [property: Id(1)] ContributionId? Contribution,
    [property: Id(2)] AgendaItemId? Item,
    [property: Id(3)] PersonId Author,
    [property: Id(4)] string Reason,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] HouseRule? Rule = null) : RoomEvent;

/// <param name="Place">As in <see cref="PullBackContribution"/>, when it was not at hand any more; zero when it was.</param>
/// <param name="Also">As in <see cref="ContributionRetracted"/>.</param>
[GenerateSerializer, Immutable, Alias("arena.room.contribution-pulled-back")]
public sealed record ContributionPulledBack(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Place = 0,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] SameWords? Also = null) : RoomEvent, IToldByRole;

[GenerateSerializer, Immutable, Alias("arena.room.title-pulled-back")]
public sealed record TitlePulledBack([property: Id(0)] AgendaItemId Item) : RoomEvent, IToldByRole;

[GenerateSerializer, Immutable, Alias("arena.room.conclusion-pulled-back")]
public sealed record ConclusionPulledBack([property: Id(0)] AgendaItemId Item) : RoomEvent, IToldByRole;

/// <summary>The meeting's title or a reason is gone: an empty text is left of it. For those who had it. Which one, as in <see cref="PullBackWords"/>.</summary>
/// <param name="Case">Whose method was broken off; null for the other texts.</param>
[GenerateSerializer, Immutable, Alias("arena.room.words-pulled-back")]
public sealed record WordsPulledBack(
    [property: Id(0)] PulledText Text,
    [property: Id(1)] AgendaItemId? Item,
    [property: Id(2)] PersonId? Person,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] CaseId? Case = null) : RoomEvent, IToldByRole;
