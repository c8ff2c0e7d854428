using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>The room as its callers meet it: on a real cluster of two silos and a real file.</summary>
public sealed class RoomGrainTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private const int Beats = 6;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task What_was_acknowledged_survives_the_activation()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var receipt = (await room.Post("Hei")).Value!;
        await room.EndActivation();

        var view = (await room.Grain.View(room.Facilitator)).Value!;
        Assert.Equal(receipt.Seq, view.Seq);
        Assert.Equal("Hei", Assert.Single(view.Contributions).Text);
        Assert.Equal(MeetingPhase.Live, view.Phase);
    }

    [Fact]
    public async Task A_command_sent_twice_gets_its_first_answer()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var id = NewId();
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, "En gang");
        var both = await Task.WhenAll(room.Grain.Do(room.Facilitator, id, post), room.Grain.Do(room.Facilitator, id, post));
        await room.EndActivation();
        var late = await room.Grain.Do(room.Facilitator, id, post);

        Assert.Equal(both[0].Value, both[1].Value);
        Assert.Equal(both[0].Value, late.Value);
        Assert.Single((await room.Grain.View(room.Facilitator)).Value!.Contributions);
    }

    [Fact]
    public async Task What_could_not_be_stored_is_refused_and_leaves_nothing()
    {
        var room = await LiveRoom.Start(arena.Grains);
        arena.Next(room.Id.Key(), LogTrouble.NotWritten);
        var id = NewId();
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, "Hei");

        Assert.Equal(Refusals.NotSaved, (await room.Grain.Do(room.Facilitator, id, post)).Refusal);
        Assert.Empty((await room.Grain.View(room.Facilitator)).Value!.Contributions);
        Assert.True((await room.Grain.Do(room.Facilitator, id, post)).Accepted());
        Assert.Single((await room.Grain.View(room.Facilitator)).Value!.Contributions);
    }

    [Fact]
    public async Task When_only_the_answer_was_lost_the_repeat_finds_it()
    {
        var room = await LiveRoom.Start(arena.Grains);
        arena.Next(room.Id.Key(), LogTrouble.AnswerLost);
        var id = NewId();
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, "Hei");

        Assert.Equal(Refusals.NotSaved, (await room.Grain.Do(room.Facilitator, id, post)).Refusal);
        Assert.True((await room.Grain.Do(room.Facilitator, id, post)).Accepted());
        Assert.Single((await room.Grain.View(room.Facilitator)).Value!.Contributions);
    }

    [Fact]
    public async Task Another_activation_that_wrote_fences_this_one()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var head = (await room.Grain.View(room.Facilitator)).Value!.Seq;
        Assert.Equal(AppendOutcome.Committed, await room.ForeignWrite(arena.Log, head, "Fra den andre"));

        var id = NewId();
        var post = new PostContribution(new ContributionId(Guid.NewGuid()), null, null, "Fra denne");
        Assert.Equal(Refusals.NotSaved, (await room.Grain.Do(room.Facilitator, id, post)).Refusal);
        Assert.Equal(head + 2, (await room.Grain.Do(room.Facilitator, id, post)).Value!.Seq);
        Assert.Equal(
            ["Fra den andre", "Fra denne"],
            (await room.Grain.View(room.Facilitator)).Value!.Contributions.Select(said => said.Text));
    }

    [Fact]
    public async Task A_stranger_is_told_of_nothing()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var stranger = new Caller(new PersonId(Guid.NewGuid()));
        var nowhere = arena.Grains.Grain(new RoomId(Guid.NewGuid()));
        foreach (var grain in new[] { room.Grain, nowhere })
        {
            Assert.Equal(Refusals.NotFound, (await grain.View(stranger)).Refusal);
            Assert.Equal(Refusals.NotFound, (await grain.CatchUp(stranger, null, 0)).Refusal);
            Assert.Equal(Refusals.NotFound, (await grain.Earlier(stranger, 10)).Refusal);
            Assert.Equal(Refusals.NotFound, (await grain.Do(stranger, NewId(), new StartMeeting())).Refusal);
        }
    }

    [Fact]
    public async Task Those_on_the_list_know_the_room_and_nobody_else()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var lists = arena.Grains.Lists();
        Assert.True(await lists.KnowsRoom(room.Facilitator, room.Id));
        Assert.Equal(room.Id, Assert.Single(await lists.MyMeetings(room.Facilitator)).Room);
        Assert.False(await lists.KnowsRoom(room.Facilitator, new RoomId(Guid.NewGuid())));
        Assert.False(await lists.KnowsRoom(new Caller(new PersonId(Guid.NewGuid())), room.Id));
    }

    [Fact]
    public async Task Only_the_arena_plans_in_the_room_itself()
    {
        var grain = arena.Grains.Grain(new RoomId(Guid.NewGuid()));
        var person = new Caller(new PersonId(Guid.NewGuid()));
        var plan = new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "N", "T", DateTimeOffset.UnixEpoch, 60, Language.Nb, History.Everything,
            [new RosterEntry(person.Person, "A", "B", RoomRole.Facilitator)]);
        Assert.NotNull((await grain.Do(person, NewId(), plan)).Refusal);
        Assert.Equal(Refusals.NotFound, (await grain.View(person)).Refusal);
    }

    [Fact]
    public async Task Whoever_may_not_invite_is_refused_whether_or_not_the_register_knows_the_person()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var invite = new InvitePerson(new RosterEntry(new PersonId(Guid.NewGuid()), "Ny Li", "Kommunen", RoomRole.Participant));

        Assert.Equal(RoomRefusals.NotAllowed, (await room.Grain.Do(room.Nurse, NewId(), invite)).Refusal);
        Assert.Equal(RoomRefusals.PersonUnknown, (await room.Grain.Do(room.Facilitator, NewId(), invite)).Refusal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_room_that_moves_or_ends_while_people_write_loses_and_doubles_nothing(bool moves)
    {
        var room = await LiveRoom.Start(arena.Grains);
        var before = (await room.Grain.View(room.Facilitator)).Value!.Seq;
        var ear = new Ear(before);
        var reference = arena.Grains.CreateObjectReference<IRoomObserver>(ear);
        var node = new NodeId(Guid.NewGuid());
        await room.Grain.Follow(node, reference, before, [room.Facilitator.Person]);

        var disturbance = moves ? room.MoveAround(arena.Cluster, times: 5) : room.EndAgainAndAgain(times: 10);
        var writers = Enumerable.Range(0, 8).Select(writer => room.PostMany(writer, 40)).ToList();
        var receipts = (await Task.WhenAll(writers)).SelectMany(seqs => seqs).Order().ToList();
        await disturbance;

        // Wherever the room is now, this host hears what comes next; what it missed in a move that failed, it asks for. The last move may come after this, so that it follows
        // again when it hears nothing, as every host does.
        await room.Grain.Follow(node, reference, ear.Head, [room.Facilitator.Person]);
        var last = (await room.PostMany(8, 1))[0];
        for (var beats = 0; !await Hears(ear, last); beats++)
        {
            Assert.True(beats < Beats, "What came last was not heard.");
            await room.Grain.Follow(node, reference, ear.Head, [room.Facilitator.Person]);
        }

        var view = (await room.Grain.View(room.Facilitator)).Value!;
        var said = (await room.Grain.Earlier(room.Facilitator, view.Contributions[0].Seq)).Value!.Contributions.Concat(view.Contributions);
        Assert.Equal([.. receipts, last], said.Select(one => one.Seq));
        Assert.Equal(8 * 40, receipts.Distinct().Count());
        Assert.Equal(ear.Contributions.Distinct().Order(), ear.Contributions);
        Assert.Equal(last, view.Seq);
        Assert.Equal(before + (8 * 40) + 1, last);
        arena.Grains.DeleteObjectReference<IRoomObserver>(reference);
    }

    private static async Task<bool> Hears(Ear ear, long seq)
    {
        try
        {
            await ear.Reaches(seq).WaitAsync(Beat, TestContext.Current.CancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    [Fact]
    public async Task A_reader_who_missed_events_gets_exactly_those()
    {
        var room = await LiveRoom.Start(arena.Grains);
        var joined = (await room.Grain.CatchUp(room.Facilitator, null, 0)).Value!;
        Assert.NotNull(joined.View);
        var posted = await room.PostMany(0, 3);

        var missed = (await room.Grain.CatchUp(room.Facilitator, joined.Epoch, joined.Seq)).Value!;
        Assert.Null(missed.View);
        Assert.Equal(posted, missed.Events.Select(happened => happened.Seq));
        var elsewhere = (await room.Grain.CatchUp(room.Facilitator, "another history", joined.Seq)).Value!;
        Assert.NotNull(elsewhere.View);
    }

    // They signed in where the page of somebody else was open.
    [Fact]
    public async Task What_one_has_read_is_not_gone_on_with_by_another()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        var joined = (await room.Grain.CatchUp(room.Facilitator, null, 0)).Value!;

        Assert.Null((await room.Grain.CatchUp(room.Facilitator, joined.Epoch, joined.Seq)).Value!.View);
        Assert.Equal(room.Nurse.Person, (await room.Grain.CatchUp(room.Nurse, joined.Epoch, joined.Seq)).Value!.View?.Me.Person);
    }

    // What can be read of it may be from before somebody was shown out, or words were taken back.
    [Fact]
    public async Task A_room_whose_log_is_damaged_says_so_and_shows_and_tells_nothing()
    {
        var room = await LiveRoom.Start(arena.Grains);
        await room.Must(room.Nurse, new EnterRoom(RoomLimits.DeclarationVersion));
        var joined = (await room.Grain.CatchUp(room.Facilitator, null, 0)).Value!;
        var last = (await room.Post("Hei")).Value!.Seq;
        await room.Damage(arena.Log);

        foreach (var caller in new[] { room.Facilitator, room.Nurse, new Caller(new PersonId(Guid.NewGuid())) })
        {
            Assert.Equal(Refusals.Damaged, (await room.Grain.View(caller)).Refusal);
            Assert.Equal(Refusals.Damaged, (await room.Grain.CatchUp(caller, joined.Epoch, joined.Seq)).Refusal);
            Assert.Equal(Refusals.Damaged, (await room.Grain.CatchUp(caller, null, 0)).Refusal);
            Assert.Equal(Refusals.Damaged, (await room.Grain.Earlier(caller, 10)).Refusal);
            Assert.Equal(Refusals.Damaged, (await room.Grain.Methods(caller)).Refusal);
            Assert.Equal(Refusals.Damaged, (await room.Grain.Screen(caller, "Hei")).Refusal);
            Assert.Equal(Refusals.Damaged, (await room.Grain.ScreenDraft(caller, "Hei")).Refusal);
            Assert.Equal(Refusals.Damaged, (await room.Grain.Do(caller, NewId(), new LeaveRoom())).Refusal);
        }

        // A host that had not heard the last of it is not told now.
        var ear = new Ear(joined.Seq);
        var reference = arena.Grains.CreateObjectReference<IRoomObserver>(ear);
        var following = await room.Grain.Follow(new NodeId(Guid.NewGuid()), reference, joined.Seq, [room.Facilitator.Person]);
        Assert.True(following.Head >= last);
        Assert.Empty(ear.Contributions);
        arena.Grains.DeleteObjectReference<IRoomObserver>(reference);
    }

    private static CommandId NewId() => new(Guid.NewGuid());

    /// <summary>A web host's ear that only checks the numbers.</summary>
    private sealed class Ear(long head) : IRoomObserver
    {
        private readonly Lock _lock = new();
        private readonly List<(long Seq, TaskCompletionSource Reached)> _waiting = [];
        private ImmutableList<long> _contributions = [];

        public long Head { get; private set; } = head;

        public IEnumerable<long> Contributions => _contributions;

        public Task Push(RoomBatch batch)
        {
            lock (_lock)
            {
                // What a takeover tells again is passed over, as the relay does.
                foreach (var addressed in batch.Events.Where(addressed => addressed.Happened.Seq > Head))
                {
                    Head = addressed.Happened.Seq;
                    if (addressed.Happened.Event is ContributionPosted)
                    {
                        _contributions = _contributions.Add(Head);
                    }
                }

                _waiting.Where(wait => wait.Seq <= Head).ToList().ForEach(wait => wait.Reached.TrySetResult());
            }

            return Task.CompletedTask;
        }

        public Task Reaches(long seq)
        {
            lock (_lock)
            {
                var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _waiting.Add((seq, reached));
                if (seq <= Head)
                {
                    reached.SetResult();
                }

                return reached.Task;
            }
        }
    }
}
