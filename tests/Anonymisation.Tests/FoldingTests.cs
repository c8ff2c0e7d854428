using System.Globalization;
using System.Text;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>A browser has none of ICU's tables: what letters are without their accents is in the library itself.</summary>
public sealed class FoldingTests
{
    private const string WithRulesOfTheirOwn = "æøåöäðđłŋŧþßı";

    [Theory]
    [InlineData('\u00c0', '\u024f')]
    [InlineData('\u1e00', '\u1eff')]
    public void Every_latin_letter_is_folded_as_Unicode_takes_it_apart(char first, char last)
    {
        var letters = Enumerable.Range(first, last - first + 1).Select(code => (char)code).Where(letter => !WithRulesOfTheirOwn.Contains(letter, StringComparison.Ordinal)).ToList();

        Assert.Equal(letters.Select(Apart), letters.Select(letter => Folding.Fold($"{letter}")));

        static string Apart(char letter) => string.Concat(
            $"{letter}".Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
    }

    [Fact]
    public void An_accent_that_stands_alone_goes_and_other_scripts_stay() => Assert.Equal("arvid й", Folding.Fold("a\u0301rvid й"));
}
