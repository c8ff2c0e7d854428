using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The main job, as those in it live it: a whole meeting over an anonymised case, in four browsers.</summary>
public sealed class MeetingTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Title = "Saksdrøfting og evaluering";
    private const string Case = "Saksdrøfting S-14";

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
        _facilitator = await SignIn("Klok Bjørk", Look.Desktop);
        _presenter = await SignIn("Fredfull Eng", Look.Desktop);
        _nurse = await SignIn("Varsom Vind", Look.Phone);
        _user = await SignIn("Sterk Rot", Look.Desktop);
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
    public async Task A_whole_meeting_over_a_case()
    {
        await OpenTheLobby();
        await ComeIn();
        await Discuss();
        await PresentTheCase();
        await Close();

        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
    }

    [Fact]
    public async Task A_power_cut_in_the_middle_costs_nothing_that_was_saved_or_typed()
    {
        await OpenTheLobby();
        await ComeIn();
        await _facilitator.Write("Før strømbruddet");
        await _presenter.Sees("Før strømbruddet");
        var kept = _presenter.DraftIsKept();
        await _presenter.Page.GetByLabel("Skriv et innlegg").FillAsync("Halvferdig tanke");
        await kept;

        await _arena.Kill();
        await _arena.Start();
        await _facilitator.Write("Etter strømbruddet");

        foreach (var person in Everyone)
        {
            await person.Sees("Etter strømbruddet");
            Assert.Equal(["Før strømbruddet", "Etter strømbruddet"], await person.Log());
        }

        Assert.Equal("Halvferdig tanke", await _presenter.Page.GetByLabel("Skriv et innlegg").InputValueAsync());
        await _presenter.Page.ReloadAsync();
        await Assertions.Expect(_presenter.Page.GetByLabel("Skriv et innlegg")).ToHaveValueAsync("Halvferdig tanke");
    }

    [Fact]
    public async Task A_browser_that_lost_its_network_gets_exactly_what_it_missed()
    {
        await OpenTheLobby();
        await ComeIn();
        await _facilitator.Write("Før");
        await _user.Sees("Før");

        await _user.Page.Context.SetOfflineAsync(true);
        await _facilitator.Write("Mens hun var borte");
        await _nurse.Write("Også dette");
        await _presenter.Sees("Også dette");
        await _user.Page.Context.SetOfflineAsync(false);

        await _user.Sees("Også dette");
        Assert.Equal(["Før", "Mens hun var borte", "Også dette"], await _user.Log());
    }

    private Task<PersonAtBrowser> SignIn(string name, Look look) => PersonAtBrowser.SignIn(chromium.Browser, _arena.Address, name, look);

    private async Task OpenTheLobby()
    {
        var link = _facilitator.Page.GetByRole(AriaRole.Link, new() { Name = Title });
        _room = await link.First.GetAttributeAsync("href") + "/rom";
        await link.First.ClickAsync();
        await _facilitator.Press("Åpne venterommet");
        await _facilitator.Sees("Venterommet er åpnet.");
    }

    private async Task ComeIn()
    {
        await _facilitator.Enter(_room);
        foreach (var person in new[] { _presenter, _nurse, _user })
        {
            await person.Enter(_room);
            await person.Sees("Møtelederen slipper deg snart inn.");
            await person.DoesNotSee("Skriv et innlegg");
        }

        await _facilitator.Sees("3 venter på å komme inn");
        await _facilitator.Press("Slipp inn alle");
        await _facilitator.Press("Start møtet");
        foreach (var person in Everyone)
        {
            await Assertions.Expect(person.Page.GetByLabel("Skriv et innlegg")).ToBeVisibleAsync();
        }
    }

    private async Task Discuss()
    {
        await _facilitator.Press("Start saken: Oppfølging av forrige sak");
        await _nurse.Sees("Nå: Oppfølging av forrige sak");
        await _nurse.Write("Vi har prøvd det vi ble enige om.");
        await _facilitator.Sees("Vi har prøvd det vi ble enige om.");
        await _facilitator.Press("Svar Varsom Vind");
        await _facilitator.Write("Hva merket dere?");
        await _user.Sees("Hva merket dere?");

        // The agenda moves while the others read: nothing they wrote or read goes away.
        await _presenter.Page.GetByLabel("Skriv et innlegg").FillAsync("Et utkast");
        await _facilitator.Page.GetByText("Flytt eller utsett Undervegsevaluering").ClickAsync();
        await _facilitator.Press("Flytt opp: Undervegsevaluering");
        await Assertions.Expect(_presenter.Page.Locator("arena-agenda .agenda__title").Nth(1)).ToHaveTextAsync("Undervegsevaluering");
        Assert.Equal("Et utkast", await _presenter.Page.GetByLabel("Skriv et innlegg").InputValueAsync());

        await _facilitator.Page.GetByLabel("Konklusjon").FillAsync("Vi fortsetter som avtalt.");
        await _facilitator.Press("Avslutt saken");
        await _user.Sees("Vi fortsetter som avtalt.");
    }

    private async Task PresentTheCase()
    {
        await _facilitator.Press($"Start saken: {Case}");
        await _nurse.DoesNotSee("tidlig tenårene");
        await _facilitator.Press("Åpne saken");
        await _presenter.Press("Vis neste del");
        await _user.Sees("hvem bør koordinere?");
        await _user.DoesNotSee("tidlig tenårene");
        await _presenter.Press("Vis neste del");
        foreach (var person in Everyone)
        {
            await person.Sees("tidlig tenårene");
        }

        await _user.DoesNotSee("friminuttene");
        await _presenter.Press("Vis neste del");
        await _user.Sees("friminuttene");
        await _facilitator.IsAccessible("The room with an open case");
        await _nurse.FitsTheWidth("The room on a phone");
        await _nurse.IsAccessible("The room on a phone");
    }

    private async Task Close()
    {
        var logs = new List<IReadOnlyList<string>>();
        foreach (var person in Everyone)
        {
            logs.Add(await person.Log());
        }

        Assert.Equal(["Vi har prøvd det vi ble enige om.", "Hva merket dere?"], logs[0]);
        Assert.All(logs, log => Assert.Equal(logs[0], log));

        await _facilitator.Press("Avslutt møtet");
        await _facilitator.Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Avslutt møtet" }).ClickAsync();
        foreach (var person in Everyone)
        {
            await person.Sees("Møtet er avsluttet.");
            await person.DoesNotSee("friminuttene");
        }
    }
}
