using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Rooms;

internal static class WritingStops
{
    /// <summary>The rule for which the reader writes nothing for now; null when they may.</summary>
    public static HouseRule? StoppedFor(this RoomView room) => room.Moderation?.Stopped.FirstOrDefault(one => one.Person == room.Me.Person)?.Rule;

    /// <summary>Nobody but those who lead writes, and the reader is none of them.</summary>
    public static bool IsLocked(this RoomView room) => room.Locks is { LeadersOnly: true } && (room.Me.Roles & RoomRole.Leaders) == RoomRole.None;

    /// <summary>The reader is told the services of the others, and no names.</summary>
    public static bool IsWithoutNames(this RoomView room) => room.Locks is { WithoutNames: true } && (room.Me.Roles & RoomLocks.KnowNames) == RoomRole.None;

    /// <summary>Whoever leads is named to all, but not one whose name tells of a case: where she is listed by herself, her role would say who she is.</summary>
    public static bool LeadsByName(this ParticipantView person) => (person.Roles & RoomRole.Leaders) != RoomRole.None && person.Name != person.Organisation;

    /// <summary>Has a row of their own in what this reader sees; whoever has none is counted with their service.</summary>
    public static bool IsNamed(this RoomView room, ParticipantView person) => !room.IsWithoutNames() || person.Person == room.Me.Person || person.LeadsByName();

    /// <summary>What the reader writes waits for those who lead.</summary>
    public static bool IsHeld(this RoomView room) => room.Holds is { On: true } && (room.Me.Roles & RoomRole.Leaders) == RoomRole.None;
}
