using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>People are divided into groups, talk there, on a phone too, and come back with a note.</summary>
public sealed class GroupTests(Chromium chromium) : MeetingOfFour(chromium)
{
    private const string Item = "Oppfølging av forrige sak";

    [Fact]
    public async Task A_groups_talk_stays_in_it_and_its_note_comes_back()
    {
        await ComeIn();
        await Facilitator.Press($"Start saken: {Item}");
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
        foreach (var outside in new[] { Facilitator, Presenter, User })
        {
            await Assertions.Expect(outside.Page.GetByText("Skolen bør ringe tidligere.")).ToHaveCountAsync(0);
        }

        await Facilitator.Press("Hent alle tilbake");
        await Facilitator.Page.Locator("dialog").GetByRole(AriaRole.Button, new() { Name = "Hent alle tilbake" }).ClickAsync();
        await User.Sees("Gruppe 1, ved Varsom Vind");
        await User.Sees("Skolen bør ringe tidligere.");
        Assert.All(Everyone, person => Assert.Empty(person.Complaints));
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
