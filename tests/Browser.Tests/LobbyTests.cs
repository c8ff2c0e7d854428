using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>What those who lead say to those at the door, and whom they cannot let in alone; in three browsers and a fourth, one of them a phone.</summary>
public sealed class LobbyTests(RoomPeople people) : RoomOfThree(people)
{
    private readonly string _mark = Mark.New();

    [Fact]
    public async Task Those_at_the_door_are_told_what_all_who_wait_are_told_and_why_one_was_sent_away()
    {
        await Facilitator.Press("Skriv beskjed til venterommet");
        var message = Facilitator.Page.GetByRole(AriaRole.Dialog);
        await Facilitator.IsAccessible("A message to the lobby");
        await message.GetByLabel("Beskjed", new() { Exact = true }).FillAsync($"Vi er straks klare, {_mark}");
        await message.GetByRole(AriaRole.Button, new() { Name = "Vis beskjeden" }).ClickAsync();
        await Facilitator.Sees("De som venter, ser:");
        await Nurse.DoesNotSee(_mark);

        await Facilitator.OpenMore("Varsom Vind");
        await Facilitator.Press("Til venterommet: Varsom Vind");
        var question = Facilitator.Page.GetByRole(AriaRole.Dialog);
        await question.GetByLabel("Har bedt om det").CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Til venterommet" }).ClickAsync();
        await Nurse.Sees($"Vi er straks klare, {_mark}");
        await Nurse.FitsTheWidth("The lobby with a message");
        await DocsImages.Take(Nurse.Page, "lobby");

        await Facilitator.Press("Avvis Varsom Vind");
        var why = Facilitator.Page.GetByRole(AriaRole.Dialog);
        await Facilitator.IsAccessible("Why somebody is sent away");
        await why.GetByRole(AriaRole.Textbox).FillAsync("Du står på lista for neste uke.");
        await why.GetByRole(AriaRole.Button, new() { Name = "Avvis Varsom Vind" }).ClickAsync();
        await Nurse.Sees("Begrunnelse: Du står på lista for neste uke.");
        await Nurse.Page.ReloadAsync();
        await Nurse.Sees("Du ble ikke sluppet inn sist. Du kan gå til venterommet igjen. Begrunnelse: Du står på lista for neste uke.");
        await Nurse.IsAccessible("The door, after having been sent away");

        await Facilitator.Press("Ta bort beskjeden");
        await Facilitator.DoesNotSee(_mark);
        await Nurse.Page.ReloadAsync();
        await Nurse.DoesNotSee(_mark);
    }

    [Fact]
    public async Task Who_only_observes_is_let_in_by_two_yeses_hears_nothing_from_before_and_cannot_write()
    {
        var name = await Facilitator.Page.Locator("arena-people li", new() { HasText = "· observatør" }).Locator("strong").First.InnerTextAsync();
        await using var observer = await SignIn(name);
        await observer.ComeIn(Room);
        await observer.Sees("Du er observatør: du kan lese, men ikke skrive.");

        // Those who lead have said yes, and the presenter takes theirs back; then the other way round.
        await Presenter.Page.Locator("arena-case a[href*='/rom/liste/']").ClickAsync();
        await Presenter.Sees("Observatører hører saken når både du og de som leder møtet, har sagt ja. Du har sagt ja til 1 observatør.");
        await SaysOf(name, yes: false);
        await Presenter.Sees("Du har sagt ja til 0 observatører.");
        await IsNotLetIn(observer, name, "Personen er observatør, og saksmelderen har ikke sagt ja til navnet.");
        await SaysOf(name, yes: true);
        await Presenter.Sees("Du har sagt ja til 1 observatør.");
        await Facilitator.Press("Ikke la observatører høre saken");
        await Facilitator.Sees("De som leder møtet, har ikke sagt ja til observatører. De venter utenfor mens saken er oppe.");
        await IsNotLetIn(observer, name, "Personen er observatør, og de som leder møtet, har ikke sagt ja til observatører i denne saken.");

        await Facilitator.Write($"Sagt før døra, {_mark}");
        await Facilitator.Sees($"Sagt før døra, {_mark}");
        await Facilitator.Press("La observatører høre saken");
        await Facilitator.Sees("De som leder møtet, har sagt ja til observatører. Saksmelderen sier ja eller nei til hvert navn.");
        await Facilitator.Press($"Slipp inn {name}");
        await observer.Sees("Du er observatør: du kan lese, men ikke skrive.");
        await OnlyHearsFromNowOn(observer);
        Assert.Empty(observer.Complaints);
    }

    // On the page on which the presenter says it by name, and where they stay.
    private async Task SaysOf(string name, bool yes)
    {
        await Presenter.Page.GetByRole(AriaRole.Checkbox, new() { Name = name }).SetCheckedAsync(!yes);
        await Presenter.Press("Ja, de andre kan høre saken");
    }

    private async Task IsNotLetIn(PersonAtBrowser observer, string name, string why)
    {
        await observer.Sees("Du kommer inn når de slipper deg inn.");

        // What the door answered before is not on this page.
        await Facilitator.ComeIn(Room);
        await Facilitator.Press($"Slipp inn {name}");
        await Facilitator.Sees(why);
        await observer.Sees("Du kommer inn når de slipper deg inn.");
    }

    // Also on a page that is drawn anew, on that of what was said earlier, and past the pages.
    private async Task OnlyHearsFromNowOn(PersonAtBrowser observer)
    {
        var log = observer.Page.GetByRole(AriaRole.Log).Locator(".post__text");
        await Assertions.Expect(log).ToHaveCountAsync(0);
        await observer.Sees("Du er observatør: du ser hvor mange som er her, ikke hvem.");
        await Facilitator.Write($"Sagt etter døra, {_mark}");
        await Assertions.Expect(log).ToHaveTextAsync([$"Sagt etter døra, {_mark}"]);
        await observer.IsAccessible("The room of who only observes");

        await observer.ComeIn(Room);
        await Assertions.Expect(log).ToHaveTextAsync([$"Sagt etter døra, {_mark}"]);
        await Assertions.Expect(observer.Page.GetByLabel("Skriv et innlegg")).ToHaveCountAsync(0);
        Assert.Equal("not-allowed", await PastThePages.Says(observer.Page, Guid.NewGuid(), "Dette sier jeg likevel."));
        await Facilitator.DoesNotSee("Dette sier jeg likevel.");

        await observer.Go($"{Room}/tidligere?for={int.MaxValue}");
        await observer.Sees($"Sagt etter døra, {_mark}");
        await observer.DoesNotSee("Sagt før døra");
    }
}
