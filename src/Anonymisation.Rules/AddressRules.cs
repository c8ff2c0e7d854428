using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>Where somebody lives.</summary>
internal static partial class AddressRules
{
    private const string StreetEnd =
        "(vei|veg|gate|gat|gt|vn|plass|all[eé]|sti|bakke|bakk|sving|tun|krok|grend|li|jord|haug|ås|terrasse|ring|brygg|løkk|stubb|topp|lund|hage|skrent|stræde|strede|smau|kleiv|rud|myr|eng"
        + "|moen|kai|torg|flat|dal|voll|land|bygg|heim|hus|vang)(en|n|a|et|e|i|ane|ene|ar|er|veien|vegen)?";

    // The number of a house, its letter, and the number of a flat.
    private const string House = @"\d{1,4}( ?[a-h](?![\w]))?(,? ?[hlku] ?\d{4}| ?,? leil(ighet)?\.? ?\d+|,? \d\. ?etg(asje)?\.?(?!\w)|,? (kjeller\w*|loftet|sokkel\w*|inng(ang)?\.? ?[a-z0-9](?!\w)|oppg(ang)?\.? ?[a-z0-9](?!\w)))?";

    public static IEnumerable<Rule> All =>
    [
        new(FindingType.Address, Street(), Reason.Shape),
        new(FindingType.Address, WithoutNumber(), Reason.Shape),
        new(FindingType.Address, SaidToBeHome(), Reason.Context),
        new(FindingType.Address, AnyName(), Reason.Context),
        new(FindingType.Address, Farm(), Reason.Context),
        new(FindingType.Address, Box(), Reason.Shape),
        new(FindingType.Postcode, Postcode(), Reason.Shape),
        new(FindingType.Place, AfterPostcode(), Reason.Context),
    ];

    [GeneratedRegex(@"(?<![\w-])(?<m>(((?-i:[A-ZÆØÅÖ][a-zæøåéö'-]{1,30}|[A-ZÆØÅÖ]\.) ){0,3}|(øvre|nedre|store|vestre|østre|søndre|nordre|gamle) )[\w-]{0,40}?" + StreetEnd + "\\.? " + House + @")(?![\d/:%]|[.,]\d| ?(år|mnd|kr|stk|prosent|timer|min|elev|barn))", Rule.Options, Rule.Patience)]
    private static partial Regex Street();

    [GeneratedRegex(@"(?<![\w-])(?-i:[A-ZÆØÅ])[\w-]{2,40}(s ?gate|sgata|gata|veien|vegen|alléen)(?![\w])", Rule.Options, Rule.Patience)]
    private static partial Regex WithoutNumber();

    [GeneratedRegex(@"\b(adr(ess[ea]n?)?|bosted|bustad)([.:]+| er)[ \t]*(?<m>[a-zæøå][^\n,;|]{0,60}?\d{1,4}( ?[a-h](?![\w]))?(, ?[hlku]\d{4})?)(?![\w])", Rule.Options, Rule.Patience)]
    private static partial Regex SaidToBeHome();

    [GeneratedRegex(
        @"(?<![\w])(bor|bur|bodde|budde|hjemme|heime|hjem|flyttet|flytta|hybel|leilighet|leilegheit|besøk) (i|på|til) (?<m>((?-i:[A-ZÆØÅ])[\w-]{1,40} ){1,2}" + House + @")(?![\d/:%]|[.,]\d| ?(år|mnd))",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex AnyName();

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
