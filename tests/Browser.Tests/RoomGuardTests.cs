using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>What stands between people and a text that tells who it is about: while they write, when they send, and afterwards.</summary>
public sealed class RoomGuardTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>, IAsyncLifetime
{
    private const string OfTheCase = "Hun sier at det kjennes bedre å være hjemme";

    private readonly string _mark = Mark.New();
    private PersonAtBrowser _facilitator = null!;
    private PersonAtBrowser _presenter = null!;
    private PersonAtBrowser _nurse = null!;
    private string _room = "";

    private PersonAtBrowser[] Everyone => [_facilitator, _presenter, _nurse];

    public async ValueTask InitializeAsync()
    {
        _facilitator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        _presenter = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Fredfull Eng");
        _nurse = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Varsom Vind", Look.Phone);
        _room = (await _facilitator.Meetings()).First(meeting => meeting.Phase == "Live").Page + "/rom";
        foreach (var person in Everyone)
        {
            await person.ComeIn(_room);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Assert.Empty(Everyone.SelectMany(person => person.Complaints));
        foreach (var person in Everyone)
        {
            await person.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_name_is_pointed_out_while_one_writes_and_is_not_sent_before_it_is_replaced()
    {
        var box = _nurse.Page.GetByLabel("Skriv et innlegg");
        await box.FillAsync($"Torstein Bakkemyr har {_mark} hjemme.");

        await _nurse.Sees("Dette ligner et navn: «Torstein Bakkemyr».");
        await _nurse.Sees("Teksten kan ikke sendes");
        await _nurse.IsAccessible("a text with a name in it");
        await _nurse.FitsTheWidth("a text with a name in it");
        await _nurse.Press("Send innlegg");
        await Assertions.Expect(box).ToHaveValueAsync($"Torstein Bakkemyr har {_mark} hjemme.");
        await _facilitator.DoesNotSee(_mark);

        await _nurse.Press("Erstatt med [barnet]: «Torstein Bakkemyr»");
        await Assertions.Expect(box).ToHaveValueAsync($"[barnet] har {_mark} hjemme.");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await _nurse.Press("Send innlegg");

        await _facilitator.Sees($"[barnet] har {_mark} hjemme.");
        await _facilitator.DoesNotSee("Bakkemyr");
    }

    [Fact]
    public async Task A_word_that_nobody_has_heard_of_is_asked_about_and_may_stand()
    {
        await _nurse.Page.GetByLabel("Skriv et innlegg").FillAsync($"Bromfas kan hjelpe, med {_mark}.");
        await _nurse.Sees("Dette ligner et navn: «Bromfas».");

        await _nurse.Press("Det er ikke et navn: «Bromfas»");
        await _nurse.DoesNotSee("Dette ligner et navn: «Bromfas».");
        await _nurse.Press("Send innlegg");

        await _facilitator.Sees($"Bromfas kan hjelpe, med {_mark}.");
    }

    [Fact]
    public async Task What_one_who_leads_takes_away_is_gone_from_every_screen_and_its_author_reads_why()
    {
        await _nurse.Write($"Et ord for mye om {_mark}");
        var theirs = _facilitator.Page.GetByRole(AriaRole.Log).Locator("article, li").Filter(new() { HasText = _mark }).Last;
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Ta bort innlegget fra Varsom Vind" }).ClickAsync();
        var dialog = _facilitator.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("Det viste hvem det gjaldt.");
        await _facilitator.IsAccessible("the question before something is taken away");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ta bort" }).ClickAsync();

        foreach (var person in Everyone)
        {
            await person.Sees("Møtelederen har tatt bort dette innlegget.");
            await person.DoesNotSee(_mark);
        }

        await _nurse.Sees("Grunn: Det viste hvem det gjaldt.");
        await _presenter.DoesNotSee("Det viste hvem det gjaldt.");
        await _nurse.Page.ReloadAsync();
        await _nurse.Sees("Grunn: Det viste hvem det gjaldt.");
        await _nurse.DoesNotSee(_mark);
    }

    [Fact]
    public async Task The_title_of_a_meeting_that_is_taken_away_is_gone_from_heading_window_and_lists()
    {
        var title = await _nurse.Page.Locator("h1").InnerTextAsync();
        await _facilitator.Press("Ta bort tittelen på møtet");
        var dialog = _facilitator.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("Den viste hvem det gjaldt.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ta bort tittelen på møtet" }).ClickAsync();

        foreach (var person in Everyone)
        {
            await Assertions.Expect(person.Page.Locator("h1")).ToHaveTextAsync("(tittelen er tatt bort)");
            await Assertions.Expect(person.Page).ToHaveTitleAsync("(tittelen er tatt bort) – Pilar Arena");
        }

        await _nurse.Go("/");
        await _nurse.Sees("(tittelen er tatt bort)");
        await Assertions.Expect(_nurse.Page.Locator($"a[href='{_room[..^"/rom".Length]}']")).Not.ToContainTextAsync(title);
    }

    [Fact]
    public async Task A_case_that_is_stopped_is_off_every_screen_until_two_agree()
    {
        await _nurse.Sees(OfTheCase);
        await _nurse.Press("Stopp – ikke anonymt");
        await _nurse.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Stopp – ikke anonymt" }).ClickAsync();

        foreach (var person in Everyone)
        {
            await person.Sees("Teksten er tatt bort fra alle skjermer fordi noen mener at den ikke er anonym.");
            await person.Sees("Stoppet av: deltaker.");
            await person.DoesNotSee(OfTheCase);
            await person.IsAccessible("a stopped case");
        }

        await _nurse.Page.ReloadAsync();
        await _nurse.Sees("Teksten er tatt bort");
        await _nurse.DoesNotSee(OfTheCase);
        await _facilitator.Press("Jeg er enig i å vise teksten igjen");
        await _presenter.Sees("Nå må saksmelderen si ja.");
        await _presenter.Press("Jeg er enig i å vise teksten igjen");

        foreach (var person in Everyone)
        {
            await person.Sees(OfTheCase);
        }
    }

    [Fact]
    public async Task Who_recognises_the_case_is_out_at_once_and_only_those_who_lead_are_told()
    {
        await using var other = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Tydelig Li");
        await other.ComeIn(_room);
        await other.Press("Jeg kjenner igjen saken");
        await other.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Jeg kjenner igjen saken" }).ClickAsync();

        await other.Sees("Du har gått ut av møterommet");
        await other.DoesNotSee(OfTheCase);
        await other.IsAccessible("the page of somebody who has stepped aside");
        await _nurse.DoesNotSee("kjente igjen");
        await other.Page.ReloadAsync();
        await other.DoesNotSee(OfTheCase);
        Assert.Empty(other.Complaints);
    }
}
