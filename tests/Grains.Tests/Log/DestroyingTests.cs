using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Rooms;
using Pilar.Arena.Grains.Tests.Simulation;

namespace Pilar.Arena.Grains.Tests.Log;

/// <summary>A stream that ends with its key, by a real writer on a real log. Here it is a room whose end destroys it.</summary>
public sealed class DestroyingTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private readonly SimulatedSnapshot _snapshot = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_can_be_opened_afterwards_and_what_is_left_of_the_state_is_there()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var key = await arena.Log.KeyOf(room.Id.Key(), Cancellation);
        var (writer, decider) = await Open(room);

        var ended = await End(room, decider);

        Assert.True(writer.IsGone);
        Assert.Empty(writer.Stored.Key);
        Assert.Null(await arena.Log.KeyOf(room.Id.Key(), Cancellation));
        var (next, _) = await Open(room);
        Assert.Equal((ended.Value!.Seq, ErasureCause.Expired), (next.Certificate!.Seq, next.Certificate.Cause));
        Assert.Equal(writer.Certificate!.Hash, next.Certificate.Hash);
        Assert.Equal(MeetingPhase.Closed, next.Stored.State.Phase);
        var rows = await arena.Log.Read(room.Id.Key(), 0, 1_000, Cancellation);
        Assert.Equal(ended.Value.Seq, rows.Length);
        Assert.All(rows, row => Assert.Throws<AuthenticationTagMismatchException>(() => StreamPast<RoomEvent>.Open(BodySeal.NewKey(), row)));
        Assert.NotNull(StreamPast<RoomEvent>.Open(key!, rows[0]).Event); // who has kept the key can, and nobody keeps it
    }

    [Fact]
    public async Task Nothing_is_written_afterwards_and_the_same_command_gets_its_first_answer()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var (writer, decider) = await Open(room, happened => happened is ContributionPosted);
        var id = new CommandId(Guid.NewGuid());
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, "Det siste");
        var ended = await decider.Handle(By(room), id, post);

        Assert.Equal(ended.Value, (await decider.Handle(By(room), id, post)).Value);
        var (next, again) = await Open(room);
        Assert.Equal(ended.Value, (await again.Handle(By(room), id, post)).Value);

        // By the rules of what is left of the state, a meeting goes on.
        foreach (var one in new[] { decider, again })
        {
            var more = post with { Contribution = new ContributionId(Guid.NewGuid()) };
            Assert.Equal(Refusals.Gone, (await one.Handle(By(room), new CommandId(Guid.NewGuid()), more)).Refusal);
        }

        await writer.Close();
        await next.Close();
        Assert.False(_snapshot.RecordExists);
    }

    [Theory]
    [InlineData(LogTrouble.NotWritten, false)]
    [InlineData(LogTrouble.AnswerLost, true)]
    public async Task When_nobody_knows_whether_it_was_destroyed_the_same_again_finds_out(LogTrouble trouble, bool destroyed)
    {
        var room = await LiveRoom.Start(arena.Grains);
        var (writer, decider) = await Open(room);
        var id = new CommandId(Guid.NewGuid());
        arena.Next(room.Id.Key(), trouble);

        Assert.Equal(Refusals.NotSaved, (await End(room, decider, id)).Refusal);
        Assert.Equal(destroyed, await arena.Log.CertificateOf(room.Id.Key(), Cancellation) is not null);
        Assert.True((await End(room, decider, id)).Accepted());

        Assert.True(writer.IsGone);
        Assert.NotNull(await arena.Log.CertificateOf(room.Id.Key(), Cancellation));
    }

    [Fact]
    public async Task What_was_wanted_meanwhile_is_decided_after_the_end()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var (_, decider) = await Open(room);

        var ended = End(room, decider);
        var posted = decider.Handle(
            By(room), new CommandId(Guid.NewGuid()), new PostContribution(new ContributionId(Guid.NewGuid()), null, null, "For sent"));
        await Task.WhenAll(ended, posted);

        Assert.NotNull(ended.Result.Value);
        Assert.NotNull(posted.Result.Refusal);
        Assert.Equal(ended.Result.Value.Seq, (await arena.Log.Read(room.Id.Key(), 0, 1_000, Cancellation)).Length);
    }

    private async Task<(StreamWriter<Room, RoomCommand, RoomEvent> Writer, CommandDecider<Room, RoomCommand, RoomEvent> Decider)> Open(
        LiveRoom room, Func<RoomEvent, bool>? destroys = null)
    {
        var writer = new StreamWriter<Room, RoomCommand, RoomEvent>(room.Id.Key(), arena.Log, _snapshot, NullLogger.Instance)
        {
            WhenStored = _ => { },
            ListsChangedBy = (_, _) => [],
            WhenFenced = () => { },
            DestroyedBy = happened => destroys?.Invoke(happened) ?? happened is MeetingEnded ? ErasureCause.Expired : null,
        };
        await writer.Open(Cancellation);
        return (writer, new CommandDecider<Room, RoomCommand, RoomEvent>(writer, new SimulatedGuard(), (room, command) => room.Guarded(command)));
    }

    private static Task<Reply<Receipt>> End(LiveRoom room, CommandDecider<Room, RoomCommand, RoomEvent> decider, CommandId? id = null) =>
        decider.Handle(By(room), id ?? new CommandId(Guid.NewGuid()), new EndMeeting());

    private static Circumstance By(LiveRoom room) => new(room.Facilitator.Person, DateTimeOffset.UnixEpoch);
}
