using System.Text;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Tests.Commands;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests.Backups;

/// <summary>What was erased after a backup is erased again when the backup is restored: by the scripts, as an operator does it.</summary>
public abstract class EraseAgainTests : StorageTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _backups = Directory.CreateTempSubdirectory("arena-backups-");

    private string List => Path.Combine(_backups.FullName, "erasures.list");

    [Fact]
    public async Task What_was_erased_since_the_backup_is_erased_in_what_is_restored()
    {
        var backup = await BackUpThenErase();
        Assert.Equal((0, $"{List}: 3 erasures."), await Operator.Types(Given.Options, "erasures", List));

        await using var elsewhere = await Create();
        var options = Elsewhere(elsewhere);
        var (code, said, errors) = await new BackupScripts(options).Run("restore", backup);

        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            [
                "The epoch is another one: every browser takes a snapshot.",
                "1 events and 1 streams are erased by the list; 1 more of it are not in this database.",
                "clean: 6 events in 2 streams; 1 events and 1 streams erased.",
            ],
            said.Split('\n'));
        await using var restored = await RunningStorage.Start(options);
        Assert.Null(await restored.Log.KeyOf("case/b", Cancellation));
        Assert.Equal((4L, ErasureCause.Expired), await Certificate(restored));
        Assert.Equal([2L], (await restored.Log.Read("room/a", 0, 10, Cancellation)).Where(row => row.Erased is not null).Select(row => row.Seq));
    }

    [Fact]
    public async Task Without_a_list_nothing_is_restored()
    {
        var backup = await BackUpThenErase();
        File.Delete(List);

        await using var elsewhere = await Create();
        var (code, said, errors) = await new BackupScripts(Elsewhere(elsewhere)).Run("restore", backup);

        Assert.Equal((1, ""), (code, said));
        Assert.StartsWith($"There is no list of what was erased at {List}", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drill_proves_that_too()
    {
        await BackUpThenErase();
        await Operator.Types(Given.Options, "erasures", List);

        var (code, said, errors) = await new BackupScripts(Given.Options).Run("drill", _backups.FullName);

        Assert.Equal((0, ""), (code, errors));
        Assert.EndsWith("clean: 6 events in 2 streams; 1 events and 1 streams erased.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_keeps_what_the_database_no_longer_knows()
    {
        await BackUpThenErase();
        await Operator.Types(Given.Options, "erasures", List);
        await Given.Run("DELETE FROM erased_event");

        Assert.Equal((0, $"{List}: 3 erasures."), await Operator.Types(Given.Options, "erasures", List));
        Assert.Equal((0, "2 events and 1 streams are erased by the list; 0 more of it are not in this database."), await Operator.Types(Given.Options, "erase-again", List));
        Assert.StartsWith("clean: ", (await Operator.Types(Given.Options, "verify")).Said, StringComparison.Ordinal);
        Assert.Equal((0, "2 events and 1 streams are erased by the list; 0 more of it are not in this database."), await Operator.Types(Given.Options, "erase-again", List));
    }

    [Theory]
    [InlineData("PulledBack", "Ordered", "line 1 is not signed with this master key. Nothing was erased.")]
    [InlineData("Expired", "Ordered", "line 3 is not signed with this master key. Nothing was erased.")]
    [InlineData("{\"Stream\":\"case", "Stream case", "line 3 is none of the arena's. Nothing was erased.")]
    public async Task A_list_that_somebody_has_written_in_erases_nothing(string was, string becomes, string answer)
    {
        await BackUpThenErase();
        await Operator.Types(Given.Options, "erasures", List);
        await Given.Run("DELETE FROM erased_event WHERE seq = 2");
        var lines = await File.ReadAllTextAsync(List, Cancellation);
        await File.WriteAllTextAsync(List, lines.Replace(was, becomes, StringComparison.Ordinal), Cancellation);

        var (code, said) = await Operator.Types(Given.Options, "erase-again", List);

        Assert.Equal((1, $"{List}: {answer}"), (code, said));
        Assert.Equal(1, await Given.Ask<long>("SELECT count(*) FROM erased_event"));
    }

    [Fact]
    public async Task Nothing_that_was_written_is_in_the_list()
    {
        await BackUpThenErase();
        await Operator.Types(Given.Options, "erasures", List);

        var list = await File.ReadAllTextAsync(List, Cancellation);

        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("sealed 2 ø")), list, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes("S-2026-001")), list, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(List));
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _backups.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    // Two streams of three; then one erasure of what is in the backup and one of what is not, and a destruction.
    private async Task<string> BackUpThenErase()
    {
        await using var storage = await Start();
        var (room, other) = (Chain("room/a", 4), Chain("case/b", 4));
        await storage.Log.Append(new LogAppend("room/a", [.. room[..3]], [], BodySeal.NewKey()));
        await storage.Log.Append(new LogAppend("case/b", [.. other[..3]], [], BodySeal.NewKey()));
        var (code, said, errors) = await new BackupScripts(Given.Options).Run("backup", _backups.FullName);
        Assert.Equal((0, ""), (code, errors));

        await storage.Log.Append(new LogAppend("room/a", [room[3]], [], null));
        await storage.Log.Erase(new LogErasure("room/a", [new(2, []), new(4, [])], At, ErasureCause.PulledBack));
        await storage.Log.Append(
            new LogAppend("case/b", [other[3]], [], null) { Destruction = new LogDestruction(ErasureCause.Expired, Encoding.UTF8.GetBytes("S-2026-001")) });
        return said;
    }

    private ArenaStorageOptions Elsewhere(TestDatabase elsewhere)
    {
        var options = elsewhere.Options;
        options.MasterKeyFile = Given.Options.MasterKeyPath;
        return options;
    }

    private static async Task<(long Seq, ErasureCause Cause)> Certificate(RunningStorage storage)
    {
        var certificate = (await storage.Log.CertificateOf("case/b", Cancellation))!;
        Assert.Equal("S-2026-001", Encoding.UTF8.GetString(certificate.Remains));
        return (certificate.Seq, certificate.Cause);
    }
}

public sealed class EraseAgainOnSqlite : EraseAgainTests
{
    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}

[Collection("drills on PostgreSQL")]
public sealed class EraseAgainOnPostgres(PostgresServer server) : EraseAgainTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
