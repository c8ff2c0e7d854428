using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>The way to a video room that is somebody else's, over the real line and on the pages without script.</summary>
public sealed class VideoTests(ArenaHost host)
{
    private const string Link = "https://whereby.com/fellesrom";

    [Fact]
    public async Task Who_is_out_for_an_item_is_told_nothing_of_it_and_everything_when_they_are_back()
    {
        var meeting = await Meeting.Start(host);
        var item = new AgendaItemId(Guid.NewGuid());
        await meeting.Do(host.People.Facilitator, new ProposeItem(item, "Erfaringer", AgendaItemType.Discussion, 10));
        await meeting.Do(host.People.Facilitator, new StartItem(item));
        await meeting.Do(host.People.Facilitator, new SendOut(host.People.Berit.Id, item, LobbyReason.Ties));
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await using var lead = await Listener.In(meeting, host, host.People.Facilitator);

        var given = Cast.Accepted(await lead.Do(meeting.Room, new SetVideoLink(Link)));
        await Task.WhenAll(anna.Reached(given), berit.Reached(given));

        Assert.Single(anna.Events, one => one.Event is VideoLinkSet { Link: Link });
        Assert.DoesNotContain(berit.Events, one => one.Event is VideoLinkSet);
        using var outside = await Reader.SignIn(host, host.People.Berit);
        Assert.DoesNotContain(Link, (await outside.Open($"/moter/{meeting.Room.Value}/rom")).Html, StringComparison.Ordinal);

        await meeting.Do(host.People.Facilitator, new ConcludeItem(item, ""));
        Assert.Contains(Link, (await outside.Open($"/moter/{meeting.Room.Value}/rom")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_opened_apart_and_tells_the_other_site_nothing()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Do(host.People.Facilitator, new SetVideoLink(Link));
        using var anna = await Reader.SignIn(host, host.People.Anna);

        var page = (await anna.Open($"/moter/{meeting.Room.Value}/rom")).Html;

        Assert.Contains($"href=\"{Link}\" target=\"_blank\" rel=\"noopener noreferrer\" referrerpolicy=\"no-referrer\"", page, StringComparison.Ordinal);
        Assert.Contains("Der ser alle navnet og ansiktet ditt.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Link, (await anna.Open($"/moter/{meeting.Room.Value}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leads_reads_who_was_let_in_and_is_out_and_not_who_only_knocks()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Do(host.People.Facilitator, new SetVideoLink(Link));
        await meeting.Do(host.People.Anna, new LeaveRoom());
        using var lead = await Reader.SignIn(host, host.People.Facilitator);

        var page = (await lead.Open($"/moter/{meeting.Room.Value}/rom")).Html;

        var start = page.IndexOf("Se etter at disse er ute av videomøtet: ", StringComparison.Ordinal);
        var told = page[start..page.IndexOf("</strong>", start, StringComparison.Ordinal)];
        Assert.Contains(host.People.Anna.Name, told, StringComparison.Ordinal);
        Assert.DoesNotContain(host.People.Guest.Name, told, StringComparison.Ordinal);
        Assert.DoesNotContain(host.People.Facilitator.Name, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_whoever_leads_gives_it_is_told_why_not_and_takes_it_away()
    {
        var meeting = await Meeting.Start(host);
        var path = $"/moter/{meeting.Room.Value}";
        using var lead = await Reader.SignIn(host, host.People.Facilitator);
        Assert.Contains("Møtet har ingen videolenke.", (await lead.Open(path)).Html, StringComparison.Ordinal);

        var named = await lead.Send(await lead.Open(path), "video", ("Input.Link", "https://whereby.com/torstein"), ("Input.Step", "set"));
        Assert.Contains("«torstein» i lenken viser hvem noen er.", named.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"https://whereby.com/torstein\"", named.Html, StringComparison.Ordinal);
        var wrong = await lead.Send(named, "video", ("Input.Link", "http://whereby.com/fellesrom"), ("Input.Step", "set"));
        Assert.Contains("Denne lenken kan ikke brukes.", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("gjort=videoSet", (await lead.Send(wrong, "video", ("Input.Link", Link), ("Input.Step", "set"))).Location, StringComparison.Ordinal);
        Assert.Contains(Link, (await lead.Open(path)).Html, StringComparison.Ordinal);
        Assert.Contains("gjort=videoAway", (await lead.Send(await lead.Open(path), "video", ("Input.Step", "away"))).Location, StringComparison.Ordinal);
        Assert.DoesNotContain(Link, (await lead.Open(path)).Html, StringComparison.Ordinal);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        Assert.False((await anna.Open(path)).Has("video"));
    }
}
