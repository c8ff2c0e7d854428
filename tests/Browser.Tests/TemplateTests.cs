using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>A centre's own method, made on a phone with the keyboard, as far as the meeting that may choose it.</summary>
public sealed class TemplateTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    [Fact]
    public async Task A_coordinator_makes_a_method_and_it_is_offered_in_a_meeting()
    {
        await using var coordinator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Rask Foss", Look.Phone);
        var list = await PageOf(coordinator);
        await coordinator.Go(list);
        await coordinator.Page.Locator("#kopi-From").SelectOptionAsync("CrossSector60");
        await coordinator.Press("Lag en kopi");
        await coordinator.Sees("Kopien er laget.");

        await Name("Nb", "Samtale i to deler");
        await Name("Nn", "");
        await Name("En", "");
        await coordinator.Button("Lagre ny versjon").PressAsync("Enter");
        await Assertions.Expect(coordinator.Page.Locator(".ds-error-summary")).ToBeFocusedAsync();
        await coordinator.Page.Locator(".ds-error-summary a").PressAsync("Enter");
        await Assertions.Expect(Field("Nn")).ToBeFocusedAsync();
        await Assertions.Expect(Field("Nn")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(Field("Nb")).ToHaveValueAsync("Samtale i to deler");

        await Name("Nn", "Samtale i to deler, nynorsk");
        await coordinator.Button("Flytt ned Fase 3").PressAsync("Enter");
        await Assertions.Expect(coordinator.Page.Locator("#fase-4 > legend")).ToHaveTextAsync("Fase 4 Avklarende spørsmål");
        Assert.EndsWith("#fase-4", coordinator.Page.Url, StringComparison.Ordinal);
        await coordinator.Button("Flytt opp Fase 4").PressAsync("Enter");
        await Assertions.Expect(coordinator.Page.Locator("#fase-3 > legend")).ToHaveTextAsync("Fase 3 Avklarende spørsmål");
        await coordinator.Button("Lagre ny versjon").PressAsync("Enter");
        await coordinator.Sees("Ny versjon er lagret.");

        await coordinator.Go(list);
        await coordinator.Page.Locator("article", new PageLocatorOptions { HasText = "Samtale i to deler" }).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Publiser versjon 2" }).PressAsync("Enter");
        await coordinator.Sees("Metoden er publisert og kan velges i møtene.");
        Assert.All(coordinator.Complaints, complaint => Assert.StartsWith("422 POST", complaint, StringComparison.Ordinal));
        Assert.Single(coordinator.Complaints);

        await using var facilitator = await PersonAtBrowser.SignIn(chromium.Browser, demo.Arena.Address, "Klok Bjørk");
        await facilitator.ComeIn((await facilitator.Meetings()).Single(meeting => meeting.Phase == "Live").Page + "/rom");
        var offered = await facilitator.Page.Locator("arena-room").GetAttributeAsync("methods");
        Assert.Contains("Samtale i to deler", offered, StringComparison.Ordinal);
        Assert.Contains("Konsultasjonsteam med runde", offered, StringComparison.Ordinal);

        ILocator Field(string tongue) => coordinator.Page.Locator($"[id='mal-Names.{tongue}']");

        Task Name(string tongue, string name) => Field(tongue).FillAsync(name);
    }

    /// <summary>By the link that stands on the page of a network: the demo's live one, which this person coordinates.</summary>
    public static async Task<string> PageOf(PersonAtBrowser person)
    {
        await person.Go("/");
        await person.Page.Locator("main a[href^='/nettverk/']", new PageLocatorOptions { HasText = "konsultasjonsteam vold" }).ClickAsync();
        await person.Page.Locator("main a[href$='/metoder']").ClickAsync();
        await person.Page.WaitForURLAsync("**/metoder");
        return new Uri(person.Page.Url).AbsolutePath;
    }
}
