using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>Groups over the real line: what is said in one reaches no other connection, and a new connection comes back to its group.</summary>
public sealed class GroupsTests(ArenaHost host)
{
    [Fact]
    public async Task What_is_said_in_a_group_reaches_those_in_it_on_every_line_and_nobody_else()
    {
        var meeting = await Meeting.Start(host);
        var (item, said, back) = (new AgendaItemId(Guid.NewGuid()), new ContributionId(Guid.NewGuid()), new ContributionId(Guid.NewGuid()));
        await meeting.Do(host.People.Facilitator, new ProposeItem(item, "Drøfting", AgendaItemType.Discussion, 20));
        await meeting.Do(host.People.Facilitator, new StartItem(item));
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await using var leads = await Listener.In(meeting, host, host.People.Facilitator);
        await meeting.Do(host.People.Facilitator, new BeginGroups(1, 2, 10, Evenly: false));
        await meeting.Do(host.People.Facilitator, new MoveToGroup(host.People.Anna.Id, 1));
        var (epoch, moved) = (anna.Epoch, await meeting.Do(host.People.Facilitator, new MoveToGroup(host.People.Berit.Id, 2)));
        Cast.Accepted(await anna.Do(meeting.Room, new PostContribution(said, item, null, "Bare hos oss", Group: 1)));
        Assert.Equal("group-not-yours", (await berit.Do(meeting.Room, new PostContribution(new ContributionId(Guid.NewGuid()), item, null, "Hei", Group: 1))).Refusal?.Code);
        var last = await meeting.Do(host.People.Anna, new ChooseGroupNote(said, back));
        await Task.WhenAll(anna.Reached(last), berit.Reached(last), leads.Reached(last));
        Assert.Single(anna.Events, one => one.Event is ContributionPosted { Group: 1 });
        Assert.DoesNotContain(berit.Events.Concat(leads.Events), one => one.Event is ContributionPosted);

        await using var again = await Listener.Connect(host, host.People.Anna);
        Cast.Accepted(await again.Join(meeting.Room, epoch, moved));
        await again.Reached(last);
        Assert.Single(again.Events, one => one.Event is ContributionPosted { Group: 1 });
        await using var other = await Listener.In(meeting, host, host.People.Berit);
        await other.Reached(last);
        var view = Assert.Single(other.Frames.OfType<SnapshotFrame>()).View;
        Assert.Equal((2, true), (view.Groups!.Of(host.People.Berit.Id)!.Group, view.Contributions.IsEmpty));

        var ended = await meeting.Do(host.People.Facilitator, new EndGroups(1));
        await berit.Reached(ended);
        var returned = (ContributionPosted)Assert.Single(berit.Events, one => one.Event is ContributionPosted).Event;
        Assert.Equal((back, "Bare hos oss", 1, host.People.Anna.Id), (returned.Contribution, returned.Text, returned.From!.Value, returned.Writer!.Value));
    }
}
