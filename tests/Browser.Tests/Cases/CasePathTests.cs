using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>The way of a case by forms alone: reviewed, sent back, approved, withdrawn, destroyed.</summary>
public sealed class CasePathTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    private readonly string _mark = Mark.New();

    private string Chosen => $"Saksdrøfting {_mark}";

    private string Other => $"En annen sak {_mark}";

    [Fact]
    public async Task From_the_first_text_to_the_certificate()
    {
        await using var presenter = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Fredfull Eng");
        await using var facilitator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        await using var reviewer = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss");
        var meeting = await Coming(presenter);
        await CaseInRoom.ProposeItem(facilitator, meeting, Other);
        await CaseInRoom.ProposeItem(facilitator, meeting, Chosen);
        var found = await CaseAtBrowser.Begin(presenter, meeting);
        await found.Send("Hvordan kan vi gjøre morgenene lettere?");

        // Of the two, first the one and then the other: it is the last that counts.
        await ChooseItem(presenter, found, Other);
        await ChooseItem(presenter, found, Chosen);

        await OpenFromQueue(reviewer, found);
        await reviewer.Page.GetByText("Merknad: Hva har du sett?").ClickAsync();
        var remark = reviewer.Page.Locator("details[open]:has-text('Merknad: Hva har du sett?')");
        await remark.GetByLabel("Ordene det gjelder").FillAsync("tredje klasse");
        await remark.GetByLabel("Merknad", new() { Exact = true }).FillAsync("Kan klassetrinnet sies rundere?");
        await reviewer.Press("Send tilbake med merknader");
        await reviewer.Sees("Ordene står flere steder i denne delen.");
        await reviewer.IsAccessible("A remark whose words stand in several places");
        await remark.GetByLabel("Hvilket sted gjelder det?").SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await reviewer.Press("Send tilbake med merknader");
        await reviewer.Sees("Framlegget er sendt tilbake.");

        await presenter.Go(found.Page);
        await presenter.Sees("Kan klassetrinnet sies rundere?");
        await found.Send("Hvem kan møte i døra om morgenen?");
        await reviewer.Go(found.Review);
        await reviewer.Sees("Dette er versjon 2: teksten er skrevet om");
        await reviewer.Sees("Kan klassetrinnet sies rundere?");
        await reviewer.IsAccessible("A new version to review");
        await Approve(reviewer, found);

        await presenter.Go(found.Page);
        await presenter.Sees($"Framlegget ligger på saka «{Chosen}».");
        await EndIt(presenter, found);
    }

    [Fact]
    public async Task A_time_is_proposed_and_agreed_on()
    {
        await using var presenter = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Fredfull Eng");
        await using var facilitator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        await using var coordinator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss");
        var meeting = await Coming(presenter);
        await CaseInRoom.ProposeItem(facilitator, meeting, Chosen);
        var found = await CaseAtBrowser.Begin(presenter, meeting);
        await found.Send("Hvordan kan vi gjøre morgenene lettere?");
        await Approve(coordinator, found);

        await coordinator.Go("/framlegg");
        await coordinator.Page.Locator($"a[href='{found.Time}']").First.ClickAsync();
        await coordinator.Sees("Framlegget har ingen tid ennå.");
        await coordinator.IsAccessible("A time to propose");
        var place = coordinator.Page.GetByLabel("Møte og sak");
        await place.SelectOptionAsync((await place.Locator("option", new() { HasText = Chosen }).GetAttributeAsync("value"))!);
        await coordinator.Press("Send forslaget");
        await coordinator.Sees("Forslaget er sendt.");

        await presenter.Go("/framlegg");
        await presenter.Page.Locator($"a[href='{found.Time}']").First.ClickAsync();
        await presenter.Press("Nei, dette passer ikke");
        await presenter.Sees("Si kort hvorfor tiden ikke passer.");
        await presenter.IsAccessible("A time to answer");
        await presenter.Press("Ja, dette passer");
        await presenter.Sees("Tiden er avtalt.");
        await presenter.Go(found.Page);
        await presenter.Sees($"Framlegget ligger på saka «{Chosen}».");
    }

    [Fact]
    public async Task A_panel_answers_in_writing()
    {
        await using var presenter = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Fredfull Eng");
        await using var panelist = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        await using var coordinator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss");
        var found = await ToThePanel(presenter, coordinator, panelist);
        await presenter.TakesAdviceAlong(found);
        await Missing(panelist, found.Text);
    }

    [Fact]
    public async Task A_text_that_is_withdrawn_while_somebody_reviews_it_is_off_their_screen_within_a_second_and_what_they_write_stays()
    {
        await using var presenter = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Fredfull Eng");
        await using var reviewer = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss");
        var found = await CaseAtBrowser.Begin(presenter, await Coming(presenter));
        await found.Send("Hvordan kan vi gjøre morgenene lettere?");
        await OpenFromQueue(reviewer, found);
        var remark = reviewer.Page.Locator("#gjennomlesing-merknad-");
        await remark.FillAsync("Halvskrevet merknad");

        await TheSecond.IsHeld(
            "går i tredje klasse",
            async () =>
            {
                await Withdraw(presenter, found);
                return await presenter.Seen("Framlegget er trukket.");
            },
            reviewer);

        await reviewer.Sees("Teksten er tatt bort fra skjermen din.");
        await reviewer.DoesNotSee("tredje klasse");
        await Assertions.Expect(remark).ToHaveValueAsync("Halvskrevet merknad");
        await reviewer.IsAccessible("A page whose text is gone");
        Assert.Empty(reviewer.Complaints);
    }

    [Fact]
    public async Task Advice_that_is_taken_back_and_a_case_that_is_stopped_are_off_the_pages_of_its_panel_within_a_second()
    {
        await using var presenter = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Fredfull Eng");
        await using var reading = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        await using var asking = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        await using var coordinator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss");
        var found = await ToThePanel(presenter, coordinator, asking);
        await presenter.Go(found.Written);
        await presenter.Page.GetByRole(AriaRole.Link, new() { Name = "Se rådene" }).ClickAsync();
        await presenter.Page.GetByText("Ta bort råd 1", new() { Exact = true }).ClickAsync();
        await TheSecond.IsHeld(
            "La den samme voksne møte hver morgen.",
            async () =>
            {
                await presenter.Press("Ta bort råd 1 for godt");
                return await presenter.Seen("Rådet er trukket.");
            },
            asking);
        await asking.Sees("Noe av det som stod her, er tatt bort fra skjermen din.");

        await asking.Go(found.Written);
        await reading.Go(found.Text);
        await coordinator.Go(found.Written);
        await coordinator.Page.GetByText("Stopp – ikke anonymt", new() { Exact = true }).First.ClickAsync();
        await TheSecond.IsHeld(
            "tredje klasse",
            async () =>
            {
                await coordinator.Page.Locator("button[value='stop']").ClickAsync();
                return await coordinator.Seen("Framlegget er stoppet.");
            },
            reading);
        await reading.Sees("Teksten er tatt bort fra skjermen din.");
        await asking.Sees("Noe av det som stod her, er tatt bort fra skjermen din.");
        Assert.Empty(reading.Complaints.Concat(asking.Complaints));
    }

    [Fact]
    public async Task To_a_leader_from_the_presenters_own_region_a_case_in_review_is_not_there()
    {
        await using var presenter = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss");
        await using var neighbour = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        await using var elsewhere = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Fredfull Eng");
        var found = await CaseAtBrowser.Begin(presenter, await Coming(elsewhere));
        await found.Send("Hvordan kan vi gjøre morgenene lettere?");

        await neighbour.Go("/framlegg/gjennomlesing");
        Assert.Equal(0, await neighbour.Page.Locator($"a[href='{found.Review}']").CountAsync());
        Assert.Equal(await Missing(neighbour, $"/framlegg/{Guid.NewGuid()}/gjennomlesing"), await Missing(neighbour, found.Review));
    }

    // Written, reviewed, asked of a panel of one, who has asked back and advised.
    private static async Task<CaseAtBrowser> ToThePanel(PersonAtBrowser presenter, PersonAtBrowser coordinator, PersonAtBrowser panelist)
    {
        var found = await CaseAtBrowser.Begin(presenter, await Coming(presenter));
        await found.Send("Hvordan kan vi gjøre morgenene lettere?");
        await Approve(coordinator, found);
        await presenter.AsksForWriting(found);
        await coordinator.NamesPanel(found, "Klok Bjørk");
        await presenter.SaysYes(found, "Klok Bjørk");
        await panelist.ReadsAndAsks(found);
        await presenter.AnswersPanel(found);
        await panelist.Advises(found);
        return found;
    }

    private static async Task<string> Coming(PersonAtBrowser person) =>
        (await person.Meetings()).First(meeting => meeting.Phase == "NoticeSent").Page;

    private static async Task Approve(PersonAtBrowser reviewer, CaseAtBrowser found)
    {
        await OpenFromQueue(reviewer, found);
        await reviewer.Press("Godkjenn denne teksten");
        await reviewer.Sees("Alle punktene på lista må være svart ja på");
        foreach (var point in await reviewer.Page.Locator("input[name='Input.Checked']").AllAsync())
        {
            await point.CheckAsync();
        }

        await reviewer.Press("Godkjenn denne teksten");
        await reviewer.Sees("Godkjenningen din er lagret.");
    }

    private static async Task ChooseItem(PersonAtBrowser presenter, CaseAtBrowser found, string title)
    {
        await presenter.Go(found.Page);
        await presenter.Page.GetByLabel("Hvilken sak gjelder framlegget?").SelectOptionAsync(new SelectOptionValue { Label = title });
        await presenter.Press("Velg sak");
        await presenter.Sees("Saka er valgt.");
    }

    private static async Task OpenFromQueue(PersonAtBrowser reviewer, CaseAtBrowser found)
    {
        await reviewer.Go("/framlegg/gjennomlesing");
        await reviewer.Page.Locator($"a[href='{found.Review}']").ClickAsync();
        await Assertions.Expect(reviewer.Page.Locator("mark").First).ToContainTextAsync("tredje klasse");
    }

    private static async Task EndIt(PersonAtBrowser presenter, CaseAtBrowser found)
    {
        var number = await Withdraw(presenter, found);
        await presenter.Page.GetByText("Slett for godt", new() { Exact = true }).ClickAsync();
        await presenter.Page.GetByLabel("Saksnummer").FillAsync(number);
        await presenter.Press($"Slett {number} for godt");

        // The room is told, the key is destroyed and a certificate stored before the answer: on a machine with much to do that takes its time.
        await Assertions.Expect(presenter.Page.Locator("main")).ToContainTextAsync("Bevis for sletting", new() { Timeout = 60_000 });
        await presenter.Sees("saksmelderen slettet det");
        await Missing(presenter, found.Text);
    }

    /// <returns>The number of the case.</returns>
    private static async Task<string> Withdraw(PersonAtBrowser presenter, CaseAtBrowser found)
    {
        await presenter.Go(found.Page);
        var number = await presenter.Page.Locator("h1").InnerTextAsync();
        await presenter.Page.GetByText($"Trekk {number}", new() { Exact = true }).ClickAsync();
        await presenter.Press($"Ja, trekk {number}");
        await presenter.Sees("Framlegget er trukket. Teksten slettes etter et døgn.");
        return number;
    }

    private static async Task<string> Missing(PersonAtBrowser person, string path)
    {
        var response = await person.Page.GotoAsync(new Uri(new Uri(person.Page.Url), path).ToString());
        Assert.Equal(404, response!.Status);
        return await person.Page.GetByRole(AriaRole.Main).InnerTextAsync();
    }
}
