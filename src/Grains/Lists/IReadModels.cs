using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Lists;

/// <summary>Indexed reads of the read models. Everything is asked for one person: there is no read that crosses people but the last.</summary>
public interface IReadModels
{
    Task<ImmutableArray<NetworkListing>> NetworksOf(PersonId person, CancellationToken cancellation);

    /// <summary>Meetings whose list the person is on; of one network only, when given.</summary>
    Task<ImmutableArray<MeetingListing>> MeetingsOf(PersonId person, NetworkId? network, CancellationToken cancellation);

    Task<bool> HasMeeting(PersonId person, RoomId room, CancellationToken cancellation);

    /// <summary>The case is of the room, and the person is on the room's list or presents it.</summary>
    Task<bool> HasCase(PersonId person, RoomId room, CaseId id, CancellationToken cancellation);

    Task<bool> HasNetwork(PersonId person, NetworkId network, CancellationToken cancellation);

    Task<PersonListing?> Person(PersonId person, CancellationToken cancellation);

    /// <summary>Everybody registered who is not on the room's list, or was taken off it.</summary>
    Task<ImmutableArray<Candidate>> NotOnList(RoomId room, CancellationToken cancellation);

    Task<ImmutableArray<PersonListing>> Everyone(CancellationToken cancellation);

    /// <summary>Rooms with something due by the clock soon: what a silo wakes up after a restart (planned, lobby, live, suspended).</summary>
    Task<ImmutableArray<RoomId>> RoomsToWatch(DateTimeOffset startingBefore, CancellationToken cancellation);

    /// <summary>Cases of the person's rooms with which they have something to do, latest change first.</summary>
    Task<ImmutableArray<CaseListing>> CasesOf(PersonId person, CancellationToken cancellation);

    /// <summary>What the person is in the room, and where they work.</summary>
    Task<CaseActor> ActorIn(RoomId room, PersonId person, CancellationToken cancellation);

    /// <summary>The others on the room's list who work in the same municipality or region; none when the person is not on it.</summary>
    Task<ImmutableArray<PersonId>> NeighboursIn(RoomId room, PersonId person, CancellationToken cancellation);

    /// <summary>Everybody on the room's list, by name, and where they work.</summary>
    Task<ImmutableArray<RoomPerson>> PeopleIn(RoomId room, CancellationToken cancellation);

    /// <summary>Cases in which the clock makes something happen by <paramref name="now"/>, whose meeting is over, or that wait for their room.</summary>
    Task<ImmutableArray<CaseId>> CasesToWatch(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Meetings whose minutes have waited long enough for an objection by <paramref name="now"/>.</summary>
    Task<ImmutableArray<RoomId>> MinutesToWatch(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Networks with open minutes that have members from the municipality that the person leads; none for anybody who leads none.</summary>
    Task<ImmutableArray<NetworkId>> NetworksOpenTo(PersonId person, CancellationToken cancellation);

    /// <summary>Meetings of those networks whose minutes are approved and whose list the person is not on, newest first.</summary>
    Task<ImmutableArray<MeetingListing>> OpenMinutesFor(PersonId person, CancellationToken cancellation);

    /// <summary>Null for a room that nobody has planned.</summary>
    Task<MeetingPhase?> PhaseOf(RoomId room, CancellationToken cancellation);
}
