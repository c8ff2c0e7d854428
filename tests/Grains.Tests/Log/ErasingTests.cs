using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Rooms;
using Pilar.Arena.Grains.Tests.Simulation;

namespace Pilar.Arena.Grains.Tests.Log;

/// <summary>Words that are erased from a stream, by a real writer on a real log; and what a room does when somebody takes words back.</summary>
public sealed class ErasingTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private const string Words = "Ordet kanarifugl";

    private readonly SimulatedSnapshot _snapshot = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_taken_back_is_gone_from_the_log_when_it_is_answered()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var said = await Post(room, $"{Words} 1");
        await room.Must(room.Facilitator, new EditContribution(said, $"{Words} 2"));
        await Post(room, "Noe annet");
        await room.Must(room.Facilitator, new EditContribution(said, $"{Words} 3"));

        await room.Must(room.Facilitator, new RetractContribution(said));

        Assert.DoesNotContain(Words, await Everything(room), StringComparison.Ordinal);
        Assert.Contains("Noe annet", await Everything(room), StringComparison.Ordinal);
        Assert.Equal(
            [("contributionPosted", ErasureCause.Withdrawn), ("contributionEdited", ErasureCause.Withdrawn), ("contributionEdited", ErasureCause.Withdrawn)],
            (await Rows(room)).Where(row => row.Erased is not null).Select(row => (row.Kind, row.Erased!.Cause)));
    }

    [Fact]
    public async Task Whoever_opens_the_room_afterwards_sees_what_those_see_who_were_there()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var said = await Post(room, Words);
        await room.Must(room.Facilitator, new EditContribution(said, $"{Words} 2"));
        await room.Must(room.Facilitator, new RetractContribution(said));
        await room.Post("Etterpå");
        var before = (await room.Grain.View(room.Facilitator)).Value!;

        await room.EndActivation();
        var after = (await room.Grain.View(room.Facilitator)).Value!;
        var fromTheLogAlone = await OpenWriter(room, new SimulatedSnapshot());

        Assert.Equal(Json(before.Contributions), Json(after.Contributions));
        Assert.True(after.Contributions[0] is { Text: "", Retracted: true });
        Assert.Equal(Json(after.Contributions), Json(fromTheLogAlone.Stored.State.View(room.Id, 0, room.Facilitator.Person, 100)!.Contributions));
    }

    [Fact]
    public async Task Who_was_away_meanwhile_takes_a_view_without_the_words()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var epoch = (await room.Grain.CatchUp(room.Facilitator, null, 0)).Value!.Epoch;
        var away = (await room.Post("Før")).Value!.Seq;
        var said = await Post(room, Words);
        await room.Must(room.Facilitator, new RetractContribution(said));
        var last = await room.Post("Etter");

        var caughtUp = (await room.Grain.CatchUp(room.Facilitator, epoch, away)).Value!;

        Assert.NotNull(caughtUp.View);
        Assert.Equal(["Før", "", "Etter"], caughtUp.View.Contributions.Select(one => one.Text));
        Assert.Empty((await room.Grain.CatchUp(room.Facilitator, epoch, last.Value!.Seq)).Value!.Events);
    }

    [Theory]
    [InlineData(LogTrouble.NotWritten)]
    [InlineData(LogTrouble.AnswerLost)]
    public async Task What_could_not_be_erased_is_not_answered_and_the_same_again_does_it(LogTrouble trouble)
    {
        var room = await LiveRoom.Start(arena.Grains);
        var (said, id) = (await Post(room, Words), new CommandId(Guid.NewGuid()));
        arena.Next(room.Id.Key(), trouble);

        Assert.Equal(Refusals.NotSaved, (await room.Grain.Do(room.Facilitator, id, new RetractContribution(said))).Refusal);
        Assert.True((await room.Grain.Do(room.Facilitator, id, new RetractContribution(said))).Accepted());

        Assert.DoesNotContain(Words, await Everything(room), StringComparison.Ordinal);
        Assert.Single(await Rows(room), row => row.Kind == "contributionRetracted");
    }

    [Fact]
    public async Task Words_erased_for_themselves_are_gone_from_state_snapshot_and_log()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var seq = (await room.Post(Words)).Value!.Seq;
        var writer = await OpenWriter(room, _snapshot);
        await writer.Close();
        Assert.Contains(Words, Opened(_snapshot, writer), StringComparison.Ordinal);

        var reply = await writer.Erase(Erasing(seq), DateTimeOffset.UnixEpoch);

        Assert.Equal(seq, reply.Value!.Seq);
        Assert.DoesNotContain(Words, JsonSerializer.Serialize(writer.Stored.State, ContractJson.Options), StringComparison.Ordinal);
        Assert.DoesNotContain(Words, Opened(_snapshot, writer), StringComparison.Ordinal);
        Assert.DoesNotContain(Words, await Everything(room), StringComparison.Ordinal);
        Assert.Equal(reply.Value, (await writer.Erase(Erasing(seq), DateTimeOffset.UnixEpoch)).Value);
    }

    [Theory]
    [InlineData(LogTrouble.NotWritten)]
    [InlineData(LogTrouble.AnswerLost)]
    public async Task When_nobody_knows_whether_it_was_erased_the_activation_ends_and_keeps_nothing(LogTrouble trouble)
    {
        var room = await LiveRoom.Start(arena.Grains);
        var seq = (await room.Post(Words)).Value!.Seq;
        var ended = false;
        var writer = await OpenWriter(room, _snapshot, () => ended = true);
        arena.Next(room.Id.Key(), trouble);

        Assert.Equal(Refusals.NotSaved, (await writer.Erase(Erasing(seq), DateTimeOffset.UnixEpoch)).Refusal);
        await writer.Close();

        Assert.True(ended);
        Assert.False(_snapshot.RecordExists);
        var next = await OpenWriter(room, _snapshot);
        Assert.True((await next.Erase(Erasing(seq), DateTimeOffset.UnixEpoch)).Accepted());
        Assert.DoesNotContain(Words, await Everything(room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_meanwhile_is_decided_anew_and_brings_no_words_back()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var seq = (await room.Post(Words)).Value!.Seq;
        var writer = await OpenWriter(room, _snapshot);
        var decider = new CommandDecider<Room, RoomCommand, RoomEvent>(writer);
        var by = new Circumstance(room.Facilitator.Person, DateTimeOffset.UnixEpoch);

        var erased = writer.Erase(Erasing(seq), DateTimeOffset.UnixEpoch);
        var posted = decider.Handle(by, new CommandId(Guid.NewGuid()), new PostContribution(new ContributionId(Guid.NewGuid()), null, null, "Imens"));
        await Task.WhenAll(erased, posted);

        Assert.Equal(seq + 1, posted.Result.Value!.Seq);
        Assert.Equal(["", "Imens"], writer.Stored.State.View(room.Id, 0, room.Facilitator.Person, 100)!.Contributions.Select(one => one.Text));
    }

    [Fact]
    public async Task An_event_without_words_cannot_be_erased()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var writer = await OpenWriter(room, _snapshot);

        await Assert.ThrowsAsync<ArgumentException>(() => writer.Erase(Erasing(1), DateTimeOffset.UnixEpoch));
        await Assert.ThrowsAsync<ArgumentException>(() => writer.Erase(Erasing(1_000), DateTimeOffset.UnixEpoch));

        Assert.DoesNotContain(await Rows(room), row => row.Erased is not null);
    }

    private static Erasing Erasing(long seq) => new(ErasureCause.Ordered, () => Task.FromResult(ImmutableArray.Create(seq)));

    private static async Task<ContributionId> Post(LiveRoom room, string text)
    {
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, text);
        await room.Must(room.Facilitator, post);
        return post.Contribution;
    }

    private async Task<StreamWriter<Room, RoomCommand, RoomEvent>> OpenWriter(LiveRoom room, SimulatedSnapshot snapshot, Action? fenced = null)
    {
        var log = arena.Log;
        var writer = new StreamWriter<Room, RoomCommand, RoomEvent>(room.Id.Key(), log, snapshot, NullLogger.Instance)
        {
            WhenStored = _ => { },
            ListsChangedBy = (_, _) => [],
            WhenFenced = fenced ?? (() => { }),
        };
        await writer.Open(Cancellation);
        return writer;
    }

    private async Task<ImmutableArray<LogEntry>> Rows(LiveRoom room) => await arena.Log.Read(room.Id.Key(), 0, 1_000, Cancellation);

    // What anybody could read who has the stream's key.
    private async Task<string> Everything(LiveRoom room)
    {
        var (key, said) = ((await arena.Log.KeyOf(room.Id.Key(), Cancellation))!, new StringBuilder());
        foreach (var row in await Rows(room))
        {
            said.AppendLine(Json(StreamPast<RoomEvent>.Open(key, row).Event));
        }

        return said.ToString();
    }

    private static string Opened(SimulatedSnapshot snapshot, StreamWriter<Room, RoomCommand, RoomEvent> writer) =>
        Encoding.UTF8.GetString(BodySeal.Open(writer.Stored.Key, $"{writer.Name}#snapshot", snapshot.State.Body));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ContractJson.Options);
}
