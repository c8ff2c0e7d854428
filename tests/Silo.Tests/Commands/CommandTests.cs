using System.Security.Cryptography;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests.Commands;

/// <summary>The program's commands as they are typed, with their exit code and what they say.</summary>
public sealed class CommandTests : IAsyncDisposable
{
    private readonly SqliteTestDatabase _given = new();

    private string Copy => Path.Combine(_given.Options.DataFolder, "copy.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Verify_says_one_line_of_a_clean_log_also_while_it_is_written_to()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        await Fill(storage);

        Assert.Equal((0, "clean: 3 events in 1 streams; 0 events and 0 streams erased."), await Run("verify"));
    }

    [Fact]
    public async Task Verify_names_what_is_wrong_and_fails()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        await Fill(storage);
        await _given.Run("UPDATE event_log SET role = 'facilitator' WHERE seq = 2");

        Assert.Equal((1, "room/a 2: changed or moved\n1 wrong: 3 events in 1 streams; 0 events and 0 streams erased."), await Run("verify"));
    }

    [Fact]
    public async Task A_backup_is_whole_while_the_server_runs_and_is_closed_to_others()
    {
        await using (var storage = await RunningStorage.Start(_given.Options))
        {
            await Fill(storage);
            var (code, said) = await Run("backup", Copy);
            Assert.Equal(0, code);
            Assert.StartsWith($"{Copy}: ", said, StringComparison.Ordinal);
        }

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
        }

        File.Move(Copy, _given.Options.SqliteFile, overwrite: true);
        Assert.Equal((0, "clean: 3 events in 1 streams; 0 events and 0 streams erased."), await Run("verify"));
    }

    [Fact]
    public async Task A_backup_overwrites_nothing()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        await File.WriteAllTextAsync(Copy, "the last one", Cancellation);

        Assert.Equal((1, $"There is already something at {Copy}."), await Run("backup", Copy));
        Assert.Equal("the last one", await File.ReadAllTextAsync(Copy, Cancellation));
    }

    [Fact]
    public async Task A_backup_that_fails_leaves_nothing()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        var nowhere = Path.Combine(_given.Options.DataFolder, "none", "copy.db");

        Assert.Equal(1, (await Run("backup", nowhere)).Code);
        Assert.Equal(1, (await Run("backup", Copy, "--Arena:Storage:Database=Postgres", "--Arena:Storage:ConnectionString=Host=/none")).Code);
        Assert.False(File.Exists(Copy) || File.Exists($"{Copy}.half"));
    }

    [Fact]
    public async Task After_a_restore_the_epoch_is_another_one()
    {
        string before;
        await using (var storage = await RunningStorage.Start(_given.Options))
        {
            before = storage.Log.Epoch;
        }

        Assert.Equal((0, "The epoch is another one: every browser takes a snapshot."), await Run("after-restore"));

        await using var after = await RunningStorage.Start(_given.Options);
        Assert.NotEqual(before, after.Log.Epoch);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("after-restore")]
    public async Task Another_databases_master_key_is_refused(string command)
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        var epoch = await _given.Ask<string>("SELECT epoch FROM arena_epoch");
        await File.WriteAllBytesAsync(_given.Options.MasterKeyPath, RandomNumberGenerator.GetBytes(32), Cancellation);

        Assert.Equal((1, "The master key is not the one this database was made with. Nothing stored could be read with it."), await Run(command));
        Assert.Equal(epoch, await _given.Ask<string>("SELECT epoch FROM arena_epoch"));
    }

    [Fact]
    public async Task The_trace_of_a_case_says_who_did_what_and_nothing_of_what_it_holds()
    {
        await using var storage = await RunningStorage.Start(_given.Options);
        var (id, presenter, reader, organisation) = (new CaseId(Guid.NewGuid()), new PersonId(Guid.NewGuid()), Guid.NewGuid(), new OrganisationId(Guid.NewGuid()));
        var rows = new List<LogEntry>();
        void Step(string kind, string role, Guid by)
        {
            var row = Entries.Entry(id.Key(), rows.Count + 1, Guid.NewGuid()) with { Kind = kind, Role = role, Actor = by };
            rows.Add(row with { Hash = HashChain.Link(rows.Count == 0 ? HashChain.Start : rows[^1].Hash, row) });
        }

        Step("caseBegun", "case-presenter", presenter.Value);
        Step("caseRead", "reviewer", reader);
        Step("caseTakenByRoom", "arena", Guid.Empty);
        await storage.Log.Append(new LogAppend(
            id.Key(),
            [.. rows],
            [
                new PutPerson(presenter, "Stille Bekk", "", organisation, Language.Nb),
                new PutOrganisation(organisation, "Kommunen", Sector.Health, "Fjellvika"),
                new PutCase(
                    id, "S-2026-0142", new RoomId(Guid.NewGuid()), presenter, "Fjellvika", CaseTheme.Violence, CaseStage.Approved, 1, DateTimeOffset.UnixEpoch, null,
                    RoomRole.Leaders, null, false, null),
            ],
            BodySeal.NewKey()));

        var (code, said) = await Run("trace", "S-2026-0142");

        Assert.Equal(0, code);
        Assert.Equal(
            [
                "2026-11-23T12:00:01Z caseBegun case-presenter Stille Bekk, Kommunen",
                $"2026-11-23T12:00:02Z caseRead reviewer {reader}",
                "2026-11-23T12:00:03Z caseTakenByRoom arena -",
            ],
            said.Split('\n'));
        Assert.Equal((1, "There is no case «S-2026-0143»."), await Run("trace", "S-2026-0143"));

        // Up to where somebody has written in it, and a plain sentence.
        await _given.Run("UPDATE event_log SET role = 'participant' WHERE seq = 2");
        Assert.Equal(
            (1, "2026-11-23T12:00:01Z caseBegun case-presenter Stille Bekk, Kommunen\nThe log of the case is damaged, so this may not be all: «verify» says where."),
            await Run("trace", "S-2026-0142"));
        await _given.Run("UPDATE event_log SET actor = 'nobody' WHERE seq = 1");
        Assert.Equal((1, "The log of the case is damaged, so this may not be all: «verify» says where."), await Run("trace", "S-2026-0142"));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("backup", "copy.db")]
    [InlineData("after-restore")]
    [InlineData("erasures", "erasures.list")]
    [InlineData("destroy", "S-2026-0142", "S-2026-0142")]
    [InlineData("erase-again", "erasures.list")]
    [InlineData("trace", "S-2026-0142")]
    [InlineData("attendance", "2026")]
    public async Task Nothing_is_made_by_looking_for_it(params string[] words)
    {
        var (code, said) = await Run(words);

        Assert.Equal(1, code);
        Assert.StartsWith("There is no database at ", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_given.Options.DataFolder));
    }

    [Theory]
    [InlineData("There is no command «verfy». There are: after-restore, attendance, backup, destroy, erase-again, erasures, trace, verify.", "verfy")]
    [InlineData("It is written: backup FILE", "backup")]
    [InlineData("It is written: verify", "verify", "everything")]
    public async Task What_is_mistyped_starts_no_server(string answer, params string[] words) => Assert.Equal((1, answer), await Run(words));

    public async ValueTask DisposeAsync() => await _given.DisposeAsync();

    private static async Task Fill(RunningStorage storage) =>
        Assert.Equal(
            AppendOutcome.Committed, await storage.Log.Append(new LogAppend("room/a", [.. Entries.Chain("room/a", 3)], [], BodySeal.NewKey())));

    private Task<(int Code, string Said)> Run(params string[] words) => Operator.Types(_given.Options, words);
}
