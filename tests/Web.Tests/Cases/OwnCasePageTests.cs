using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Advice;
using Pilar.Arena.Web.Tests.Pages;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Cases;

/// <summary>What the pages of a case say to its presenter: of themselves, of what came back, and of what can still be done.</summary>
public sealed class OwnCasePageTests(ArenaHost host)
{
    [Fact]
    public async Task Whoever_opens_their_own_text_is_not_told_of_the_presenter()
    {
        var found = await CaseOfOurs.Plan(host);
        using var session = await Session.SignIn(host, found.Presenter);
        await found.Post(session, "", found.Beginning("unsure"));
        Assert.True((await found.Send(session, CaseOfOurs.Body("Hva nå, når jenta er [13–15 år], bor i [liten kommune, Nord-Norge] og har Tourettes?"))).IsSuccessStatusCode);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);

        var own = (await presenter.Open($"{found.Page}/tekst")).Html;
        var review = (await reviewer.Open($"{found.Page}/gjennomlesing")).Html;

        Assert.DoesNotContain("aksmelderen", own, StringComparison.Ordinal);
        Assert.All(
            ["Du var usikker på om noe må meldes.", "Nettleseren din målte:", "Dette har du latt stå"],
            said => Assert.Contains(said, own, StringComparison.Ordinal));
        Assert.All(
            ["Saksmelderen ser at du har åpnet teksten.", "Saksmelderen var usikker på om dette må meldes.", "Dette har saksmelderen latt stå"],
            said => Assert.Contains(said, review, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_chose_the_item_themselves_is_told_so()
    {
        var found = await CaseOfOurs.InReview(host);
        await Approve(found);
        using var presenter = await Reader.SignIn(host, found.Presenter);

        var page = (await presenter.Open(found.Page)).Html;

        Assert.Contains("Du valgte saka selv.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Saksmelderen valgte", page, StringComparison.Ordinal);
        Assert.Contains("kan passe <span class=\"ds-tag\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_was_sent_back_is_called_so_and_the_start_page_leads_to_it_until_it_is_sent_again()
    {
        var found = await CaseOfOurs.InReview(host);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        Assert.DoesNotContain(found.Page, (await presenter.Open("/")).Html, StringComparison.Ordinal);

        await reviewer.Send(await reviewer.Open($"{found.Page}/gjennomlesing"), "gjennomlesing", ("Input.Step", "return"), ("merknad-", "Kan dette sies rundere?"));

        var (home, page) = ((await presenter.Open("/")).Html, (await presenter.Open(found.Page)).Html);
        Assert.Matches($"href=\"{found.Page}\">S-[0-9-]+ er sendt tilbake med merknader", home);
        Assert.Contains("<span class=\"ds-tag\" data-color=\"warning\">sendt tilbake</span>", page, StringComparison.Ordinal);
        Assert.Contains("Les merknadene, skriv om teksten og send den på nytt.", page, StringComparison.Ordinal);
        Assert.Contains("sendt tilbake</span>", Row(await presenter.Open("/framlegg"), found), StringComparison.Ordinal);
        Assert.DoesNotContain(found.Page, (await berit.Open("/")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(found.Page, (await reviewer.Open("/")).Html, StringComparison.Ordinal);

        using var session = await Session.SignIn(host, found.Presenter);
        Assert.True((await found.Send(session, CaseOfOurs.Body("Hvem kan hjelpe nå?"))).IsSuccessStatusCode);
        Assert.DoesNotContain(found.Page, (await presenter.Open("/")).Html, StringComparison.Ordinal);
        Assert.Contains("til gjennomlesing</span>", Row(await presenter.Open("/framlegg"), found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_too_short_to_be_reviewed_was_not_sent_back()
    {
        var found = await CaseOfOurs.Plan(host);
        using var session = await Session.SignIn(host, found.Presenter);
        await found.Post(session, "", found.Beginning());
        await found.Send(session, CaseOfOurs.Body(words: 50));
        using var presenter = await Reader.SignIn(host, found.Presenter);

        var page = (await presenter.Open(found.Page)).Html;

        Assert.Contains("ikke sendt til gjennomlesing</span>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("sendt framlegget tilbake", page, StringComparison.Ordinal);
        Assert.DoesNotContain(found.Page, (await presenter.Open("/")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_of_a_remark_stand_beside_it_for_the_presenter_alone_and_go_with_the_text()
    {
        var found = await CaseOfOurs.InReview(host);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        await reviewer.Send(
            await reviewer.Open($"{found.Page}/gjennomlesing"),
            "gjennomlesing",
            ("Input.Step", "return"), ("merknad-keyQuestion", "Kan dette sies rundere?"), ("ord-keyQuestion", "prøve nå"));

        var page = await presenter.Open(found.Page);

        Assert.Matches("Del «[^»]+», <mark data-words=\"1\">prøve nå</mark>: Kan dette sies rundere\\?", page.Html);
        Assert.Contains($"ask=\"{found.Page}/star\"", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("prøve nå", (await reviewer.Open(found.Page)).Html, StringComparison.Ordinal);
        using var session = await Session.SignIn(host, found.Presenter);
        Assert.True((await found.Send(session, CaseOfOurs.Body("Hvem kan hjelpe nå?"))).IsSuccessStatusCode);
        var after = (await presenter.Open(found.Page)).Html;
        Assert.Contains("»: Kan dette sies rundere?", after, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_was_stopped_and_closed_offers_what_can_still_be_done_and_nothing_else()
    {
        var advised = await AdviceOfOurs.Open(host);
        var found = advised.Case;
        using var presenter = await Reader.SignIn(host, found.Presenter);
        await found.InRoom(host.People.Berit.Caller, new StopCase(advised.Id));
        string[] past = ["Send en ny versjon", "ligger på saka", $"{found.Page}/skriv"];
        var stopped = await presenter.Open(found.Page);
        Assert.All(past, said => Assert.Contains(said, stopped.Html, StringComparison.Ordinal));

        await found.InRoom(host.People.Facilitator.Caller, new CloseCase(advised.Id, WhyUnheld: "Den er stoppet."));

        var closed = await presenter.Open(found.Page);
        Assert.All(past, said => Assert.DoesNotContain(said, closed.Html, StringComparison.Ordinal));
        Assert.Contains("Noen i møtet sa stopp, og saka er ferdig der.", closed.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await presenter.Send(closed, "avslutt", ("Input.Step", "withdraw"))).Status);
    }

    [Fact]
    public async Task A_version_that_was_sent_after_the_stop_comes_too_late_when_the_item_is_closed()
    {
        var advised = await AdviceOfOurs.Open(host);
        var found = advised.Case;
        using var presenter = await Reader.SignIn(host, found.Presenter);
        await found.InRoom(host.People.Berit.Caller, new StopCase(advised.Id));
        using var session = await Session.SignIn(host, found.Presenter);
        Assert.True((await found.Send(session, CaseOfOurs.Body("Vi prøver igjen med rundere ord."))).IsSuccessStatusCode);
        var sent = (await presenter.Open(found.Page)).Html;
        Assert.DoesNotContain("Noen i møtet sa stopp, og saka er ferdig der.", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ingen sak i møtet kan velges nå", sent, StringComparison.Ordinal);

        await found.InRoom(host.People.Facilitator.Caller, new CloseCase(advised.Id, WhyUnheld: "Den er stoppet."));

        var closed = await presenter.Open(found.Page);
        Assert.Contains("Noen i møtet sa stopp, og saka er ferdig der.", closed.Html, StringComparison.Ordinal);
        Assert.DoesNotContain($"{found.Page}/skriv", closed.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await presenter.Open($"{found.Page}/skriv")).Status);
    }

    [Fact]
    public async Task Where_no_item_can_be_chosen_it_is_said_why_and_where_the_agenda_is()
    {
        var found = await CaseOfOurs.Plan(host);
        using var session = await Session.SignIn(host, found.Presenter);
        await found.Post(session, "", found.Beginning());
        using var presenter = await Reader.SignIn(host, found.Presenter);
        Assert.True((await presenter.Open(found.Page)).Has("velg-sak"));

        var leader = host.People.Facilitator.Caller;
        await found.InRoom(leader, new SendNotice());
        await found.InRoom(leader, new OpenLobby());
        await found.InRoom(leader, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.InRoom(found.Presenter.Caller, new EnterRoom(RoomLimits.DeclarationVersion));
        await found.InRoom(leader, new AdmitEveryone());
        await found.InRoom(Caller.Arena, new AttachCase(
            new CaseId(Guid.NewGuid()), found.Item, host.People.Berit.Id, "S-12", RoomRole.InCases, [new CaseSection("Del", "Tekst")]));

        var page = await presenter.Open(found.Page);
        Assert.False(page.Has("velg-sak"));
        Assert.Contains("«Sak» har alt et annet framlegg.", page.Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/moter/{found.Room.Value}#sakliste\"", page.Html, StringComparison.Ordinal);
        await found.InRoom(leader, new StartMeeting());
        await found.InRoom(leader, new EndMeeting());
        Assert.Contains("Framlegget kan ikke komme på sakslista der lenger.", (await presenter.Open(found.Page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_opened_the_text_is_one_line_for_a_person_and_day_and_all_of_it_is_stored()
    {
        var found = await CaseOfOurs.InReview(host);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        await presenter.Open($"{found.Page}/tekst");
        Assert.Contains("Ingen andre enn du har åpnet teksten.", (await presenter.Open(found.Page)).Html, StringComparison.Ordinal);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await reviewer.Open($"{found.Page}/gjennomlesing");
        }

        var page = (await presenter.Open(found.Page)).Html;

        var file = (await host.Grains.Grain(new CaseId(found.Id)).View(found.Presenter.Caller)).Value!;
        Assert.Equal(4, file.Openings.Length);
        var days = file.Openings.Where(one => one.As == CaseStanding.Reviewer).Select(one => Web.Texts.Local(one.At).Date).Distinct().Count();
        var lines = page[page.IndexOf("id=\"lest\"", StringComparison.Ordinal)..];
        Assert.Equal(days, lines.Split($"<span>{found.Reviewer.Name} <span").Length - 1);
        Assert.DoesNotContain($"<span>{found.Presenter.Name} <span", lines, StringComparison.Ordinal);
        Assert.Equal(days == 1, lines.Contains(" · sist av 3 ganger den dagen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_has_no_case_reads_how_one_comes_there_and_where_to_begin()
    {
        var found = await CaseOfOurs.Plan(host);
        using var leader = await Reader.SignIn(host, found.Reviewer);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        foreach (var path in new[] { "/framlegg", "/framlegg/gjennomlesing" })
        {
            Assert.Contains($"href=\"/moter/{found.Room.Value}/ny-sak\"", (await leader.Open(path)).Html, StringComparison.Ordinal);
            Assert.DoesNotContain($"/moter/{found.Room.Value}", (await stranger.Open(path)).Html, StringComparison.Ordinal);
        }

        Assert.Contains("Et framlegg skrives til et møte", (await leader.Open("/framlegg")).Html, StringComparison.Ordinal);
        Assert.Contains("Et framlegg kommer hit når", (await leader.Open("/framlegg/gjennomlesing")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_to_review_today_has_waited_no_days_and_a_tag_stands_by_itself()
    {
        var found = await CaseOfOurs.InReview(host);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        var advised = await AdviceOfOurs.Open(host);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);

        var waiting = (await reviewer.Open("/framlegg/gjennomlesing")).Html;
        var list = (await presenter.Open($"/moter/{advised.Case.Room.Value}/rom/liste/{advised.Case.Id}")).Html;

        Assert.Matches("kom i dag|ventet 1 dag<", waiting);
        Assert.Matches("</span> <span class=\"ds-tag\" data-color=\"warning\">Har lest gjennom teksten", list);
        Assert.DoesNotContain("</span><span class=\"ds-tag\"", list, StringComparison.Ordinal);
    }

    private static string Row(Page page, CaseOfOurs found)
    {
        var from = page.Html.IndexOf($"href=\"{found.Page}\"", StringComparison.Ordinal);
        return page.Html[from..page.Html.IndexOf("</li>", from, StringComparison.Ordinal)];
    }

    private async Task Approve(CaseOfOurs found)
    {
        var grain = host.Grains.Grain(new CaseId(found.Id));
        var reading = (await grain.Read(found.Reviewer.Caller, Cast.NewId())).Value!;
        var approve = new ApproveCase(reading.Version, reading.Hash, new CaseChecklist(true, true, true, true, true), false);
        Assert.True((await grain.Do(found.Reviewer.Caller, Cast.NewId(), approve)).Accepted());
    }
}
