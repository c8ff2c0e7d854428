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
