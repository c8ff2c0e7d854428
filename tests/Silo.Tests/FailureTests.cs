using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Grains.Log;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>What holds when the database is away, full, or somebody else is faster.</summary>
public abstract class FailureTests : StorageTests
{
    private static readonly NetworkId Network = new(Guid.NewGuid());
    private static readonly PersonId Member = new(Guid.NewGuid());

    [Fact]
    public async Task Lists_change_with_the_events_that_change_them()
    {
        await using var storage = await Start();

        await storage.Log.Append(Append("net/a", 1, changes: Joined));

        Assert.True(await storage.Lists.HasNetwork(Member, Network, Cancellation));
    }

    [Fact]
    public async Task A_fenced_append_changes_no_list()
    {
        await using var storage = await Start();
        await storage.Log.Append(Append("net/a", 1));

        var outcomes = await storage.Database.Commit([Append("net/a", 1, changes: Joined), Append("net/b", 1)]);

        Assert.Equal([AppendOutcome.Fenced, AppendOutcome.Committed], outcomes);
        Assert.False(await storage.Lists.HasNetwork(Member, Network, Cancellation));
    }

    [Fact]
    public async Task When_a_list_cannot_change_nothing_is_stored()
    {
        await using var storage = await Start();
        await Given.Jam("network_member");

        await Assert.ThrowsAsync<LogUnavailableException>(() => storage.Log.Append(Append("net/a", 1, changes: Joined)));

        await storage.Holds("net/a", upTo: 0);
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(Append("net/a", 1)));
    }

    [Fact]
    public async Task A_commit_that_fails_takes_all_of_its_batch()
    {
        await using var storage = await Start();
        await Given.Jam("network_member");

        await Assert.ThrowsAnyAsync<Exception>(() => storage.Database.Commit([Append("room/a", 1), Append("net/a", 1, changes: Joined)]));

        await storage.Holds("room/a", upTo: 0);
    }

    [Fact]
    public async Task Without_a_database_nothing_is_saved_and_it_comes_back_by_itself()
    {
        await using var storage = await Start();
        await storage.Log.Append(Append("room/a", 1));
        await using (await Given.TakeAway())
        {
            await Assert.ThrowsAsync<LogUnavailableException>(() => storage.Log.Append(Append("room/a", 2)));
        }

        await storage.Holds("room/a", upTo: 1);
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(Append("room/a", 2)));
    }

    [Fact]
    public async Task Who_finds_no_place_in_the_queue_hears_busy()
    {
        var options = Given.Options;
        (options.WaitingAppends, options.EventsPerCommit, options.BusySeconds, options.StatementSeconds) = (1, 1, 1, 30);
        await using var storage = await RunningStorage.Start(options);
                Task<AppendOutcome>[] waiting;
        await using (await Given.Hold("event_log"))
        {
            waiting = [.. Enumerable.Range(0, 4).Select(number => storage.Log.Append(Append($"room/{number}", 1)))];
            var busy = await Assert.ThrowsAsync<LogUnavailableException>(() => storage.Log.Append(Append("room/x", 1)));
            Assert.Equal("busy", busy.Message);
        }

        await Task.WhenAll(waiting.Select(append => append.ContinueWith(_ => { }, Cancellation, TaskContinuationOptions.None, TaskScheduler.Default)));
        await storage.Holds("room/x", upTo: 0);
    }

    [Fact]
    public async Task What_was_taken_in_is_written_before_the_storage_closes()
    {
        Task<AppendOutcome>[] appends;
        await using (var storage = await Start())
        {
            appends = [.. Enumerable.Range(0, 500).Select(number => storage.Log.Append(Append($"room/{number}", 1)))];
            await storage.Stop();

            await Assert.ThrowsAsync<LogUnavailableException>(() => storage.Log.Append(Append("room/late", 1)));
            await Assert.ThrowsAsync<LogUnavailableException>(() => storage.Log.Read("room/0", 0, 1, Cancellation));
        }

        Assert.All(await Task.WhenAll(appends), outcome => Assert.Equal(AppendOutcome.Committed, outcome));
        Assert.Equal(500, await Given.Ask<long>("SELECT count(*) FROM event_log"));
    }

    private static ReadModelChange[] Joined => [new PutNetworkMember(Network, Member, NetworkRole.Member)];
}
