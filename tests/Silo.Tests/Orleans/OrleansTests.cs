using Orleans.Runtime;
using Orleans.Storage;

namespace Pilar.Arena.Silo.Tests.Orleans;

/// <summary>Our scripts under Orleans' own ADO.NET providers.</summary>
public abstract class OrleansTests : StorageTests
{
    private static GrainId Id { get; } = GrainId.Create("test.note", "note/raw");

    [Fact]
    public async Task State_survives_the_silo()
    {
        await using (var silo = await Silo())
        {
            await silo.Grains.GetGrain<INoteGrain>("note/a").Write("æøå");
            await silo.Grains.GetGrain<INoteGrain>("note/b").Write("b");
            await silo.Grains.GetGrain<INoteGrain>("note/b").Clear();
        }

        await using var next = await Silo();
        Assert.Equal("æøå", await next.Grains.GetGrain<INoteGrain>("note/a").Read());
        Assert.Equal("", await next.Grains.GetGrain<INoteGrain>("note/b").Read());
        await next.Grains.GetGrain<INoteGrain>("note/b").Write("again");
        Assert.Equal("again", await next.Grains.GetGrain<INoteGrain>("note/b").Read());
    }

    [Fact]
    public async Task A_version_that_somebody_else_moved_is_a_conflict()
    {
        await using var silo = await Silo();
        var note = silo.Grains.GetGrain<INoteGrain>("note/a");
        await note.Write("mine");
        await Given.Run("UPDATE OrleansStorage SET Version = Version + 1");

        await Assert.ThrowsAsync<InconsistentStateException>(() => note.Write("lost"));

        Assert.Equal("mine", await note.Read());
        await note.Write("found");
        await Given.Run("UPDATE OrleansStorage SET Version = Version + 1");
        await Assert.ThrowsAsync<InconsistentStateException>(note.Clear);
        Assert.Equal("found", await note.Read());
    }

    [Fact]
    public async Task Of_two_first_writes_one_wins()
    {
        await using var one = await Silo();
        await using var other = await Silo();

        var wins = await Task.WhenAll(Enumerable.Range(0, 10).SelectMany(_ => new[] { Wins(one), Wins(other) }));

        Assert.Single(wins, won => won);
        Assert.Equal(1, await Given.Ask<long>("SELECT count(*) FROM OrleansStorage"));
    }

    [Fact]
    public async Task A_reminder_is_kept_found_and_forgotten()
    {
        await using var silo = await Silo();
        var table = silo.Service<IReminderTable>();
        var due = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);
        var entry = new ReminderEntry { GrainId = Id, ReminderName = "due", StartAt = due, Period = TimeSpan.FromMinutes(1) };

        var first = (await table.UpsertRow(entry, Cancellation))!;
        var second = (await table.UpsertRow(entry, Cancellation))!;

        Assert.NotEqual(first, second);
        var read = await table.ReadRow(Id, "due", Cancellation);
        Assert.NotNull(read);
        Assert.Equal((due, TimeSpan.FromMinutes(1)), (read.StartAt.ToUniversalTime(), read.Period));
        Assert.Single((await table.ReadRows(Id, Cancellation)).Reminders);
        Assert.Single((await table.ReadRows(0, uint.MaxValue, Cancellation)).Reminders, kept => kept.GrainId == Id);
        Assert.Single((await table.ReadRows(uint.MaxValue / 2, uint.MaxValue / 2, Cancellation)).Reminders, kept => kept.GrainId == Id);
        Assert.False(await table.RemoveRow(Id, "due", first, Cancellation));
        Assert.True(await table.RemoveRow(Id, "due", second, Cancellation));
        Assert.Null(await table.ReadRow(Id, "due", Cancellation));
    }

    [Fact]
    public async Task Silos_find_each_other_and_miss_one_that_leaves()
    {
        await using var one = await Silo();
        await using var other = await Silo();
        var management = one.Grains.GetGrain<IManagementGrain>(0);

        Assert.Equal(2, (await management.GetHosts(onlyActive: true, Cancellation)).Count);
        await other.Stop();

        Assert.Single(await management.GetHosts(onlyActive: true, Cancellation));
        Assert.Equal("here", await WriteAndRead(one));
    }

    [Fact]
    public async Task Membership_changes_from_the_version_that_was_read_or_not_at_all()
    {
        await using var silo = await Silo();
        var table = silo.Service<IMembershipTable>();
        var before = await table.ReadAllAsync(Cancellation);
        var (mine, etag) = before.Members[0];
        var stale = new TableVersion(before.Version.Version, "0");
        var stranger = new MembershipEntry
        {
            SiloAddress = SiloAddress.New(mine.SiloAddress.Endpoint, mine.SiloAddress.Generation + 1),
            SiloName = "stranger",
            HostName = "nowhere",
            Status = SiloStatus.Created,
            StartTime = mine.StartTime,
            IAmAliveTime = mine.IAmAliveTime,
        };

        Assert.False(await table.InsertRowAsync(stranger, stale, Cancellation));
        Assert.False(await table.UpdateRowAsync(mine, etag, stale, Cancellation));
        Assert.False(await table.InsertRowAsync(mine, before.Version.Next(), Cancellation));
        Assert.False(await table.UpdateRowAsync(stranger, etag, before.Version.Next(), Cancellation));

        var after = await table.ReadAllAsync(Cancellation);
        Assert.Equal(before.Version.Version, after.Version.Version);
        Assert.Single(after.Members);
        Assert.True(await table.InsertRowAsync(stranger, after.Version.Next(), Cancellation));
        Assert.Equal(before.Version.Version + 1, (await table.ReadAllAsync(Cancellation)).Version.Version);
    }

    private Task<RunningSilo> Silo() => RunningSilo.Start(Given.Options);

    private static async Task<string> WriteAndRead(RunningSilo silo)
    {
        var note = silo.Grains.GetGrain<INoteGrain>("note/c");
        await note.Write("here");
        return await note.Read();
    }

    private static async Task<bool> Wins(RunningSilo silo)
    {
        try
        {
            await silo.GrainStorage.WriteStateAsync("note", Id, new GrainState<Note>(new Note { Text = "first" }));
            return true;
        }
        catch (InconsistentStateException)
        {
            return false;
        }
    }
}
