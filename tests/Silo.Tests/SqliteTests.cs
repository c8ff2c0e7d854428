using Dapper;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>What only SQLite needs.</summary>
public sealed class SqliteTests : IAsyncDisposable
{
    private readonly SqliteTestDatabase _given = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_connection_flushes_and_the_file_is_in_wal_mode()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        await using var orleans = await storage.Database.OrleansConnections.OpenConnectionAsync(Cancellation);

        Assert.Equal(2, await orleans.ExecuteScalarAsync<long>("PRAGMA synchronous"));
        Assert.Equal(1, await orleans.ExecuteScalarAsync<long>("PRAGMA foreign_keys"));
        Assert.Equal("wal", await orleans.ExecuteScalarAsync<string>("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_connection_left_inside_a_transaction_is_healed()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        await using (var left = await storage.Database.OrleansConnections.OpenConnectionAsync(Cancellation))
        {
            await left.ExecuteAsync("BEGIN IMMEDIATE; UPDATE arena_epoch SET epoch = 'gone'");
        }

        await using (var next = await storage.Database.OrleansConnections.OpenConnectionAsync(Cancellation))
        {
            await next.ExecuteAsync("BEGIN IMMEDIATE; COMMIT");
        }

        Assert.Equal(storage.Log.Epoch, await _given.Ask<string>("SELECT epoch FROM arena_epoch"));
        Assert.Equal(Grains.Log.AppendOutcome.Committed, await storage.Log.Append(Append("room/a", 1)));
    }

    [Fact]
    public async Task Orleans_and_the_log_take_turns()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        var held = await storage.Database.OrleansConnections.OpenConnectionAsync(Cancellation);
        var append = storage.Log.Append(Append("room/a", 1));
        var other = storage.Database.OrleansConnections.OpenConnectionAsync(Cancellation).AsTask();
        Assert.False(append.IsCompleted || other.IsCompleted);

        await held.DisposeAsync();

        await (await other.WaitAsync(RunningStorage.Patience, Cancellation)).DisposeAsync();
        Assert.Equal(Grains.Log.AppendOutcome.Committed, await append.WaitAsync(RunningStorage.Patience, Cancellation));
    }

    [Fact]
    public async Task A_closed_storage_leaves_one_file()
    {
        await using (var storage = await RunningStorage.Start(_given.Options))
        {
            await storage.Log.Append(Append("room/a", 1));
            Assert.True(File.Exists(_given.Options.SqliteFile + "-wal"));
        }

        Assert.Equal(
            [Path.GetFileName(_given.Options.SqliteFile), Path.GetFileName(_given.Options.MasterKeyPath)],
            Directory.GetFiles(_given.Options.DataFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public async ValueTask DisposeAsync() => await _given.DisposeAsync();
}
