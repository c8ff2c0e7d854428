using System.Collections.Immutable;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Silo.Storage;

// What the clock and the minutes of a meeting ask.
internal sealed partial class ReadModels
{
    public Task<ImmutableArray<RoomId>> MinutesToWatch(DateTimeOffset now, CancellationToken cancellation) =>
        database.Read(
            "SELECT room FROM meeting_minutes WHERE due_at <= @now ORDER BY due_at, room",
            new { now = now.ToUnixTimeMilliseconds() },
            row => new RoomId(row.GetGuid(0)),
            cancellation);
}
