using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// To whom the agenda is told. Those who only guide or are guided are shown it in the meeting: when it has begun, and they have been let in.
public sealed partial record Room
{
    /// <summary>What stands on the agenda, and what becomes of it.</summary>
    private Audience OfTheAgenda => new(StartedAt is null ? RoomRoles.ReadingAhead : RoomRole.Anyone, Outside: RoomRoles.ReadingAhead);

    private bool ReadsAgenda(PersonId person) => ViewerOf(person) is { } viewer && Hears(viewer, OfTheAgenda);

    /// <summary>Those inside to whom it comes with the beginning of the meeting.</summary>
    private IEnumerable<PersonId> ShownAgendaLive =>
        People.Where(entry => entry.Value.Standing == Standing.Admitted && entry.Value.Roles.SeesAgendaOnlyLive()).Select(entry => entry.Key);

    private Room WithAgenda(RoomEvent happened, long seq) => happened is MeetingStarted
        ? this with { People = People.SetItems(ShownAgendaLive.Select(person => KeyValuePair.Create(person, People[person] with { SeesSince = seq }))) }
        : this;
}
