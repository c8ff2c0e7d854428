using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>Another declaration of confidentiality comes into force in the middle of a meeting, on pages without a script.</summary>
public sealed class DeclarationPageTests(ArenaHost host)
{
    [Fact]
    public async Task Whoever_came_in_with_an_older_one_is_asked_and_those_who_lead_see_how_many()
    {
        var meeting = await Meeting.Start(host);
        var room = $"/moter/{meeting.Room.Value}/rom";
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        Assert.False((await berit.Open(room)).Has("erklaering"));

        await meeting.Do(Caller.Arena, new LetTimePass(2));
        Assert.Contains("4 har ikke godtatt den nye taushetserklæringen", (await leader.Open(room)).Html, StringComparison.Ordinal);
        var page = await berit.Open(room);
        Assert.DoesNotContain("4 har ikke godtatt", page.Html, StringComparison.Ordinal);
        var answer = await berit.Send(page, "erklaering");
        Assert.Equal((HttpStatusCode.Redirect, true), (answer.Status, answer.Location?.Contains("gjort=declared", StringComparison.Ordinal)));

        Assert.False((await berit.Open(room)).Has("erklaering"));
        Assert.Contains("3 har ikke godtatt den nye taushetserklæringen", (await leader.Open(room)).Html, StringComparison.Ordinal);
        using var guest = await Reader.SignIn(host, host.People.Guest);
        Assert.True((await guest.Open(room)).Has("erklaering"));
        await meeting.Do(host.People.Facilitator, new EndMeeting());
        Assert.Contains("Taushetserklæringen som gjaldt: versjon 2.", (await leader.Open($"/moter/{meeting.Room.Value}/referat")).Html, StringComparison.Ordinal);
    }

    // While the arena is upgraded the form may come from a page with another text than the host has that it comes to.
    [Theory]
    [InlineData("0")]
    [InlineData("2")]
    public async Task Nobody_goes_in_on_a_text_that_they_did_not_read(string read)
    {
        var meeting = await Meeting.Start(host);
        await meeting.Do(host.People.Facilitator, new RejectPerson(host.People.Guest.Id));
        var room = $"/moter/{meeting.Room.Value}/rom";
        using var guest = await Reader.SignIn(host, host.People.Guest);
        var door = await guest.Open(room);

        var other = await guest.Send(door, "ga-inn", ("Input.Declared", "true"), ("Input.Version", read));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("Taushetserklæringen er endret siden du åpnet siden.", other.Html, StringComparison.Ordinal);
        Assert.Contains("Du har taushetsplikt om det du får vite i møtet.", other.Html, StringComparison.Ordinal);
        Assert.Equal($"{RoomLimits.DeclarationVersion}", other.Form("ga-inn").Hidden["Input.Version"]);
        Assert.DoesNotMatch("id=\"ga-inn-Declared\"[^>]*checked", other.Html);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.Send(other, "ga-inn", ("Input.Declared", "true"))).Status);
    }
}
