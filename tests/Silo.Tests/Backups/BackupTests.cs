using System.Security.Cryptography;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests.Backups;

/// <summary>Backup, restore and drill, for real: the scripts, the program as a process, and the database's own tools.</summary>
public abstract class BackupTests : StorageTests
{
    private const string SiloOfThatTime =
        """
        INSERT INTO OrleansMembershipVersionTable (DeploymentId, Timestamp, Version) VALUES ('pilar-arena', '2026-11-23 12:00:00', 1);
        INSERT INTO OrleansMembershipTable
            (DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
        VALUES ('pilar-arena', '10.0.0.1', 11111, 1, 'silo', 'gone', 3, 30000, '2026-11-23 12:00:00', '2026-11-23 12:00:00');
        """;

    private readonly DirectoryInfo _backups = Directory.CreateTempSubdirectory("arena-backups-");

    private BackupScripts Scripts => new(Given.Options);

    [Fact]
    public async Task What_was_acknowledged_before_a_backup_is_there_after_the_restore_under_another_epoch()
    {
        string epoch;
        int acknowledged;
        await using (var storage = await Start())
        {
            epoch = storage.Log.Epoch;
            await Given.Run(SiloOfThatTime);
            acknowledged = await BackUpWhileWriting(storage);
        }

        await using var elsewhere = await Create();
        var options = elsewhere.Options;
        options.MasterKeyFile = Given.Options.MasterKeyPath;
        var (code, said, errors) = await new BackupScripts(options).Run("restore", Newest());

        Assert.Equal((0, ""), (code, errors));
        Assert.Matches(@"^The epoch is another one: every browser takes a snapshot\.\n0 events and 0 streams are erased by the list; 0 more of it are not in this database\.\nclean: \d+ events in 1 streams; 0 events and 0 streams erased\.$", said);
        await using var restored = await RunningStorage.Start(options);
        Assert.NotEqual(epoch, restored.Log.Epoch);
        Assert.Equal(0, await elsewhere.Ask<long>("SELECT count(*) FROM OrleansMembershipTable"));
        Assert.NotNull(await restored.Log.KeyOf("room/a", Cancellation));
        var seqs = await restored.Log.Seqs("room/a");
        Assert.InRange(seqs.Length, acknowledged, int.MaxValue);
        Assert.Equal(Enumerable.Range(1, seqs.Length).Select(seq => (long)seq), seqs);
    }

    [Fact]
    public async Task A_restore_overwrites_nothing_and_refuses_another_master_key()
    {
        await using (var storage = await Start())
        {
            await Write(storage, Chain("room/a", 3));
            await BackUp();
            var (code, _, errors) = await Scripts.Run("restore", Newest());
            Assert.Equal(1, code);
            Assert.Contains(Given.Options.Database == ArenaDatabase.Sqlite ? "arena.db is there" : "is not empty", errors, StringComparison.Ordinal);
        }

        await using var elsewhere = await Create();
        await File.WriteAllBytesAsync(elsewhere.Options.MasterKeyPath, RandomNumberGenerator.GetBytes(MasterKey.Size), Cancellation);
        var refused = await new BackupScripts(elsewhere.Options).Run("restore", Newest());
        Assert.Equal(1, refused.Code);
        Assert.Contains("The master key is not the one this database was made with.", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drill_says_in_one_line_that_the_newest_backup_is_whole_and_leaves_nothing()
    {
        await using var storage = await Start();
        await Write(storage, Chain("room/a", 3));
        await BackUp();
        var databases = await Databases();

        var (code, said, errors) = await Scripts.Run("drill", _backups.FullName);

        Assert.Equal((0, ""), (code, errors));
        Assert.Matches($@"^drill ok: {Newest()} \(\d+ bytes, 0 hours old\) in \d+ s: clean: 3 events in 1 streams; 0 events and 0 streams erased\.$", said);
        Assert.Equal(databases, await Databases());
    }

    [Fact]
    public async Task A_drill_fails_when_a_row_was_changed_before_the_backup()
    {
        await using var storage = await Start();
        await Write(storage, Chain("room/a", 3));
        await Given.Run("UPDATE event_log SET role = 'facilitator' WHERE seq = 2");
        await BackUp();

        var (code, said, errors) = await Scripts.Run("drill", _backups.FullName);

        Assert.Equal((1, ""), (code, said));
        Assert.Contains("room/a 2: changed or moved", errors, StringComparison.Ordinal);
        Assert.EndsWith($"drill FAILED: {Newest()}", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drill_fails_without_a_fresh_backup()
    {
        Assert.Equal((1, "", $"drill FAILED: there is no backup in {_backups.FullName}"), await Scripts.Run("drill", _backups.FullName));
        await using var storage = await Start();
        await BackUp();
        File.SetLastWriteTimeUtc(Newest(), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-30));

        var (code, _, errors) = await Scripts.Run("drill", _backups.FullName);

        Assert.Equal(1, code);
        Assert.Equal($"drill FAILED: the newest backup, {Newest()}, is 30 hours old", errors);
    }

    [Fact]
    public async Task Old_backups_go_when_a_new_one_is_there()
    {
        await using var storage = await Start();
        var old = Path.Combine(_backups.FullName, "arena-20200101T000000Z.db");
        var foreign = Path.Combine(_backups.FullName, "notes");
        foreach (var file in new[] { old, foreign })
        {
            await File.WriteAllTextAsync(file, "", Cancellation);
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        await BackUp();

        Assert.Equal([Newest(), Path.Combine(_backups.FullName, "erasures.list"), foreign], Directory.GetFiles(_backups.FullName).Order(StringComparer.Ordinal));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _backups.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private string Newest() => Directory.GetFiles(_backups.FullName, "arena-*").Max(StringComparer.Ordinal)!;

    private async Task BackUp()
    {
        var (code, said, errors) = await Scripts.Run("backup", _backups.FullName);
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(Newest(), said);
        Assert.Empty(Directory.GetFiles(_backups.FullName, "*.half"));
    }

    /// <returns>How many events were acknowledged when the backup was begun.</returns>
    private async Task<int> BackUpWhileWriting(RunningStorage storage)
    {
        var rows = Chain("room/a", 20_000);
        await Write(storage, rows[..100]);
        var backup = BackUp();
        var written = 100;
        while (!backup.IsCompleted && written < rows.Length)
        {
            await Write(storage, rows[written..(written + 1)]);
            written++;
        }

        await backup;
        Assert.InRange(written, 101, rows.Length);
        return 100;
    }

    private static async Task Write(RunningStorage storage, LogEntry[] rows) => Assert.Equal(
        AppendOutcome.Committed,
        await storage.Log.Append(new LogAppend("room/a", [.. rows], [], rows[0].Seq == 1 ? BodySeal.NewKey() : null)));

    private async Task<long> Databases() =>
        Given.Options.Database == ArenaDatabase.Postgres ? await Given.Ask<long>("SELECT count(*) FROM pg_database WHERE datname LIKE 'arena_drill%'") : 0;
}
