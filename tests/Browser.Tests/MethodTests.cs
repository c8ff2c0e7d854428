using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>A case talked through by its method, as those in it live it: asking, reflecting behind the curtain and advising, in four browsers.</summary>
public sealed class MethodTests(Chromium chromium) : MethodWalk(chromium)
{
    private Guid _taken;

    [Fact]
    public async Task A_case_goes_through_all_ten_phases_of_the_usual_method()
    {
        await ComeIn();
        await Choose("CrossSector60", "Tverrsektoriell saksdrøfting (60 min)");
        await Begin();
        await PresentAndAsk();
        await Reflect();
        await Advise();
        await Sum();

        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
    }

    private async Task Begin()
    {
        await Facilitator.Press($"Start saken: {Case}");
        await Facilitator.Press("Start første fase");
        await AllAreIn("Ramme og taushetsplikt");
        await Nurse.Sees("Nå er det de som leder møtet, som skriver.");
        await Nurse.Sees("Velkommen. Alt som deles her, er anonymisert og blir i rommet.");
        await Assertions.Expect(Nurse.Page.GetByLabel(Box)).ToHaveCountAsync(0);
        await Facilitator.Press("Neste fase");
        await Facilitator.Sees("Denne fasen skal alltid holdes");

        await Facilitator.Page.Locator("arena-method summary", new() { HasText = "Hopp over fasen" }).ClickAsync();
        await Facilitator.Page.GetByLabel("Hvorfor hopper dere over den?").FillAsync("Vi har snakket om det.");
        await Facilitator.IsAccessible("The method with a reason");
        await Facilitator.Page.Locator("arena-method form button.ds-button", new() { HasText = "Hopp over fasen" }).ClickAsync();
        await AllAreIn("Saksframlegg");
        await Presenter.Sees("Vi har snakket om det.");
        await Nurse.DoesNotSee("Vi har snakket om det.");
    }

    private async Task PresentAndAsk()
    {
        await AgreeToAll();
        await Facilitator.Press("Åpne saken");
        await Presenter.Press("Vis neste del");
        await Assertions.Expect(User.Page.Locator(".method__question")).ToContainTextAsync("hvem bør koordinere?");
        await Facilitator.Press("+5 min til fasen Saksframlegg");
        await Presenter.Write("Jeg kan si litt mer om skolen.");
        await Step("Avklarende spørsmål");
        await Nurse.Write("Hva har dere prøvd?");
        await Presenter.Write("Vi har hatt to møter.");
        await Nurse.Sees("Vi har hatt to møter.");
        _taken = await CurtainDoors.Speaks(Presenter, Nurse);
    }

    // What the presenter had not sent stays theirs; every way to write is gone, until they stop the curtain themselves.
    private async Task Reflect()
    {
        var kept = Presenter.DraftIsKept();
        await Presenter.Page.GetByLabel(Box).FillAsync("Uferdig svar");
        await kept;
        await Step("Refleksjonsrunde 1: forståelse");
        await Presenter.Sees("Du lytter bak gardinen.");
        await Assertions.Expect(Presenter.Page.GetByLabel(Box)).ToHaveCountAsync(0);
        await Assertions.Expect(Presenter.Page.GetByRole(AriaRole.Button, new() { Name = "Svar" })).ToHaveCountAsync(0);
        await Assertions.Expect(Presenter.Button("Vis neste del")).ToHaveCountAsync(0);
        await Assertions.Expect(Presenter.Page.Locator(".composer__kept")).ToHaveTextAsync("Uferdig svar");
        await Presenter.IsAccessible("Behind the curtain");
        await DocsImages.Take(Presenter.Page, "curtain");
        await Nurse.FitsTheWidth("A phase on a phone");
        await Nurse.IsAccessible("A phase on a phone");
        await Nurse.Write("Jeg undrer meg over hva hun trenger.");
        await Presenter.Sees("Jeg undrer meg over hva hun trenger.");
        await Nurse.DoesNotSee("Uferdig svar");
        await CurtainDoors.AreClosed(_taken, Presenter, Nurse);

        await Presenter.Press("Stopp gardinen");
        await Nurse.Sees("Saksmelderen har stoppet gardinen og kan skrive.");
        await Assertions.Expect(Presenter.Page.GetByLabel(Box)).ToHaveValueAsync("Uferdig svar");
        await Presenter.Press("Lytt bak gardinen igjen");
        await Assertions.Expect(Presenter.Page.GetByLabel(Box)).ToHaveCountAsync(0);

        await Step("Brukerperspektiv");
        await Nurse.Sees("Brukerrepresentanten får ordet først, så de andre.");
        await Nurse.Sees("Foreldrene: Hva bekymrer dem, og hva ønsker de?");
        await User.Write("Har noen spurt henne?");
        await Presenter.Sees("Har noen spurt henne?");
    }

    private async Task Advise()
    {
        await Step("Refleksjonsrunde 2: muligheter");
        await Step("Saksmelders respons");
        await Assertions.Expect(Presenter.Page.GetByLabel(Box)).ToHaveValueAsync("Uferdig svar");
        await Presenter.Write("Det hjalp å høre på.");
        await Nurse.Sees("Det hjalp å høre på.");
        await Step("Råd");
        await Nurse.Write("Møt henne ved inngangen.");
        await Presenter.Sees("Møt henne ved inngangen.");
        await User.Sees("hvem bør koordinere?");
        await Presenter.HearsOfIt(Nurse.Advises);
        await User.ReadsAdvice();
    }

    // In nynorsk, in the dark and on a phone, with a browser of its own.
    private async Task ReadTheSheet(string advice)
    {
        await using var again = await SignIn("Fredfull Eng", new Look("nn-NO", Dark: true, 320));
        foreach (var page in new[] { advice, $"{advice}/ark" })
        {
            await again.Go(page);
            await again.Sees(AdviceAtBrowser.First);
            await again.IsAccessible($"{page} in nynorsk");
            await again.FitsTheWidth($"{page} in nynorsk");
        }

        await again.Sees("Råd – ansvaret ligg hos tenesta");
        await again.Sees("Kven har opna arket?");
        Assert.Empty(again.Complaints);
    }

    // The phase that is always held has not had its minute: nothing ends without a reason, and whoever thinks again goes on.
    private async Task AsksWhyItEndsNow()
    {
        await Facilitator.Press("Avslutt møtet");
        var dialog = Facilitator.Page.Locator("dialog[open]");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Avslutt møtet" }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("Faser som alltid skal holdes, er ikke holdt: Oppsummering og ansvar. Hvorfor avslutter dere uten?");
        await Facilitator.IsAccessible("Asked why the method ends now");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Avbryt" }).ClickAsync();
    }

    private async Task Sum()
    {
        await Step("Oppsummering og ansvar");
        await User.Sees("Sakens tekst vises ikke i denne fasen.");
        await User.DoesNotSee("hvem bør koordinere?");
        await Presenter.Sees("hvem bør koordinere?");
        await AsksWhyItEndsNow();
        await SkipTo("Evaluering og avslutning");
        await User.Write("Takk for i dag.");
        await End();
        await Presenter.TakesAlong();
        var advice = new Uri(Presenter.Page.Url).AbsolutePath[..^"/ark".Length];
        await ReadTheSheet(advice);
        await Presenter.PlansFollowUp(advice);
        await Facilitator.Press("Avslutt møtet");
        await Facilitator.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Avslutt møtet" }).ClickAsync();
        await Nurse.Sees("Møtet er avsluttet.");
        await Presenter.AnswersFollowUp();
        await Facilitator.Go(advice);
        await Facilitator.Sees("Mer tid.");
        await Facilitator.IsAccessible("The follow-up as who led sees it");
        await Presenter.TakesUpAgain();
    }
}
