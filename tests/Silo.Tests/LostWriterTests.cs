using Dapper;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>A silo that is cut off or frozen in the middle of a commit: nobody closes its line, and its rows are neither there nor not.</summary>
public sealed class LostWriterTests(PostgresServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_takes_over_its_stream_does_not_wait_for_it()
    {
        await using var database = await PostgresTestDatabase.Create(server);
        await using var storage = await RunningStorage.Start(database.Options);
        await storage.Log.Append(Append("room/a", 1));
        await using var lost = await storage.Database.OpenForReading(Cancellation);
        await lost.ExecuteAsync("BEGIN TRANSACTION");
        await lost.ExecuteAsync(
            "INSERT INTO event_log SELECT stream, 2, gen_random_uuid(), part, kind, at, actor, role, body, hash FROM event_log");

        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(Append("room/a", 2)));

        await storage.Holds("room/a", upTo: 2);
        await Assert.ThrowsAnyAsync<Exception>(() => lost.ExecuteAsync("COMMIT TRANSACTION"));
    }
}
