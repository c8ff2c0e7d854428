using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>What those who lead read before it is shown, over the real line and on the page without script.</summary>
public sealed class HoldsTests(ArenaHost host)
{
    private const string Words = "Hva gjør vi først?";

    [Fact]
    public async Task What_waits_reaches_those_who_lead_and_its_writer_alone_and_everybody_when_it_is_let_through()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Do(host.People.Facilitator, new HoldContributions(true));
        await using var lead = await Listener.In(meeting, host, host.People.Facilitator);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        var held = new ContributionId(Guid.NewGuid());
        var waits = Cast.Accepted(await anna.Do(meeting.Room, new PostContribution(held, null, null, Words)));
        await Task.WhenAll(lead.Reached(waits), anna.Reached(waits), berit.Reached(waits));
        Assert.All([lead, anna], listener => Assert.Single(listener.Events, one => one.Event is ContributionHeld { Text: Words }));
        Assert.DoesNotContain(berit.Events, one => one.Event is ContributionHeld);
        Assert.Equal("not-allowed", (await anna.Do(meeting.Room, new LetThrough(held))).Refusal?.Code);

        var through = Cast.Accepted(await lead.Do(meeting.Room, new LetThrough(held)));
        await berit.Reached(through);
        Assert.Single(berit.Events, one => one.Event is ContributionPosted posted && posted.Writer == host.People.Anna.Id);
        Assert.DoesNotContain(berit.Events, one => one.Event is HeldLetThrough);
    }

    [Fact]
    public async Task Without_script_one_reads_that_it_waits_and_that_it_was_not_published()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Do(host.People.Facilitator, new HoldContributions(true));
        var path = $"/moter/{meeting.Room.Value}/rom";
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var before = await berit.Open(path);
        Assert.Contains("Møteleder leser innlegg før de vises.", before.Html, StringComparison.Ordinal);
        Assert.Contains("gjort=held", (await berit.Send(before, "innlegg", ("Input.Text", Words))).Location, StringComparison.Ordinal);
        var waits = (await berit.Open(path)).Html;
        Assert.Contains("Venter på møteleder", waits, StringComparison.Ordinal);
        Assert.Contains(Words, waits, StringComparison.Ordinal);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        Assert.DoesNotContain(Words, (await anna.Open(path)).Html, StringComparison.Ordinal);

        await meeting.Do(host.People.Facilitator, new EndMeeting());
        var ended = (await berit.Open(path)).Html;
        Assert.Contains("ble ikke publisert", ended, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, ended, StringComparison.Ordinal);
    }
}
