using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>What one meeting does with its items: groups, two methods without a case, and a case that is not for everybody; in four browsers, one of them a phone.</summary>
public sealed class MeetingItemTests(Chromium chromium) : MethodWalk(chromium)
{
    private const string First = "Oppfølging av forrige sak";
    private const string Last = "Undervegsevaluering";
    private const string Question = "Hvor lenge skal en skole vente?";

    [Fact]
    public async Task Items_go_by_groups_and_by_methods_and_a_case_is_not_for_whom_its_presenter_says_no_to()
    {
        await ComeIn();
        await Facilitator.Press($"Start saken: {First}");
        await AGroupsTalkStaysInItAndItsNoteComesBack();
        await ACrisisTeamGoesFromWhoLeadsAloneToEverybody();
        await Facilitator.Press("Ingen konklusjon");
        await Facilitator.Press($"Start saken: {Last}");
        await ThoseWhoListenAskAndVoteAndWhoLeadsTakesItUp();
        await Facilitator.Press("Ingen konklusjon");
        await WhoIsSaidNoToIsOutWhenTheCaseBegins();
        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
    }

    private async Task AGroupsTalkStaysInItAndItsNoteComesBack()
    {
        await Facilitator.Page.Locator("arena-groups summary", new() { HasText = "Del i grupper" }).ClickAsync();
        await Facilitator.IsAccessible("How to divide into groups");
        await Facilitator.Page.GetByLabel("Fordel jevnt, med sektorene blandet").UncheckAsync();
        await Facilitator.Press("Start gruppene");
        await Put("Varsom Vind", "Gruppe 1");
        await Nurse.Sees("Du er i gruppe 1");
        await Put("Sterk Rot", "Gruppe 2");
        await User.Sees("Du er i gruppe 2");

        await Nurse.Page.GetByLabel("Skriv i gruppe 1").FillAsync("Skolen bør ringe tidligere.");
        await Nurse.Press("Send innlegg");
        await Nurse.Press("Ta med tilbake");
        await Nurse.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Ta med tilbake" }).ClickAsync();
        await Nurse.Sees("Dette tar gruppa med tilbake.");
        await Nurse.FitsTheWidth("A group, on a phone");
        await Facilitator.Sees("Har et notat å ta med tilbake");
        await Facilitator.IsAccessible("The groups, for who leads");
        await DocsImages.Take(Facilitator.Page, "groups", Facilitator.Page.Locator("arena-groups"));
        foreach (var outside in new[] { Facilitator, Presenter, User })
        {
            await Assertions.Expect(outside.Page.GetByText("Skolen bør ringe tidligere.")).ToHaveCountAsync(0);
        }

        await Facilitator.Press("Hent alle tilbake");
        await Facilitator.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Hent alle tilbake" }).ClickAsync();
        await User.Sees("Gruppe 1, ved Varsom Vind");
        await User.Sees("Skolen bør ringe tidligere.");
    }

    private async Task ACrisisTeamGoesFromWhoLeadsAloneToEverybody()
    {
        await ChooseFor(First, "CrisisSituationMeeting25", looks: true);
        await Nurse.Sees($"Situasjonsmøte kriseteam (25 min) er valgt for «{First}».");
        await Facilitator.Press("Start første fase");
        await AllAreIn("Opprop og roller");
        await Nurse.Sees("Nå er det de som leder møtet, som skriver.");
        await Assertions.Expect(Nurse.Page.GetByLabel(Box)).ToHaveCountAsync(0);
        await Step("Hva vet vi, hva vet vi ikke");
        await Step("Hvem er rammet, behov");
        await Nurse.Write("Klassen trenger noen å snakke med.");
        await Facilitator.Sees("Klassen trenger noen å snakke med.");
    }

    private async Task ThoseWhoListenAskAndVoteAndWhoLeadsTakesItUp()
    {
        await ChooseFor(Last, "EchoSession90");
        await Facilitator.Press("Start første fase");
        await AllAreIn("Velkommen, opprop, nytt");
        await Step("Faglig innlegg med spørsmål");

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
        await DocsImages.Take(Facilitator.Page, "questions");
        await Nurse.FitsTheWidth("The questions, on a phone");

        await Facilitator.Press($"Ta opp: {Question}");
        await Assertions.Expect(Nurse.Page.Locator(".question")).ToContainTextAsync("Besvares nå");
        await Facilitator.Press($"Besvart: {Question}");
        await Nurse.Sees("Besvart og lagt til side (1)");
    }

    // They are not told why, and nobody lets them in before it is over.
    private async Task WhoIsSaidNoToIsOutWhenTheCaseBegins()
    {
        await AgreeToAll(butNot: "Sterk Rot");
        await Assertions.Expect(User.Page.GetByLabel(Box)).ToBeVisibleAsync();
        await Facilitator.Press($"Start saken: {Case}");
        await User.Sees("Du kommer inn når de slipper deg inn.");
        await Assertions.Expect(User.Page.GetByLabel(Box)).ToHaveCountAsync(0);
        await Facilitator.Press("Slipp inn Sterk Rot");
        await Facilitator.Sees("Personen kan slippes inn når saken som er oppe nå, er ferdig.");
        await Facilitator.Press("Åpne saken");
        await Presenter.Press("Vis neste del");
        await Nurse.Sees("hvem bør koordinere?");
        await User.DoesNotSee("hvem bør koordinere?");
    }

    private async Task ChooseFor(string item, string method, bool looks = false)
    {
        await Facilitator.Page.Locator("arena-method summary", new() { HasText = "Bruk en metode på dette punktet" }).ClickAsync();
        if (looks)
        {
            await Facilitator.IsAccessible("The choice of a method for an item");
        }

        await Facilitator.Page.GetByLabel($"Velg metode for «{item}»").SelectOptionAsync(new SelectOptionValue { Value = method });
        await Facilitator.Page.Locator("arena-method details button.ds-button", new() { HasText = "Bruk metoden" }).ClickAsync();
    }

    private async Task Put(string person, string group)
    {
        var move = Facilitator.Page.Locator("arena-groups details", new() { HasText = "Flytt noen" });
        if (await move.GetAttributeAsync("open") is null)
        {
            await move.Locator("summary").ClickAsync();
        }

        await move.GetByLabel("Hvem").SelectOptionAsync(new SelectOptionValue { Label = person });
        await move.GetByLabel("Til").SelectOptionAsync(new SelectOptionValue { Label = group });
        await move.GetByRole(AriaRole.Button, new() { Name = "Flytt", Exact = true }).ClickAsync();
    }
}
