using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>What those who lead have locked in the room, told to everybody who was let in.</summary>
/// <param name="LeadersOnly">Nobody writes in the discussion but they.</param>
/// <param name="WithoutReplies">Nobody answers a contribution: there are no new threads, and nothing more in those there are.</param>
/// <param name="WithoutNames">The others see the services on the list and how many they are. Observers see how many they all are, whatever it says.</param>
[GenerateSerializer, Immutable, Alias("arena.room.locks")]
public sealed record RoomLocks(
    [property: Id(0)] bool LeadersOnly,
    [property: Id(1)] bool WithoutReplies,
    [property: Id(2)] bool WithoutNames)
{
    public static RoomLocks Open { get; } = new(false, false, false);

    /// <summary>Those who are told the names on the list whatever is locked: who keeps the door, and who says yes to each by name before a case is heard.</summary>
    public const RoomRole KnowNames = RoomRole.Leaders | RoomRole.CentreCoordinator | RoomRole.CasePresenter;
}

/// <summary>From now on it is so, in the place of what was before. <paramref name="Was"/> is what whoever locks had before their eyes; null when nothing was locked.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.lock-room")]
public sealed record LockRoom(
    [property: Id(0)] bool LeadersOnly,
    [property: Id(1)] bool WithoutReplies,
    [property: Id(2)] bool WithoutNames,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] RoomLocks? Was = null) : RoomCommand;

/// <summary>For everybody who was let in. Also when what begins has opened it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.room-locked")]
public sealed record RoomLocked(
    [property: Id(0)] bool LeadersOnly,
    [property: Id(1)] bool WithoutReplies) : RoomEvent;

/// <summary>As above. Whoever is not told the names gets a new view: none stays on a screen.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.names-hidden")]
public sealed record NamesHidden([property: Id(0)] bool On) : RoomEvent;
