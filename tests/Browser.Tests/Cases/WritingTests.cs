using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>A case is written and shielded in a real browser: by keyboard, and with nothing leaving it.</summary>
public sealed class WritingTests(Chromium chromium, DemoArena demo) : IClassFixture<Chromium>, IClassFixture<DemoArena>
{
    [Fact]
    public async Task Nothing_of_the_raw_text_leaves_the_browser_and_all_is_resolved_by_keyboard()
    {
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);
        await writer.Begin();
        await writer.Write(CaseOf.Everything);
        await writer.IsReady();
        await writer.Step("find");
        await writer.IsLookedThrough();

        await ResolveByKeyboard(writer);

        var others = await writer.Page.Locator("[aria-labelledby='write-others'].case-text").InnerTextAsync();
        Assert.All(CaseOf.Tokens, token => Assert.DoesNotContain(token, others, StringComparison.OrdinalIgnoreCase));
        var own = await writer.Page.Locator("[aria-labelledby='write-own'].case-text").InnerTextAsync();
        Assert.All(CaseOf.Tokens, token => Assert.Contains(token, own, StringComparison.OrdinalIgnoreCase));
        await Send(writer);
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
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);
        await writer.Begin();
        await writer.Write(CaseOf.Everything);
        await writer.IsReady();
        await writer.Step("find");
        await writer.IsLookedThrough();
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
    public async Task What_is_kept_needs_a_reason_and_stands()
    {
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);
        await writer.Begin();
        await writer.Write(CaseOf.Everything);
        await writer.IsReady();
        await writer.Step("find");
        await writer.IsLookedThrough();
        var age = writer.Page.Locator(".case-found > li", new() { HasText = "9 år" }).First;
        await age.GetByRole(AriaRole.Button).First.ClickAsync();

        await age.GetByRole(AriaRole.Button, new() { Name = "Behold", Exact = true }).ClickAsync();
        await Assertions.Expect(age).ToContainTextAsync("Skriv hvorfor det må stå.");
        await age.GetByLabel("Behold, fordi").FillAsync("Alderen er faglig viktig her");
        await age.GetByRole(AriaRole.Button, new() { Name = "Behold", Exact = true }).ClickAsync();

        await Assertions.Expect(age).ToHaveAttributeAsync("data-state", "kept");
        await Assertions.Expect(writer.Page.Locator("[aria-labelledby='write-others'].case-text")).ToContainTextAsync("9 år");
    }

    [Fact]
    public async Task A_paste_from_a_word_processor_keeps_its_paragraphs()
    {
        await using var writer = await WriterAtBrowser.SignIn(chromium.Browser, demo);
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

    private static async Task Send(WriterAtBrowser writer)
    {
        await writer.Step("five");
        await writer.Page.GetByLabel("Ja, på minst fem").CheckAsync();
        await writer.Step("send");
        await writer.Page.GetByLabel("Hva handler saken om?").SelectOptionAsync("schoolAbsence");
        var answer = await Press(writer);
        Assert.True(answer.Ok, $"{answer.Status} {await answer.TextAsync()}");
        await writer.Person.Sees("Saken er sendt. Den heter S-");
        Assert.Equal(0, await writer.Page.Locator("textarea").CountAsync());
    }

    private static Task<IResponse> Press(WriterAtBrowser writer) => writer.Page.RunAndWaitForResponseAsync(
        () => writer.Page.Locator("arena-case-send button[data-size='lg']").ClickAsync(),
        response => response.Url.EndsWith("/tekst", StringComparison.Ordinal) || response.Status >= 400);

    // Each that waits is reached with N and replaced with A: nothing is clicked, and typing in a box is typing.
    private static async Task ResolveByKeyboard(WriterAtBrowser writer)
    {
        var waiting = writer.Page.Locator(".case-found > li[data-state='open']");
        await writer.Page.Locator(".case-found__name").First.FocusAsync();
        for (var left = await waiting.CountAsync(); left > 0; left = await waiting.CountAsync())
        {
            await writer.Page.Keyboard.PressAsync("n");
            await Assertions.Expect(writer.Page.Locator(".case-found__name[aria-expanded='true']")).ToBeFocusedAsync();
            await writer.Page.Keyboard.PressAsync("a");
            await Assertions.Expect(waiting).Not.ToHaveCountAsync(left);
        }
    }
}
