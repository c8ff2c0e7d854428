using System.Security.Cryptography;
using System.Text;
using Dapper;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>What a start does and what it refuses: tables, epoch, keys.</summary>
public abstract class StartTests : StorageTests
{
    [Fact]
    public async Task Silos_that_start_together_make_one_set_of_tables()
    {
        var storages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Start()));

        Assert.Single(storages.Select(storage => storage.Log.Epoch).Distinct());
        Assert.Equal(await Given.Ask<long>("SELECT count(*) FROM arena_schema"), MigrationScripts.Of($"{Given.Options.Database}").Count());
        await Task.WhenAll(storages.Select(storage => storage.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task What_is_stored_and_the_epoch_outlive_a_restart()
    {
        string epoch;
        await using (var storage = await Start())
        {
            epoch = storage.Log.Epoch;
            await storage.Log.Append(Append("room/a", 1));
        }

        await using var again = await Start();
        Assert.NotEmpty(epoch);
        Assert.Equal(epoch, again.Log.Epoch);
        await again.Holds("room/a", upTo: 1);
    }

    [Fact]
    public async Task Another_database_is_another_epoch()
    {
        await using var storage = await Start();
        await using var other = await Create();
        await using var elsewhere = await RunningStorage.Start(other.Options);

        Assert.NotEqual(storage.Log.Epoch, elsewhere.Log.Epoch);
    }

    [Fact]
    public async Task A_streams_key_is_kept_wrapped()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        await using (var storage = await Start())
        {
            await storage.Log.Append(Append("room/a", 1) with { Key = key });
        }

        await using var again = await Start();
        Assert.Equal(key, await again.Log.KeyOf("room/a", Cancellation));
        Assert.Null(await again.Log.KeyOf("room/b", Cancellation));
        var stored = await Given.Ask<byte[]>("SELECT wrapped FROM stream_key");
        Assert.Equal(-1, stored.AsSpan().IndexOf(key));
    }

    [Fact]
    public async Task A_stream_gets_one_key()
    {
        await using var storage = await Start();
        await storage.Log.Append(Append("room/a", 1) with { Key = new byte[32] });

        var outcome = await storage.Log.Append(Append("room/a", 2, count: 2) with { Key = RandomNumberGenerator.GetBytes(32) });

        Assert.Equal(AppendOutcome.Fenced, outcome);
        await storage.Holds("room/a", upTo: 1);
        Assert.Equal(new byte[32], await storage.Log.KeyOf("room/a", Cancellation));
    }

    [Fact]
    public async Task A_destroyed_key_never_comes_back()
    {
        await using var storage = await Start();
        await storage.Log.Append(Append("room/a", 1) with { Key = new byte[32] });
        await Given.Run("UPDATE stream_key SET wrapped = NULL");

        Assert.Null(await storage.Log.KeyOf("room/a", Cancellation));
        Assert.Equal(AppendOutcome.Fenced, await storage.Log.Append(Append("room/a", 2) with { Key = new byte[32] }));
    }

    [Fact]
    public async Task A_wrapped_key_opens_under_its_own_name_only()
    {
        await using var storage = await Start();
        await storage.Log.Append(Append("room/a", 1) with { Key = new byte[32] });
        await Given.Run("UPDATE stream_key SET stream = 'room/b'");

        await Assert.ThrowsAsync<LogUnavailableException>(() => storage.Log.KeyOf("room/b", Cancellation));
    }

    [Fact]
    public async Task Another_master_key_is_refused()
    {
        await using (await Start())
        {
        }

        await File.WriteAllBytesAsync(Given.Options.MasterKeyPath, RandomNumberGenerator.GetBytes(MasterKey.Size), Cancellation);

        var refused = await Assert.ThrowsAsync<MasterKeyException>(Start);
        Assert.Contains("not the one this database was made with", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_master_key_is_refused_where_none_may_be_made()
    {
        var options = Given.Options;
        options.CreateMasterKey = false;

        var refused = await Assert.ThrowsAsync<MasterKeyException>(() => RunningStorage.Start(options));

        Assert.Contains(options.MasterKeyPath, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(options.MasterKeyPath));
    }
}
