using System.Text;
using Dapper;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>What only SQLite needs.</summary>
public sealed class SqliteTests : IAsyncDisposable
{
    private readonly SqliteTestDatabase _given = new();

    // Longer than what comes in its place, or that alone would hide it.
    private static byte[] Sealed { get; } = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("sealed canary ", 50)));

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
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(Append("room/a", 1)));
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
        Assert.Equal(AppendOutcome.Committed, await append.WaitAsync(RunningStorage.Patience, Cancellation));
    }

    [Fact]
    public async Task The_bytes_of_what_is_erased_are_gone_from_the_files()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        var rows = Chain("room/a", 3);
        rows[1] = rows[1] with { Body = Sealed };
        rows[1] = rows[1] with { Hash = HashChain.Link(rows[0].Hash, rows[1]) };
        await storage.Log.Append(new LogAppend("room/a", [.. rows[..2]], [], BodySeal.NewKey()));
        await storage.Log.Append(Append("room/b", 1));
        Assert.Contains("sealed canary", OnDisk(), StringComparison.Ordinal);

        await storage.Log.Erase(new LogErasure("room/a", [new ErasedEvent(2, [])], DateTimeOffset.UnixEpoch, ErasureCause.PulledBack));

        Assert.DoesNotContain("sealed canary", OnDisk(), StringComparison.Ordinal);
        Assert.Contains("contributionPosted", OnDisk(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_while_something_is_erased_delays_nobody_and_the_bytes_go_with_the_next_write()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        await storage.Log.Append(Append("room/a", 1) with { Key = BodySeal.NewKey() });
        var row = Entry("room/b", 1, Guid.NewGuid()) with { Body = Sealed };
        await storage.Log.Append(new LogAppend("room/b", [row with { Hash = HashChain.Link(HashChain.Start, row) }], [], BodySeal.NewKey()));
        await using (var reader = await storage.Database.OpenForReading(Cancellation))
        {
            await reader.ExecuteAsync("BEGIN; SELECT count(*) FROM event_log");
            await storage.Log.Erase(new LogErasure("room/b", [new ErasedEvent(1, [])], DateTimeOffset.UnixEpoch, ErasureCause.PulledBack));
            Assert.Contains("sealed canary", OnDisk(), StringComparison.Ordinal);
            await reader.ExecuteAsync("ROLLBACK");
        }

        await storage.Log.Append(Append("room/a", 2));

        Assert.DoesNotContain("sealed canary", OnDisk(), StringComparison.Ordinal);
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

    // The file, and the one beside it that holds the latest pages.
    private string OnDisk()
    {
        var bytes = new StringBuilder();
        foreach (var path in Directory.GetFiles(_given.Options.DataFolder, "arena.db*"))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            bytes.Append(reader.ReadToEnd());
        }

        return bytes.ToString();
    }

    public async ValueTask DisposeAsync() => await _given.DisposeAsync();
}
