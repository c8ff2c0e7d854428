using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>A case is written and shielded in a real browser: by keyboard, and with nothing leaving it.</summary>
public sealed class WritingTests(LookingWriter looking) : IClassFixture<LookingWriter>
{
    [Fact]
    public async Task Nothing_of_the_raw_text_leaves_the_browser_and_all_is_resolved_by_keyboard()
    {
        await using var writer = await WriterAtBrowser.Looking(looking.Browser, looking.Demo);

        await writer.ResolveByKeyboard();

        var others = await writer.Page.Locator("[aria-labelledby='write-others'].case-text").InnerTextAsync();
        Assert.All(CaseOf.Tokens, token => Assert.DoesNotContain(token, others, StringComparison.OrdinalIgnoreCase));
        var own = await writer.Page.Locator("[aria-labelledby='write-own'].case-text").InnerTextAsync();
        Assert.All(CaseOf.Tokens, token => Assert.Contains(token, own, StringComparison.OrdinalIgnoreCase));
        await writer.Send();
        Assert.Equal(0, await writer.Page.Locator("textarea").CountAsync());
        var body = writer.Left.Last(sent => sent.Contains("/tekst ", StringComparison.Ordinal));
        Assert.Contains("Vi trenger r\u00e5d om hvordan vi kan st\u00f8tte barnet", body, StringComparison.Ordinal);
        var kept = await writer.Kept();
        Assert.All(CaseOf.Tokens, token =>
        {
            Assert.DoesNotContain(writer.Left, sent => sent.Contains(token, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(token, kept, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Empty(writer.Person.Complaints);
    }

    [Fact]
    public async Task Words_that_the_engine_passed_are_hidden_everywhere_and_that_is_undone()
    {
        var writer = await looking.LooksAnew();
        var others = writer.Page.Locator("[aria-labelledby='write-others'].case-text");
        await Assertions.Expect(others).ToContainTextAsync("friminutt");

        await writer.Page.GetByLabel("Ord som skal skjules").FillAsync("friminutt");
        await writer.Page.GetByLabel("Hva er det?").SelectOptionAsync("rareFact");
        await writer.Person.Press("Skjul ordene overalt");
        await Assertions.Expect(others).Not.ToContainTextAsync("friminutt");

        await writer.Person.Press("Angre det siste");
        await Assertions.Expect(others).ToContainTextAsync("friminutt");
    }

    [Fact]
    public async Task Words_that_are_selected_in_the_writers_own_text_are_hidden_everywhere()
    {
        var writer = await looking.LooksAnew();
        var others = writer.Page.Locator("[aria-labelledby='write-others'].case-text");
        await Assertions.Expect(others).ToContainTextAsync("friminutt");

        await writer.SelectByPointer("[aria-labelledby='write-own'].case-text p", "friminutt");
        await Assertions.Expect(writer.Page.GetByLabel("Ord som skal skjules")).ToHaveValueAsync("friminutt");
        await writer.Page.GetByLabel("Hva er det?").SelectOptionAsync("rareFact");
        await writer.Person.Press("Skjul ordene overalt");

        await Assertions.Expect(others).Not.ToContainTextAsync("friminutt");
    }

    [Fact]
    public async Task What_is_kept_needs_a_reason_and_stands()
    {
        var writer = await looking.LooksAnew();
        var age = await writer.Unfold("9 år");

        await age.GetByRole(AriaRole.Button, new() { Name = "Behold", Exact = true }).ClickAsync();
        await Assertions.Expect(age).ToContainTextAsync("Skriv hvorfor det må stå.");
        await writer.Keep("9 år", "Alderen er faglig viktig her");

        await Assertions.Expect(writer.Page.Locator("[aria-labelledby='write-others'].case-text")).ToContainTextAsync("9 år");
    }

    [Fact]
    public async Task What_is_said_of_one_mention_holds_there_alone_until_it_is_said_of_all()
    {
        var writer = await looking.LooksAnew(("done", "Da hun var 9 år, snakket vi med mor hver uke."));
        var others = writer.Page.Locator("[aria-labelledby='write-others'].case-text");
        var age = await writer.Unfold("9 år");

        // By keyboard: the second place of the list.
        await age.GetByLabel("Gjelder").FocusAsync();
        await writer.Page.Keyboard.PressAsync("ArrowDown");
        await writer.Page.Keyboard.PressAsync("ArrowDown");
        await age.GetByLabel("Behold, fordi").FillAsync("Alderen betyr noe her");
        await age.GetByRole(AriaRole.Button, new() { Name = "Behold", Exact = true }).ClickAsync();

        await Assertions.Expect(age).ToContainTextAsync("ulikt fra sted til sted");
        await Assertions.Expect(others).ToContainTextAsync("Da hun var 9 år, snakket");
        await Assertions.Expect(others).Not.ToContainTextAsync(", 9 år. Hun bor");
        await writer.Person.IsAccessible("a decision for one mention");

        await age.GetByLabel("Gjelder").SelectOptionAsync("");
        await age.GetByRole(AriaRole.Button, new() { Name = "Bytt ut:" }).ClickAsync();
        await Assertions.Expect(others).Not.ToContainTextAsync("Da hun var 9 år, snakket");
    }

    [Fact]
    public async Task Why_something_stays_is_asked_about_and_sent_when_its_writer_has_answered()
    {
        await using var writer = await WriterAtBrowser.Looking(looking.Browser, looking.Demo);
        await writer.Keep("9 år", "Bromfas kan hjelpe med det.");
        await writer.ResolveByKeyboard();

        await writer.TryToSend();

        var alert = writer.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("Under «Hvorfor skal «9 år» stå?» (navn på en person):");
        await Assertions.Expect(alert.Locator("mark")).ToHaveTextAsync("Bromfas");
        await writer.Person.IsAccessible("a reason that is asked about");
        await writer.Person.Press("«Bromfas» viser ikke hvem det gjelder");
        await Assertions.Expect(alert).ToContainTextAsync("Du har svart på alt. Send saken på nytt.");
        await writer.Send();
    }

    [Fact]
    public async Task Two_names_are_one_person_and_somebody_else_in_the_case_when_the_writer_says_so()
    {
        var writer = await looking.LooksAnew(
            ("done", "Vi har snakket med Sander Kråkenesli to ganger. Sander Kråkenesli vil gjerne ha hjelp."));
        var others = writer.Page.Locator("[aria-labelledby='write-others'].case-text");
        await Assertions.Expect(others).Not.ToContainTextAsync("snakket med [Barn 1]");

        var sander = await writer.Unfold("Sander Kråkenesli");
        await sander.GetByLabel("Det er den samme som").SelectOptionAsync(new SelectOptionValue { Label = "Xantippedur Qvornelund [Barn 1]" });
        await sander.GetByRole(AriaRole.Button, new() { Name = "Slå sammen" }).ClickAsync();
        await Assertions.Expect(others).ToContainTextAsync("snakket med [Barn 1] to ganger. [Barn 1] vil gjerne");

        await sander.GetByLabel("Hvem er det i saken?").SelectOptionAsync("friend");
        await sander.GetByRole(AriaRole.Button, new() { Name = "Bruk rollen" }).ClickAsync();
        await Assertions.Expect(others).ToContainTextAsync("snakket med [Venn 1] to ganger.");
        await Assertions.Expect(others).ToContainTextAsync("bekymret for [Venn 1]");
    }

    [Fact]
    public async Task Two_that_were_taken_for_one_are_told_apart_by_keyboard_and_that_is_undone()
    {
        var writer = await looking.LooksAnew();
        var others = writer.Page.Locator("[aria-labelledby='write-others'].case-text");
        await Assertions.Expect(others).ToContainTextAsync("[Barn 1] sier at hun ikke");

        var second = await writer.Unfold("Xantippedur");
        await Assertions.Expect(second).ToContainTextAsync("Står som den samme som Xantippedur Qvornelund");
        await second.GetByRole(AriaRole.Button, new() { Name = "Det er en annen" }).PressAsync("Enter");
        await Assertions.Expect(others).Not.ToContainTextAsync("[Barn 1] sier at hun ikke");
        await writer.Person.IsAccessible("two that are told apart");

        await second.GetByLabel("Hvem er det i saken?").SelectOptionAsync("friend");
        await second.GetByRole(AriaRole.Button, new() { Name = "Bruk rollen" }).PressAsync("Enter");
        await Assertions.Expect(others).ToContainTextAsync("[Venn 1] sier at hun ikke");
        await Assertions.Expect(others).Not.ToContainTextAsync("bekymret for [Venn");

        await writer.Person.Press("Angre det siste");
        await writer.Person.Press("Angre det siste");
        await Assertions.Expect(others).ToContainTextAsync("[Barn 1] sier at hun ikke");
    }

    [Fact]
    public async Task Somebody_else_of_the_same_name_is_another_in_the_place_that_is_chosen()
    {
        var writer = await looking.LooksAnew(("done", "I klassen så vi at Xantippedur tegnet. Etterpå gikk alle ut."));
        var others = writer.Page.Locator("[aria-labelledby='write-others'].case-text");
        await Assertions.Expect(others).ToContainTextAsync("at [Barn 1] tegnet");
        var name = await writer.Unfold("Xantippedur");

        await name.GetByLabel("Gjelder").SelectOptionAsync("1");
        await name.GetByRole(AriaRole.Button, new() { Name = "Det er en annen" }).PressAsync("Enter");
        await Assertions.Expect(others).Not.ToContainTextAsync("at [Barn 1] tegnet");
        await Assertions.Expect(others).ToContainTextAsync("[Barn 1] sier at hun ikke");
        await Assertions.Expect(name).ToContainTextAsync("ulikt fra sted til sted");

        await name.GetByRole(AriaRole.Button, new() { Name = "Det er den samme likevel" }).PressAsync("Enter");
        await Assertions.Expect(others).ToContainTextAsync("at [Barn 1] tegnet");
    }

    [Fact]
    public async Task Whose_a_name_is_that_two_have_is_asked_answered_by_keyboard_and_taken_back()
    {
        var writer = await looking.LooksAnew(("done", "Moren heter Kari Solbakken. Faren heter Ola Solbakken. Solbakken ringte i går."));
        var (others, all) = (writer.Page.Locator("[aria-labelledby='write-others'].case-text"), writer.Page.GetByRole(AriaRole.Region, new() { Name = "Hvem er hvem" }));
        await Assertions.Expect(all.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "[Mor]" })).ToContainTextAsync("Kari Solbakken");
        await Assertions.Expect(all.GetByRole(AriaRole.Button, new() { Name = "Hvem er det?" })).ToHaveCountAsync(1);

        await all.GetByRole(AriaRole.Button, new() { Name = "Solbakken Hvem er det?", Exact = true }).PressAsync("Enter");
        var asked = writer.Page.GetByRole(AriaRole.Group, new() { Name = "Hvem er Solbakken?" });
        await Assertions.Expect(asked.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Den samme som Kari Solbakken [Mor]", "Den samme som Ola Solbakken [Far]", "En annen"]);
        await writer.Person.IsAccessible("whose a name is");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Ola Solbakken" }).PressAsync("Enter");
        await Assertions.Expect(others).ToContainTextAsync("[Far] ringte i går.");
        await Assertions.Expect(asked).ToHaveCountAsync(0);

        await writer.Person.Press("Angre det siste");
        await all.GetByRole(AriaRole.Button, new() { Name = "Solbakken Hvem er det?", Exact = true }).PressAsync("Enter");
        await asked.GetByRole(AriaRole.Button, new() { Name = "En annen", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(others).Not.ToContainTextAsync("[Far] ringte i går.");
        await Assertions.Expect(asked).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Each_mention_of_a_name_that_two_have_is_answered_for_itself()
    {
        var writer = await looking.LooksAnew(("done", "Læreren Kari Solbakken ringte. Solbakken sa nei. Det var Solbakken. Faren Jon Solbakken er syk."));
        var others = writer.Page.Locator("[aria-labelledby='write-others'].case-text");
        var name = await writer.Unfold("Solbakken");
        var asked = writer.Page.GetByRole(AriaRole.Group, new() { Name = "Hvem er Solbakken?" });

        await name.GetByLabel("Gjelder").SelectOptionAsync("0");
        await asked.GetByRole(AriaRole.Button, new() { Name = "Jon Solbakken" }).PressAsync("Enter");
        await Assertions.Expect(others).ToContainTextAsync("[Far] sa nei.");
        await Assertions.Expect(name.GetByLabel("Gjelder")).ToHaveValueAsync("");
        await Assertions.Expect(name.Locator(".case-context")).ToContainTextAsync("Det var Solbakken");

        await asked.GetByRole(AriaRole.Button, new() { Name = "Kari Solbakken" }).PressAsync("Enter");
        await Assertions.Expect(others).ToContainTextAsync("[Far] sa nei. Det var [Lærer].");
        await Assertions.Expect(asked).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_network_that_is_gone_costs_no_text_and_what_is_sent_again_comes_once()
    {
        await using var writer = await WriterAtBrowser.Looking(looking.Browser, looking.Demo);
        await writer.ResolveByKeyboard();

        // The first time the answer is lost on its way, the second time the line is down before anything is sent.
        await writer.Page.Context.RouteAsync("**/tekst", async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        });
        await writer.TryToSend();
        var alert = writer.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("Teksten ligger fortsatt her. Prøv igjen om litt: den blir ikke sendt to ganger.");
        await writer.Page.Context.UnrouteAsync("**/tekst");
        await writer.Page.Context.SetOfflineAsync(true);
        await writer.TryToSend();
        await Assertions.Expect(alert).ToContainTextAsync("Vi vet ikke om saken kom fram.");
        await Assertions.Expect(writer.Box("seen")).ToHaveValueAsync(CaseOf.Everything["seen"]);

        await writer.Page.Context.SetOfflineAsync(false);
        await writer.Send();
        await writer.Page.GetByRole(AriaRole.Link, new() { Name = "Følg" }).ClickAsync();
        await writer.Person.Sees("Versjon 1");
        await writer.Person.DoesNotSee("Versjon 2");
    }

    [Fact]
    public async Task A_paste_from_a_word_processor_keeps_its_paragraphs()
    {
        await using var writer = await WriterAtBrowser.SignIn(looking.Browser, looking.Demo);
        await writer.Begin();

        await writer.Box("seen").EvaluateAsync(
            """
            (box) => {
              box.focus();
              const data = new DataTransfer();
              data.setData('text/plain', 'Første avsnitt.\r\nAndre avsnitt.');
              data.setData('text/html', '<p>Første avsnitt.</p><p>Andre avsnitt.</p>');
              box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);

        await Assertions.Expect(writer.Box("seen")).ToHaveValueAsync("Første avsnitt.\n\nAndre avsnitt.");
    }
}
