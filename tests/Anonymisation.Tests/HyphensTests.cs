using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>Bars stand around the name that was found.</summary>
public sealed class HyphensTests
{
    [Theory]
    [InlineData("Samtalen med |Lise|-mora ble god.", "Lise-mora")]
    [InlineData("Vi ringte |Lien|-jentene i går.", "Lien-jentene")]
    [InlineData("Er pappa-|Roger| med i dag?", "pappa-Roger")]
    [InlineData("Vi tok med |Lise|-mappa på møtet.", "Lise")]
    [InlineData("Det er |Lise| - mora sover.", "Lise")]
    [InlineData("Det er mor-barn-|Lise| i dag.", "Lise")]
    public void What_hangs_on_a_name_goes_with_it(string marked, string name)
    {
        var pieces = marked.Split('|');
        var text = string.Concat(pieces);
        var words = Words.Read(text, Shared.Screener.Lexicon, ScreeningContext.None);

        var whole = Hyphens.Whole(words, [new Finding(pieces[0].Length, pieces[1].Length, FindingType.Person, Certainty.Certain, Reason.List)]);

        var finding = Assert.Single(whole);
        Assert.Equal(name, text.Substring(finding.Start, finding.Length));
    }

    [Fact]
    public void Two_that_hang_together_are_one_and_the_surer_of_them()
    {
        var words = Words.Read("Vi ringte Lien-jentene.", Shared.Screener.Lexicon, ScreeningContext.None);

        var whole = Hyphens.Whole(words, [new Finding(10, 4, FindingType.Person, Certainty.Certain, Reason.List), new Finding(15, 7, FindingType.Person, Certainty.Uncertain, Reason.Context)]);

        Assert.Equal((10, 12, Certainty.Certain), Assert.Single(whole) is var one ? (one.Start, one.Length, one.Certainty) : default);
    }
}
