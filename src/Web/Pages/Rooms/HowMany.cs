using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Rooms;

internal static class HowMany
{
    /// <summary>The reader only observes: they are told how many they are, and no more.</summary>
    public static bool HasOnlyNumbers(this RoomView room) => room.Me.Roles == RoomRole.Observer;

    /// <summary>How many are here and on the list; null when nobody has told.</summary>
    public static Attendance? CountPeople(this RoomView room) => room.Attendance ?? (room.HasOnlyNumbers() ? null
        : new Attendance(room.People.Count(person => person.Present), room.People.Count(person => person.Standing != Standing.Removed)));
}
