using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>Resolves what was found in one of the example cases as somebody would who knows it and takes care.</summary>
internal sealed class SensibleWriter(WriterAtBrowser writer, PresentedForm form)
{
    private const string Why = "Det betyr noe for hjelpen, og mange har det slik.";

    private ILocator Others => writer.Page.Locator("[aria-labelledby='write-others'].case-text");

    private ILocator Waiting => writer.Page.Locator(".case-found > li[data-state='open']");

    public async Task<string> Resolve()
    {
        foreach (var written in (await Found()).Where(written => form.Stays.Any(keep => IsPart(written, keep))))
        {
            await writer.Keep(written, Why);
        }

        while (await Waiting.CountAsync() > 0)
        {
            await Answer(await Waiting.First.Locator("strong").InnerTextAsync());
        }

        foreach (var missed in form.Spans.Where(span => span.Severity == "direct").Select(span => span.Text).Distinct(StringComparer.Ordinal))
        {
            Assert.False(Stands(missed, await Others.InnerTextAsync()), $"«{missed}» stands.");
        }

        return await Others.InnerTextAsync();
    }

    private async Task<IReadOnlyList<string>> Found() => await writer.Page.Locator(".case-found > li strong").AllInnerTextsAsync();

    private static bool IsPart(string written, string words) => Stands(written, words) || Stands(words, written);

    // As words, and as they are written: «Liv» stands neither in «livet» nor «Dag» in «i dag».
    private static bool Stands(string words, string text) => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(words)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool IsMostOf(string written, string words) => IsPart(written, words) && written.Length * 2 > words.Length;

    // In the words of whoever wrote the case when they have some, and otherwise in the engine's.
    private async Task Answer(string written)
    {
        var own = form.Spans.FirstOrDefault(span => span.Type == "OTHER_QUASI" && IsMostOf(written, span.Text) && span.Replacement?.Contains('[', StringComparison.Ordinal) == false)?.Replacement;
        var one = await Press(written, own);

        // An answer of the engine may move the list under the pointer: whoever misses presses again.
        for (var again = 0; again < 2 && await IsOpen(one); again++)
        {
            one = await Press(written, own);
        }

        await Assertions.Expect(one).Not.ToHaveAttributeAsync("data-state", "open");
    }

    private async Task<ILocator> Press(string written, string? own)
    {
        var one = await writer.Unfold(written);
        if (own is not null)
        {
            await one.Locator("#write-words-own").FillAsync(own);
            await one.GetByRole(AriaRole.Button, new() { Name = "Bruk ordene" }).ClickAsync();
        }
        else
        {
            await one.Locator(".buttons button").First.ClickAsync();
        }

        return one;
    }

    private static async Task<bool> IsOpen(ILocator one)
    {
        try
        {
            await Assertions.Expect(one).Not.ToHaveAttributeAsync("data-state", "open", new() { Timeout = 8_000 });
            return false;
        }
        catch (PlaywrightException)
        {
            return true;
        }
    }
}
