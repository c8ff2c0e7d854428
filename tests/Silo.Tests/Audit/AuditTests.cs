using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage.Audit;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests.Audit;

/// <summary>The audit over a real database, while the storage has it open.</summary>
public abstract class AuditTests : StorageTests
{
    private static readonly string[] Tables = ["event_log", "stream_head", "stream_key"];

    protected abstract int Tamperings { get; }

    [Fact]
    public async Task Whatever_is_done_to_a_row_is_found_at_that_row()
    {
        await using var storage = await Start();
        var streams = await Fill(storage);
        Assert.Equal((0, 3, 45), await Count(storage));
        await Given.Run(string.Concat(Tables.Select(table => $"CREATE TABLE kept_{table} AS SELECT * FROM {table};")));

        for (var seed = 0; seed < Tamperings; seed++)
        {
            var tampering = Tampering.Choose(new Random(seed), streams, Given.Options.Database);
            await Given.Run(tampering.Sql);

            var (findings, _) = await Audit(storage);

            Assert.True(
                findings.Exists(finding => finding.Stream == tampering.Stream && finding.From <= tampering.Seq && finding.To >= tampering.Seq),
                $"Seed {seed} was not found: {tampering.Sql}\n{string.Join('\n', findings)}");
            await Given.Run(string.Concat(Tables.Select(table => $"DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept_{table};")));
        }

        Assert.Equal((0, 3, 45), await Count(storage));
    }

    [Theory]
    [InlineData("DELETE FROM event_log WHERE stream = 'room/a' AND seq > 13", "room/a 14-15: removed")]
    [InlineData("DELETE FROM stream_head WHERE stream = 'room/a'", "room/a 15: the end is not signed as it stands")]
    [InlineData("UPDATE stream_head SET seq = 14 WHERE stream = 'room/a'", "room/a 15: added after the signed end|room/a 14: the end is not signed as it stands")]
    [InlineData("DELETE FROM stream_key WHERE stream = 'room/a'", "room/a: its key is missing or another")]
    [InlineData(
        "UPDATE stream_key SET wrapped = (SELECT wrapped FROM stream_key k WHERE k.stream = 'room/b') WHERE stream = 'room/a'",
        "room/a: its key is missing or another")]
    [InlineData("DELETE FROM event_log WHERE stream = 'room/a'; DELETE FROM stream_head WHERE stream = 'room/a'", "room/a: removed, all of it")]
    public async Task What_is_done_to_ends_and_keys_is_found(string sql, string expected)
    {
        await using var storage = await Start();
        await Fill(storage);

        await Given.Run(sql);

        var (findings, _) = await Audit(storage);
        Assert.Equal(expected.Split('|'), findings.Select(AuditWords.Line));
    }

    [Fact]
    public async Task A_meeting_on_a_list_without_a_log_is_found()
    {
        await using var storage = await Start();
        await Fill(storage);
        var person = Guid.NewGuid();

        await Given.Run($"INSERT INTO person (person, name, title, organisation, language) VALUES ('{person.ToString().ToUpperInvariant()}', 'Ida', '', '{person}', 'Bokmaal')");

        var (findings, _) = await Audit(storage);
        Assert.Equal([new AuditFinding($"person/{person:N}", AuditFault.StreamRemoved)], findings);
    }

    [Fact]
    public async Task A_name_that_somebody_has_written_is_not_said()
    {
        await using var storage = await Start();
        await Fill(storage);

        await Given.Run("UPDATE event_log SET stream = 'Ida has said it', kind = 'Ida', role = 'Ida' WHERE stream = 'room/a' AND seq = 3");

        var (findings, _) = await Audit(storage);
        Assert.DoesNotContain("Ida", string.Concat(findings.Select(AuditWords.Line)), StringComparison.Ordinal);
        Assert.Contains(new AuditFinding("room/a", AuditFault.Removed, 3, 3), findings);
    }

    [Fact]
    public async Task What_was_not_stored_leaves_no_trace_in_the_head()
    {
        await using var storage = await Start();
        var streams = await Fill(storage);

        // The second of a pair that is decided at once by two activations, and one that leaves a number out.
        await storage.Log.Append(new LogAppend("room/a", [streams[0][4]], [], Key: null));
        await storage.Log.Append(new LogAppend("room/a", [Entry("room/a", 17, Guid.NewGuid())], [], Key: null));

        Assert.Equal((0, 3, 45), await Count(storage));
    }

    private static async Task<LogEntry[][]> Fill(RunningStorage storage)
    {
        LogEntry[][] streams = [.. new[] { "room/a", "room/b", "net/c" }.Select(stream => Chain(stream, 15))];
        await Task.WhenAll(streams.SelectMany(rows => new[]
        {
            storage.Log.Append(new LogAppend(rows[0].Stream, [.. rows[..5]], [], BodySeal.NewKey())),
            storage.Log.Append(new LogAppend(rows[0].Stream, [.. rows[5..]], [], Key: null)),
        }));
        return streams;
    }

    private static async Task<(List<AuditFinding> Findings, AuditTotals Totals)> Audit(RunningStorage storage)
    {
        var findings = new List<AuditFinding>();
        return (findings, await storage.Audit.Run(findings.Add, Cancellation));
    }

    private static async Task<(long Findings, long Streams, long Rows)> Count(RunningStorage storage)
    {
        var (_, totals) = await Audit(storage);
        return (totals.Findings, totals.Streams, totals.Rows);
    }
}
