using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>What leaves the screens when something is not anonymous, over the real line.</summary>
public sealed class StopTests(ArenaHost host)
{
    private const string CaseText = "Teksten som ble vist";

    [Fact]
    public async Task A_case_that_somebody_stops_is_off_every_screen_and_nobody_hears_who_it_was()
    {
        var (meeting, found) = await Show();
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        berit.Forget();

        var stopped = Cast.Accepted(await anna.Do(meeting.Room, new StopCase(found)));
        await berit.Reached(stopped);

        var told = berit.Events.Single(happened => happened.Event is CaseStopped);
        Assert.Equal(default, told.By);
        Assert.DoesNotContain(berit.Frames, frame => frame is SnapshotFrame);
        await using var late = await Listener.In(meeting, host, host.People.Berit);
        Assert.All(late.Frames, frame => Assert.DoesNotContain(CaseText, Written(frame), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_behind_when_it_was_stopped_is_never_sent_the_text()
    {
        var (meeting, found) = await Show(present: false);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await anna.Reached(await meeting.Head());
        var (epoch, before) = (anna.Epoch, anna.LastSeq(meeting.Room));
        await meeting.Do(host.People.Facilitator, new PresentSection(found, 0));
        await meeting.Do(host.People.Facilitator, new StopCase(found));

        await using var back = await Listener.Connect(host, host.People.Berit);
        Cast.Accepted(await back.Join(meeting.Room, epoch, before));
        await back.Reached(await meeting.Head());

        Assert.Contains(back.Frames, frame => frame is SnapshotFrame);
        Assert.All(back.Frames, frame => Assert.DoesNotContain(CaseText, Written(frame), StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_two_agree_everybody_gets_the_text_back()
    {
        var (meeting, found) = await Show();
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await meeting.Do(host.People.Berit, new StopCase(found));
        await meeting.Do(host.People.Facilitator, new AgreeToShowCase(found));
        berit.Forget();

        await berit.Reached(await meeting.Do(host.People.Anna, new AgreeToShowCase(found)));

        Assert.Contains(CaseText, Written(berit.Frames.OfType<SnapshotFrame>().Last()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_recognises_a_case_hears_nothing_after_and_the_others_hear_that_somebody_has_gone()
    {
        var (meeting, found) = await Show(coLed: false);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var facilitator = await Listener.In(meeting, host, host.People.Facilitator);

        var gone = await meeting.Do(host.People.Berit, new RecogniseCase(found));
        await Task.WhenAll(berit.Reached(gone), anna.Reached(gone), facilitator.Reached(gone));
        berit.Forget();
        var said = await meeting.Say(host.People.Facilitator, "Vi går videre");
        await Task.WhenAll(berit.Reached(said), anna.Reached(said));

        Assert.Contains(facilitator.Events, happened => happened.Event is CaseRecognised);
        Assert.DoesNotContain(anna.Events, happened => happened.Event is CaseRecognised);
        Assert.Contains(anna.Events, happened => happened.Event is PersonLeft left && left.Person == host.People.Berit.Id);
        Assert.Empty(berit.Texts);
        Assert.All(berit.Frames, frame => Assert.DoesNotContain(CaseText, Written(frame), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_pulled_back_leaves_a_stub_and_its_author_is_told_why()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        var post = Meeting.Post("Et ord for mye");
        await meeting.Do(host.People.Anna, post);

        var pulled = await meeting.Do(host.People.Facilitator, new PullBackContribution(post.Contribution, "Det viste hvem"));
        await Task.WhenAll(anna.Reached(pulled), berit.Reached(pulled));

        Assert.Equal("Det viste hvem", anna.Events.Select(happened => happened.Event).OfType<PullBackExplained>().Single().Reason);
        Assert.DoesNotContain(berit.Events, happened => happened.Event is PullBackExplained);
        Assert.Equal(default, berit.Events.Single(happened => happened.Event is ContributionPulledBack).By);
        await using var late = await Listener.In(meeting, host, host.People.Berit);
        Assert.All(late.Frames, frame => Assert.DoesNotContain("Et ord for mye", Written(frame), StringComparison.Ordinal));
    }

    // The facilitator presents here, and Anna, when she leads with them, is who must agree.
    private async Task<(Meeting Meeting, CaseId Found)> Show(bool present = true, bool coLed = true)
    {
        var meeting = await Meeting.Start(host);
        var (item, found) = (new AgendaItemId(Guid.NewGuid()), new CaseId(Guid.NewGuid()));
        await meeting.Do(host.People.Facilitator, new ProposeItem(item, "Sak", AgendaItemType.Case, 10));
        if (coLed)
        {
            await meeting.Do(Caller.Arena, new InvitePerson(host.People.Anna.As(RoomRole.Participant | RoomRole.CoFacilitator)));
        }

        await meeting.Do(Caller.Arena, new AttachCase(
            found, item, host.People.Facilitator.Id, "S-12", RoomRole.InCases, [new CaseSection("Del", CaseText), new CaseSection("Mer", "Resten")]));
        await meeting.Do(host.People.Facilitator, new StartItem(item));
        await meeting.Agree(host.People.Facilitator, found);
        await meeting.Do(host.People.Facilitator, new OpenCase(found));
        if (present)
        {
            await meeting.Do(host.People.Facilitator, new PresentSection(found, 0));
        }

        return (meeting, found);
    }

    private static string Written(Frame frame) => JsonSerializer.Serialize<object>(frame, ContractJson.Options);
}
