using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>In the middle of a consultation it is said that something may have to be reported, and taken back.</summary>
internal static class DutyAtBrowser
{
    /// <summary>How to report stands in the place of advice, for everybody who hears the case.</summary>
    public static async Task SaysItMustBeReported(this PersonAtBrowser person, PersonAtBrowser[] everyone)
    {
        await person.Confirms("Stopp – dette må meldes");
        foreach (var one in everyone)
        {
            await Assertions.Expect(HowToReport(one)).ToBeVisibleAsync();
            await one.Sees("Meldeplikt til barnevernet");
            await Assertions.Expect(one.WayToAdvice()).ToHaveCountAsync(0);
        }
    }

    /// <summary>The advice is there again, for everybody.</summary>
    public static async Task TakesBackThatItMustBeReported(this PersonAtBrowser person, PersonAtBrowser[] everyone)
    {
        await person.Confirms("Ta tilbake at dette må meldes");
        foreach (var one in everyone)
        {
            await Assertions.Expect(one.WayToAdvice()).ToBeVisibleAsync();
            await Assertions.Expect(HowToReport(one)).ToHaveCountAsync(0);
        }
    }

    // It asks first: the button in the question has the same name.
    private static async Task Confirms(this PersonAtBrowser person, string button)
    {
        await person.Press(button);
        await person.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    private static ILocator HowToReport(PersonAtBrowser person) =>
        person.Page.Locator("arena-case").GetByRole(AriaRole.Heading, new() { Name = "Dette kan være noe som skal meldes" });
}
