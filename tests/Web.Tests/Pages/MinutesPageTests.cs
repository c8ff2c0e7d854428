using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>What a meeting came to is kept for those who write the minutes; and that nobody leads stands on the page without a script.</summary>
public sealed class MinutesPageTests(ArenaHost host)
{
    [Fact]
    public async Task Who_leads_finds_a_draft_of_the_minutes_and_who_takes_part_does_not()
    {
        var (meeting, item) = await Concluded("Vi prøver igjen");
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        Assert.Equal(HttpStatusCode.NotFound, (await facilitator.Open(Path(meeting))).Status);
        await meeting.Do(host.People.Facilitator, new EndMeeting());

        var draft = await facilitator.Open(Path(meeting));
        Assert.Contains("Vi prøver igjen", draft.Html, StringComparison.Ordinal);
        Assert.Contains($"/moter/{meeting.Room.Value}/referat", (await facilitator.Open($"/moter/{meeting.Room.Value}")).Html, StringComparison.Ordinal);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open(Path(meeting))).Status);
        Assert.DoesNotContain("referat", (await anna.Open($"/moter/{meeting.Room.Value}")).Html, StringComparison.Ordinal);

        await meeting.Do(host.People.Facilitator, new PullBackConclusion(item, "Et navn"));
        Assert.DoesNotContain("Vi prøver igjen", (await facilitator.Open(Path(meeting))).Html, StringComparison.Ordinal);
    }

    // A list of one, «nobody was there», would be untrue.
    [Fact]
    public async Task Who_writes_them_and_was_not_in_is_told_what_they_do_not_see()
    {
        var (meeting, _) = await Concluded("Vi prøver igjen");
        await meeting.Do(Caller.Arena, new InvitePerson(host.People.Guest.As(RoomRole.CentreCoordinator)));
        await meeting.Do(host.People.Facilitator, new EndMeeting());
        using var coordinator = await Reader.SignIn(host, host.People.Guest);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);

        var outside = (await coordinator.Open(Path(meeting))).Html;
        Assert.Contains("Vi prøver igjen", outside, StringComparison.Ordinal);
        Assert.Contains("Du var ikke inne i møtet.", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("Fremmøte", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("Du var ikke inne i møtet.", (await facilitator.Open(Path(meeting))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_nobody_leads_stands_in_the_room_and_at_the_door()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Do(host.People.Facilitator, new LeaveRoom());
        using var anna = await Reader.SignIn(host, host.People.Anna);
        using var guest = await Reader.SignIn(host, host.People.Guest);

        Assert.Contains("Ingen som leder møtet, er her akkurat nå.", (await anna.Open($"/moter/{meeting.Room.Value}/rom")).Html, StringComparison.Ordinal);
        Assert.Contains("Ingen som leder møtet, er her akkurat nå.", (await guest.Open($"/moter/{meeting.Room.Value}/rom")).Html, StringComparison.Ordinal);
        await meeting.Do(host.People.Facilitator, new EnterRoom(RoomLimits.DeclarationVersion));
        Assert.DoesNotContain("Ingen som leder møtet", (await anna.Open($"/moter/{meeting.Room.Value}/rom")).Html, StringComparison.Ordinal);
    }

    private async Task<(Meeting Meeting, AgendaItemId Item)> Concluded(string conclusion)
    {
        var (meeting, item) = (await Meeting.Start(host), new AgendaItemId(Guid.NewGuid()));
        await meeting.Do(host.People.Facilitator, new ProposeItem(item, "Erfaringer", AgendaItemType.Discussion, 10));
        await meeting.Do(host.People.Facilitator, new StartItem(item));
        await meeting.Do(host.People.Facilitator, new ConcludeItem(item, conclusion));
        return (meeting, item);
    }

    private static string Path(Meeting meeting) => $"/moter/{meeting.Room.Value}/referat";
}
