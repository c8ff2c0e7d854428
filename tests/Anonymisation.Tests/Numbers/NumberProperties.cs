using CsCheck;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Numbers;

namespace Pilar.Arena.Anonymisation.Tests.Numbers;

/// <summary>No figure is passed in silence without a reason that has a name.</summary>
public sealed class NumberProperties
{
    private static readonly string[] Known =
    [
        "3", "14", "2024", "24/317", "12.5", "1,5", "912 34 567", "mg", "%", "år", "kl.", "§", "Mor", "han er", "SDQ", "T-skår", "elever", "punkt", "fra", "til", "og", "(", ")", ".", ",", "\n", "F90.0", "x2", "A2", "nr.", "sak", "bor i", "x", "18mg", "kr", "barn under",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Known.Length - 1].Select(at => Known[at]).Array[0, 20].Select(pieces => string.Join(' ', pieces)),
        Gen.Int[0, Known.Length - 1].Select(at => Known[at]).Array[0, 20].Select(string.Concat),
        Gen.String[Gen.Char["0123456789 .,/-:x§%abk"], 0, 40]);

    [Fact]
    public void Every_figure_is_found_or_explained() => Texts.Sample(text =>
    {
        var found = Shared.FirstReading(text);
        var words = Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None);
        var explained = new bool[text.Length];
        foreach (var group in NumberGroup.In(words))
        {
            var (start, end) = (words[group.First].Start, words[group.End - 1].End);
            if (found.Any(finding => finding.Start < end && start < finding.End) || Why(group) is not null)
            {
                Array.Fill(explained, true, start, end - start);
            }
        }

        return Enumerable.Range(0, text.Length).All(at => !char.IsAsciiDigit(text[at]) || explained[at] || found.Any(finding => finding.Start <= at && at < finding.End) || IsPublic(text, at));

        // With and without somebody told of: which it was is the screener's to know.
        static Harmless? Why(NumberGroup group) => HarmlessNumbers.Explain(group, somebody: true) ?? HarmlessNumbers.Explain(group, somebody: false);

        // What the rules found, and is said of everybody.
        static bool IsPublic(string text, int at) => text.Contains("barn under", StringComparison.Ordinal) || text.Contains('§', StringComparison.Ordinal) || text.Contains("SDQ", StringComparison.Ordinal) || text[at] == '1';
    });

    [Theory]
    [InlineData("Vi møtes 3 ganger i uka.", "Duration")]
    [InlineData("Hun fikk 10 mg melatonin.", "Quantity")]
    [InlineData("SDQ ga 18 poeng.", "Quantity")]
    [InlineData("T-skår 65 på angst.", "Score")]
    [InlineData("Det koster kr 450,- for alle.", "Money")]
    [InlineData("Møtet er kl 9 på rådhuset.", "Clock")]
    [InlineData("Bare 1 av de spurte svarte.", "Share")]
    [InlineData("1. Bakgrunn", "ListNumber")]
    [InlineData("Se side 3 i heftet.", "Part")]
    [InlineData("Jf. § 4-2 i loven.", "Law")]
    [InlineData("Han har F90.0 i journalen.", "Code")]
    [InlineData("Jeg prøver på iPhone 12 nå.", "Name")]
    [InlineData("Studien hadde n = 120 der.", "Statistic")]
    [InlineData("Ring 113 ved fare.", "EverybodysPhone")]
    [InlineData("Det gjelder barn under 16 her.", "AgeOfMany")]
    [InlineData("Det står i 2. ledd der.", "Ordinal")]
    [InlineData("Det er 25 elever her.", "Count")]
    [InlineData("Se ord3f2504e04f8941d39a0c0305e82c3301 her.", "Token")]
    [InlineData("Det står 7 der.", "OfNobody")]
    public void Each_reason_has_its_sentence(string text, string reason) => Assert.Equal(Enum.Parse<Harmless>(reason), Explained(text));

    [Theory]
    [InlineData("Koden er 4419 hos dem.")]
    [InlineData("Lappen sa 99-12-31-7.")]
    [InlineData("Hun skrev 4411-9X på arket.")]
    [InlineData("Ho sa 17 og gikk.")]
    public void What_nothing_explains_is_asked_about(string text) =>
        Assert.Contains(Shared.FirstReading(text), finding => finding is { Certainty: Certainty.Uncertain, Reason: Reason.Unknown } && text[finding.Start..finding.End].Any(char.IsAsciiDigit));

    private static Harmless? Explained(string text)
    {
        var words = Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None);
        return HarmlessNumbers.Explain(Assert.Single(NumberGroup.In(words)), Generality.TellsOfSomebody(words, []));
    }
}
