using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Rereading;

namespace Pilar.Arena.Anonymisation.Tests.Rereading;

/// <summary>A common word is not asked about as what it cannot be; what is no common word may be anything.</summary>
public sealed class SensesTests
{
    [Theory]
    [InlineData("Samir og Ola leker ute.", "leker", FindingType.Age, false)]
    [InlineData("Samir og Ola er åtte.", "åtte", FindingType.Age, true)]
    [InlineData("Nå er han nesten tre.", "nesten", FindingType.Age, true)]
    [InlineData("Han er rundt 8 nå.", "8", FindingType.Age, true)]
    [InlineData("Det var etter det som hendte.", "hendte", FindingType.Date, false)]
    [InlineData("Det var etter høstferien.", "høstferien", FindingType.Date, true)]
    [InlineData("Det var første gang i går.", "første", FindingType.Date, true)]
    [InlineData("Nummeret slutter på det.", "slutter på", FindingType.CaseNumber, false)]
    [InlineData("Det er fire her.", "fire", FindingType.CaseNumber, false)]
    [InlineData("Det er fire to null her.", "fire to null", FindingType.CaseNumber, true)]
    [InlineData("Avdeling to rom fire.", "rom fire", FindingType.CaseNumber, true)]
    [InlineData("Kode hjemme: sju.", "sju", FindingType.CaseNumber, true)]
    [InlineData("Det kom en halvannen til.", "halvannen", FindingType.WebAddress, true)]
    [InlineData("Vi fant et stikkord.", "stikkord", FindingType.WebAddress, false)]
    [InlineData("Kontoen er nordlys.", "nordlys", FindingType.WebAddress, true)]
    [InlineData("Han er qwertal nå.", "qwertal", FindingType.Age, true)]
    [InlineData("Han er Leker nå.", "Leker", FindingType.Age, true)]
    [InlineData("Jeg så en hund der.", "hund", FindingType.Person, true)]
    public void A_common_word_is_asked_about_as_what_it_may_be(string text, string word, FindingType type, bool may) =>
        Assert.Equal(may, MayBe(text, word, new Finding(text.IndexOf(word, StringComparison.Ordinal), word.Length, type, Certainty.Uncertain, Reason.Context)));

    [Theory]
    [InlineData(Certainty.Certain, Reason.Context)]
    [InlineData(Certainty.Uncertain, Reason.List)]
    public void What_is_sure_and_what_a_rule_found_stays(Certainty certainty, Reason reason) =>
        Assert.True(MayBe("Samir og Ola leker ute.", "leker", new Finding(13, 5, FindingType.Age, certainty, reason)));

    private static bool MayBe(string text, string word, Finding finding)
    {
        Assert.Equal(word, text.Substring(finding.Start, finding.Length));
        return Senses.MayBe(Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None), finding);
    }
}
