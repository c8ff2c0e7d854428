using System.Text;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage.Audit;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>A stream whose key is destroyed: nothing of it can be opened, its rows are there, and one certificate says what was done.</summary>
public abstract class DestructionTests : StorageTests
{
    private static readonly byte[] Left = Encoding.UTF8.GetBytes("S-2026-001");

    [Fact]
    public async Task The_key_is_gone_when_the_last_event_is_stored_and_a_certificate_is_left()
    {
        await using var storage = await Start();
        var last = await FillAndDestroy(storage);

        Assert.Null(await storage.Log.KeyOf("case/a", Cancellation));
        Assert.Equivalent(
            new StreamCertificate("case/a", 4, last.Hash, last.At, ErasureCause.Expired, Left),
            await storage.Log.CertificateOf("case/a", Cancellation),
            strict: true);
        Assert.Equal(4, (await storage.Log.Seqs("case/a")).Length);
        Assert.NotNull(await storage.Log.KeyOf("case/b", Cancellation));
        Assert.Null(await storage.Log.CertificateOf("case/b", Cancellation));
        Assert.Equal(("clean: 7 events in 2 streams; 0 events and 1 streams erased.", ""), await Audit(storage));
    }

    [Fact]
    public async Task The_wrapped_key_is_in_no_row_and_what_is_left_is_not_readable_without_the_master_key()
    {
        await using var storage = await Start();
        await FillAndDestroy(storage);

        Assert.Equal(1, await Given.Ask<long>("SELECT count(*) FROM stream_key WHERE stream = 'case/a' AND wrapped IS NULL"));
        Assert.Equal(Left.Length + 28, await Given.Ask<long>("SELECT length(remains) FROM destroyed_stream"));
    }

    [Fact]
    public async Task Of_two_activations_that_destroy_one_does_and_there_is_one_certificate()
    {
        await using var storage = await Start();
        await using var other = await Start();
        var rows = await Fill(storage, "case/a");

        var outcomes = await Task.WhenAll(new[] { storage, other }.Select(one => one.Log.Append(Destroying(rows))));

        Assert.Equal([AppendOutcome.Committed, AppendOutcome.Fenced], outcomes.Order());
        Assert.Equal(1, await Given.Ask<long>("SELECT count(*) FROM destroyed_stream"));
        Assert.Equal("", (await Audit(storage)).Found);
    }

    [Fact]
    public async Task A_destruction_that_is_fenced_destroys_nothing()
    {
        await using var storage = await Start();
        var rows = await Fill(storage, "case/a");
        await storage.Log.Append(new LogAppend("case/a", [Next(rows)], [], Key: null));

        Assert.Equal(AppendOutcome.Fenced, await storage.Log.Append(Destroying(rows)));

        Assert.NotNull(await storage.Log.KeyOf("case/a", Cancellation));
        Assert.Null(await storage.Log.CertificateOf("case/a", Cancellation));
    }

    [Fact]
    public async Task The_stream_never_gets_another_key()
    {
        await using var storage = await Start();
        await FillAndDestroy(storage);

        Assert.Equal(AppendOutcome.Fenced, await storage.Log.Append(Append("case/a", 5) with { Key = BodySeal.NewKey() }));
    }

    [Theory]
    [InlineData("DELETE FROM destroyed_stream", "case/a: its key was destroyed, and no certificate says that the arena did it")]
    [InlineData("UPDATE stream_key SET wrapped = NULL WHERE stream = 'case/b'", "case/b: its key was destroyed, and no certificate says that the arena did it")]
    [InlineData("UPDATE destroyed_stream SET cause = 'Ordered'", "case/a: its certificate is not what the arena signed")]
    [InlineData("UPDATE destroyed_stream SET at = at + 1", "case/a: its certificate is not what the arena signed")]
    [InlineData("DELETE FROM stream_key WHERE stream = 'case/a'", "case/a: its key is missing or another")]
    public async Task What_is_done_to_keys_and_certificates_is_found(string sql, string expected)
    {
        await using var storage = await Start();
        await FillAndDestroy(storage);

        await Given.Run(sql);

        Assert.Equal(expected, (await Audit(storage)).Found);
    }

    [Fact]
    public async Task A_key_that_comes_back_from_somewhere_is_found()
    {
        await using var storage = await Start();
        var rows = await Fill(storage, "case/a");
        await Given.Run("CREATE TABLE kept AS SELECT * FROM stream_key");
        await storage.Log.Append(Destroying(rows));

        await Given.Run("UPDATE stream_key SET wrapped = (SELECT wrapped FROM kept)");

        Assert.Equal("case/a: a certificate says that its key was destroyed, and it is there", (await Audit(storage)).Found);
    }

    [Fact]
    public async Task A_certificate_that_the_arena_did_not_sign_is_not_shown()
    {
        await using var storage = await Start();
        await FillAndDestroy(storage);

        await Given.Run("UPDATE destroyed_stream SET cause = 'Ordered'");

        await Assert.ThrowsAsync<LogUnavailableException>(() => storage.Log.CertificateOf("case/a", Cancellation));
    }

    private static async Task<LogEntry> FillAndDestroy(RunningStorage storage)
    {
        var rows = await Fill(storage, "case/a");
        await Fill(storage, "case/b");
        var append = Destroying(rows);
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(append));
        return append.Entries[0];
    }

    private static LogAppend Destroying(LogEntry[] rows) =>
        new("case/a", [Next(rows)], [], Key: null) { Destruction = new LogDestruction(ErasureCause.Expired, Left) };

    private static LogEntry Next(LogEntry[] rows)
    {
        var row = Entry(rows[0].Stream, rows.Length + 1, Guid.NewGuid());
        return row with { Hash = HashChain.Link(rows[^1].Hash, row) };
    }

    private static async Task<LogEntry[]> Fill(RunningStorage storage, string stream)
    {
        var rows = Chain(stream, 3);
        Assert.Equal(AppendOutcome.Committed, await storage.Log.Append(new LogAppend(stream, [.. rows], [], BodySeal.NewKey())));
        return rows;
    }

    private static async Task<(string Summary, string Found)> Audit(RunningStorage storage)
    {
        var findings = new List<AuditFinding>();
        var totals = await storage.Audit.Run(findings.Add, Cancellation);
        return (AuditWords.Summary(totals), string.Join('|', findings.Select(AuditWords.Line)));
    }
}

public sealed class DestructionOnSqlite : DestructionTests
{
    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}

public sealed class DestructionOnPostgres(PostgresServer server) : DestructionTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
