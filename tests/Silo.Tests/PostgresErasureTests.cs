using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>What docs/operations/erasure.md says of PostgreSQL's files, looked up in them.</summary>
public sealed class PostgresErasureTests(PostgresServer server) : IAsyncLifetime
{
    private PostgresTestDatabase _given = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _given = await PostgresTestDatabase.Create(server);

    [Fact]
    public async Task The_bytes_of_a_body_stay_in_the_tables_file_until_it_is_written_anew()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        var rows = Chain("room/a", 3);
        await storage.Log.Append(new LogAppend("room/a", [.. rows], [], BodySeal.NewKey()));
        var body = Convert.ToHexString(rows[1].Body);
        Assert.True(await FileHolds("event_log", body));

        await storage.Log.Erase(new LogErasure("room/a", [new ErasedEvent(2, [])], DateTimeOffset.UnixEpoch, ErasureCause.PulledBack));
        Assert.True(await FileHolds("event_log", body));

        await _given.Run("VACUUM FULL event_log, stream_key, orleansstorage");
        Assert.False(await FileHolds("event_log", body));
        Assert.True(await FileHolds("event_log", Convert.ToHexString(rows[2].Body)));
    }

    [Fact]
    public async Task The_bytes_of_a_key_do_the_same()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        var rows = Chain("case/a", 2);
        await storage.Log.Append(new LogAppend("case/a", [rows[0]], [], BodySeal.NewKey()));
        var wrapped = Convert.ToHexString((await _given.Ask<byte[]>("SELECT wrapped FROM stream_key"))!);

        await storage.Log.Append(new LogAppend("case/a", [rows[1]], [], null) { Destruction = new LogDestruction(ErasureCause.Expired, []) });
        Assert.True(await FileHolds("stream_key", wrapped));

        await _given.Run("VACUUM FULL event_log, stream_key, orleansstorage");
        Assert.False(await FileHolds("stream_key", wrapped));
        Assert.Null(await storage.Log.KeyOf("case/a", Cancellation));
    }

    public async ValueTask DisposeAsync() => await _given.DisposeAsync();

    // What is in memory goes to the file first.
    private async Task<bool> FileHolds(string table, string hex)
    {
        await _given.Run("CHECKPOINT;");
        return await _given.Ask<bool>($@"SELECT position('\x{hex}'::bytea IN pg_read_binary_file(pg_relation_filepath('{table}'))) > 0");
    }
}
