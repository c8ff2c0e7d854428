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

    [Fact]
    public async Task One_who_leads_and_whose_name_would_tell_of_a_case_is_among_the_services_and_has_no_row_of_her_own()
    {
        var meeting = await Meeting.Start(host);
        var (path, item, presenter) = ($"/moter/{meeting.Room.Value}", new AgendaItemId(Guid.NewGuid()), host.People.Facilitator);
        await meeting.Do(presenter, new ProposeItem(item, "Saksdrøfting", AgendaItemType.Case, 30));
        await meeting.Do(Caller.Arena, new AttachCase(
            new CaseId(Guid.NewGuid()), item, presenter.Id, "S-12", RoomRole.InCases, [new CaseSection("Bakgrunn", Words)], AloneInRole: true));
        await meeting.Do(presenter, new LockRoom(false, false, true));
        using var anna = await Reader.SignIn(host, host.People.Anna);

        var (before, inside) = ((await anna.Open(path)).Html, (await anna.Open($"{path}/rom")).Html);

        Assert.DoesNotContain(presenter.Name, before + inside, StringComparison.Ordinal);
        Assert.DoesNotContain("<dd>RVTS Sør</dd>", before, StringComparison.Ordinal);
        Assert.All(new[] { before, inside }, page =>
        {
            Assert.DoesNotContain("<strong>RVTS Sør</strong>", page, StringComparison.Ordinal);
            Assert.Contains("RVTS Sør (", page, StringComparison.Ordinal);
        });
    }
}
