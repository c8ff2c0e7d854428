using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>Somebody teaches, the others ask and vote, on a phone too; and whoever leads takes the questions up.</summary>
public sealed class QuestionTests(Chromium chromium) : MeetingOfFour(chromium)
{
    private const string Item = "Oppfølging av forrige sak";
    private const string Question = "Hvor lenge skal en skole vente?";

    private const string Settled = """
        () => {
          const { store } = document.querySelector('arena-method');
          const entered = store.view.agenda.map(one => one.method?.enteredAt).find(at => at);
          return entered !== undefined && store.now() - Date.parse(entered) > 2100;
        }
        """;

    [Fact]
    public async Task Those_who_listen_ask_and_vote_and_who_leads_takes_it_up()
    {
        await ComeIn();
        await Facilitator.Press($"Start saken: {Item}");
        await Facilitator.Page.Locator("arena-method summary", new() { HasText = "Bruk en metode på dette punktet" }).ClickAsync();
        await Facilitator.Page.GetByLabel($"Velg metode for «{Item}»").SelectOptionAsync(new SelectOptionValue { Value = "EchoSession90" });
        await Facilitator.Page.Locator("arena-method details button.ds-button", new() { HasText = "Bruk metoden" }).ClickAsync();
        await Facilitator.Press("Start første fase");
        await Facilitator.Page.WaitForFunctionAsync(Settled);
        await Facilitator.Press("Neste fase");

        await Nurse.Page.GetByLabel("Still et spørsmål").FillAsync(Question);
        await Assertions.Expect(Nurse.Page.GetByRole(AriaRole.Button, new() { Name = "Send innlegg" })).ToHaveCountAsync(0);
        await Nurse.Press("Still som spørsmål");
        var vote = User.Page.GetByRole(AriaRole.Button, new() { Name = $"Stem: {Question}" });
        await vote.FocusAsync();
        await User.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(vote).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(vote).ToBeFocusedAsync();
        await Assertions.Expect(Nurse.Page.Locator(".question")).ToContainTextAsync("1 stemme");
        await Assertions.Expect(Nurse.Page.Locator("[data-vote]")).ToHaveCountAsync(0);
        await Facilitator.IsAccessible("The questions, for who leads");
        await Nurse.FitsTheWidth("The questions, on a phone");

        await Facilitator.Press($"Ta opp: {Question}");
        await Assertions.Expect(Nurse.Page.Locator(".question")).ToContainTextAsync("Besvares nå");
        await Facilitator.Press($"Besvart: {Question}");
        await Nurse.Sees("Besvart og lagt til side (1)");
        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
    }
}
