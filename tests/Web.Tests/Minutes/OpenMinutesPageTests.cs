using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Networks;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Minutes;

/// <summary>A network opens its minutes on its page, and whoever leads a municipality with members in it reads them; by pages that need no script.</summary>
public sealed class OpenMinutesPageTests(ArenaHost host)
{
    private const string Open = "/apne-referat";

    [Fact]
    public async Task The_coordinator_opens_and_closes_the_minutes_and_every_member_reads_that_they_are_open()
    {
        var network = await NetworkOfOurs.Start(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var page = $"/nettverk/{network.Value}";
        var closed = await anna.Open(page);
        Assert.False(closed.Has("apne-referat"));
        Assert.Contains("Referatene er bare for dem som står på lista til møtet.", closed.Html, StringComparison.Ordinal);

        await Press(berit, network, "open");
        Assert.Contains("kan lese de godkjente referatene fra møtene.", (await anna.Open(page)).Html, StringComparison.Ordinal);
        Assert.Contains("Referatene er åpne for kommunalledere.", (await berit.Open($"{page}?gjort=minutesOpened")).Html, StringComparison.Ordinal);

        await Press(berit, network, "close");
        Assert.Contains("Referatene er bare for dem", (await anna.Open(page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leads_a_municipality_finds_reads_and_takes_along_what_is_approved_until_it_is_closed()
    {
        var (network, meeting) = await Held("Vi prøver igjen");
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var leader = await Reader.SignIn(host, await Leader("Agder kommune"));
        Assert.Contains($"href=\"{Open}\"", (await leader.Open("/")).Html, StringComparison.Ordinal);

        await Press(berit, network, "open");
        Assert.DoesNotContain(Path(meeting), (await leader.Open(Open)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Open(Path(meeting))).Status);
        await Approve(meeting);

        Assert.Contains($"href=\"{Path(meeting)}\"", (await leader.Open(Open)).Html, StringComparison.Ordinal);
        var read = await leader.Open(Path(meeting));
        Assert.Contains("Vi prøver igjen", read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Fremmøte", read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Rolig Fjord", read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Høstmøtet", read.Title, StringComparison.Ordinal);
        Assert.Equal((false, false, false), (read.Has("referat"), read.Has("avsnitt"), read.Has("innsigelse")));
        var plain = (await leader.Open($"{Path(meeting)}.txt")).Html;
        Assert.Contains("Vi prøver igjen", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Rolig Fjord", plain, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await leader.Open($"{Path(meeting)}.docx")).Status);

        await Press(berit, network, "close");
        foreach (var path in new[] { Path(meeting), $"{Path(meeting)}.txt", $"{Path(meeting)}.docx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await leader.Open(path)).Status);
        }

        Assert.DoesNotContain(Path(meeting), (await leader.Open(Open)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_that_are_open_are_open_to_nobody_else_and_open_nothing_but_themselves()
    {
        var (network, meeting) = await Held("Vi prøver igjen");
        using var berit = await Reader.SignIn(host, host.People.Berit);
        await Press(berit, network, "open");
        await Approve(meeting);
        using var leader = await Reader.SignIn(host, await Leader("Agder"));
        using var elsewhere = await Reader.SignIn(host, await Leader("Bodø"));
        using var stranger = await Reader.SignIn(host, host.People.Stranger);

        foreach (var path in new[] { $"/moter/{meeting.Room.Value}", $"/moter/{meeting.Room.Value}/rom", $"/nettverk/{network.Value}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await leader.Open(path)).Status);
        }

        foreach (var path in new[] { Path(meeting), $"{Path(meeting)}.txt", $"{Path(meeting)}.docx" })
        {
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await elsewhere.Open(path)).Status, (await stranger.Open(path)).Status));
        }

        Assert.Contains("Det er ingen godkjente referater å lese ennå.", (await elsewhere.Open(Open)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Open, (await stranger.Open("/")).Html, StringComparison.Ordinal);
        var refused = await stranger.Open(Open);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("Denne siden er for kommunalledere.", refused.Html, StringComparison.Ordinal);
    }

    private static async Task Press(Reader berit, NetworkId network, string step)
    {
        var page = $"/nettverk/{network.Value}";
        var answer = await berit.Send(await berit.Open(page), "apne-referat", ("Step", step));
        Assert.EndsWith($"{page}?gjort={(step == "open" ? "minutesOpened" : "minutesClosed")}", answer.Location, StringComparison.Ordinal);
    }

    // All of the network work in Agder.
    private async Task<Person> Leader(string area)
    {
        var (leader, organisation) = (Person.New("Raus Eik"), new OrganisationId(Guid.NewGuid()));
        Cast.Accepted(await host.Grains.Grain(organisation).Do(Caller.Arena, Cast.NewId(), new RegisterOrganisation("Kommunen", Sector.Health, area)));
        Cast.Accepted(await host.Grains.Grain(leader.Id).Do(
            Caller.Arena, Cast.NewId(), new RegisterPerson(leader.Name, organisation, "Kommunalsjef", Language.Nb, LeadsMunicipality: true)));
        return leader;
    }

    private async Task<(NetworkId Network, Meeting Meeting)> Held(string conclusion)
    {
        var (network, meeting, item) = (await NetworkOfOurs.Start(host), new Meeting(host, new RoomId(Guid.NewGuid())), new AgendaItemId(Guid.NewGuid()));
        var facilitator = host.People.Facilitator;
        Cast.Accepted(await host.Grains.Grain(network).PlanMeeting(
            facilitator.Caller, Cast.NewId(), new MeetingPlan(meeting.Room, "Høstmøtet", TimeProvider.System.GetUtcNow().AddHours(1), 60, History.Everything)));
        RoomCommand[] course =
        [
            new ProposeItem(item, "Erfaringer", AgendaItemType.Discussion, 10), new SendNotice(), new OpenLobby(), new EnterRoom(RoomLimits.DeclarationVersion),
            new StartMeeting(), new StartItem(item), new ConcludeItem(item, conclusion), new EndMeeting(),
        ];
        foreach (var command in course)
        {
            await meeting.Do(facilitator, command);
        }

        return (network, meeting);
    }

    private async Task Approve(Meeting meeting)
    {
        var (minutes, facilitator) = (host.Grains.MinutesOf(meeting.Room), host.People.Facilitator.Caller);
        Cast.Accepted(await minutes.Do(facilitator, Cast.NewId(), new SendMinutes((await minutes.View(facilitator)).Value!.Version)));
        Cast.Accepted(await minutes.Do(facilitator, Cast.NewId(), new ApproveMinutes((await minutes.View(facilitator)).Value!.Version)));
    }

    private static string Path(Meeting meeting) => $"/moter/{meeting.Room.Value}/referat";
}
