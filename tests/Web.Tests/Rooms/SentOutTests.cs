using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>Who was sent to the lobby for an item hears nothing of it by any door: live, in a second tab, when they reconnect, on the pages, or earlier in the log.</summary>
public sealed class SentOutTests(ArenaHost host)
{
    private const string Said = "Dette er bare for dem som er inne";

    [Fact]
    public async Task Nothing_of_the_item_comes_by_any_door_and_they_are_back_by_themselves()
    {
        var (meeting, item) = (await Meeting.Start(host), new AgendaItemId(Guid.NewGuid()));
        var (leader, anna) = (host.People.Facilitator, host.People.Anna);
        await meeting.Do(leader, new ProposeItem(item, "Erfaringer", AgendaItemType.Discussion, 10));
        await meeting.Do(leader, new StartItem(item));
        await using var first = await Listener.In(meeting, host, anna);
        await using var second = await Listener.In(meeting, host, anna);
        var (epoch, before) = (first.Epoch, await meeting.Head());

        await meeting.Do(leader, new SendOut(anna.Id, item, LobbyReason.Ties));
        await meeting.Do(host.People.Berit, new PostContribution(new ContributionId(Guid.NewGuid()), item, null, Said));
        using var reader = await Reader.SignIn(host, anna);
        Assert.Contains("fordi du kan ha bindinger til saken", (await reader.Open(Room(meeting))).Html, StringComparison.Ordinal);
        Assert.Equal("not-admitted", (await first.Do(meeting.Room, Meeting.Post("Hei"))).Refusal!.Code);
        Assert.Equal("must-wait", (await host.Grains.Grain(meeting.Room).Do(leader.Caller, Cast.NewId(), new AdmitPerson(anna.Id))).Refusal!.Code);
        await using var late = await Listener.Connect(host, anna);
        Cast.Accepted(await late.Join(meeting.Room, epoch, before));

        var over = await meeting.Do(leader, new ConcludeItem(item, Said));
        var after = await meeting.Do(host.People.Berit, Meeting.Post("Da er alle her"));
        await Task.WhenAll(first.Reached(after), second.Reached(after), late.Reached(after));
        await using var back = await Listener.Connect(host, anna);
        Cast.Accepted(await back.Join(meeting.Room, epoch, before));
        await back.Reached(after);

        Assert.True(over < after);
        Assert.All(new[] { first, second, late, back }, tab => Assert.DoesNotContain(Said, Written(tab), StringComparison.Ordinal));
        Assert.All(new[] { first, second, late, back }, tab => Assert.Contains("Da er alle her", Written(tab), StringComparison.Ordinal));
        Assert.DoesNotContain(Said, string.Concat((await host.Grains.Grain(meeting.Room).Earlier(anna.Caller, after)).Value!.Contributions.Select(said => said.Text)), StringComparison.Ordinal);
        await meeting.Do(leader, new EndMeeting());
        foreach (var page in new[] { Room(meeting), $"/moter/{meeting.Room.Value}", $"/moter/{meeting.Room.Value}/rom/tidligere" })
        {
            Assert.DoesNotContain(Said, (await reader.Open(page)).Html, StringComparison.Ordinal);
        }

        using var berit = await Reader.SignIn(host, host.People.Berit);
        Assert.Contains(Said, (await berit.Open($"/moter/{meeting.Room.Value}")).Html, StringComparison.Ordinal);
    }

    private static string Room(Meeting meeting) => $"/moter/{meeting.Room.Value}/rom";

    private static string Written(Listener tab) => string.Concat(tab.Frames.Select(frame => JsonSerializer.Serialize<object>(frame, ContractJson.Options)));
}
