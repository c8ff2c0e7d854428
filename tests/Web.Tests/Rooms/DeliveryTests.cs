using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Rooms.Relay;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>Everybody hears everything they may, in order, once: also those who come, go and come back in the middle.</summary>
public sealed class DeliveryTests(ArenaHost host)
{
    private const int Joins = 1_000;
    private const int Tabs = 4;

    [Fact]
    public async Task Two_listeners_hear_everything_in_order_once()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        var last = 0L;
        for (var n = 0; n < 200; n++)
        {
            last = await anna.Say(meeting.Room, $"{n}");
        }

        await Task.WhenAll(anna.Reached(last), berit.Reached(last));

        Assert.Equal(Enumerable.Range(0, 200).Select(n => $"{n}"), anna.Texts);
        Assert.Equal(anna.Texts, berit.Texts);
        AssertWithoutHole(anna, meeting.Room, last);
        AssertWithoutHole(berit, meeting.Room, last);
    }

    // A room that has moved knows of nobody's line until its hosts have told it.
    [Fact]
    public void A_host_tells_who_is_connected_before_anybody_who_leads_is_told_of_as_away() =>
        Assert.True(new RelayOptions().Heartbeat < RoomLimits.LeaderAwayAfter && RoomLimits.LeaderAwayAfter < RoomLimits.AwayAfter);

    [Fact]
    public async Task Who_joins_during_a_burst_misses_nothing()
    {
        var meeting = await Meeting.Start(host);

        // Somebody leads all the while: that they are away would be told to those who lead alone, and be a hole to the others.
        await using var facilitator = await Listener.In(meeting, host, host.People.Facilitator);
        using var burst = new CancellationTokenSource();
        var talking = Talk(meeting, burst.Token);

        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => ComeAndGo(meeting, Joins / Tabs)));

        await burst.CancelAsync();
        Assert.True(await talking > 0);
    }

    [Fact]
    public async Task Whoever_was_told_more_than_what_answers_knows_is_not_shown_less()
    {
        var meeting = await Meeting.Start(host);
        Trouble.KeepAnswer(meeting.Room);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        var heard = await meeting.Say(host.People.Berit, "Hørt");
        await anna.Reached(heard);
        var epoch = anna.Epoch;
        await anna.Connection.StopAsync();
        anna.Forget();
        Trouble.AnswerAsThen(meeting.Room, 2);

        await anna.Connection.StartAsync();
        Cast.Accepted(await anna.Join(meeting.Room, epoch, heard));
        var next = await meeting.Say(host.People.Berit, "Hørt etterpå");
        await anna.Reached(next);

        Assert.Equal(0, Trouble.AnswersLeft(meeting.Room));
        Assert.All(anna.Frames, frame => Assert.True(frame.Seq >= heard));
        Assert.Equal(["Hørt etterpå"], anna.Texts);
    }

    [Fact]
    public async Task Who_comes_back_hears_exactly_what_was_missed()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        var heard = await meeting.Say(host.People.Berit, "Hørt");
        await anna.Reached(heard);
        var epoch = anna.Epoch;
        await anna.Connection.StopAsync();
        var missed = await meeting.Say(host.People.Berit, "Ikke hørt");
        anna.Forget();

        await anna.Connection.StartAsync();
        Cast.Accepted(await anna.Join(meeting.Room, epoch, heard));
        await anna.Reached(missed);

        Assert.DoesNotContain(anna.Frames, frame => frame is SnapshotFrame);
        Assert.Equal(["Ikke hørt"], anna.Texts);
        Assert.All(anna.Events, happened => Assert.InRange(happened.Seq, heard + 1, long.MaxValue));
    }

    [Theory]
    [InlineData("an epoch before the backup was restored")]
    [InlineData(null)]
    public async Task Another_history_begins_with_a_new_view(string? epoch)
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);

        Cast.Accepted(await anna.Join(meeting.Room, epoch, await meeting.Head()));
        await anna.Reached(1);

        Assert.IsType<SnapshotFrame>(anna.Frames[0]);
    }

    [Fact]
    public async Task A_number_from_the_future_begins_with_a_new_view()
    {
        await using var own = await ArenaHost.Start("--Arena:Relay:Deposed=00:00:00.100");
        var meeting = await Meeting.Start(own);
        await using var anna = await Listener.In(meeting, own, own.People.Anna);
        await anna.Reached(1);
        var epoch = anna.Epoch;
        anna.Forget();

        Cast.Accepted(await anna.Join(meeting.Room, epoch, await meeting.Head() + 1_000_000));
        await anna.Reached(1);

        Assert.IsType<SnapshotFrame>(anna.Frames[0]);
    }

    [Fact]
    public async Task Who_falls_out_of_the_ring_catches_up_through_the_room()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await anna.Reached(1);
        var (epoch, from) = (anna.Epoch, anna.LastSeq(meeting.Room));
        await anna.Leave(meeting.Room);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        var last = 0L;
        for (var n = 0; n < EventRing.Size + 100; n++)
        {
            last = await meeting.Say(host.People.Berit, $"{n}");
        }

        anna.Forget();
        Cast.Accepted(await anna.Join(meeting.Room, epoch, from));
        await anna.Reached(last);

        Assert.Single(anna.Frames.OfType<SnapshotFrame>());
        await berit.Reached(last);

        // Each once and in order. It takes its time, and whoever leads has no line here: what those who lead are told of that has numbers of its own.
        Assert.Equal(Enumerable.Range(0, EventRing.Size + 100).Select(n => $"{n}"), berit.Texts);
    }

    [Fact]
    public async Task A_room_that_has_moved_is_heard_again_at_once()
    {
        await using var own = await ArenaHost.Start("--Arena:Relay:Heartbeat=00:10:00");
        var meeting = await Meeting.Start(own);
        await using var anna = await Listener.In(meeting, own, own.People.Anna);
        await anna.Reached(1);
        await own.Grains.Grain(meeting.Room).Cast<IGrainManagementExtension>().DeactivateOnIdle();

        // The new activation knows no listener. The number on the receipt tells this host that something is missing.
        var said = await anna.Say(meeting.Room, "Er dere der?");
        await anna.Reached(said);

        AssertWithoutHole(anna, meeting.Room, said);
    }

    [Fact]
    public async Task Nothing_comes_from_a_room_that_was_left()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await anna.Reached(1);
        await anna.Leave(meeting.Room);
        anna.Forget();

        var said = await meeting.Say(host.People.Berit, "Til dem som er her");
        await berit.Reached(said);
        Cast.Accepted(await anna.Join((await Meeting.Start(host)).Room, null, 0));
        await anna.Reached(1);

        Assert.DoesNotContain(anna.Frames, frame => frame.Room == meeting.Room);
    }

    [Fact]
    public async Task One_connection_hears_each_of_its_rooms_and_no_other()
    {
        var (first, second, other) = (await Meeting.Start(host), await Meeting.Start(host), await Meeting.Start(host));
        await using var anna = await Listener.In(first, host, host.People.Anna);
        Cast.Accepted(await anna.Join(second.Room, null, 0));
        await using var berit = await Listener.In(other, host, host.People.Berit);

        await other.Say(host.People.Berit, "Et annet sted");
        await first.Say(host.People.Berit, "Her");
        var last = await second.Say(host.People.Berit, "Og her");
        await anna.Heard("Her");
        await anna.Heard("Og her");

        Assert.Equal(["Her", "Og her"], anna.Texts.Order());
        Assert.True(last > 0);
    }

    private async Task<int> Talk(Meeting meeting, CancellationToken enough)
    {
        var said = 0;
        while (!enough.IsCancellationRequested)
        {
            await meeting.Say(host.People.Berit, $"{said++}");
        }

        return said;
    }

    // Every second time with what it has, every other from the beginning.
    private async Task ComeAndGo(Meeting meeting, int times)
    {
        await using var anna = await Listener.Connect(host, host.People.Anna);
        var quiet = (await Meeting.Start(host)).Room;
        var (epoch, after) = (default(string), 0L);
        for (var n = 0; n < times; n++)
        {
            anna.Forget();
            var joining = anna.Join(meeting.Room, epoch, after);
            var said = await meeting.Say(host.People.Facilitator, "Nå");
            Cast.Accepted(await joining);
            await anna.Reached(said);
            await anna.Leave(meeting.Room);
            await anna.Settled(quiet);

            AssertWithoutHole(anna, meeting.Room, said, after);
            (epoch, after) = n % 2 == 0 ? (epoch ?? anna.Epoch, anna.LastSeq(meeting.Room)) : (null, 0);
            await anna.Leave(quiet);
        }
    }

    /// <summary>From the view, or from <paramref name="after"/>, every number up to <paramref name="last"/> comes once and in order.</summary>
    private static void AssertWithoutHole(Listener listener, RoomId room, long last, long after = 0)
    {
        var frames = listener.Frames.Where(frame => frame.Room == room).ToList();
        var start = frames.OfType<SnapshotFrame>().SingleOrDefault()?.Seq ?? after;
        var numbers = frames.OfType<HappenedFrame>().SelectMany(frame => frame.Events).Select(happened => happened.Seq).ToList();

        Assert.True(start > 0, "There was neither a view nor a number to go on from.");
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(n => start + n), numbers);
        Assert.True(start + numbers.Count >= last, $"It ends at {start + numbers.Count}, not {last}.");
    }
}
