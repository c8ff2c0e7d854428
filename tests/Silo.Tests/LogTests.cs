using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>What the log promises, whichever database keeps it.</summary>
public abstract class LogTests : StorageTests
{
    [Fact]
    public async Task What_was_appended_is_read_back()
    {
        await using var storage = await Start();
        var append = Append("room/a", 1, count: 3);

        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(append));

        var read = await storage.Log.Read("room/a", 0, 10, Cancellation);
        Assert.Equivalent(append.Entries, read, strict: true);
        Assert.Equal(append.Entries[0].At, read[0].At);
    }

    [Fact]
    public async Task A_stream_is_read_in_pages()
    {
        await using var storage = await Start();
        await storage.Log.Append(Append("room/a", 1, count: 7));
        await storage.Log.Append(Append("room/b", 1, count: 7));

        Assert.Equal([1, 2, 3], (await storage.Log.Read("room/a", 0, 3, Cancellation)).Select(entry => entry.Seq));
        Assert.Equal([6, 7], (await storage.Log.Read("room/a", 5, 3, Cancellation)).Select(entry => entry.Seq));
        Assert.Empty(await storage.Log.Read("room/a", 7, 3, Cancellation));
        Assert.Empty(await storage.Log.Read("room/c", 0, 3, Cancellation));
    }

    [Fact]
    public async Task A_command_is_found_by_its_last_event()
    {
        await using var storage = await Start();
        var command = Guid.NewGuid();
        await storage.Log.Append(Append("room/a", 1));
        await storage.Log.Append(Append("room/a", 2, count: 3, command));

        Assert.Equal(4, await storage.Log.Find("room/a", command, Cancellation));
        Assert.Null(await storage.Log.Find("room/b", command, Cancellation));
        Assert.Null(await storage.Log.Find("room/a", Guid.NewGuid(), Cancellation));
    }

    [Fact]
    public async Task A_command_is_stored_once()
    {
        await using var storage = await Start();
        var command = Guid.NewGuid();
        await storage.Log.Append(Append("room/a", 1, command: command));

        Assert.Equal(AppendOutcome.Fenced, await storage.Log.Append(Append("room/a", 2, command: command)));

        await storage.Holds("room/a", upTo: 1);
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(Append("room/b", 1, command: command)));
    }

    [Fact]
    public async Task A_number_that_another_silo_took_is_fenced()
    {
        await using var storage = await Start();
        await using var other = await Start();
        await storage.Log.Append(Append("room/a", 1));
        await other.Log.Append(Append("room/a", 2));

        Assert.Equal(AppendOutcome.Fenced, await storage.Log.Append(Append("room/a", 2)));

        await storage.Holds("room/a", upTo: 2);
    }

    [Fact]
    public async Task A_number_is_never_left_out()
    {
        await using var storage = await Start();
        await storage.Log.Append(Append("room/a", 1));

        Assert.Equal(AppendOutcome.Fenced, await storage.Log.Append(Append("room/a", 3)));

        await storage.Holds("room/a", upTo: 1);
    }

    [Fact]
    public async Task Of_an_append_that_is_fenced_half_way_nothing_stays()
    {
        await using var storage = await Start();
        var taken = Guid.NewGuid();
        await storage.Log.Append(Append("room/a", 1, command: taken));
        var append = Append("room/a", 2, count: 2);
        append = append with { Entries = append.Entries.Add(Entry("room/a", 4, taken)) };

        Assert.Equal(AppendOutcome.Fenced, await storage.Log.Append(append));

        await storage.Holds("room/a", upTo: 1);
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(Append("room/a", 2)));
    }

    [Fact]
    public async Task One_that_is_fenced_disturbs_no_other_stream()
    {
        await using var storage = await Start();
        await storage.Log.Append(Append("room/a", 1));

        var outcomes = await storage.Database.Commit(
        [
            Append("room/b", 1), Append("room/a", 1), Append("room/c", 1, count: 2), Append("room/b", 2), Append("room/c", 3),
        ]);

        Assert.Equal(
            [AppendOutcome.Committed, AppendOutcome.Fenced, AppendOutcome.Committed, AppendOutcome.Committed, AppendOutcome.Committed],
            outcomes);
        await storage.Holds("room/a", upTo: 1);
        await storage.Holds("room/b", upTo: 2);
        await storage.Holds("room/c", upTo: 3);
    }

    [Fact]
    public async Task What_follows_upon_one_that_is_fenced_falls_with_it()
    {
        await using var storage = await Start();
        await storage.Log.Append(Append("room/a", 1));
        var taken = (await storage.Log.Read("room/a", 0, 1, Cancellation))[0].Command;

        var outcomes = await storage.Database.Commit(
            [Append("room/a", 2), Append("room/a", 3, command: taken), Append("room/a", 4), Append("room/a", 3)]);

        Assert.Equal([AppendOutcome.Committed, AppendOutcome.Fenced, AppendOutcome.Fenced, AppendOutcome.Fenced], outcomes);
        await storage.Holds("room/a", upTo: 2);
    }

    [Fact]
    public async Task Fifty_streams_at_once_are_dense()
    {
        await using var storage = await Start();
        var streams = Enumerable.Range(0, 50).Select(number => $"room/{number}").ToArray();

        var outcomes = await Task.WhenAll(
            from seq in Enumerable.Range(1, 20)
            from stream in streams
            select storage.Log.Append(Append(stream, seq))).WaitAsync(RunningStorage.Patience, Cancellation);

        Assert.All(outcomes, outcome => Assert.Equal(AppendOutcome.Committed, outcome));
        foreach (var stream in streams)
        {
            await storage.Holds(stream, upTo: 20);
        }
    }

    [Fact]
    public async Task Two_silos_that_fight_over_streams_leave_no_hole_and_no_double()
    {
        await using var one = await Start();
        await using var other = await Start();

        async Task<long> Fight(RunningStorage storage, string stream)
        {
            long mine = 0;
            while (await storage.Log.Seqs(stream) is var seqs && seqs.Length < 10)
            {
                mine += await storage.Log.Append(Append(stream, seqs.Length + 1)) == AppendOutcome.Committed ? 1 : 0;
            }

            return mine;
        }

        var streams = Enumerable.Range(0, 8).Select(number => $"room/{number}").ToArray();
        var won = await Task.WhenAll(streams.SelectMany(stream => new[] { Fight(one, stream), Fight(other, stream) }))
            .WaitAsync(RunningStorage.Patience, Cancellation);

        long stored = 0;
        foreach (var stream in streams)
        {
            var last = (await one.Log.Seqs(stream))[^1];
            await other.Holds(stream, upTo: last);
            stored += last;
        }

        Assert.Equal(stored, won.Sum());
    }

    [Fact]
    public async Task An_append_that_contradicts_itself_is_a_fault()
    {
        await using var storage = await Start();
        var append = Append("room/a", 1);

        await Assert.ThrowsAsync<ArgumentException>(() => storage.Log.Append(append with { Entries = [] }));
        await Assert.ThrowsAsync<ArgumentException>(() => storage.Log.Append(append with { Stream = "room/b" }));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            storage.Log.Append(append with { Entries = [.. append.Entries, Entry("room/a", 3, Guid.NewGuid())] }));
    }
}
