using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>The floor as its callers meet it: on a real cluster of two silos and a real file.</summary>
public sealed class FloorGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private static readonly AskForFloor Asks = new(FloorKind.Contribution);

    [Fact]
    public async Task Who_speaks_and_who_waits_survive_the_activation()
    {
        var room = await Meeting();
        await room.Must(room.Nurse, Asks);
        await room.Must(room.Facilitator, new GiveFloor(room.Nurse.Person, 0));
        await room.Must(room.Facilitator, new AskForFloor(FloorKind.ShortReply));
        var before = await FloorOf(room, room.Nurse);
        await room.EndActivation();

        var after = await FloorOf(room, room.Nurse);
        Assert.Equal(before.Turn, after.Turn);
        Assert.Equal(before.Queue, after.Queue);
        Assert.Equal(room.Nurse.Person, after.Turn!.Person);
    }

    // A second tab sees what the first did, and a command that is sent again by either is the same one.
    [Fact]
    public async Task Asking_from_two_tabs_at_once_and_again_after_a_lost_answer_is_one_place()
    {
        var room = await Meeting();
        var again = new CommandId(Guid.NewGuid());
        Task<Reply<Receipt>> Ask(CommandId id) => room.Grain.Do(room.Nurse, id, Asks);
        var replies = await Task.WhenAll(Ask(again), Ask(new CommandId(Guid.NewGuid())), Ask(again));
        await room.EndActivation();
        Assert.True((await Ask(again)).Accepted());

        Assert.All(replies, reply => Assert.True(reply.Accepted()));
        Assert.Single((await FloorOf(room, room.Facilitator)).Queue);
    }

    [Fact]
    public async Task Two_who_lead_at_once_give_the_word_once()
    {
        var room = await Meeting();
        await room.Must(room.Nurse, Asks);
        await room.Must(room.Facilitator, Asks);
        var replies = await Task.WhenAll(new[] { room.Nurse, room.Facilitator }
            .Select(next => room.Grain.Do(room.Facilitator, new CommandId(Guid.NewGuid()), new GiveFloor(next.Person, 0))));

        Assert.Single(replies, reply => reply.Accepted());
        Assert.Single(replies, reply => reply.Refusal == RoomRefusals.FloorChanged);
        var floor = await FloorOf(room, room.Nurse);
        Assert.NotEqual(floor.Turn!.Person, Assert.Single(floor.Queue).Person);
    }

    [Fact]
    public async Task A_reader_who_missed_it_gets_the_events_of_the_floor_and_one_in_the_lobby_nothing()
    {
        var room = await Meeting();
        var late = new Caller(new PersonId(Guid.NewGuid()));
        await room.Must(Caller.Arena, new InvitePerson(new RosterEntry(late.Person, "Ny Li", "Kommunen", RoomRole.Participant)));
        await room.Must(late, new EnterRoom(RoomLimits.DeclarationVersion));
        var (here, there) = ((await room.Grain.CatchUp(room.Nurse, null, 0)).Value!, (await room.Grain.CatchUp(late, null, 0)).Value!);
        await room.Must(room.Nurse, Asks);
        await room.Must(room.Facilitator, new GiveFloor(room.Nurse.Person, 0));

        var missed = (await room.Grain.CatchUp(room.Nurse, here.Epoch, here.Seq)).Value!;
        Assert.Equal([typeof(FloorRequested), typeof(FloorGiven)], missed.Events.Select(happened => happened.Event.GetType()));
        Assert.Empty((await room.Grain.CatchUp(late, there.Epoch, there.Seq)).Value!.Events);
        Assert.Null((await room.Grain.View(late)).Value!.Floor);
        Assert.Equal(RoomRefusals.NotAdmitted, (await room.Grain.Do(late, new CommandId(Guid.NewGuid()), Asks)).Refusal);
    }

    private async Task<LiveRoom> Meeting()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        await room.Must(room.Facilitator, new AdmitPerson(room.Nurse.Person));
        return room;
    }

    private static async Task<Floor> FloorOf(LiveRoom room, Caller caller) => (await room.Grain.View(caller)).Value!.Floor!;
}
