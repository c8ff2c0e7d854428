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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_note_is_gone_from_the_log_with_the_words_it_came_of_and_they_with_it(bool note)
    {
        var room = await LiveRoom.Start(arena.Grains);
        var (first, back) = await room.Note($"{Words} 1");
        await room.Must(room.Nurse, new EditContribution(first.Contribution, $"{Words} 2"));

        await room.Must(room.Nurse, new RetractContribution(note ? back.Contribution : first.Contribution));

        Assert.DoesNotContain(Words, await Everything(room), StringComparison.Ordinal);
        Assert.Equal(["contributionPosted", "contributionPosted", "contributionEdited", "contributionEdited"], (await Rows(room)).Where(row => row.Erased is not null).Select(row => row.Kind));
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

    [Theory]
    [InlineData("let through", 1)]
    [InlineData("not published", 0)]
    [InlineData("taken back", 0)]
    [InlineData("meeting over", 0)]
    public async Task What_waited_leaves_no_words_where_it_waited(string end, int times)
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new AdmitPerson(room.Nurse.Person));
        await room.Must(room.Facilitator, new HoldContributions(true));
        var held = new ContributionId(Guid.NewGuid());
        await room.Must(room.Nurse, new PostContribution(held, null, null, Words));
        Assert.Contains(Words, await Everything(room), StringComparison.Ordinal);

        await room.Must(end == "taken back" ? room.Nurse : room.Facilitator, end switch
        {
            "let through" => new LetThrough(held),
            "not published" => new NotPublish(held, HouseRule.Respect),
            "taken back" => new RetractContribution(held),
            _ => new EndMeeting(),
        });

        Assert.Equal(times, (await Everything(room)).Split(Words).Length - 1);
        Assert.NotNull((await Rows(room)).Single(row => row.Kind == "contributionHeld").Erased);
        var before = Json((await room.Grain.View(room.Nurse)).Value!);
        await room.EndActivation();
        Assert.Equal(before, Json((await room.Grain.View(room.Nurse)).Value!));
        Assert.Equal(times, before.Split(Words).Length - 1);
    }

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
