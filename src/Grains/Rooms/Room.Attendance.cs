using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// How many are here, for those who may not see who. It is counted anew with the command that changes it, and only while somebody observes.
public sealed partial record Room
{
    private static Audience Numbers => new(RoomRole.Observer);

    private bool IsObserved => IsOpen && People.Values.Any(person => person.Standing == Standing.Admitted && (person.Roles & RoomRole.Observer) != RoomRole.None);

    private Attendance CountAttendance() => new(People.Values.Count(person => person.Present), People.Values.Count(person => person.Standing != Standing.Removed));

    private Decision<RoomEvent> WithAttendance(Decision<RoomEvent> decision, Circumstance circumstance)
    {
        if (!decision.Events.Any(happened => happened is PersonInvited or PersonAdmitted or PersonReturned or PersonEntered or PersonLeft or PersonRemoved))
        {
            return decision;
        }

        var after = After(decision.Events, circumstance);
        return after.IsObserved && after.CountAttendance() is var counted && counted != after.Attendance
            ? All([.. decision.Events, new AttendanceCounted(counted)])
            : decision;
    }

    private Room? ApplyAttendance(RoomEvent happened) => happened is AttendanceCounted counted ? this with { Attendance = counted.Attendance } : null;
}
