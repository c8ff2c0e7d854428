using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>Whoever leads finds people by a piece of their name, puts them on the list and gives them roles; no name comes into an address.</summary>
public sealed class InvitePageTests(ArenaHost host)
{
    private const string Form = "inviter";

    [Fact]
    public async Task Somebody_is_found_invited_and_given_another_role()
    {
        var meeting = await Meeting.Start(host);
        var path = $"/moter/{meeting.Room.Value}";
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(path)).Status);

        var found = await facilitator.Send(await facilitator.Open(path), Form, ("Input.Step", "search"), ("Input.Name", "stei gra"));
        Assert.Contains("1 funnet.", found.Html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{host.People.Stranger.Id.Value}\"", found.Html, StringComparison.Ordinal);
        await Saves(facilitator, found, host.People.Stranger, RoomRole.UserRepresentative);

        Assert.Equal(("Grå Stein", "RVTS Sør", RoomRole.UserRepresentative), await Listed(meeting, host.People.Stranger));
        Assert.Equal(HttpStatusCode.OK, (await stranger.Open(path)).Status);

        await Saves(facilitator, await facilitator.Open(path), host.People.Anna, RoomRole.CoFacilitator);
        Assert.Equal(RoomRole.CoFacilitator | RoomRole.Participant, (await Listed(meeting, host.People.Anna)).Roles);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        Assert.True((await anna.Open(path)).Has(Form));

        await Saves(facilitator, await facilitator.Open(path), host.People.Anna, RoomRole.CoFacilitator, ("Input.Hub", "false"));
        var marked = (await host.Grains.Grain(meeting.Room).View(host.People.Facilitator.Caller)).Value!;
        Assert.False(marked.People.Single(one => one.Person == host.People.Anna.Id).Hub);
    }

    [Fact]
    public async Task Nobody_else_searches_or_invites_and_what_is_sent_wrong_is_said_in_words()
    {
        var meeting = await Meeting.Start(host);
        var path = $"/moter/{meeting.Room.Value}";
        using var anna = await Reader.SignIn(host, host.People.Anna);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        Assert.False((await anna.Open(path)).Has(Form));
        Assert.Empty(await host.Grains.Lists().ToInvite(host.People.Anna.Caller, meeting.Room, "Grå Stein"));
        Assert.Empty(await host.Grains.Lists().ToInvite(host.People.Stranger.Caller, meeting.Room, "Grå Stein"));

        var page = await facilitator.Open(path);
        var nobody = await facilitator.Send(page, Form, ("Input.Step", "search"), ("Input.Name", "qwrtzx"));
        Assert.Contains("Ingen registrerte har dette navnet", nobody.Html, StringComparison.Ordinal);
        var empty = await facilitator.Send(page, Form, ("Input.Step", "invite"), ("Input.Person", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Velg hvem det gjelder.", empty.Html, StringComparison.Ordinal);
        var roleless = await facilitator.Send(page, Form, ("Input.Step", "invite"), ("Input.Person", $"{host.People.Anna.Id.Value}"));
        Assert.Contains("Velg hvilken rolle", roleless.Html, StringComparison.Ordinal);
        var made = await facilitator.Send(page, Form, ("Input.Step", "invite"), ("Input.Person", $"{Guid.NewGuid()}"), ("Input.Role", "Participant"));
        Assert.Contains("Personen er ikke registrert her.", made.Html, StringComparison.Ordinal);
    }

    private static async Task Saves(Reader reader, Page page, Person person, RoomRole role, params (string Name, string Value)[] more)
    {
        var answer = await reader.Send(page, Form, [("Input.Step", "invite"), ("Input.Person", $"{person.Id.Value}"), ("Input.Role", $"{role}"), .. more]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.DoesNotContain(person.Name.Split(' ')[0], answer.Location!, StringComparison.Ordinal);
    }

    private async Task<(string Name, string Organisation, RoomRole Roles)> Listed(Meeting meeting, Person person)
    {
        var view = (await host.Grains.Grain(meeting.Room).View(host.People.Facilitator.Caller)).Value!;
        var found = Assert.Single(view.People, one => one.Person == person.Id);
        return (found.Name, found.Organisation, found.Roles);
    }
}
