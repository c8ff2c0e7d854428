using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>Every page, as everybody may meet it: both written languages, light and dark, desktop and the narrowest phone.</summary>
public sealed class PagesTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    private const string Facilitator = "Klok Bjørk";

    [Theory, InlineData("nb-NO"), InlineData("nn-NO")]
    public async Task Every_page_is_accessible_and_fits(string locale)
    {
        await using var person = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, Facilitator, new Look(locale));
        foreach (var page in await PagesOf(person))
        {
            await person.Go(page);
            await person.Holds(page, Look.Pairs(locale));
        }

        await person.ComeIn((await person.Meetings()).Single(meeting => meeting.Phase == "Live").Page + "/rom");
        await person.Holds("the live room", Look.Pairs(locale));

        await person.Page.Context.ClearCookiesAsync();
        await person.Go("/logg-inn");
        await person.Holds("the sign-in page", Look.Pairs(locale));
        Assert.Empty(person.Complaints);
    }

    [Theory, InlineData("nb-NO"), InlineData("nn-NO")]
    public async Task The_pages_of_a_coordinator_are_accessible_and_fit(string locale)
    {
        await using var person = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss", new Look(locale));
        await person.Go("/");
        await person.Go((await person.Page.Locator("main a[href^='/nettverk/']").First.GetAttributeAsync("href"))!);
        await person.Holds("a network that they coordinate", Look.Pairs(locale));

        await person.Go(await TemplateTests.PageOf(person));
        await person.Holds("the centre's methods", Look.Pairs(locale));

        await person.Page.Locator("main h3 a").First.ClickAsync();
        await person.Holds("a method that is changed", Look.Pairs(locale));
        Assert.Empty(person.Complaints);
    }

    [Theory, InlineData("nb-NO"), InlineData("nn-NO")]
    public async Task The_pages_of_a_municipality_leader_are_accessible_and_fit(string locale)
    {
        await using var person = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Raus Eik", new Look(locale));
        await person.Go("/apne-referat");
        await person.Holds("the open minutes", Look.Pairs(locale));

        await person.Page.Locator("main .rows a").First.ClickAsync();
        await person.Holds("minutes that are read from outside", Look.Pairs(locale));
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task A_foreign_room_and_one_that_never_was_are_the_same_page()
    {
        await using var facilitator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, Facilitator);
        await using var stranger = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Tydelig Li");
        var own = (await stranger.Meetings()).Select(meeting => meeting.Page).ToHashSet(StringComparer.Ordinal);
        var foreign = (await facilitator.Meetings()).First(meeting => !own.Contains(meeting.Page)).Page;

        foreach (var part in new[] { "", "/rom" })
        {
            Assert.Equal(await Missing(stranger, $"/moter/{Guid.NewGuid()}{part}"), await Missing(stranger, foreign + part));
        }
    }

    // The pages that stand alone, one network, and one meeting with its room in each phase that a meeting of theirs is in.
    private static async Task<IReadOnlyList<string>> PagesOf(PersonAtBrowser person)
    {
        var meetings = await person.Meetings();
        Assert.Contains(meetings, meeting => meeting.Phase == "Live");
        Assert.Contains(meetings, meeting => meeting.Phase != "Live");
        var network = await person.Page.Locator("main a[href^='/nettverk/']").First.GetAttributeAsync("href");
        await person.Go(network!);
        var held = await person.Page.Locator("main a[href^='/moter/']").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        var over = held.Last(page => !page.EndsWith("/referat", StringComparison.Ordinal));
        var minutes = $"{over}/referat?avsnitt=0";
        await person.Go(minutes);
        Assert.Equal(1, await person.Page.Locator("#avsnitt-skjema").CountAsync());
        var takenOut = $"{over}/referat?bort=0";
        await person.Go(takenOut);
        Assert.Equal(1, await person.Page.Locator("#ta-bort-skjema").CountAsync());
        return
        [
            "/", "/tilgjengelighet", "/personvern", "/hjelp", "/finnes-ikke", network!, over, minutes, takenOut,
            .. meetings.DistinctBy(meeting => meeting.Phase).SelectMany(meeting => new[] { meeting.Page, meeting.Page + "/rom" }),
        ];
    }

    private static async Task<string> Missing(PersonAtBrowser person, string path)
    {
        var response = await person.Page.GotoAsync(new Uri(new Uri(person.Page.Url), path).ToString());
        Assert.Equal(404, response!.Status);
        return await person.Page.GetByRole(AriaRole.Main).InnerTextAsync();
    }
}
