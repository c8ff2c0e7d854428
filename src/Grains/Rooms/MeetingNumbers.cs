using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>How many were at a meeting that is over, by the meeting's own log, and nobody's name: what whoever answers for privacy is told of its list.</summary>
/// <param name="There">They were let in, and not sent out again; null when they were fewer than <see cref="Fewest"/>.</param>
public sealed record MeetingNumbers(int? There)
{
    /// <summary>Fewer are not told: who they were could be known by how many. Nor are those who did not come, or those of a role or a service, whom a total would give away.</summary>
    public const int Fewest = 5;

    private const int PageSize = 500;

    /// <returns>Null of a meeting that is not over, or was cancelled.</returns>
    public static MeetingNumbers? Of(Room room) => room.Phase != MeetingPhase.Closed ? null
        : new MeetingNumbers(room.People.Values.Count(person => person.Standing == Standing.Admitted) is >= Fewest and var there ? there : null);

    /// <returns>As above; null also when the meeting's log was destroyed.</returns>
    /// <exception cref="StreamDamagedException">The meeting's log cannot be read.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public static async Task<MeetingNumbers?> Of(IEventLog log, RoomId room, CancellationToken cancellation)
    {
        if (await log.KeyOf(room.Key(), cancellation) is not { } key)
        {
            return null;
        }

        var at = StreamState<Room, RoomCommand, RoomEvent>.Start(room.Key(), key);
        ImmutableArray<LogEntry> page;
        do
        {
            page = await log.Read(room.Key(), at.Seq, PageSize, cancellation);
            foreach (var row in page)
            {
                (at, _) = at.Read(row);
            }
        }
        while (page.Length == PageSize);

        return Of(at.State);
    }
}
