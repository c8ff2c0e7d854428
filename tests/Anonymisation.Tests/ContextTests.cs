using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>What the rest of the case, or the room, knows of a text's words.</summary>
public sealed class ContextTests
{
    private static readonly ScreeningContext Case = new(word => word is "storm" or "zoe", word => word is "kari" or "storm");

    [Theory]
    [InlineData("det blåste da |storm| kom hjem", "i lower case")]
    [InlineData("Vi hørte |STORMS| stemme.", "in capitals and genitive")]
    [InlineData("Så kom |Zoé| inn.", "with an accent")]
    public void Who_the_case_knows_is_found_however_written(string marked, string why)
    {
        var pieces = marked.Split('|');
        var text = string.Concat(pieces);

        var finding = Assert.Single(Shared.Screener.Screen(text, Case));

        Assert.True((text[finding.Start..finding.End], finding.Type, finding.Certainty, finding.Reason) == (pieces[1], FindingType.Person, Certainty.Certain, Reason.Repeated), why);
    }

    [Theory]
    [InlineData("Vi spør Kari om det.")]
    [InlineData("Det var Karis forslag.")]
    public void Who_is_in_the_room_may_be_named(string text)
    {
        Assert.Empty(Shared.Screener.Screen(text, Case));
        Assert.NotEmpty(Shared.Screener.Screen(text));
    }

    [Theory]
    [InlineData("Zoé", "zoe")]
    [InlineData("LÁŠŠE", "lasse")]
    [InlineData("Åse", "åse")]
    [InlineData("Andreas'", "andreas andrea")]
    [InlineData("Karis", "karis kari")]
    [InlineData("Ås", "ås")]
    public void A_word_is_known_by_its_forms(string word, string forms) => Assert.Equal(forms.Split(' '), Forms.Of(word));
}
