using System.Globalization;
using Pilar.Arena.Anonymisation.Numbers;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Tests.Numbers;

/// <summary>What looks as if it told nothing, and tells of somebody; and its like that does not.</summary>
public sealed class HarmlessTests
{
    [Theory]
    [InlineData("3f2504e04f8941d39a0c0305e82c3301", true)]
    [InlineData("ordabcdef04f8941d39a0c03051234567", true)]
    [InlineData("3f250412345678abcdef0c0305e82c3301", true)]
    [InlineData("karinordmann3f2504e04f8941d39a0c0305e82c3301", false)]
    [InlineData("epikrisekarinordmann14032011v2", false)]
    [InlineData("k1a2r3i4n5o6r7d8m9a0n1n14032011", false)]
    [InlineData("a1b2c3d4e5f6martinef6e5d4c3b2a1", false)]
    public void Only_what_a_machine_made_up_is_a_token(string word, bool token) => Assert.Equal(token, HarmlessNumbers.IsToken(word));

    [Theory]
    [InlineData("Se EpikriseKariNordmann14032011v2.pdf i mappa.")]
    [InlineData("Han heter Ida14 i spillet.")]
    [InlineData("Brukeren Leo7 skrev det.")]
    public void A_name_with_figures_is_noticed(string text)
    {
        var digit = text.IndexOfAny(['1', '7']);

        Assert.Contains(Shared.FirstReading(text), finding => finding.Start <= digit && digit < finding.End);
    }

    [Theory]
    [InlineData("Vitamin B12 og kontroll i HA61 er nok.")]
    [InlineData("Elevene på VG2 har det i planen.")]
    public void A_code_is_not(string text) => Assert.DoesNotContain(Shared.FirstReading(text), finding => text[finding.Start..finding.End].Any(char.IsAsciiDigit));

    [Theory]
    [InlineData("Rapport fra tilsyn hos Kari Nordmann, født 14.03.2011.", true)]
    [InlineData("Rapport fra tilsyn hos Kari Nordmann, f. 14.03.2011.", true)]
    [InlineData("Rapport om tilsyn, fnr: 14.03.2011.", true)]
    [InlineData("Rapport fra tilsyn i kommunen 14.03.2011.", false)]
    public void A_birth_is_no_publication(string text, bool found)
    {
        var day = text.IndexOf("14.03", StringComparison.Ordinal);

        Assert.Equal(found, Shared.FirstReading(text).Exists(finding => finding.Start <= day && day + 10 <= finding.End));
    }

    [Theory]
    [InlineData("https://www.google.no/search?q=kari+nordmann", false)]
    [InlineData("www.google.no?q=kari+nordmann", false)]
    [InlineData("https://www.uio.no/personer/kari-nordmann", false)]
    [InlineData("https://visma.no/mappe/kari", false)]
    [InlineData("https://www.google.no/", true)]
    [InlineData("uio.no", true)]
    [InlineData("https://lovdata.no/dokument/NL/lov/2021-06-18-97", true)]
    public void Everybody_may_know_a_site_and_not_all_that_lies_in_it(string address, bool general) => Assert.Equal(general, PublicSites.Has(address));

    [Theory]
    [InlineData("Se https://www.bufdir.no/sok?q=Kari+Nordmann for mer.", true)]
    [InlineData("Se https://www.bufdir.no/sok?q=tilsyn for mer.", false)]
    [InlineData("Se barneombudet.no for mer.", false)]
    public void A_name_in_a_public_address_is_still_a_name(string text, bool found) =>
        Assert.Equal(found, Shared.FirstReading(text).Exists(finding => finding.Type == FindingType.Person));

    [Fact]
    public void Words_end_and_begin_letter_by_letter_in_every_language()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nb-NO");

            Assert.True("fjellgard".EndsWithAny(["hus", "gard"]));
            Assert.True("gardsbruk".StartsWithAny(["hus", "gard"]));
            Assert.True("kanaanaa".EndsWithAny(["a"]));
            Assert.False("fjellga\u00ADrd".EndsWithAny(["hus", "gard"]));
            Assert.False("ga\u00ADrdsbruk".StartsWithAny(["hus", "gard"]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_engine_that_speaks_another_language_finds_the_same()
    {
        const string Text = "Han bor i det gule huset på Lia og jobber på kiwi på torget.";
        var before = CultureInfo.CurrentCulture;
        var found = Shared.FirstReading(Text);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("da-DK");

            Assert.Equal(found, Shared.FirstReading(Text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
