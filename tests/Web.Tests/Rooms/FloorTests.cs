using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>The floor over the real line: two tabs, a new connection, and those who are not to hear of it.</summary>
public sealed class FloorTests(ArenaHost host)
{
    private static readonly AskForFloor Asks = new(FloorKind.Contribution);

    [Fact]
    public async Task Two_tabs_and_a_new_connection_have_the_same_floor()
    {
        var meeting = await Meeting.Start(host);
        await using var first = await Listener.In(meeting, host, host.People.Anna);
        await using var second = await Listener.In(meeting, host, host.People.Anna);
        var (epoch, seen) = (first.Epoch, await meeting.Head());
        Cast.Accepted(await first.Do(meeting.Room, Asks));
        Cast.Accepted(await second.Do(meeting.Room, Asks));
        var last = await meeting.Do(host.People.Facilitator, new GiveFloor(host.People.Anna.Id, 0));
        await first.Reached(last);
        await second.Reached(last);
        await using var back = await Listener.Connect(host, host.People.Anna);
        Cast.Accepted(await back.Join(meeting.Room, epoch, seen));
        await back.Reached(last);

        Type[] told = [typeof(FloorRequested), typeof(FloorGiven)];
        Assert.All(new[] { first, second, back }, tab => Assert.Equal(told, tab.Events.Where(one => one.Seq > seen).Select(one => one.Event.GetType())));
        await using var fresh = await Listener.In(meeting, host, host.People.Berit);
        await fresh.Reached(last);
        Assert.Equal(host.People.Anna.Id, Assert.Single(fresh.Frames.OfType<SnapshotFrame>()).View.Floor!.Turn!.Person);
    }

    [Fact]
    public async Task Who_waits_to_be_let_in_and_who_was_removed_hear_nothing_of_it_and_ask_in_vain()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Do(host.People.Anna, Asks);
        await using var guest = await Listener.In(meeting, host, host.People.Guest);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await meeting.ShowOut(host.People.Berit);
        await berit.IsGone();
        var last = await meeting.Do(host.People.Facilitator, new GiveFloor(host.People.Anna.Id, 0));
        await guest.Reached(last);

        Assert.Equal("not-admitted", (await guest.Do(meeting.Room, Asks)).Refusal?.Code);
        Assert.Equal("not-found", (await berit.Do(meeting.Room, Asks)).Refusal?.Code);
        Assert.Null(Assert.Single(guest.Frames.OfType<SnapshotFrame>()).View.Floor);
        Assert.DoesNotContain(guest.Events.Concat(berit.Events), one => one.Event is FloorGiven);
    }

    [Fact]
    public async Task A_participant_leads_the_floor_by_no_command()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        RoomCommand[] led =
        [
            new GiveFloor(host.People.Anna.Id, 0), new TakeFloor(1), new PauseTurn(1), new ResumeTurn(1), new MovePlace(host.People.Anna.Id, 1, null),
            new SetSpeakingTime(1), new CloseQueue(), new OpenQueue(), new BeginRound(1), new EndRound(1),
        ];
        foreach (var command in led)
        {
            Assert.Equal("not-allowed", (await anna.Do(meeting.Room, command)).Refusal?.Code);
        }
    }
}
