using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>What those who lead say to those at the door; in three browsers, one of them a phone.</summary>
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
}
