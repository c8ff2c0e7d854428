using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>A case talked through by its method, as those in it live it: asking, reflecting behind the curtain and advising, in four browsers.</summary>
public sealed class MethodTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Title = "Saksdrøfting og evaluering";
    private const string Case = "Saksdrøfting S-14";
    private const string Box = "Skriv et innlegg";

    private readonly ArenaProcess _arena = new();
    private PersonAtBrowser _facilitator = null!;
    private PersonAtBrowser _presenter = null!;
    private PersonAtBrowser _nurse = null!;
    private PersonAtBrowser _user = null!;
    private string _room = "";

    private PersonAtBrowser[] Everyone => [_facilitator, _presenter, _nurse, _user];

    public async ValueTask InitializeAsync()
    {
        await _arena.Start();
        _facilitator = await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, "Klok Bjørk");
        _presenter = await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, "Fredfull Eng");
        _nurse = await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, "Varsom Vind", Look.Phone);
        _user = await PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, "Sterk Rot");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in Everyone.Where(person => person is not null))
        {
            await person.DisposeAsync();
        }

        await _arena.DisposeAsync();
    }

    [Fact]
    public async Task A_case_goes_through_all_ten_phases_of_the_usual_method()
    {
        await ComeIn();
        await Begin();
        await PresentAndAsk();
        await Reflect();
        await Advise();
        await Sum();

        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
    }

    private async Task ComeIn()
    {
        var link = _facilitator.Page.GetByRole(AriaRole.Link, new() { Name = Title });
        _room = await link.First.GetAttributeAsync("href") + "/rom";
        await link.First.ClickAsync();
        await _facilitator.Press("Åpne venterommet");
        await _facilitator.Sees("Venterommet er åpnet.");
        await _facilitator.Enter(_room);
        foreach (var person in Everyone.Skip(1))
        {
            await person.Enter(_room);
            await person.Sees("Møtelederen slipper deg snart inn.");
        }

        await _facilitator.Sees("3 venter på å komme inn");
        await _facilitator.Press("Slipp inn alle");
        await _facilitator.Press("Start møtet");
        await _facilitator.Page.GetByLabel("Velg metode for sak S-14").SelectOptionAsync(new SelectOptionValue { Value = "CrossSector60" });
        await _facilitator.Press("Bruk metoden");
        await _nurse.Sees("Tverrsektoriell saksdrøfting (60 min) er valgt for sak S-14.");
    }

    private async Task Begin()
    {
        await _facilitator.Press($"Start saken: {Case}");
        await _facilitator.Press("Start første fase");
        await AllAreIn("Ramme og taushetsplikt");
        await _nurse.Sees("Nå er det de som leder møtet, som skriver.");
        await Assertions.Expect(_nurse.Page.GetByLabel(Box)).ToHaveCountAsync(0);
        await _facilitator.Press("Neste fase");
        await _facilitator.Sees("Denne fasen skal alltid holdes");

        await _facilitator.Page.Locator("arena-method summary", new() { HasText = "Hopp over fasen" }).ClickAsync();
        await _facilitator.Page.GetByLabel("Hvorfor hopper dere over den?").FillAsync("Vi har snakket om det.");
        await _facilitator.IsAccessible("The method with a reason");
        await _facilitator.Page.Locator("arena-method form button.ds-button", new() { HasText = "Hopp over fasen" }).ClickAsync();
        await AllAreIn("Saksframlegg");
        await _presenter.Sees("Vi har snakket om det.");
        await _nurse.DoesNotSee("Vi har snakket om det.");
    }

    private async Task PresentAndAsk()
    {
        await _facilitator.Press("Åpne saken");
        await _presenter.Press("Vis neste del");
        await Assertions.Expect(_user.Page.Locator(".method__question")).ToContainTextAsync("hvem bør koordinere?");
        await _facilitator.Press("+5 min til fasen Saksframlegg");
        await _presenter.Write("Jeg kan si litt mer om skolen.");
        await Step("Avklarende spørsmål");
        await _nurse.Write("Hva har dere prøvd?");
        await _presenter.Write("Vi har hatt to møter.");
        await _nurse.Sees("Vi har hatt to møter.");
    }

    // What the presenter had not sent stays theirs; every way to write is gone, until they stop the curtain themselves.
    private async Task Reflect()
    {
        var kept = _presenter.DraftIsKept();
        await _presenter.Page.GetByLabel(Box).FillAsync("Uferdig svar");
        await kept;
        await Step("Refleksjonsrunde 1: forståelse");
        await _presenter.Sees("Du lytter bak gardinen.");
        await Assertions.Expect(_presenter.Page.GetByLabel(Box)).ToHaveCountAsync(0);
        await Assertions.Expect(_presenter.Page.GetByRole(AriaRole.Button, new() { Name = "Svar" })).ToHaveCountAsync(0);
        await Assertions.Expect(_presenter.Button("Vis neste del")).ToHaveCountAsync(0);
        await Assertions.Expect(_presenter.Page.Locator(".composer__kept")).ToHaveTextAsync("Uferdig svar");
        await _presenter.IsAccessible("Behind the curtain");
        await _nurse.FitsTheWidth("A phase on a phone");
        await _nurse.IsAccessible("A phase on a phone");
        await _nurse.Write("Jeg undrer meg over hva hun trenger.");
        await _presenter.Sees("Jeg undrer meg over hva hun trenger.");
        await _nurse.DoesNotSee("Uferdig svar");

        await _presenter.Press("Stopp gardinen");
        await _nurse.Sees("Saksmelderen har stoppet gardinen og kan skrive.");
        await Assertions.Expect(_presenter.Page.GetByLabel(Box)).ToHaveValueAsync("Uferdig svar");
        await _presenter.Press("Lytt bak gardinen igjen");
        await Assertions.Expect(_presenter.Page.GetByLabel(Box)).ToHaveCountAsync(0);

        await Step("Brukerperspektiv");
        await _user.Write("Har noen spurt henne?");
        await _presenter.Sees("Har noen spurt henne?");
    }

    private async Task Advise()
    {
        await Step("Refleksjonsrunde 2: muligheter");
        await Step("Saksmelders respons");
        await Assertions.Expect(_presenter.Page.GetByLabel(Box)).ToHaveValueAsync("Uferdig svar");
        await _presenter.Write("Det hjalp å høre på.");
        await _nurse.Sees("Det hjalp å høre på.");
        await Step("Råd");
        await _nurse.Write("Møt henne ved inngangen.");
        await _presenter.Sees("Møt henne ved inngangen.");
        await _user.Sees("hvem bør koordinere?");
    }

    private async Task Sum()
    {
        await Step("Oppsummering og ansvar");
        await _user.Sees("Sakens tekst vises ikke i denne fasen.");
        await _user.DoesNotSee("hvem bør koordinere?");
        await _presenter.Sees("hvem bør koordinere?");
        await _facilitator.Page.Locator("arena-method summary", new() { HasText = "Hopp over fasen" }).ClickAsync();
        await _facilitator.Page.GetByLabel("Hvorfor hopper dere over den?").FillAsync("Vi har snakket om det.");
        await _facilitator.Page.Locator("arena-method form button.ds-button", new() { HasText = "Hopp over fasen" }).ClickAsync();
        await AllAreIn("Evaluering og avslutning");
        await _user.Write("Takk for i dag.");
        await _facilitator.Press("Avslutt siste fase");
        await _nurse.Sees("Metoden er ferdig.");
    }

    private async Task Step(string phase)
    {
        await _facilitator.Press("Neste fase");
        await AllAreIn(phase);
    }

    private async Task AllAreIn(string phase)
    {
        foreach (var person in Everyone)
        {
            await Assertions.Expect(person.Page.Locator("#metode-fase")).ToHaveTextAsync(phase);
        }
    }
}
