using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>Resolves what was found in one of the example cases as somebody would who knows it and takes care.</summary>
internal sealed class SensibleWriter(WriterAtBrowser writer, PresentedForm form)
{
    private const string Why = "Det betyr noe for hjelpen, og mange har det slik.";

    // What is answered may let the engine ask about something else, and an answer of it may move the list under the pointer.
    private const int MostPasses = 8;

    private ILocator Others => writer.Page.Locator("[aria-labelledby='write-others'].case-text");

    private ILocator Waiting => writer.Page.Locator(".case-found > li[data-state='open']");

    public async Task<string> Resolve()
    {
        await Keep();
        for (var pass = 0; pass < MostPasses && await Waiting.CountAsync() > 0; pass++)
        {
            await AnswerAll();
        }

        await Assertions.Expect(Waiting).ToHaveCountAsync(0);
        foreach (var missed in form.Spans.Where(span => span.Severity == "direct").Select(span => span.Text).Distinct(StringComparer.Ordinal))
        {
            Assert.False(Stands(missed, await Others.InnerTextAsync()), $"«{missed}» stands.");
        }

        return await Others.InnerTextAsync();
    }

    // One after the other, as somebody does who reads down the list: the engine is waited for when all is said, and looks at what was said last.
    private async Task Keep()
    {
        var kept = new List<ILocator>();
        foreach (var written in (await Found()).Where(written => form.Stays.Any(keep => IsPart(written, keep))))
        {
            kept.Add(await writer.SayWhyItStays(written, Why));
        }

        await writer.IsLookedThrough();
        foreach (var one in kept)
        {
            await WriterAtBrowser.IsKept(one);
        }
    }

    private async Task AnswerAll()
    {
        foreach (var written in await Waiting.Locator("strong").AllInnerTextsAsync())
        {
            if (await Waits(written))
            {
                await Answer(written);
            }
        }

        await writer.IsLookedThrough();
    }

    private async Task<bool> Waits(string written) => await Waiting.And(writer.Named(written)).CountAsync() > 0;

    private async Task<IReadOnlyList<string>> Found() => await writer.Page.Locator(".case-found > li strong").AllInnerTextsAsync();

    private static bool IsPart(string written, string words) => Stands(written, words) || Stands(words, written);

    // As words, and as they are written: «Liv» stands neither in «livet» nor «Dag» in «i dag».
    private static bool Stands(string words, string text) => Regex.IsMatch(text, $@"(?<!\w){Regex.Escape(words)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static bool IsMostOf(string written, string words) => IsPart(written, words) && written.Length * 2 > words.Length;

    // In the words of whoever wrote the case when they have some, and otherwise in the engine's.
    private async Task Answer(string written)
    {
        var own = form.Spans.FirstOrDefault(span => span.Type == "OTHER_QUASI" && IsMostOf(written, span.Text) && span.Replacement?.Contains('[', StringComparison.Ordinal) == false)?.Replacement;
        try
        {
            await Press(written, own);
        }
        catch (TimeoutException)
        {
            // An answer of the engine took it away meanwhile. What still waits is asked about in the next pass.
        }
    }

    private async Task Press(string written, string? own)
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
    }
}
