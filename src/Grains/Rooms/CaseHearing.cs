using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>Somebody who was in the room, and might hear the case, while it was open.</summary>
/// <param name="At">When they first did.</param>
/// <param name="Role">As the log has it.</param>
public sealed record Hearer(PersonId Person, DateTimeOffset At, string Role);

/// <summary>Who heard a case in a meeting, by the meeting's own log: who was there, let in and not left out of it, while it was on the screens.</summary>
public static class CaseHearing
{
    private const int PageSize = 500;

    /// <returns>In the order they first heard it; nobody when it was never open there, or the meeting's log was destroyed.</returns>
    /// <exception cref="StreamDamagedException">The meeting's log cannot be read.</exception>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public static async Task<ImmutableArray<Hearer>> Of(IEventLog log, RoomId room, CaseId id, CancellationToken cancellation)
    {
        if (await log.KeyOf(room.Key(), cancellation) is not { } key)
        {
            return [];
        }

        var heard = ImmutableArray.CreateBuilder<Hearer>();
        var at = StreamState<Room, RoomCommand, RoomEvent>.Start(room.Key(), key);
        ImmutableArray<LogEntry> page;
        do
        {
            page = await log.Read(room.Key(), at.Seq, PageSize, cancellation);
            foreach (var row in page)
            {
                (at, var step) = at.Read(row);
                if (step is not null)
                {
                    heard.AddRange(step.State.Hearing(id)
                        .Where(person => heard.All(known => known.Person != person))
                        .Select(person => new Hearer(person, step.Circumstance.At, step.State.RoleOf(person))).ToList());
                }
            }
        }
        while (page.Length == PageSize);

        return heard.ToImmutable();
    }
}
