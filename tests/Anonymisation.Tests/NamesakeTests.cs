using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.People;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>What tells one of two with one name from the other.</summary>
public sealed class NamesakeTests
{
    [Theory]
    [InlineData("Jenta leker med Olav den eldre hver dag.", "Olav den eldre")]
    [InlineData("Jenta leker med Ahmed den høye hver dag.", "Ahmed")]
    [InlineData("Jenta leker med Ahmed den høye, og det går bra.", "Ahmed den høye")]
    [InlineData("Jenta leker med Ahmed den store dagen.", "Ahmed")]
    [InlineData("Bestefar, Henrik Eide senior, er snekker.", "Henrik Eide senior")]
    [InlineData("Jenta leker med Olav den eldste av brødrene.", "Olav")]
    [InlineData("Jenta leker med Olav den dagen det er varmt.", "Olav")]
    [InlineData("Referent: I. Solsem, PPT", "I. Solsem")]
    [InlineData("Leken var rik når I.R. gikk ut av rommet.", "I.R.")]
    [InlineData("Møt Kari i parken. I går var Kari hjemme.", "Kari Kari")]
    [InlineData("Gutten skrev I. Solsem på prøven i dag.", "I. Solsem")]
    [InlineData("Samtalen med Lise-mora ble god i dag.", "Lise-mora")]
    [InlineData("Er pappa-Roger med på møtet i dag?", "pappa-Roger")]
    [InlineData("Hun er med på mor-barn-gruppa og far-sønn-turen.", "")]
    [InlineData("møtet gjelder kari og jonatan f i klassen", "kari jonatan f")]
    [InlineData("Alt er sagt til far i dag.\nE.P.I.", "E.P.I.")]
    [InlineData("Alt er sagt til far i dag.\nSign. MTV", "MTV")]
    [InlineData("Gutten bor hos babcia Zofia hver dag.", "babcia Zofia")]
    public void It_goes_with_the_name(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Shared.Screener.Screen(text).Where(finding => finding.Type == FindingType.Person).Select(finding => text.Substring(finding.Start, finding.Length))));

    [Theory]
    [InlineData("Tor er ti år og går på skolen i bygda.", "Tor")]
    [InlineData("Gro i fjerde klasse har vondt i magen.", "Gro")]
    [InlineData("Vi tenker at det er liv i leiren igjen.", "")]
    [InlineData("Det var mye storm i går, og nå er det sol ute.", "")]
    public void A_word_that_opens_a_sentence_may_be_a_name(string text, string names) =>
        Assert.Equal(names, string.Join(' ', Shared.Screener.Screen(text).Where(finding => finding.Type == FindingType.Person).Select(finding => text.Substring(finding.Start, finding.Length))));

    [Theory]
    [InlineData("Fjorten år gamle Aino snakker bodødialekt.", true)]
    [InlineData("Hun snakker en tydelig bergensdialekt.", true)]
    [InlineData("Hun snakker en tydelig sosiodialekt.", false)]
    public void A_place_tells_also_in_a_dialect(string text, bool tells) => Assert.Equal(tells, Shared.Screener.Screen(text).Any(finding => finding.Type == FindingType.Origin));

    [Theory]
    [InlineData("Karl", " eldre ringte i går.", Namesakes.Old)]
    [InlineData("Karls", " eldre halvsøster ringte i går.", "")]
    [InlineData("Karl", " yngre bror ringte i går.", "")]
    public void Whose_older_sister_it_is_is_not_older(string name, string rest, string which) =>
        Assert.Equal(which, Namesakes.Of(name + rest, new Spot(new Finding(0, name.Length, FindingType.Person, Certainty.Certain, Reason.List), name, name)));

    [Theory]
    [InlineData("jonas s.", "jonas b.", Fit.No)]
    [InlineData("umm mohammed", "mohammed", Fit.No)]
    [InlineData("omar", "abu omar", Fit.No)]
    [InlineData("ane", "anne", Fit.No)]
    [InlineData("anne lie", "ane lie", Fit.No)]
    [InlineData("sara", "sarah", Fit.Near)]
    [InlineData("abu", "abu omar", Fit.Same)]
    [InlineData("bakr", "abu bakr", Fit.Later)]
    [InlineData("olav den eldre", "olav eldre", Fit.Same)]
    internal void A_name_fits_another(string name, string full, Fit fit) => Assert.Equal(fit, new Name(name, Shared.Screener.Lexicon).FitTo(new Name(full, Shared.Screener.Lexicon)));
}
