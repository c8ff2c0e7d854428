namespace Pilar.Arena.Contracts.Rooms;

/// <summary>
/// «Stopp – dette må meldes»: how to report is shown in the place of advice, or is not any more. By those who lead, who coordinates and the case's
/// presenter, from when its item is on; whoever may set it may take it back.
/// </summary>
/// <param name="On">False to take it back.</param>
[GenerateSerializer, Immutable, Alias("arena.room.show-duty")]
public sealed record ShowDuty(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] bool On) : RoomCommand;

/// <summary>For all who may know of the case at all. It says neither who nor why.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.duty-shown")]
public sealed record DutyShown(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] bool On) : RoomEvent, IToldByRole;

/// <summary>Whether something may have to be reported, as the room was told last.</summary>
public enum DutyWord
{
    Shown,
    TakenBack,
}
