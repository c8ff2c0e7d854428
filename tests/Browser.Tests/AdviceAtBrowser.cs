using System.Text;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The advice on the case that a meeting is in, from the way in the room to the sheet that is taken along.</summary>
internal static class AdviceAtBrowser
{
    public const string First = "Møt henne ved inngangen hver morgen.";
    private const string Second = "Spør henne hva hun selv ønsker.";

    /// <summary>The link in the room.</summary>
    public static ILocator WayToAdvice(this PersonAtBrowser person) =>
        person.Page.Locator("arena-case").GetByRole(AriaRole.Link, new() { Name = "Råd til sak S-" });

    /// <summary>To the page of advice, by the link in the room; back again by <see cref="GoBack"/>.</summary>
    public static async Task GoToAdvice(this PersonAtBrowser person)
    {
        await person.WayToAdvice().ClickAsync();
        await person.Sees("Råd – ansvaret ligger hos tjenesten");
    }

    public static async Task GoBack(this PersonAtBrowser person)
    {
        await person.Page.GetByRole(AriaRole.Link, new() { Name = "Tilbake til rommet" }).ClickAsync();
        await Assertions.Expect(person.Page.Locator("arena-connection [data-state='connected']")).ToBeVisibleAsync();
    }

    /// <summary>One is written, where another walk looks at the page.</summary>
    public static async Task AdvisesOnce(this PersonAtBrowser person)
    {
        await person.GoToAdvice();
        await person.Adds(First);
        await person.Sees("Rådet er lagt til.");
        await person.GoBack();
    }

    /// <summary>Two are written with the keyboard alone, one is changed and one taken back, on a phone.</summary>
    public static async Task Advises(this PersonAtBrowser person)
    {
        await person.GoToAdvice();
        await person.Sees("Ingen har skrevet råd ennå.");
        await person.IsAccessible("The advice before there is any");
        await person.FitsTheWidth("The advice on a phone");
        await person.IsAskedWhileWriting();
        await person.Adds("Møt henne ved døra.");
        await person.Sees("Rådet er lagt til.");
        await person.Press("Endre råd 1");
        await person.Page.GetByLabel("Hva kan gjøres?").FillAsync(First);
        await person.Press("Lagre endringen");
        await person.Sees("Endringen er lagret.");
        await person.Adds(Second);
        await person.Press("Trekk råd 2");
        await person.Sees("Rådet er trukket.");
        await person.DoesNotSee(Second);
        await person.IsAccessible("One's own advice");
        await person.FitsTheWidth("One's own advice on a phone");
        await person.GoBack();
    }

    /// <summary>Whoever has the page open is told that something has come, and the page stays as it is.</summary>
    public static async Task HearsOfIt(this PersonAtBrowser person, Func<Task> happens)
    {
        await person.GoToAdvice();
        await happens();
        await Assertions.Expect(person.Page.Locator("arena-advice-news [role=status]")).ToHaveTextAsync("Noe har endret seg siden du åpnet siden.");
        await person.DoesNotSee(First);
        await person.GoBack();
    }

    /// <summary>Whoever hears the case and is not asked for advice reads it.</summary>
    public static async Task ReadsAdvice(this PersonAtBrowser person)
    {
        await person.GoToAdvice();
        await person.Sees(First);
        await Assertions.Expect(person.Page.GetByLabel("Hva kan gjøres?")).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.GetByText("Bekreft rådene")).ToHaveCountAsync(0);
        await person.IsAccessible("The advice as somebody reads it who only hears it");
        await person.GoBack();
    }

    /// <summary>The presenter answers each, confirms, and comes to the sheet.</summary>
    /// <param name="presenter">Of the case.</param>
    /// <param name="looks">The pages are looked at too: not where another walk does.</param>
    public static async Task TakesAlong(this PersonAtBrowser presenter, bool looks = true)
    {
        await presenter.GoToAdvice();
        await presenter.Sees(First);
        await Assertions.Expect(presenter.Page.GetByLabel("Hva kan gjøres?")).ToHaveCountAsync(0);
        await presenter.Press("nyttig, råd 1");
        await Assertions.Expect(presenter.Button("nyttig, råd 1")).ToHaveAttributeAsync("aria-pressed", "true");
        if (looks)
        {
            await presenter.IsAccessible("The advice as its presenter sees it");
            await DocsImages.Take(presenter.Page, "advice");
        }

        await presenter.Page.GetByLabel("Dette har jeg forstått").CheckAsync();
        await presenter.Press("Bekreft rådene");
        await presenter.Sees("Rådene er bekreftet.");
        await presenter.Page.GetByRole(AriaRole.Link, new() { Name = "Åpne arket" }).ClickAsync();
        await presenter.Sees(First);
        if (looks)
        {
            await presenter.IsAccessible("The sheet");
        }

        Assert.Equal("PK"u8.ToArray(), (await presenter.Downloaded("Last ned som Word-dokument", ".docx"))[..2]);
        Assert.Contains(First, Encoding.UTF8.GetString(await presenter.Downloaded("Last ned som ren tekst", ".txt")), StringComparison.Ordinal);
    }

    /// <summary>A file that is called by the number of the case, and by nothing else.</summary>
    public static async Task<byte[]> Downloaded(this PersonAtBrowser person, string link, string kind)
    {
        var download = await person.Page.RunAndWaitForDownloadAsync(() => person.Page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync());
        Assert.Matches(@"^S-\d{4}-\d{4}\" + kind + "$", download.SuggestedFilename);
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    // By keyboard: what is found is named under the box, and a proposal takes its place.
    private static async Task IsAskedWhileWriting(this PersonAtBrowser person)
    {
        var box = person.Page.GetByLabel("Hva kan gjøres?");
        await box.FocusAsync();
        await person.Page.Keyboard.InsertTextAsync("Det kan hjelpe at Kari ringer hjem.");
        await person.Sees("Dette ligner et navn: «Kari».");
        await person.IsAccessible("What is written is asked about");
        await person.FitsTheWidth("What is written is asked about, on a phone");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(box).ToHaveValueAsync("Det kan hjelpe at [barnet] ringer hjem.");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await person.DoesNotSee("Dette ligner et navn: «Kari».");
        await box.FillAsync("");
    }

    private static async Task Adds(this PersonAtBrowser person, string what)
    {
        // By keyboard: from box to box, the first letters of a choice, and the button at the end.
        await person.Page.GetByLabel("Hva kan gjøres?").FocusAsync();
        await person.Page.Keyboard.InsertTextAsync(what);
        foreach (var choice in new[] { "skolen", "denne", "erfaring" })
        {
            await person.Page.Keyboard.PressAsync("Tab");
            await person.Page.Keyboard.TypeAsync(choice);
        }

        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Sees(what);
    }
}
