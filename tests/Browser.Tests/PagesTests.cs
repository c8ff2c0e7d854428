using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>Every page, as everybody may meet it: both written languages, light and dark, desktop and the narrowest phone.</summary>
public sealed class PagesTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    private const string Facilitator = "Klok Bjørk";

    public static TheoryData<string, bool, int> Looks
    {
        get
        {
            var looks = new TheoryData<string, bool, int>();
            foreach (var locale in new[] { "nb-NO", "nn-NO" })
            {
                foreach (var dark in new[] { false, true })
                {
                    looks.Add(locale, dark, 1280);
                    looks.Add(locale, dark, 320);
                }
            }

            return looks;
        }
    }

    /// <summary>Four of the eight, in which every two of language, colours and width meet: for pages that take long to come to.</summary>
    public static TheoryData<string, bool, int> Pairs => new()
    {
        { "nb-NO", false, 1280 }, { "nb-NO", true, 320 }, { "nn-NO", false, 320 }, { "nn-NO", true, 1280 },
    };

    [Theory, MemberData(nameof(Looks))]
    public async Task Every_page_is_accessible_and_fits(string locale, bool dark, int width)
    {
        await using var person = await PersonAtBrowser.SignIn(
            chromium.Browser, demo.Arena.Address, Facilitator, new Look(locale, dark, width));
        foreach (var page in await PagesOf(person))
        {
            await person.Go(page);
            await Holds(person, page);
        }

        await person.ComeIn((await person.Meetings()).Single(meeting => meeting.Phase == "Live").Page + "/rom");
        await Holds(person, "the live room");

        await person.Page.Context.ClearCookiesAsync();
        await person.Go("/logg-inn");
        await Holds(person, "the sign-in page");
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

    private static async Task Holds(PersonAtBrowser person, string what)
    {
        await person.IsAccessible(what);
        await person.FitsTheWidth(what);
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
        return
        [
            "/", "/tilgjengelighet", "/personvern", "/hjelp", "/finnes-ikke", network!, held[^1],
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
