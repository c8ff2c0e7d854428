using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The follow-up of the case that a meeting has talked through: its day, its answer, and the case taken up again.</summary>
internal static class FollowUpAtBrowser
{
    /// <summary>From the page of the advice; the day that is proposed, by keyboard.</summary>
    public static async Task PlansFollowUp(this PersonAtBrowser presenter, string advice)
    {
        await presenter.Go(advice);
        await presenter.Page.GetByRole(AriaRole.Link, new() { Name = "Oppfølging av sak S-" }).ClickAsync();
        await presenter.Sees("Velg en dag for oppfølging");
        await presenter.IsAccessible("The follow-up before there is a day");
        await presenter.Page.GetByRole(AriaRole.Button, new() { Name = "Lagre dagen" }).FocusAsync();
        await presenter.Page.Keyboard.PressAsync("Enter");
        await presenter.Sees("Oppfølgingen er satt til");
    }

    /// <summary>On a phone, by keyboard.</summary>
    public static async Task AnswersFollowUp(this PersonAtBrowser presenter)
    {
        var wide = presenter.Page.ViewportSize!;
        await presenter.Page.SetViewportSizeAsync(320, wide.Height);
        await presenter.Page.ReloadAsync();
        await presenter.Sees("Hva ble gjort?");
        await presenter.Page.GetByLabel("Hva trengs nå?").FillAsync("Mer tid.");
        await presenter.IsAccessible("The follow-up before it is answered");
        await presenter.FitsTheWidth("The follow-up on a phone");
        await presenter.Page.GetByRole(AriaRole.Radio, new() { Name = "delvis gjort" }).FocusAsync();
        await presenter.Page.Keyboard.PressAsync("Space");
        await presenter.Page.GetByRole(AriaRole.Radio, new() { Name = "for tidlig å si" }).FocusAsync();
        await presenter.Page.Keyboard.PressAsync("Space");
        await presenter.Press("Send svaret");
        await presenter.Sees("Svaret er lagret.");
        await presenter.IsAccessible("The follow-up that was answered");
        await presenter.Page.SetViewportSizeAsync(wide.Width, wide.Height);
    }

    /// <summary>In a coming meeting, through the duty gate, to the page on which a new case is written.</summary>
    public static async Task TakesUpAgain(this PersonAtBrowser presenter)
    {
        await presenter.Page.Locator("section[aria-labelledby='igjen'] a").First.ClickAsync();
        await presenter.Sees("Åpen retur av sak S-");
        await presenter.Page.GetByRole(AriaRole.Radio, new() { Name = "Nei" }).CheckAsync();
        await presenter.Press("Neste");
        await presenter.Sees("Åpen retur av sak S-");
        await Assertions.Expect(presenter.Page.Locator("arena-case-writer[after]")).ToBeVisibleAsync();
        await presenter.IsAccessible("A case that is taken up again");
    }
}
