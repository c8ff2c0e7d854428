using Dapper;
using Npgsql;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Tests.Databases;
using Pilar.Arena.Tooling;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>
/// What docs/operations/erasure.md says of PostgreSQL's files, looked up in them. On a server of its own: what another test has
/// begun in its database would keep what is erased here.
/// </summary>
public sealed class PostgresErasureTests(PostgresErasureTests.OwnServer own) : IClassFixture<PostgresErasureTests.OwnServer>, IAsyncLifetime
{
    private const string WriteAnew = "VACUUM FULL event_log, stream_key, orleansstorage";

    private PostgresTestDatabase _given = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _given = await PostgresTestDatabase.Create(own.Server);

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

        await _given.Run(WriteAnew);
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

        await _given.Run(WriteAnew);
        Assert.False(await FileHolds("stream_key", wrapped));
        Assert.Null(await storage.Log.KeyOf("case/a", Cancellation));
    }

    [Fact]
    public async Task What_began_before_in_any_database_of_the_server_keeps_them_until_it_ends()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        var rows = Chain("room/a", 2);
        await storage.Log.Append(new LogAppend("room/a", [.. rows], [], BodySeal.NewKey()));
        var body = Convert.ToHexString(rows[1].Body);
        await using (var elsewhere = new NpgsqlConnection(await own.Server.CreateDatabase()))
        {
            await elsewhere.OpenAsync(Cancellation);
            await using var older = await elsewhere.BeginTransactionAsync(Cancellation);
            await elsewhere.ExecuteAsync("SELECT pg_current_xact_id()");

            await storage.Log.Erase(new LogErasure("room/a", [new ErasedEvent(2, [])], DateTimeOffset.UnixEpoch, ErasureCause.PulledBack));
            await _given.Run(WriteAnew);
            Assert.True(await FileHolds("event_log", body));
        }

        await _given.Run(WriteAnew);
        Assert.False(await FileHolds("event_log", body));
    }

    public async ValueTask DisposeAsync() => await _given.DisposeAsync();

    // What is in memory goes to the file first.
    private async Task<bool> FileHolds(string table, string hex)
    {
        await _given.Run("CHECKPOINT;");
        return await _given.Ask<bool>($@"SELECT position('\x{hex}'::bytea IN pg_read_binary_file(pg_relation_filepath('{table}'))) > 0");
    }

    /// <summary>Not the one that the suite shares.</summary>
    public sealed class OwnServer : IAsyncLifetime
    {
        public PostgresServer Server { get; } = new();

        public ValueTask InitializeAsync() => Server.InitializeAsync();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
