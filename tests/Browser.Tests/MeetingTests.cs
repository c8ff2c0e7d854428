using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The main job, as those in it live it: a whole meeting over an anonymised case, in four browsers.</summary>
public sealed class MeetingTests(Chromium chromium) : MeetingOfFour(chromium)
{
    [Fact]
    public async Task A_whole_meeting_over_a_case()
    {
        await ComeIn();
        await Discuss();
        await PresentTheCase();
        await Close();

        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
    }

    [Fact]
    public async Task Neither_a_lost_network_nor_a_power_cut_costs_anything_that_was_saved_or_typed()
    {
        await ComeIn();
        await LoseTheNetwork();
        await CutThePower();
    }

    // A browser that was away gets exactly what it missed.
    private async Task LoseTheNetwork()
    {
        await Facilitator.Write("Før");
        await User.Sees("Før");

        await User.Page.Context.SetOfflineAsync(true);
        await Facilitator.Write("Mens hun var borte");
        await Nurse.Write("Også dette");
        await Presenter.Sees("Også dette");
        await User.Page.Context.SetOfflineAsync(false);

        await User.Sees("Også dette");
        Assert.Equal(["Før", "Mens hun var borte", "Også dette"], await User.Log());
    }

    private async Task CutThePower()
    {
        await Facilitator.Write("Før strømbruddet");
        await Presenter.Sees("Før strømbruddet");
        var kept = Presenter.DraftIsKept();
        await Presenter.Page.GetByLabel("Skriv et innlegg").FillAsync("Halvferdig tanke");
        await kept;

        await Arena.Kill();
        await Arena.Start();
        await Facilitator.Write("Etter strømbruddet");

        foreach (var person in Everyone)
        {
            await person.Sees("Etter strømbruddet");
            Assert.Equal(["Før", "Mens hun var borte", "Også dette", "Før strømbruddet", "Etter strømbruddet"], await person.Log());
        }

        Assert.Equal("Halvferdig tanke", await Presenter.Page.GetByLabel("Skriv et innlegg").InputValueAsync());
        await Presenter.Page.ReloadAsync();
        await Assertions.Expect(Presenter.Page.GetByLabel("Skriv et innlegg")).ToHaveValueAsync("Halvferdig tanke");
    }

    private async Task Discuss()
    {
        await Facilitator.Press("Start saken: Oppfølging av forrige sak");
        await Nurse.Sees("Nå: Oppfølging av forrige sak");
        await Nurse.Write("Vi har prøvd det vi ble enige om.");
        await Facilitator.Sees("Vi har prøvd det vi ble enige om.");
        await Facilitator.Press("Svar Varsom Vind");
        await Facilitator.Write("Hva merket dere?");
        await User.Sees("Hva merket dere?");

        // The agenda moves while the others read: nothing they wrote or read goes away.
        await Presenter.Page.GetByLabel("Skriv et innlegg").FillAsync("Et utkast");
        await Facilitator.Page.GetByText("Flytt eller utsett Undervegsevaluering").ClickAsync();
        await Facilitator.Press("Flytt opp: Undervegsevaluering");
        await Assertions.Expect(Presenter.Page.Locator("arena-agenda .agenda__title").Nth(1)).ToHaveTextAsync("Undervegsevaluering");
        Assert.Equal("Et utkast", await Presenter.Page.GetByLabel("Skriv et innlegg").InputValueAsync());

        await Facilitator.Page.GetByLabel("Konklusjon").FillAsync("Vi fortsetter som avtalt.");
        await Facilitator.Press("Avslutt saken");
        await User.Sees("Vi fortsetter som avtalt.");
    }

    private async Task PresentTheCase()
    {
        await Facilitator.Press($"Start saken: {Case}");
        await Nurse.DoesNotSee("tidlig tenårene");
        await AgreeToAll(looks: true);
        await Facilitator.Press("Åpne saken");
        await Presenter.Press("Vis neste del");
        await User.Sees("hvem bør koordinere?");
        await User.DoesNotSee("tidlig tenårene");
        await Presenter.Press("Vis neste del");
        foreach (var person in Everyone)
        {
            await person.Sees("tidlig tenårene");
        }

        await User.DoesNotSee("skjermbilder");
        await Presenter.Press("Vis neste del");
        await User.Sees("skjermbilder");
        await Facilitator.IsAccessible("The room with an open case");
        await Nurse.FitsTheWidth("The room on a phone");
        await Nurse.IsAccessible("The room on a phone");
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

        await Facilitator.Press("Avslutt møtet");
        await Facilitator.Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "Avslutt møtet" }).ClickAsync();
        foreach (var person in Everyone)
        {
            await person.Sees("Møtet er avsluttet.");
            await person.DoesNotSee("skjermbilder");
        }
    }
}
