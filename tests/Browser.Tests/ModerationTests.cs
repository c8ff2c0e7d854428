using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>How a room is kept in order: somebody tells, those who lead look at it, and everybody can read what was done.</summary>
public sealed class ModerationTests(RoomPeople people) : RoomOfThree(people)
{
    private const string Respect = "Vi snakker med respekt om barn, familier og hverandre.";

    private readonly string _mark = Mark.New();

    private ILocator Waiting => Facilitator.Page.Locator("arena-moderation-queue .rows__one", new() { HasText = _mark });

    [Fact]
    public async Task What_somebody_tells_of_is_said_otherwise_or_stands_and_nobody_hears_who_told()
    {
        await Facilitator.Sees("Til behandling (0)");
        await Facilitator.Sees("Ingenting venter på dere nå.");
        await Nurse.Write($"Det var dumt gjort av dem, {_mark}");
        await Report(Presenter);
        await Presenter.Sees("Du har meldt fra om dette.");
        await Assertions.Expect(Waiting).ToContainTextAsync($"{Respect} (1)");
        await Assertions.Expect(Waiting).Not.ToContainTextAsync("Fredfull");
        await Facilitator.Holds("what waits to be looked at", [Look.Desktop]);
        await DocsImages.Take(Facilitator.Page, "queue", Facilitator.Page.Locator("arena-moderation-queue"));
        await Facilitator.Page.SetViewportSizeAsync(Look.Phone.Width, Look.Height);
        await Facilitator.Press("Deltakere (1 venter)");
        await Facilitator.Holds("what waits to be looked at", [Look.Phone]);
        await Facilitator.Page.SetViewportSizeAsync(Look.Desktop.Width, Look.Height);
        await Nurse.DoesNotSee("Til behandling");

        await MayActOnItsWriter();
        await Waiting.GetByRole(AriaRole.Button, new() { Name = "Be om omskriving av innlegget fra Varsom Vind" }).ClickAsync();
        await Choose(Facilitator, "Be om omskriving");
        await Nurse.Sees($"Møtelederen ber deg skrive dette om: {Respect}");
        await Nurse.IsAccessible("a contribution to be written anew");
        await Nurse.FitsTheWidth("a contribution to be written anew");
        await Post(Nurse).GetByRole(AriaRole.Button, new() { Name = "Endre" }).ClickAsync();
        await Nurse.Page.GetByLabel("Endre innlegget").FillAsync($"De hadde det ikke lett, {_mark}");
        await Nurse.Press("Lagre endringen");
        await Nurse.DoesNotSee("Møtelederen ber deg skrive dette om");

        await Report(Presenter);
        await Waiting.GetByRole(AriaRole.Button, new() { Name = "La stå: innlegget fra Varsom Vind" }).ClickAsync();
        await Assertions.Expect(Waiting).ToHaveCountAsync(0);
        await Presenter.DoesNotSee("Du har meldt fra om dette.");
        await Presenter.Page.Locator(".room__rules summary").ClickAsync();
        await Presenter.Sees("En deltaker er bedt om å skrive om et innlegg.");
        await Presenter.Sees("Noen meldte fra om et innlegg. Det ble stående.");
        await Presenter.IsAccessible("the rules, and what was done");
    }

    [Fact]
    public async Task Who_may_not_write_is_told_why_and_keeps_what_they_wrote()
    {
        var box = Nurse.Page.GetByLabel("Skriv et innlegg");
        await box.FillAsync($"Halvveis i en setning, {_mark}");
        await Facilitator.OpenMore("Varsom Vind");
        await Facilitator.Press("Steng skrivingen for Varsom Vind");
        await Facilitator.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Steng skrivingen" }).ClickAsync();
        await Assertions.Expect(Facilitator.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Velg en regel.");
        await Choose(Facilitator, "Steng skrivingen");

        await Nurse.Sees($"Skrivingen er stengt for deg nå: {Respect}");
        await Nurse.Sees($"Halvveis i en setning, {_mark}");
        await Assertions.Expect(box).ToHaveCountAsync(0);
        await Nurse.IsAccessible("somebody who may not write");
        await Presenter.DoesNotSee("Skrivingen er stengt: ");

        await Facilitator.OpenMore("Varsom Vind");
        await Facilitator.IsAccessible("what those who lead may do with somebody");
        await Facilitator.Press("Åpne skrivingen igjen for Varsom Vind");
        await Assertions.Expect(box).ToHaveValueAsync($"Halvveis i en setning, {_mark}");
        await Nurse.Press("Send innlegg");
        await Presenter.Sees($"Halvveis i en setning, {_mark}");

        await ReadsFirst();
    }

    // From the row itself, with the questions of the list of people; whoever did it stands where they opened it.
    private async Task MayActOnItsWriter()
    {
        var menu = Waiting.Locator("summary");
        await menu.ClickAsync();
        await Facilitator.IsAccessible("what those who lead may do with whoever wrote it");
        await Assertions.Expect(Waiting.GetByRole(AriaRole.Button, new() { Name = "Ta ut Varsom Vind" })).ToBeVisibleAsync();
        await Waiting.GetByRole(AriaRole.Button, new() { Name = "Steng skrivingen for Varsom Vind" }).ClickAsync();
        await Choose(Facilitator, "Steng skrivingen");
        await Nurse.Sees($"Skrivingen er stengt for deg nå: {Respect}");
        await Assertions.Expect(menu).ToBeFocusedAsync();
        await menu.ClickAsync();
        await Waiting.GetByRole(AriaRole.Button, new() { Name = "Åpne skrivingen igjen for Varsom Vind" }).ClickAsync();
        await Nurse.DoesNotSee("Skrivingen er stengt for deg nå");
    }

    // What those who lead read before it is shown: it waits, is let through, and is not published.
    private async Task ReadsFirst()
    {
        var held = Facilitator.Page.Locator("arena-moderation-queue [data-kind=held]", new() { HasText = _mark });
        await Facilitator.Press("Les innlegg før de vises");
        await Nurse.Sees("Møteleder leser innlegg før de vises.");
        await Nurse.Write($"Venter litt, {_mark}");
        await Nurse.Sees("Venter på møteleder");
        await Nurse.IsAccessible("what waits, for its writer");
        await Nurse.FitsTheWidth("what waits, for its writer");
        await Assertions.Expect(held).ToContainTextAsync($"Venter litt, {_mark}");
        await Facilitator.Holds("what waits to be let through", [Look.Desktop]);
        await Presenter.DoesNotSee($"Venter litt, {_mark}");
        await held.GetByRole(AriaRole.Button, new() { Name = "Slipp fram innlegget fra Varsom Vind" }).ClickAsync();
        await Presenter.Sees($"Venter litt, {_mark}");
        await Nurse.DoesNotSee("Venter på møteleder");

        await Nurse.Write($"Ikke dette, {_mark}");
        await Facilitator.Page.SetViewportSizeAsync(Look.Phone.Width, Look.Height);
        await Facilitator.Press("Deltakere (1 venter)");
        await Facilitator.Holds("what waits to be let through", [Look.Phone]);
        await held.GetByRole(AriaRole.Button, new() { Name = "Ikke publiser innlegget fra Varsom Vind" }).ClickAsync();
        await Choose(Facilitator, "Ikke publiser");
        await Assertions.Expect(Nurse.Page.Locator(".held")).ToContainTextAsync(Respect);
        await Presenter.DoesNotSee($"Ikke dette, {_mark}");
        await Facilitator.Press("Vis innlegg med en gang");
        await Nurse.DoesNotSee("Møteleder leser innlegg før de vises.");
    }

    private ILocator Post(PersonAtBrowser person) => person.Page.GetByRole(AriaRole.Log).Locator(".post", new() { HasText = _mark });

    private async Task Report(PersonAtBrowser person)
    {
        await Post(person).GetByRole(AriaRole.Button, new() { Name = "Meld fra om innlegget fra Varsom Vind" }).ClickAsync();
        await person.IsAccessible("the question which rule");
        await Choose(person, "Meld fra");
    }

    private static async Task Choose(PersonAtBrowser person, string yes)
    {
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel(Respect).CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = yes, Exact = true }).ClickAsync();
    }
}
