using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>An item without a case that goes by a method: chosen, begun and stepped through in four browsers.</summary>
public sealed class ItemMethodTests(Chromium chromium) : MethodWalk(chromium)
{
    private const string Item = "Oppfølging av forrige sak";

    private const string ItemSettled = """
        () => {
          const { store } = document.querySelector('arena-method');
          const entered = store.view.agenda.map(one => one.method?.enteredAt).find(at => at);
          return entered !== undefined && store.now() - Date.parse(entered) > 2100;
        }
        """;

    [Fact]
    public async Task A_crisis_team_goes_from_who_leads_alone_to_everybody()
    {
        await ComeIn();
        await Facilitator.Press($"Start saken: {Item}");
        await Facilitator.Page.Locator("arena-method summary", new() { HasText = "Bruk en metode på dette punktet" }).ClickAsync();
        await Facilitator.IsAccessible("The choice of a method for an item");
        await Facilitator.Page.GetByLabel($"Velg metode for «{Item}»").SelectOptionAsync(new SelectOptionValue { Value = "CrisisSituationMeeting25" });
        await Facilitator.Page.Locator("arena-method details button.ds-button", new() { HasText = "Bruk metoden" }).ClickAsync();
        await Nurse.Sees($"Situasjonsmøte kriseteam (25 min) er valgt for «{Item}».");

        await Facilitator.Press("Start første fase");
        await AllAreIn("Opprop og roller");
        await Nurse.Sees("Nå er det de som leder møtet, som skriver.");
        await Assertions.Expect(Nurse.Page.GetByLabel(Box)).ToHaveCountAsync(0);
        await Next("Hva vet vi, hva vet vi ikke");
        await Next("Hvem er rammet, behov");
        await Nurse.Write("Klassen trenger noen å snakke med.");
        await Facilitator.Sees("Klassen trenger noen å snakke med.");

        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
    }

    private async Task Next(string phase)
    {
        await Facilitator.Page.WaitForFunctionAsync(ItemSettled);
        await Facilitator.Press("Neste fase");
        await AllAreIn(phase);
    }
}
