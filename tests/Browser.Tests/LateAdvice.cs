using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>Somebody who reads nynorsk is too late with their advice: they read why, and what they wrote stands there.</summary>
internal static class LateAdvice
{
    private const string What = "Kva kan gjerast?";
    private const string Words = "Spør henne kva ho sjølv ønskjer.";

    /// <summary>It is written, and not sent.</summary>
    public static async Task BeginsToAdvise(this PersonAtBrowser person, string page)
    {
        await person.Go(page);
        await person.Page.GetByLabel(What).FillAsync(Words);
        foreach (var (choice, word) in new[] { ("Service", "skulen"), ("Time", "denne veka"), ("Evidence", "erfaring") })
        {
            await person.Page.Locator($"#rad-{choice}").SelectOptionAsync(new SelectOptionValue { Label = word });
        }
    }

    public static async Task IsTooLate(this PersonAtBrowser person, string why)
    {
        await person.Press("Legg til rådet");
        await person.Sees(why);
        await Assertions.Expect(person.Page.GetByLabel(What)).ToHaveValueAsync(Words);
    }
}
