using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>Where somebody lives.</summary>
internal static partial class AddressRules
{
    private static readonly string[] Homes = ["adr", "bosted", "bustad"];

    private static readonly string[] Farms = ["gard", "gård", "småbruket", "husmannsplassen"];

    public static IEnumerable<Rule> All =>
    [
        new(FindingType.Address, SaidToBeHome(), Reason.Context, Wants: static sieve => sieve.Figures > 0 && sieve.HasAny(Homes)),
        new(FindingType.Address, Farm(), Reason.Context, Wants: static sieve => sieve.HasAny(Farms)),
        new(FindingType.Address, Box(), Reason.Shape, Wants: static sieve => sieve.Figures > 0),
        new(FindingType.Postcode, Postcode(), Reason.Shape, Wants: static sieve => sieve.Figures > 3),
        new(FindingType.Place, AfterPostcode(), Reason.Context, Wants: static sieve => sieve.Figures > 4),
    ];

    [GeneratedRegex(@"\b(adr(ess[ea]n?)?|bosted|bustad)([.:]+| er)[ \t]*(?<m>[a-zæøå][^\n,;|]{0,60}?\d{1,4}( ?[a-h](?![\w]))?(, ?[hlku]\d{4})?)(?![\w])", Rule.Options, Rule.Patience)]
    private static partial Regex SaidToBeHome();

    [GeneratedRegex(
        @"\b(?<m>(garden|gården|gardsbruket|gårdsbruket|småbruket|husmannsplassen|fjellgarden|fjellgården),? (?-i:[A-ZÆØÅ])[\w-]{1,40}( (?-i:[A-ZÆØÅ])[\w-]{1,40})?)|(?<![\w])(?<m>((øvre|nedre|store|vestre|østre|søndre|nordre|gamle|indre|ytre) )?(?-i:[A-ZÆØÅ])[\w-]{1,40} (gård|gard))(?![\w])",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Farm();

    [GeneratedRegex(@"\bpostboks \d+( [a-zæøå]+)?|\bgnr\.? ?\d+,? ?(og )?bnr\.? ?\d+", Rule.Options, Rule.Patience)]
    private static partial Regex Box();

    // «Solbakken 4 B, 9997 Storelvmo»: a place that no list has.
    [GeneratedRegex(@"(?<=\d[ ]?[a-h]?, ?\d{4} )(?-i:[A-ZÆØÅ])[\w-]{1,40}", Rule.Options, Rule.Patience)]
    private static partial Regex AfterPostcode();

    [GeneratedRegex(@"(?<=[,\n][ \t]*|\b(adr(esse)?|poststed|postnr|postnummer)[.:]*[ \t]*)(?<m>\d{4})(?=[ \t]+[a-zæøå]{2,}(?!\w))(?!\s+(var|ble|blei|og|da|fikk|fekk|er|men|i|på)\b)", Rule.Options, Rule.Patience)]
    private static partial Regex Postcode();
}
