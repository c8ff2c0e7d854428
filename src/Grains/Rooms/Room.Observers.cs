using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Whoever only observes hears the discussion from when they were let in, whatever the meeting lets others read, and nothing of it when it is over.
public sealed partial record Room
{
    private IEnumerable<PersonId> Observers =>
        People.Where(entry => entry.Value is { Standing: Standing.Admitted, Roles: RoomRole.Observer }).Select(entry => entry.Key);

    /// <summary>Those on the list who have no other role.</summary>
    private IEnumerable<PersonId> OnlyObserving => People.Keys.Where(person => Find(person) is { Roles: RoomRole.Observer });

    private Room WithoutObservers(RoomEvent happened, long seq) => happened is MeetingEnded
        ? this with { People = People.SetItems(Observers.Select(person => KeyValuePair.Create(person, People[person] with { HistoryFrom = seq, SeesSince = seq }))) }
        : this;

    // What somebody heard in another role is not for who only observes from now on, or hears no case.
    private static long HistoryOf(Participant known, RoomRole roles, long seq) => known.Standing == Standing.Admitted
        && (roles == RoomRole.Observer ? known.Roles != RoomRole.Observer : roles.HearsNoCase() && !known.Roles.HearsNoCase()) ? seq : known.HistoryFrom;
}
