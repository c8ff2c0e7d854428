using System.Collections.Immutable;
using System.Text;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage.Audit;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>What is erased is gone from the row, the row is there, and the log vouches for it.</summary>
public abstract class ErasureTests : StorageTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_erased_row_keeps_everything_but_its_body()
    {
        await using var storage = await Start();
        var rows = await Fill(storage);

        await storage.Log.Erase(Erasure([1, 3], Encoding.UTF8.GetBytes("left")));

        var read = await storage.Log.Read("room/a", 0, 10, Cancellation);
        Assert.Equal([1, 2, 3, 4, 5], read.Select(row => row.Seq));
        Assert.Equal([0, rows[1].Body.Length, 0, rows[3].Body.Length, rows[4].Body.Length], read.Select(row => row.Body.Length));
        Assert.Equivalent(rows[2] with { Body = [], Erased = null }, read[2] with { Erased = null }, strict: true);
        Assert.Equal((At, ErasureCause.PulledBack), (read[2].Erased!.At, read[2].Erased!.Cause));
        Assert.Equal("left", Encoding.UTF8.GetString(read[2].Erased!.Remains));
        Assert.Null(read[1].Erased);
    }

    [Fact]
    public async Task The_chain_goes_on_across_an_erased_row()
    {
        await using var storage = await Start();
        await Fill(storage);

        await storage.Log.Erase(Erasure([1, 2, 5]));

        var (link, read) = (HashChain.Start, await storage.Log.Read("room/a", 0, 10, Cancellation));
        foreach (var row in read)
        {
            Assert.True(HashChain.Follows(link, row), $"{row.Seq} does not follow.");
            link = row.Hash;
        }

        Assert.Equal(("clean: 5 events in 1 streams; 3 events and 0 streams erased.", ""), await Audit(storage));
    }

    [Fact]
    public async Task To_erase_again_changes_nothing()
    {
        await using var storage = await Start();
        await Fill(storage);
        await storage.Log.Erase(Erasure([3]));

        await storage.Log.Erase(Erasure([3, 4]) with { At = At.AddDays(1), Cause = ErasureCause.Ordered });

        var read = await storage.Log.Read("room/a", 2, 2, Cancellation);
        Assert.Equal([(At, ErasureCause.PulledBack), (At.AddDays(1), ErasureCause.Ordered)], read.Select(row => (row.Erased!.At, row.Erased.Cause)));
    }

    [Fact]
    public async Task An_append_and_what_it_erases_are_stored_together_or_not_at_all()
    {
        await using var storage = await Start();
        await Fill(storage);
        var next = Append("room/a", 6) with { Erasure = Erasure([2]) };

        Assert.Equal(AppendOutcome.Fenced, await storage.Log.Append(Append("room/a", 5) with { Erasure = Erasure([3]) }));
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(next));

        var read = await storage.Log.Read("room/a", 0, 10, Cancellation);
        Assert.Equal([2], read.Where(row => row.Erased is not null).Select(row => row.Seq));
        Assert.Equal(6, read[^1].Seq);
    }

    [Fact]
    public async Task A_row_that_is_not_what_was_written_is_not_vouched_for()
    {
        await using var storage = await Start();
        await Fill(storage);
        await Given.Run("UPDATE event_log SET role = 'facilitator' WHERE seq = 3");

        await Assert.ThrowsAsync<StreamDamagedException>(() => storage.Log.Erase(Erasure([3])));

        Assert.Equal(0, await Given.Ask<long>("SELECT count(*) FROM erased_event"));
        Assert.Equal(0, await Given.Ask<long>("SELECT count(*) FROM event_log WHERE length(body) = 0"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task A_row_that_is_not_there_is_a_fault(long seq)
    {
        await using var storage = await Start();
        await Fill(storage);

        await Assert.ThrowsAsync<ArgumentException>(() => storage.Log.Erase(Erasure([seq])));
    }

    [Fact]
    public async Task The_snapshot_goes_with_the_words()
    {
        await using var storage = await Start();
        await Fill(storage);
        await Given.Run(string.Concat(new[] { "room/a", "room/b" }.Select(key =>
            $"""
            INSERT INTO OrleansStorage (GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
            SELECT 1, 0, 0, 1, 'arena.room', '{key}', 'pilar-arena', hash, CURRENT_TIMESTAMP, 1 FROM event_log WHERE seq = 1;
            """)));

        await storage.Log.Erase(Erasure([3]));

        Assert.Equal("room/b", await Given.Ask<string>("SELECT GrainIdExtensionString FROM OrleansStorage WHERE PayloadBinary IS NOT NULL AND Version = 1"));
        Assert.Equal("room/a", await Given.Ask<string>("SELECT GrainIdExtensionString FROM OrleansStorage WHERE PayloadBinary IS NULL AND Version = 2"));
    }

    [Fact]
    public async Task Without_a_database_nothing_is_erased()
    {
        await using var storage = await Start();
        await Fill(storage);
        await using (await Given.TakeAway())
        {
            await Assert.ThrowsAsync<LogUnavailableException>(() => storage.Log.Erase(Erasure([3])));
        }

        Assert.Null((await storage.Log.Read("room/a", 2, 1, Cancellation))[0].Erased);
        await storage.Log.Erase(Erasure([3]));
        Assert.NotNull((await storage.Log.Read("room/a", 2, 1, Cancellation))[0].Erased);
    }

    [Theory]
    [InlineData("UPDATE event_log SET body = substr(hash, 1, 0) WHERE seq = 2", "room/a 2: emptied, and no note says that the arena did it")]
    [InlineData("DELETE FROM erased_event WHERE seq = 3", "room/a 3: emptied, and no note says that the arena did it")]
    [InlineData("UPDATE erased_event SET cause = 'Expired'", "room/a 3: emptied, and no note says that the arena did it")]
    [InlineData("UPDATE erased_event SET at = at + 1", "room/a 3: emptied, and no note says that the arena did it")]
    [InlineData("UPDATE erased_event SET remains = link", "room/a 3: emptied, and no note says that the arena did it")]
    [InlineData("UPDATE event_log SET actor = command WHERE seq = 3", "room/a 3: changed or moved")]
    [InlineData("UPDATE event_log SET body = hash WHERE seq = 3", "room/a 3: a note says it was erased, and it is there|room/a 3: changed or moved")]
    [InlineData("UPDATE erased_event SET seq = 9", "room/a 3: emptied, and no note says that the arena did it|room/a 9: a note says it was erased, and there is no such event")]
    [InlineData("UPDATE erased_event SET stream = 'room/b'", "room/a 3: emptied, and no note says that the arena did it|room/b: removed, all of it")]
    public async Task What_is_done_behind_the_arenas_back_is_found(string sql, string expected)
    {
        await using var storage = await Start();
        await Fill(storage);
        await storage.Log.Erase(Erasure([3], [1, 2, 3]));

        await Given.Run(sql);

        Assert.Equal(expected, (await Audit(storage)).Found);
    }

    [Fact]
    public async Task What_was_emptied_by_another_hand_does_not_follow_in_its_chain()
    {
        await using var storage = await Start();
        var rows = await Fill(storage);

        await Given.Run("UPDATE event_log SET body = substr(hash, 1, 0) WHERE seq = 2");

        var row = (await storage.Log.Read("room/a", 1, 1, Cancellation))[0];
        Assert.Null(row.Erased);
        Assert.False(HashChain.Follows(rows[0].Hash, row));
    }

    private static LogErasure Erasure(ImmutableArray<long> seqs, byte[]? remains = null) =>
        new("room/a", [.. seqs.Select(seq => new ErasedEvent(seq, remains ?? []))], At, ErasureCause.PulledBack);

    private static async Task<LogEntry[]> Fill(RunningStorage storage)
    {
        var rows = Chain("room/a", 5);
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(new LogAppend("room/a", [.. rows], [], BodySeal.NewKey())));
        return rows;
    }

    private static async Task<(string Summary, string Found)> Audit(RunningStorage storage)
    {
        var findings = new List<AuditFinding>();
        var totals = await storage.Audit.Run(findings.Add, Cancellation);
        return (AuditWords.Summary(totals), string.Join('|', findings.Select(AuditWords.Line)));
    }
}

public sealed class ErasureOnSqlite : ErasureTests
{
    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}

public sealed class ErasureOnPostgres(PostgresServer server) : ErasureTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
