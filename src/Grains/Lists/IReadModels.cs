using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;

namespace Pilar.Arena.Grains.Lists;

/// <summary>Indexed reads of the read models. Everything is asked for one person: there is no read that crosses people but the last.</summary>
public interface IReadModels
{
    Task<ImmutableArray<NetworkListing>> NetworksOf(PersonId person, CancellationToken cancellation);

    /// <summary>Meetings whose list the person is on; of one network only, when given.</summary>
    Task<ImmutableArray<MeetingListing>> MeetingsOf(PersonId person, NetworkId? network, CancellationToken cancellation);

    Task<bool> HasMeeting(PersonId person, RoomId room, CancellationToken cancellation);

    Task<bool> HasNetwork(PersonId person, NetworkId network, CancellationToken cancellation);

    Task<PersonListing?> Person(PersonId person, CancellationToken cancellation);

    Task<ImmutableArray<PersonListing>> Everyone(CancellationToken cancellation);

    /// <summary>Rooms with something due by the clock soon: what a silo wakes up after a restart (planned, lobby, live, suspended).</summary>
    Task<ImmutableArray<RoomId>> RoomsToWatch(DateTimeOffset startingBefore, CancellationToken cancellation);
}
