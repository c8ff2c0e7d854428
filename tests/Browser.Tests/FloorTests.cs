using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>The word goes round: those who ask, a phone with nothing but a keyboard, and who leads, in browsers of their own.</summary>
public sealed class FloorTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
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
        _room = (await _facilitator.Meetings()).First(meeting => meeting.Phase == "Live").Page + "/rom";
        foreach (var person in Everyone)
        {
            await person.ComeIn(_room);
        }
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
    public async Task The_word_is_asked_for_given_and_given_back_goes_round_behind_the_curtain_and_waits_for_no_user_who_is_not_there()
    {
        await AskByKeyboard();
        await GiveAndGiveBack();
        await GoRound();
        await SpeakForUsersWhoAreNotThere();

        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
    }

    private async Task AskByKeyboard()
    {
        await _user.Sees("I denne fasen er det andre som har ordet.");
        await _presenter.Page.GetByLabel("Be om ordet til").SelectOptionAsync(new SelectOptionValue { Value = "clarification" });
        await _presenter.Press("Be om ordet");
        await _presenter.Sees("Du er nummer 1 på talelista.");

        await _nurse.Page.GetByLabel("Be om ordet til").FocusAsync();
        await _nurse.Page.Keyboard.PressAsync("s"); // as one types in a list: «spørsmål»
        await _nurse.Page.Keyboard.PressAsync("Tab");
        await _nurse.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Hand(_nurse)).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(Hand(_nurse)).ToBeFocusedAsync();
        await _nurse.Sees("Du er nummer 2 på talelista.");
        await Says(_nurse, "Du er nummer 2 på talelista.");
        await Assertions.Expect(Queue(_facilitator)).ToHaveTextAsync([Row("Fredfull Eng", "avklaring"), Row("Varsom Vind", "spørsmål")]);
        await _nurse.IsAccessible("The floor on a phone");
        await _nurse.FitsTheWidth("The floor on a phone");
        await _facilitator.IsAccessible("The floor of those who lead");
    }

    private async Task GiveAndGiveBack()
    {
        var up = _facilitator.Button("Flytt Varsom Vind opp");
        await up.FocusAsync();
        await _facilitator.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Queue(_presenter)).ToHaveTextAsync([Row("Varsom Vind", "spørsmål"), Row("Fredfull Eng", "avklaring")]);
        await Assertions.Expect(up).ToBeFocusedAsync();

        // A double click gives it to one, and the one after waits still.
        await _facilitator.Button("Neste: gi ordet til Varsom Vind").DblClickAsync();
        await _nurse.Sees("Du har ordet.");
        await _presenter.Sees("Varsom Vind har ordet.");
        await Says(_presenter, "Varsom Vind har ordet.");
        await Assertions.Expect(Queue(_presenter)).ToHaveCountAsync(1);

        // The same person at another machine, and after a reload, has the same word.
        var second = await _nurse.Page.Context.NewPageAsync();
        await second.GotoAsync(_nurse.Page.Url);
        await Assertions.Expect(second.Locator("arena-floor")).ToContainTextAsync("Du har ordet.");
        await second.CloseAsync();
        await _nurse.Press("Gi ordet tilbake");
        await _presenter.Sees("Ingen har ordet nå.");
        await _facilitator.Press("Neste: gi ordet til Fredfull Eng");
        await _presenter.Sees("Du har ordet.");
    }

    // The phase takes the presenter's word; the others get theirs in turn, and may pass.
    private async Task GoRound()
    {
        await _facilitator.Press("Neste fase");
        await _presenter.Sees("Du lytter bak gardinen og får ordet i en senere fase.");
        await _nurse.Sees("Ingen har ordet nå.");
        await Assertions.Expect(Hand(_presenter)).ToHaveCountAsync(0);
        await _facilitator.Press("Start runde");
        await _nurse.Sees("Runde: alle får ordet etter tur.");
        await Assertions.Expect(Queue(_nurse).Filter(new() { HasText = "Fredfull Eng" })).ToHaveCountAsync(0);
        await Assertions.Expect(_nurse.Page.Locator("arena-floor")).ToContainTextAsync("Du kan si pass.");
        await _nurse.IsAccessible("A round on a phone");
        await _nurse.FitsTheWidth("A round on a phone");
        var others = await Queue(_nurse).CountAsync() - 1;
        await _nurse.Press("Pass");
        await _facilitator.Sees("Gikk forbi: Varsom Vind");
        await Assertions.Expect(Queue(_facilitator)).ToHaveCountAsync(others);
        await _facilitator.Press("Avslutt runden");
        await _nurse.DoesNotSee("Runde: alle får ordet etter tur.");
    }

    // Nobody waits for somebody who is not there: who leads asks, and the others answer on behalf of those whom the case is about.
    private async Task SpeakForUsersWhoAreNotThere()
    {
        await _user.Press("Gå ut av møtet");
        await _user.Sees("Gå til møterommet");
        await _facilitator.PressInPhase("Neste fase");
        foreach (var person in new[] { _facilitator, _presenter, _nurse })
        {
            await Assertions.Expect(person.Page.Locator("#metode-fase")).ToHaveTextAsync("Brukerperspektiv");
            await person.Sees("Ingen brukerrepresentant er i rommet. Møtelederen stiller spørsmålene, og de andre svarer på vegne av dem saken gjelder.");
            await person.Sees("Barnet eller ungdommen: Hva ville de selv ha sagt, og hva trenger de?");
            await person.DoesNotSee("Brukerrepresentanten får ordet først, så de andre.");
        }

        await Assertions.Expect(_facilitator.Button("Slipp til de andre")).ToHaveCountAsync(0);
        await _nurse.Sees("Du kan skrive i denne fasen.");
        await _nurse.IsAccessible("The user perspective without a user, on a phone");
        await _nurse.FitsTheWidth("The user perspective without a user, on a phone");
        await _facilitator.Write("Har noen spurt henne?");
        await _nurse.Sees("Har noen spurt henne?");
        await _nurse.Write("Jeg undrer meg over hva hun trenger.");
        await _presenter.Sees("Jeg undrer meg over hva hun trenger.");
        await CurtainDoors.IsClosed(_presenter);
    }

    private static Regex Row(string name, string what) => new($"{name}.*{what}", RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private static ILocator Hand(PersonAtBrowser person) => person.Page.Locator("arena-floor [data-hand]");

    private static ILocator Queue(PersonAtBrowser person) => person.Page.Locator("arena-floor .floor__queue > li");

    private static Task Says(PersonAtBrowser person, string sentence) =>
        Assertions.Expect(person.Page.Locator("arena-announcer [role=status]")).ToContainTextAsync(sentence);
}
