using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>The writer's page as everybody may meet it, and the duty gate before it.</summary>
public sealed class WriterPageTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    [Theory, InlineData("nb-NO"), InlineData("nn-NO")]
    public async Task Every_step_is_accessible_and_fits(string locale)
    {
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo, new Look(locale));
        await writer.GoToTheGate();
        await Holds(writer, "the duty gate");
        await writer.Answer("Unsure");
        await writer.Write(CaseOf.Everything);
        await writer.Box("done").FillAsync($"{CaseOf.Everything["done"]} Det lå en qwertal på bordet.");
        await writer.IsReady();
        var live = writer.Page.Locator("arena-case-live");
        await Assertions.Expect(live.GetByRole(AriaRole.Button)).ToBeVisibleAsync(new() { Timeout = 180_000 });
        await Holds(writer, "the form, with what waits");

        // In sight from the first box on, but where it would cover a quarter of the screen; there is a way to what waits.
        await writer.Page.SetViewportSizeAsync(Look.Phone.Width, Look.Height);
        await writer.Box("seen").FocusAsync();
        await Assertions.Expect(live).Not.ToBeInViewportAsync();
        await writer.Page.SetViewportSizeAsync(Look.Desktop.Width, Look.Height);
        await writer.Box("seen").FocusAsync();
        await Assertions.Expect(live).ToBeInViewportAsync(new() { Ratio = 1 });
        await live.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(writer.Page.Locator(".case-found > li[data-state='open'] .case-found__name[aria-expanded='true']")).ToBeFocusedAsync();
        await Holds(writer, "the findings");
        await writer.Page.Locator(".case-found__name").First.ClickAsync();
        await Holds(writer, "one finding");
        foreach (var step in new[] { "five", "send" })
        {
            await writer.Step(step);
            await Holds(writer, step);
        }

        Assert.Empty(writer.Person.Complaints);
    }

    [Fact]
    public async Task Yes_stops_the_case_says_whom_to_call_and_leaves_no_trace_in_the_address()
    {
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);
        await writer.GoToTheGate();
        await writer.Answer("Yes");

        await writer.Person.Sees("Denne saken skal meldes");
        foreach (var number in new[] { "112", "113", "116 111" })
        {
            await Assertions.Expect(writer.Page.GetByRole(AriaRole.Link, new() { Name = number, Exact = true })).ToBeVisibleAsync();
        }

        Assert.Equal(0, await writer.Page.Locator("arena-case-writer, textarea").CountAsync());
        Assert.EndsWith("/ny-sak", writer.Page.Url, StringComparison.Ordinal);
        await writer.Person.IsAccessible("the page of the duty to report");
    }

    [Fact]
    public async Task The_gate_works_without_script_and_asks_for_an_answer()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, Locale = "nb-NO" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(demo.Arena.Address + "/logg-inn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Logg inn som Fredfull Eng" }).ClickAsync();
        await page.Locator(".card:has([data-phase='Live']) .card__link").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Meld inn sak til drøfting" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Neste" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Velg et svar før du går videre.");
        await page.GetByLabel("Nei", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Neste" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("trenger JavaScript");
    }

    private static Task Holds(WriterAtBrowser writer, string what) => writer.Person.Holds(what, Look.Pairs(writer.Person.Locale));
}
