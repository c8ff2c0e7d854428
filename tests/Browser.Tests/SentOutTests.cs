using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>Somebody waits in the lobby for one item: told why, out of it, and back by themselves; in three browsers, one of them a phone.</summary>
public sealed class SentOutTests(RoomPeople people) : RoomOfThree(people)
{
    private readonly string _mark = Mark.New();

    [Fact]
    public async Task Who_is_sent_out_hears_nothing_of_the_item_and_is_back_when_it_is_left()
    {
        await Facilitator.OpenMore("Varsom Vind");
        await Facilitator.Page.GetByRole(AriaRole.Button, new() { Name = "Til venterommet: Varsom Vind" }).FocusAsync();
        await Facilitator.Page.Keyboard.PressAsync("Enter");
        var question = Facilitator.Page.GetByRole(AriaRole.Dialog);
        await question.GetByRole(AriaRole.Button, new() { Name = "Til venterommet" }).ClickAsync();
        await Assertions.Expect(question).ToContainTextAsync("Velg en grunn.");
        await Facilitator.IsAccessible("Why somebody waits outside");
        await question.GetByLabel("Kan ha bindinger til saken").CheckAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Til venterommet" }).ClickAsync();

        await Nurse.Sees("fordi du kan ha bindinger til saken.");
        await Nurse.IsAccessible("The lobby for one item");
        await Nurse.FitsTheWidth("The lobby for one item");
        await Facilitator.Sees("Venter til punktet er ferdig: Kan ha bindinger til saken");
        await Facilitator.Write($"Bare for oss, {_mark}");
        await Presenter.Sees(_mark);
        await Presenter.DoesNotSee("bindinger");
        await Nurse.DoesNotSee(_mark);

        var on = Facilitator.Page.Locator("arena-agenda li[data-state=current]");
        await on.Locator(".agenda__more summary").ClickAsync();
        await Facilitator.PutOff(on);
        await Assertions.Expect(Nurse.Page.GetByLabel("Skriv et innlegg")).ToBeVisibleAsync();
        await Nurse.DoesNotSee(_mark);
    }
}
