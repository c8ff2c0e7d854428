using System.Text;
using Orleans.Runtime;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Tests.Backups;
using Pilar.Arena.Silo.Tests.Commands;
using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests.Breaches;

/// <summary>A case that whoever answers for privacy orders destroyed, by the program: nothing of it can be read by anybody afterwards, in a restored backup neither.</summary>
public abstract class BreachTests : StorageTests
{
    private readonly DirectoryInfo _backups = Directory.CreateTempSubdirectory("arena-backups-");

    private string List => Path.Combine(_backups.FullName, "erasures.list");

    [Fact]
    public async Task What_is_on_the_screens_and_in_a_draft_is_gone_with_its_key_and_a_certificate_says_who_ordered_it()
    {
        await using var silo = await RunningSilo.Start(Given.Options);
        var found = await PresentedCase.On(silo);
        Assert.Equal((1, 2), (await Holding(silo, found.Id.Key()), await Holding(silo, found.Room.Key()))); // sent; attached, and presented

        Assert.Equal((1, "The two numbers are not the same. Nothing was ordered."), await Command("destroy", found.Number, "S-2026-9999"));
        Assert.Equal((1, "There is no case «S-2026-9999»."), await Command("destroy", "S-2026-9999", "S-2026-9999"));
        var (code, said) = await Command("destroy", found.Number, found.Number);
        Assert.Equal(2, code);
        Assert.StartsWith($"Case {found.Number} is ordered to be destroyed, at ", said, StringComparison.Ordinal);
        await Tick(silo);

        Assert.Null(await silo.Service<IEventLog>().KeyOf(found.Id.Key(), Cancellation));
        Assert.Equal(0, await Holding(silo, found.Room.Key()));
        Assert.Equal(CaseState.Closed, Assert.Single((await silo.Grains.Grain(found.Room).View(found.Facilitator)).Value!.Cases).State);
        Assert.NotNull((await silo.Grains.Grain(found.Id).Read(found.Facilitator, new CommandId(Guid.NewGuid()))).Refusal);
        Assert.NotNull((await silo.Grains.DraftOf(found.Id).Get(found.Presenter)).Refusal);
        Assert.Equal(DestructionCause.Breach, (await silo.Grains.Grain(found.Id).View(found.Presenter)).Value!.Certificate!.Cause);
        (code, said) = await Command("destroy", found.Number, found.Number);
        Assert.Equal(0, code);
        Assert.Matches("^Case S-[0-9-]+ \\([0-9a-f-]+\\) is destroyed\\.\nat .+Z\ncause breach\nordered by data-protection-officer at .+Z\nevents [0-9]+, hash [0-9a-f]{64}$", said);
        Assert.Matches("caseDestroyed data-protection-officer -$", Assert.Single((await Command("trace", found.Number)).Said.Split('\n'), line => line.Contains("caseDestroyed", StringComparison.Ordinal)));
        Assert.StartsWith("clean: ", (await Command("verify")).Said, StringComparison.Ordinal);

        // Who heard it is told of the destroyed case too, and plainly when that cannot be.
        Assert.Equal(["case-presenter", "facilitator"], (await Command("trace", found.Number)).Said.Split('\n').Select(line => line.Split(' ')).Where(line => line[1] == "heard").Select(line => line[2]).Order());
        await Given.Run($"UPDATE event_log SET role = 'nobody' WHERE stream = '{found.Room.Key()}' AND seq = 3");
        (code, said) = await Command("trace", found.Number);
        Assert.Equal((1, "The log of a meeting is damaged, so who heard the case there cannot be told: «verify» says where."), (code, said.Split('\n')[^1]));
    }

    [Fact]
    public async Task An_order_to_a_stopped_arena_is_carried_out_when_it_starts_and_again_in_what_is_restored()
    {
        PresentedCase found;
        await using (var silo = await RunningSilo.Start(Given.Options))
        {
            found = await PresentedCase.On(silo);
        }

        var (code, backup, errors) = await new BackupScripts(Given.Options).Run("backup", _backups.FullName);
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(2, (await Command("destroy", found.Number, found.Number)).Code);
        await using (var silo = await RunningSilo.Start(Given.Options))
        {
            await Tick(silo);
            Assert.Null(await silo.Service<IEventLog>().KeyOf(found.Id.Key(), Cancellation));
        }

        Assert.Equal(0, (await Command("erasures", List)).Code);
        await using var elsewhere = await Create();
        var options = elsewhere.Options;
        options.MasterKeyFile = Given.Options.MasterKeyPath;
        (code, _, errors) = await new BackupScripts(options).Run("restore", backup);

        Assert.Equal((0, ""), (code, errors));
        await using var restored = await RunningSilo.Start(options);
        Assert.Null(await restored.Service<IEventLog>().KeyOf(found.Id.Key(), Cancellation));
        Assert.Equal(ErasureCause.Ordered, (await restored.Service<IEventLog>().CertificateOf(found.Id.Key(), Cancellation))!.Cause);
        Assert.Equal(0, await Holding(restored, found.Room.Key()));
        Assert.Equal((CaseStage.Destroyed, DestructionCause.Breach), (await restored.Grains.Grain(found.Id).View(found.Presenter)).Value is { } file ? (file.Stage, file.Certificate!.Cause) : default);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _backups.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    // The reminder of the arena's clock, which nobody waits a minute for here.
    private static Task Tick(RunningSilo silo) => silo.Grains.GetGrain<IMeetingClockGrain>(0).AsReference<IRemindable>().ReceiveReminder("tick", default);

    // In how many events somebody finds the word who has the database and every key.
    private static async Task<int> Holding(RunningSilo silo, string stream)
    {
        var log = silo.Service<IEventLog>();
        var key = (await log.KeyOf(stream, Cancellation))!;
        return (await log.Read(stream, 0, 1_000, Cancellation)).Count(row => Encoding.UTF8.GetString(row.Erased is { } note
            ? note.Remains.Length == 0 ? [] : BodySeal.Open(key, $"{row.Stream}#{row.Seq}#remains", note.Remains)
            : BodySeal.Open(key, $"{row.Stream}#{row.Seq}", row.Body)).Contains(PresentedCase.Token, StringComparison.Ordinal));
    }

    private Task<(int Code, string Said)> Command(params string[] words) => Operator.Types(Given.Options, words);
}

public sealed class BreachesOnSqlite : BreachTests
{
    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}

public sealed class BreachesOnPostgres(PostgresServer server) : BreachTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
