using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>
/// Every way by which a presenter who listens could say something: what their pages offer, another tab, the line gone and back, a call to the hub past the
/// pages, and a command that was taken once, sent again.
/// </summary>
internal static partial class CurtainDoors
{
    private const string Box = "Skriv et innlegg";
    private const string Connected = "arena-connection :is([data-state='connected'], [data-state='caughtUp'])";
    private const string Before = "Dette sa jeg mens jeg hadde ordet.";
    private const string Behind = "Dette slipper ut bak gardinen.";

    /// <summary>Said while the presenter had the word: the command that <see cref="AreClosed"/> sends again.</summary>
    public static async Task<Guid> Speaks(PersonAtBrowser presenter, PersonAtBrowser hears)
    {
        var id = Guid.NewGuid();
        Assert.Null(await PastThePages.Says(presenter.Page, id, Before));
        await hears.Sees(Before);
        return id;
    }

    /// <param name="taken">A command that was taken before the curtain.</param>
    /// <param name="presenter">Who listens.</param>
    /// <param name="hears">One of the panel, who may write now and would hear it.</param>
    public static async Task AreClosed(Guid taken, PersonAtBrowser presenter, PersonAtBrowser hears)
    {
        var refused = Guid.NewGuid();
        var second = await presenter.Page.Context.NewPageAsync();
        var (first, again) = await Lines(second);
        await second.GotoAsync(presenter.Page.Url);
        await presenter.Page.ReloadAsync();
        foreach (var page in new[] { second, presenter.Page })
        {
            await OffersNothing(page);
            Assert.Equal("behind-curtain", await PastThePages.Says(page, Guid.NewGuid(), Behind));
            Assert.Equal("behind-curtain", await PastThePages.Says(page, refused, Behind));
        }

        await (await first).CloseAsync();
        await again;
        await OffersNothing(second);
        Assert.Equal("behind-curtain", await PastThePages.Says(second, refused, Behind));
        await second.CloseAsync();

        // It gets its first answer, and nothing more of it is said.
        Assert.Null(await PastThePages.Says(presenter.Page, taken, Behind));

        // What comes after it in the log is there, and it is not.
        await hears.Write("Jeg undrer meg over noe.");
        await hears.Sees("Jeg undrer meg over noe.");
        await hears.DoesNotSee(Behind);
    }

    /// <summary>What the page offers, and one call past it: where another walk tries every door.</summary>
    public static async Task IsClosed(PersonAtBrowser presenter)
    {
        await OffersNothing(presenter.Page);
        Assert.Equal("behind-curtain", await PastThePages.Says(presenter.Page, Guid.NewGuid(), Behind));
    }

    // The line to the hub, to be cut, and the one that comes after it.
    private static async Task<(Task<IWebSocketRoute> First, Task Again)> Lines(IPage page)
    {
        var (first, again) = (new TaskCompletionSource<IWebSocketRoute>(), new TaskCompletionSource());
        await page.RouteWebSocketAsync(_ => true, line =>
        {
            line.ConnectToServer();
            _ = first.TrySetResult(line) || again.TrySetResult();
        });
        return (first.Task.WaitAsync(TimeSpan.FromSeconds(30)), again.Task.WaitAsync(TimeSpan.FromSeconds(60)));
    }

    private static async Task OffersNothing(IPage page)
    {
        await Assertions.Expect(page.Locator(Connected)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Du lytter bak gardinen.");
        await Assertions.Expect(page.GetByLabel(Box)).ToHaveCountAsync(0);

        // «Svar Varsom Vind», and not «Vis tråden til Varsom Vind, 2 svar».
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = ReplyTo() })).ToHaveCountAsync(0);
    }

    [GeneratedRegex("^Svar ", RegexOptions.None, 1_000)]
    private static partial Regex ReplyTo();
}
