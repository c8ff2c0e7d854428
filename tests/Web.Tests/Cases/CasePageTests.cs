using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Pages;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Cases;

/// <summary>The pages of a case, without a script.</summary>
public sealed class CasePageTests(ArenaHost host)
{
    private static readonly string[] Points = ["noDirectIdentifiers", "fitsFivePersons", "noPublicIncident", "noRecognisableQuote", "dutyToReportConsidered"];

    [Fact]
    public async Task Whoever_sends_what_tells_much_and_whoever_reviews_it_read_what_the_arena_makes_of_it_itself()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        using var session = await Session.SignIn(host, found.Presenter);
        await found.Post(session, "", found.Beginning());
        var body = CaseOfOurs.Body("Hva nå, når jenta er [13–15 år], bor i [liten kommune, Nord-Norge] og har Tourettes og epilepsi?");

        using var answer = await found.Send(session, body);

        var sent = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal("red", $"{sent["risk"]}");
        Assert.Contains(sent["raisers"]!.AsArray(), raiser => $"{raiser!["kind"]}" == "geography");
        var (file, text) = ((await presenter.Open(found.Page)).Html, (await presenter.Open($"{found.Page}/tekst")).Html);
        var review = (await reviewer.Open($"{found.Page}/gjennomlesing")).Html;
        Assert.All([file, text, review], page => Assert.Contains("Arenaen har selv målt teksten:", page, StringComparison.Ordinal));
        Assert.All([text, review], page => Assert.Contains("sted: «[liten kommune, Nord-Norge]»", page, StringComparison.Ordinal));
        Assert.Contains("Derfor leser to personer gjennom.", file, StringComparison.Ordinal);
        Assert.DoesNotContain("liten kommune", file, StringComparison.Ordinal);
        Assert.Contains("Nettleseren til saksmelderen målte:", review, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_alone_in_their_role_and_those_who_lead_read_what_to_do_before_the_meeting()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        using var session = await Session.SignIn(host, found.Presenter);
        await found.Post(session, "", found.Beginning());
        var body = CaseOfOurs.Body();
        body["aloneInRole"] = true;

        Assert.True((await found.Send(session, body)).IsSuccessStatusCode);

        Assert.Contains("Du er den eneste med din rolle der du jobber.", (await presenter.Open(found.Page)).Html, StringComparison.Ordinal);
        Assert.Contains("Saksmelderen er den eneste med sin rolle", (await reviewer.Open(found.Page)).Html, StringComparison.Ordinal);
        var other = await CaseOfOurs.InReview(host);
        Assert.DoesNotContain("Du er den eneste med din rolle", (await presenter.Open(other.Page)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_reads_sends_back_and_the_presenter_sees_what_and_who()
    {
        var found = await CaseOfOurs.InReview(host);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        var page = await reviewer.Open($"{found.Page}/gjennomlesing");
        Assert.Contains("Betyr noe for hjelpen.", page.Html, StringComparison.Ordinal);
        Assert.Contains($"<mark>{CaseOfOurs.Token}</mark>", page.Html, StringComparison.Ordinal);

        // Under each remark, while it is written, by the names of the case.
        Assert.Matches($"for=\"gjennomlesing-merknad-seen\"[^>]* case=\"{found.Id}\"", page.Html);

        var astray = await reviewer.Send(
            page, "gjennomlesing", ("Input.Step", "return"), ("merknad-seen", "Kan dette sies rundere?"), ("ord-seen", "står ikke her"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, astray.Status);
        Assert.Contains("Kan dette sies rundere?", astray.Html, StringComparison.Ordinal);

        // The words stand in several places: the second of them is meant.
        (string, string)[] remark = [("Input.Step", "return"), ("merknad-seen", "Kan dette sies rundere?"), ("ord-seen", CaseOfOurs.Token)];
        var second = $"{CaseOfOurs.Token.Length + 1}";
        var asked = await reviewer.Send(astray, "gjennomlesing", remark);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Velg hvilket sted merknaden gjelder.", asked.Html, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{second}\"", asked.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reviewer.Send(asked, "gjennomlesing", [.. remark, ("sted-seen", "3")])).Status);
        var sent = await reviewer.Send(asked, "gjennomlesing", [.. remark, ("sted-seen", second)]);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);

        var own = await presenter.Open(found.Page);
        Assert.Contains($"<mark data-words=\"1\">{CaseOfOurs.Token}</mark>", own.Html, StringComparison.Ordinal);
        Assert.Contains("Kan dette sies rundere?", own.Html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(own.Html, Regex.Escape(found.Reviewer.Name), RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(1, own.Count(CaseOfOurs.Token));
    }

    [Fact]
    public async Task Whoever_reviews_a_new_version_is_told_that_it_is_one_and_what_was_asked_for()
    {
        var found = await CaseOfOurs.InReview(host);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        var first = await reviewer.Open($"{found.Page}/gjennomlesing");
        Assert.DoesNotContain("teksten er skrevet om", first.Html, StringComparison.Ordinal);
        await reviewer.Send(first, "gjennomlesing", ("Input.Step", "return"), ("merknad-seen", "Kan dette sies rundere?"), ("merknad-", "Fint ellers."));
        using var session = await Session.SignIn(host, found.Presenter);
        Assert.True((await found.Send(session, CaseOfOurs.Body("Hvem kan hjelpe nå?"))).IsSuccessStatusCode);

        var again = await reviewer.Open($"{found.Page}/gjennomlesing");

        Assert.Contains("Dette er versjon 2: teksten er skrevet om", again.Html, StringComparison.Ordinal);
        Assert.Contains("Dette ble det bedt om da versjon 1 ble sendt tilbake:", again.Html, StringComparison.Ordinal);
        Assert.Contains("<li>Del «Hva har du sett?»: Kan dette sies rundere?</li>", again.Html, StringComparison.Ordinal);
        Assert.Contains("<li>Hele framlegget: Fint ellers.</li>", again.Html, StringComparison.Ordinal);
        foreach (var person in new[] { host.People.Facilitator, host.People.Berit, host.People.Stranger })
        {
            using var reader = await Reader.SignIn(host, person);
            Assert.DoesNotContain("Kan dette sies rundere?", (await reader.Open($"{found.Page}/gjennomlesing")).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_remark_that_tells_who_it_is_about_is_given_back_with_its_place_and_no_other_is_marked()
    {
        var found = await CaseOfOurs.InReview(host);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);

        var answer = await reviewer.Send(
            await reviewer.Open($"{found.Page}/gjennomlesing"),
            "gjennomlesing",
            ("Input.Step", "return"),
            ("merknad-seen", "Kan dette sies rundere?"),
            ("merknad-", "Tlf. 91234567 kan ut"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Dette ligner et telefonnummer: «91234567».", answer.Html, StringComparison.Ordinal);
        Assert.Equal(1, answer.Count("Dette ligner"));
    }

    [Fact]
    public async Task Remarks_that_are_asked_about_are_marked_each_under_its_own_and_what_was_answered_stays_answered()
    {
        var found = await CaseOfOurs.InReview(host);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        (string, string)[] remarks =
            [("Input.Step", "return"), ("merknad-seen", "Bromfas kan hjelpe."), ("merknad-keyQuestion", "Bromfas kan hjelpe barnet."), ("merknad-", "Hubrums kan hjelpe.")];

        var asked = await reviewer.Send(await reviewer.Open($"{found.Page}/gjennomlesing"), "gjennomlesing", remarks);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        foreach (var section in new[] { "seen", "keyQuestion", "" })
        {
            Assert.Equal(1, asked.Count($"id=\"gjennomlesing-merknad-{section}-Cleared\""));
        }

        Assert.Equal((2, 1), (asked.Count("Dette ligner et navn: «Bromfas»"), asked.Count("Dette ligner et navn: «Hubrums»")));
        var again = await reviewer.Send(asked, "gjennomlesing", [.. remarks, ("Input.Cleared", "Bromfas")]);
        Assert.Equal((0, 1), (again.Count("Dette ligner et navn: «Bromfas»"), again.Count("Dette ligner et navn: «Hubrums»")));
        Assert.Contains("<input type=\"hidden\" name=\"Input.Cleared\" value=\"Bromfas\"", again.Html, StringComparison.Ordinal);
        var sent = await reviewer.Send(again, "gjennomlesing", [.. remarks, ("Input.Cleared", "Bromfas"), ("Input.Cleared", "Hubrums")]);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
    }

    [Fact]
    public async Task A_reviewer_approves_when_all_is_checked_and_the_room_has_it()
    {
        var found = await CaseOfOurs.InReview(host);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        var page = await reviewer.Open($"{found.Page}/gjennomlesing");

        var open = await reviewer.Send(page, "gjennomlesing", [("Input.Step", "approve"), .. Points[1..^1].Select(Checked)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, open.Status);
        Assert.Equal((2, 2), (open.Count("Alle punktene på lista"), open.Count("aria-invalid=\"true\" aria-describedby=\"gjennomlesing-Checked-feil\"")));
        Assert.Contains($"<a class=\"ds-link\" href=\"#gjennomlesing-Checked-{Points[0]}\">", open.Html, StringComparison.Ordinal);
        Assert.Contains($"id=\"gjennomlesing-Checked-{Points[0]}\" name=\"Input.Checked\"", open.Html, StringComparison.Ordinal);
        var approved = await reviewer.Send(open, "gjennomlesing", [("Input.Step", "approve"), .. Points.Select(Checked)]);

        Assert.Equal(HttpStatusCode.Redirect, approved.Status);
        Assert.EndsWith("/framlegg/gjennomlesing?gjort=caseApproved", approved.Location, StringComparison.Ordinal);
        var file = (await host.Grains.Grain(new CaseId(found.Id)).View(found.Presenter.Caller)).Value!;
        Assert.Equal((CaseStage.Approved, true), (file.Stage, file.TakenByRoom));
    }

    [Fact]
    public async Task The_presenter_sees_who_has_opened_the_text_and_when_and_nobody_else_does()
    {
        var found = await CaseOfOurs.InReview(host);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        Assert.Equal(0, Opened((await presenter.Open(found.Page)).Html, found.Reviewer.Name));

        await reviewer.Open($"{found.Page}/gjennomlesing");

        var page = await presenter.Open(found.Page);
        Assert.Equal(1, Opened(page.Html, found.Reviewer.Name));
        Assert.Matches("Versjon 1 · <time datetime=\"", page.Html[page.Html.IndexOf("id=\"lest\"", StringComparison.Ordinal)..]);
        Assert.DoesNotContain("id=\"lest\"", (await reviewer.Open(found.Page)).Html, StringComparison.Ordinal);

        static int Opened(string html, string name) =>
            html[html.IndexOf("id=\"lest\"", StringComparison.Ordinal)..].Split($"<span>{name} <span").Length - 1;
    }

    [Fact]
    public async Task The_presenter_withdraws_and_destroys_by_the_number()
    {
        var found = await CaseOfOurs.InReview(host);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        var page = await presenter.Open(found.Page);
        var number = Regex.Match(page.Html, @"S-\d{4}-\d{4}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        Assert.Contains($"Trekk {number}", page.Html, StringComparison.Ordinal);

        var wrong = await presenter.Send(page, "avslutt", ("Input.Step", "destroy"), ("Input.Number", "S-2000-0001"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await presenter.Send(wrong, "avslutt", ("Input.Step", "withdraw"))).Status);
        Assert.Contains("Framlegget er trukket.", (await presenter.Open(found.Page)).Html, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await presenter.Send(await presenter.Open(found.Page), "avslutt", ("Input.Step", "destroy"), ("Input.Number", number))).Status);

        var gone = await presenter.Open(found.Page);
        Assert.Contains("Bevis for sletting", gone.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await presenter.Open($"{found.Page}/tekst")).Status);
    }

    [Fact]
    public async Task The_text_reaches_its_presenter_and_its_reviewer_and_nobody_else_by_any_page()
    {
        var found = await CaseOfOurs.InReview(host);
        string[] pages = ["/", "/framlegg", "/framlegg/gjennomlesing", found.Page, $"{found.Page}/tekst", $"{found.Page}/gjennomlesing", $"/moter/{found.Room.Value}", $"/moter/{found.Room.Value}/rom", $"{found.Page}/skriv"];
        foreach (var person in new[] { host.People.Facilitator, host.People.Berit, host.People.Stranger })
        {
            using var reader = await Reader.SignIn(host, person);
            foreach (var path in pages)
            {
                Assert.DoesNotContain(CaseOfOurs.Token, (await reader.Open(path)).Html, StringComparison.Ordinal);
            }
        }

        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        foreach (var path in pages[..4])
        {
            Assert.DoesNotContain(CaseOfOurs.Token, (await reviewer.Open(path)).Html, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.Open(pages[4])).Status);
        Assert.Contains(CaseOfOurs.Token, (await reviewer.Open(pages[5])).Html, StringComparison.Ordinal);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        Assert.Contains(CaseOfOurs.Token, (await presenter.Open(pages[4])).Html, StringComparison.Ordinal);

        // What is with a reviewer stays as it is.
        Assert.Equal(HttpStatusCode.NotFound, (await presenter.Open(pages[8])).Status);
    }

    [Fact]
    public async Task Its_number_is_its_only_title()
    {
        var found = await CaseOfOurs.InReview(host);
        using var presenter = await Reader.SignIn(host, found.Presenter);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);

        Assert.Matches(@"^S-\d{4}-\d{4} – ", (await presenter.Open(found.Page)).Title);
        Assert.Matches(@"^S-\d{4}-\d{4} – ", (await presenter.Open($"{found.Page}/tekst")).Title);
        Assert.Matches(@"^Gjennomlesing av S-\d{4}-\d{4} – ", (await reviewer.Open($"{found.Page}/gjennomlesing")).Title);
        Assert.DoesNotContain(found.Presenter.Name, (await reviewer.Open($"{found.Page}/gjennomlesing")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_an_outsider_a_case_is_the_page_that_is_not_there()
    {
        var found = await CaseOfOurs.InReview(host);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        using var neighbour = await Reader.SignIn(host, host.People.Facilitator);
        foreach (var part in new[] { "", "/tekst", "/gjennomlesing", "/skriv" })
        {
            var none = await stranger.Open($"/framlegg/{Guid.NewGuid()}{part}");
            Assert.Equal(HttpStatusCode.NotFound, none.Status);
            foreach (var reader in new[] { stranger, neighbour })
            {
                var page = await reader.Open(found.Page + part);
                Assert.Equal((none.Status, none.Title), (page.Status, page.Title));
            }
        }
    }

    private static (string Name, string Value) Checked(string point) => ("Input.Checked", point);
}
