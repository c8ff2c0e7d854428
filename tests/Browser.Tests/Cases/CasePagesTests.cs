using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>The pages of a case in each of its states, as everybody may meet them.</summary>
public sealed class CasePagesTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    [Theory, InlineData("nb-NO"), InlineData("nn-NO")]
    public async Task Every_page_is_accessible_and_fits(string locale)
    {
        var look = new Look(locale);
        await using var presenter = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Fredfull Eng", look);
        await using var reviewer = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss", look);
        var found = await CaseAtBrowser.Begin(presenter, (await presenter.Meetings()).First(meeting => meeting.Phase == "NoticeSent").Page);
        await Holds(presenter, found.Page, "a case without text");
        await found.Send("Hvordan kan vi gjøre morgenene lettere?");
        await Holds(presenter, "/framlegg", "the list");
        await Holds(presenter, found.Page, "a case in review");
        await Holds(presenter, found.Text, "its text");

        await Holds(reviewer, "/", "the home page of somebody who is to review");
        await Holds(reviewer, "/framlegg/gjennomlesing", "the queue");
        await Holds(reviewer, found.Review, "the review");
        await reviewer.Page.Locator("button[value='return']").ClickAsync();
        await Holds(reviewer, null, "a review that was refused");
        await reviewer.Page.Locator("textarea[name='merknad-']").FillAsync("Kan planen sies rundere?");
        await reviewer.Page.Locator("button[value='return']").ClickAsync();
        await Holds(reviewer, null, "the queue after an answer");

        await Holds(presenter, found.Page, "a case that came back");
        await Holds(presenter, $"{found.Page}/skriv", "a case that is written anew");
        await presenter.Go(found.Page);
        await presenter.Page.Locator("details:has(button[value='withdraw']) summary").ClickAsync();
        await presenter.Page.Locator("details:has(button[value='destroy']) summary").ClickAsync();
        await Holds(presenter, null, "the question before it is destroyed");
        await presenter.Page.Locator("button[value='destroy']").ClickAsync();
        await Holds(presenter, null, "a number that was not written");
        await presenter.Page.Locator("input[name='Input.Number']").FillAsync(await presenter.Page.Locator("h1").InnerTextAsync());
        await presenter.Page.Locator("button[value='destroy']").ClickAsync();
        await Assertions.Expect(presenter.Page.Locator("#bevis")).ToBeVisibleAsync();
        await Holds(presenter, null, "the certificate");

        // Forms that were sent so on purpose.
        Assert.All(presenter.Complaints.Concat(reviewer.Complaints), said => Assert.StartsWith("422 POST ", said, StringComparison.Ordinal));
    }

    private static async Task Holds(PersonAtBrowser person, string? path, string what)
    {
        if (path is not null)
        {
            await person.Go(path);
        }

        await person.Holds(what, Look.Pairs(person.Locale));
    }
}
