using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>A case that a panel of one answers in writing: asked for, named, agreed to, read, asked about, advised on.</summary>
internal static class WrittenAtBrowser
{
    private const string Question = "Hvem møter i døra de dagene det går bra?";

    public static async Task AsksForWriting(this PersonAtBrowser presenter, CaseAtBrowser found)
    {
        await presenter.Go(found.Page);
        await presenter.Page.Locator($"a[href='{found.Written}']").First.ClickAsync();
        await presenter.Press("Be om skriftlig svar");
        await presenter.Sees("Framlegget venter på et panel.");
    }

    public static async Task NamesPanel(this PersonAtBrowser coordinator, CaseAtBrowser found, string panelist)
    {
        await coordinator.Go("/framlegg");
        await coordinator.Page.Locator($"section[aria-labelledby='skriftlig'] a[href='{found.Written}']").ClickAsync();
        await coordinator.IsAccessible("A panel to name");
        await coordinator.FitsTheWidth("A panel to name");
        await coordinator.Press("Foreslå panelet");
        await coordinator.Sees("Kryss av for minst én.");
        await coordinator.Page.GetByRole(AriaRole.Checkbox, new() { Name = panelist }).CheckAsync();
        await coordinator.Press("Foreslå panelet");
        await coordinator.Sees("Navnene er sendt til saksmelderen.");
    }

    public static async Task SaysYes(this PersonAtBrowser presenter, CaseAtBrowser found, string panelist)
    {
        await presenter.Go("/");
        await presenter.Page.Locator($"a[href='{found.Written}']").ClickAsync();
        await Assertions.Expect(presenter.Page.GetByRole(AriaRole.Checkbox, new() { Name = panelist })).Not.ToBeCheckedAsync();
        await presenter.IsAccessible("The names of a panel");
        await presenter.Press("Ja, de andre kan lese og svare");
        await presenter.Sees("Panelet svarer.");
    }

    /// <summary>On a phone, by keyboard where a form is sent.</summary>
    public static async Task ReadsAndAsks(this PersonAtBrowser panelist, CaseAtBrowser found)
    {
        var wide = panelist.Page.ViewportSize!;
        await panelist.Page.SetViewportSizeAsync(320, wide.Height);
        await panelist.Go("/");
        await panelist.Page.Locator($"a[href='{found.Written}']").ClickAsync();
        await panelist.IsAccessible("The declaration before a case is read");
        await panelist.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Jeg har lest og godtar taushetserklæringen" }).FocusAsync();
        await panelist.Page.Keyboard.PressAsync("Space");
        await panelist.Press("Les framlegget");
        await panelist.Sees("Erklæringen er lagret.");
        await panelist.Page.Locator($"a[href='{found.Text}']").ClickAsync();
        await panelist.Sees("[Barn 1] går i tredje klasse");
        await panelist.Go(found.Written);
        await panelist.Page.GetByLabel("Spør saksmelderen").FillAsync(Question);
        await panelist.IsAccessible("A panelist's page");
        await panelist.FitsTheWidth("A panelist's page on a phone");
        await panelist.Page.GetByRole(AriaRole.Button, new() { Name = "Send spørsmålet" }).FocusAsync();
        await panelist.Page.Keyboard.PressAsync("Enter");
        await panelist.Sees("Spørsmålet er sendt.");
        await panelist.Page.SetViewportSizeAsync(wide.Width, wide.Height);
    }

    public static async Task AnswersPanel(this PersonAtBrowser presenter, CaseAtBrowser found)
    {
        await presenter.Go(found.Written);
        await presenter.Sees(Question);
        await presenter.Page.GetByLabel("Svar på spørsmålet").FillAsync("En voksen som eleven kjenner godt.");
        await presenter.IsAccessible("A question to answer");
        await presenter.Press("Send svaret");
        await presenter.Sees("Svaret er sendt til panelet.");
    }

    public static async Task Advises(this PersonAtBrowser panelist, CaseAtBrowser found)
    {
        await panelist.Go(found.Written);
        await panelist.Sees("En voksen som eleven kjenner godt.");
        await panelist.Page.GetByRole(AriaRole.Link, new() { Name = "Gi råd" }).ClickAsync();
        await panelist.Page.Locator("#rad-What").FillAsync("La den samme voksne møte hver morgen.");
        await panelist.Page.Locator("#rad-Service").SelectOptionAsync("School");
        await panelist.Page.Locator("#rad-Time").SelectOptionAsync("ThisWeek");
        await panelist.Page.Locator("#rad-Evidence").SelectOptionAsync("Experience");
        await panelist.IsAccessible("Advice in writing");
        await panelist.Page.Locator("#rad-skjema button[type='submit']").First.ClickAsync();
        await panelist.Sees("La den samme voksne møte hver morgen.");
    }

    public static async Task TakesAdviceAlong(this PersonAtBrowser presenter, CaseAtBrowser found)
    {
        await presenter.Go(found.Written);
        await presenter.Page.GetByRole(AriaRole.Link, new() { Name = "Se rådene" }).ClickAsync();
        await presenter.Page.Locator("button[value^='Useful:']").ClickAsync();
        await presenter.Page.Locator("#svar-Understood").CheckAsync();
        await presenter.Page.Locator("button[value='confirm']").ClickAsync();
        await presenter.Page.Locator("a[href$='/ark']").ClickAsync();
        await presenter.Sees("Råd – ansvaret ligger hos tjenesten");
        await presenter.Sees("La den samme voksne møte hver morgen.");
        await presenter.IsAccessible("The sheet of a written answer");
        await presenter.Go(found.Written);
        await presenter.Sees("Runden er over.");
    }
}
