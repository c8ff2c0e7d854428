using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>What those who lead lock in a room, over the real line and on the page without script.</summary>
public sealed class LocksTests(ArenaHost host)
{
    private const string Words = "Hva gjør vi først?";

    [Fact]
    public async Task Everybody_is_told_that_only_those_who_lead_write_and_what_was_written_is_kept()
    {
        var meeting = await Meeting.Start(host);
        var path = $"/moter/{meeting.Room.Value}/rom";
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var before = await berit.Open(path);

        await anna.Reached(await meeting.Do(host.People.Facilitator, new LockRoom(true, false, false)));

        Assert.Single(anna.Events, one => one.Event is RoomLocked { LeadersOnly: true });
        Assert.Equal("discussion-locked", (await anna.Do(meeting.Room, new PostContribution(new ContributionId(Guid.NewGuid()), null, null, Words))).Refusal?.Code);
        var refused = await berit.Send(before, "innlegg", ("Input.Text", Words));
        Assert.Contains("Bare møteleder skriver nå. Det du skrev, ligger her.", refused.Html, StringComparison.Ordinal);
        Assert.Contains(Words, refused.Html, StringComparison.Ordinal);
        var page = await berit.Open(path);
        Assert.False(page.Has("innlegg"));
        Assert.Contains("Bare møteleder skriver nå.", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_are_hidden_are_on_no_page_of_the_others()
    {
        var meeting = await Meeting.Start(host);
        var path = $"/moter/{meeting.Room.Value}";
        using var anna = await Reader.SignIn(host, host.People.Anna);
        Assert.Contains(host.People.Berit.Name, (await anna.Open($"{path}/rom")).Html, StringComparison.Ordinal);

        await meeting.Do(host.People.Facilitator, new LockRoom(false, false, true));

        foreach (var page in new[] { path, $"{path}/rom" })
        {
            Assert.DoesNotContain(host.People.Berit.Name, (await anna.Open(page)).Html, StringComparison.Ordinal);
        }

        using var lead = await Reader.SignIn(host, host.People.Facilitator);
        Assert.Contains(host.People.Berit.Name, (await lead.Open($"{path}/rom")).Html, StringComparison.Ordinal);
    }
}
