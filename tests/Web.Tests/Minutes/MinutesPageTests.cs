using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Minutes;

/// <summary>Minutes from the draft to what is taken along, by forms that need no script; and that nobody leads stands on the page without one.</summary>
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

    [Fact]
    public async Task Minutes_are_written_sent_objected_to_changed_approved_and_taken_along()
    {
        var (meeting, _) = await Ended("Vi prøver igjen");
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        using var anna = await Reader.SignIn(host, host.People.Anna);

        // What tells who it is about is refused at its place, and the writer keeps the text.
        var refused = await Write(facilitator, meeting, 2, "Ring 990 00 000 i morgen.");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ring 990 00 000 i morgen.", refused.Html, StringComparison.Ordinal);
        Assert.Contains("avsnitt-vern", refused.Html, StringComparison.Ordinal);
        Assert.EndsWith($"{Path(meeting)}?gjort=minutesWritten", (await Write(facilitator, meeting, 2, "Vi møtes igjen.\nSamme sted.")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Open($"{Path(meeting)}.txt")).Status);

        Assert.EndsWith($"{Path(meeting)}?gjort=minutesSent", (await Step(facilitator, meeting, "send")).Location, StringComparison.Ordinal);
        var sent = await anna.Open(Path(meeting));
        Assert.Contains("Vi møtes igjen.", sent.Html, StringComparison.Ordinal);
        Assert.False(sent.Has("referat"));
        Assert.Contains("Vi ble ikke enige", (await anna.Send(sent, "innsigelse", ("Input.Text", "Vi ble ikke enige om 990 00 000"))).Html, StringComparison.Ordinal);
        Assert.EndsWith($"{Path(meeting)}?gjort=minutesObjected", (await anna.Send(sent, "innsigelse", ("Input.Text", "Vi ble ikke enige."))).Location, StringComparison.Ordinal);
        Assert.Contains("Vi ble ikke enige.", (await facilitator.Open(Path(meeting))).Html, StringComparison.Ordinal);

        await Write(facilitator, meeting, 1, "Vi prøver kanskje igjen");
        await Step(facilitator, meeting, "send");
        Assert.EndsWith($"{Path(meeting)}?gjort=minutesApproved", (await Step(facilitator, meeting, "approve")).Location, StringComparison.Ordinal);
        var approved = (await anna.Open(Path(meeting))).Html;
        Assert.Contains("kontrollsum", approved, StringComparison.Ordinal);
        Assert.Contains("svart på med en ny versjon", approved, StringComparison.Ordinal);
        var plain = (await anna.Open($"{Path(meeting)}.txt")).Html;
        Assert.Contains("Vi prøver kanskje igjen", plain, StringComparison.Ordinal);
        Assert.Contains("Lun Vik, RVTS Sør", plain, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await anna.Open($"{Path(meeting)}.docx")).Status);
    }

    [Fact]
    public async Task What_a_leader_takes_out_of_approved_minutes_is_in_none_of_their_versions_any_more_and_pages_that_are_open_are_told()
    {
        var (meeting, _) = await Ended("Vi prøver igjen");
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        await Step(facilitator, meeting, "send");
        await Step(facilitator, meeting, "approve");
        var open = await anna.AskWhatStands(Path(meeting));
        Assert.DoesNotContain("bort=1", (await anna.Open(Path(meeting))).Html, StringComparison.Ordinal);
        Assert.False((await anna.Open($"{Path(meeting)}?bort=1")).Has("ta-bort"));
        Assert.Contains("bort=1", (await facilitator.Open(Path(meeting))).Html, StringComparison.Ordinal);

        Assert.Contains("ingenting å ta bort", (await facilitator.Open($"{Path(meeting)}?bort=99")).Html, StringComparison.Ordinal);
        var asked = await facilitator.Open($"{Path(meeting)}?bort=1");
        Assert.Contains("kan ikke hentes tilbake", asked.Html, StringComparison.Ordinal);
        Assert.EndsWith($"{Path(meeting)}?gjort=minutesTakenOut", (await facilitator.Send(asked, "ta-bort")).Location, StringComparison.Ordinal);

        Assert.NotEqual(open, await anna.AskWhatStands(Path(meeting)));
        foreach (var reader in new[] { facilitator, anna })
        {
            var page = (await reader.Open(Path(meeting))).Html;
            Assert.Contains("Det som sto her, ble tatt bort ", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Vi prøver igjen", page, StringComparison.Ordinal);
            Assert.DoesNotContain("bort=1", page, StringComparison.Ordinal);
            var plain = (await reader.Open($"{Path(meeting)}.txt")).Html;
            Assert.Contains("Det som sto her, ble tatt bort ", plain, StringComparison.Ordinal);
            Assert.DoesNotContain("Vi prøver igjen", plain, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_conclusion_is_taken_back_on_the_page_of_a_meeting_that_is_over_and_is_gone_from_its_minutes()
    {
        var (meeting, item) = await Ended("Vi prøver igjen");
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var page = $"/moter/{meeting.Room.Value}";
        Assert.False((await anna.Open(page)).Has("ta-bort"));
        Assert.Contains("Konklusjonen på «Erfaringer»", (await facilitator.Open(page)).Html, StringComparison.Ordinal);
        Assert.Contains("Velg en tekst", (await facilitator.Send(await facilitator.Open(page), "ta-bort", ("Input.What", ""))).Html, StringComparison.Ordinal);

        // The same form with another choice is another command.
        var open = await facilitator.Open(page);
        foreach (var what in new[] { $"Conclusion:{item.Value}", $"Title:{item.Value}" })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await facilitator.Send(open, "ta-bort", ("Input.What", what))).Status);
        }

        foreach (var path in new[] { page, Path(meeting) })
        {
            var html = (await facilitator.Open(path)).Html;
            Assert.DoesNotContain("Vi prøver igjen", html, StringComparison.Ordinal);
            Assert.DoesNotContain("Erfaringer", html, StringComparison.Ordinal);
            Assert.Contains("Konklusjonen er tatt bort.", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_writes_in_a_section_that_is_taken_out_meanwhile_is_told_and_keeps_what_they_wrote()
    {
        var (meeting, _) = await Ended("Vi prøver igjen");
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var open = await facilitator.Open($"{Path(meeting)}?avsnitt=1");
        var asked = await facilitator.Open($"{Path(meeting)}?bort=1");
        await Write(facilitator, meeting, 1, "Vi prøver kanskje igjen");

        // It is another text than was read: that one was not asked about.
        var other = await facilitator.Send(asked, "ta-bort");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.True(other.Has("ta-bort"));
        Assert.EndsWith("?gjort=minutesTakenOut", (await facilitator.Send(other, "ta-bort")).Location, StringComparison.Ordinal);

        var told = await facilitator.Send(open, "avsnitt", ("Input.Text", "Vi møtes igjen"));
        Assert.Contains("Det som sto her, ble tatt bort ", told.Html, StringComparison.Ordinal);
        Assert.Contains("Vi møtes igjen", told.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Vi prøver kanskje igjen", told.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_write_the_same_section_the_second_reads_both_texts_and_loses_nothing()
    {
        var (meeting, _) = await Ended("Vi prøver igjen");
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        await facilitator.Send(await facilitator.Open(Path(meeting)), "referat", ("Input.Step", "name"), ("Input.Person", $"{host.People.Anna.Id.Value}"));
        var open = await anna.Open($"{Path(meeting)}?avsnitt=1");
        await Write(facilitator, meeting, 1, "Lederens tekst");

        var second = await anna.Send(open, "avsnitt", ("Input.Text", "Referentens tekst"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("Lederens tekst", second.Html, StringComparison.Ordinal);
        Assert.Contains("Referentens tekst", second.Html, StringComparison.Ordinal);
        Assert.EndsWith($"{Path(meeting)}?gjort=minutesWritten", (await anna.Send(second, "avsnitt", ("Input.Text", "Begges tekst"))).Location, StringComparison.Ordinal);
        Assert.Contains("Begges tekst", (await facilitator.Open(Path(meeting))).Html, StringComparison.Ordinal);
        Assert.False((await anna.Open(Path(meeting))).Has("referat"));

        // Sent meanwhile: what was being written is still there.
        open = await anna.Open($"{Path(meeting)}?avsnitt=1");
        await Step(facilitator, meeting, "send");
        var late = await anna.Send(open, "avsnitt", ("Input.Text", "En sen tanke"));
        Assert.Contains("En sen tanke", late.Html, StringComparison.Ordinal);
        Assert.Contains("sendt til godkjenning", late.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_from_outside_finds_them_and_who_is_on_the_list_finds_the_way_from_their_meetings()
    {
        var (meeting, _) = await Ended("Vi prøver igjen");
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        Assert.DoesNotContain(Path(meeting), (await berit.Open("/")).Html, StringComparison.Ordinal);
        await Step(facilitator, meeting, "send");
        await Step(facilitator, meeting, "approve");

        foreach (var path in new[] { Path(meeting), $"{Path(meeting)}.txt", $"{Path(meeting)}.docx" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(path)).Status);
        }

        Assert.Contains($"href=\"{Path(meeting)}\"", (await berit.Open("/")).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Path(meeting)}\"", (await berit.Open($"/moter/{meeting.Room.Value}")).Html, StringComparison.Ordinal);
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

    private async Task<(Meeting Meeting, AgendaItemId Item)> Ended(string conclusion)
    {
        var (meeting, item) = await Concluded(conclusion);
        await meeting.Do(host.People.Facilitator, new EndMeeting());
        return (meeting, item);
    }

    private static async Task<Page> Write(Reader reader, Meeting meeting, int section, string text) =>
        await reader.Send(await reader.Open($"{Path(meeting)}?avsnitt={section}"), "avsnitt", ("Input.Text", text));

    private static async Task<Page> Step(Reader reader, Meeting meeting, string step) =>
        await reader.Send(await reader.Open(Path(meeting)), "referat", ("Input.Step", step));

    private static string Path(Meeting meeting) => $"/moter/{meeting.Room.Value}/referat";
}
