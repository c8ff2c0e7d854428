namespace Pilar.Arena.Contracts.Rooms;

/// <summary>How many they are, for those who are not told who they are.</summary>
/// <param name="Present">In the room now.</param>
/// <param name="Listed">On its list, and not removed.</param>
[GenerateSerializer, Immutable, Alias("arena.room.attendance")]
public sealed record Attendance(
    [property: Id(0)] int Present,
    [property: Id(1)] int Listed);

/// <summary>For those who observe, while one is in: of who comes and goes they are told the numbers alone.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.attendance-counted")]
public sealed record AttendanceCounted([property: Id(0)] Attendance Attendance) : RoomEvent, IToldByRole;
