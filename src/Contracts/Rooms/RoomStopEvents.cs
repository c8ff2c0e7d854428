namespace Pilar.Arena.Contracts.Rooms;

/// <summary>What everybody hears of, and nobody shall hear who did it: the log and the screens have the role alone.</summary>
public interface IToldByRole;

/// <summary>Somebody knows whom the case is about, and has left. For those who lead, and the person.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.case-recognised")]
public sealed record CaseRecognised(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] PersonId Person) : RoomEvent;

/// <param name="By">The role in which it was stopped: one of those that the person has.</param>
[GenerateSerializer, Immutable, Alias("arena.room.case-stopped")]
public sealed record CaseStopped(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] RoomRole By) : RoomEvent, IToldByRole;

/// <summary>One of the two who must agree has. For those who lead, and the presenter.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.showing-agreed")]
public sealed record ShowingAgreed(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] bool ByPresenter) : RoomEvent;

/// <summary>Both agree. Everybody gets a new view: no event brings the text back.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.case-shown-again")]
public sealed record CaseShownAgain([property: Id(0)] CaseId Case) : RoomEvent, IToldByRole;

/// <summary>Which of somebody's texts was pulled back.</summary>
public enum PulledText
{
    Contribution,
    Title,
    Conclusion,
}

/// <summary>Why a text was pulled back by the event before. For those who lead, and its author: to the others it is only gone.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.pull-back-explained")]
public sealed record PullBackExplained(
    [property: Id(0)] PulledText Text,
    [property: Id(1)] ContributionId? Contribution,
    [property: Id(2)] AgendaItemId? Item,
    [property: Id(3)] PersonId Author,
    [property: Id(4)] string Reason) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.contribution-pulled-back")]
public sealed record ContributionPulledBack([property: Id(0)] ContributionId Contribution) : RoomEvent, IToldByRole;

[GenerateSerializer, Immutable, Alias("arena.room.title-pulled-back")]
public sealed record TitlePulledBack([property: Id(0)] AgendaItemId Item) : RoomEvent, IToldByRole;

[GenerateSerializer, Immutable, Alias("arena.room.conclusion-pulled-back")]
public sealed record ConclusionPulledBack([property: Id(0)] AgendaItemId Item) : RoomEvent, IToldByRole;
