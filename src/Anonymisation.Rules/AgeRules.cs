using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>How old somebody is, also as a year of birth. Not how long something lasts.</summary>
internal static partial class AgeRules
{
    // The longest first, and none is tried anew: the code that is made for a list that goes back is ten times as long.
    private const string Word =
        "(?>trettifem|tjuefire|tjuefem|tretten|fjorten|seksten|tjuetre|elleve|femten|sytten|nitten|tjueen|tjueto|tretti|tredve|seksti|atten|førti|femti|sytti"
        + "|nitti|null|eitt|fire|seks|åtte|tolv|tjue|tyve|førr|åtti|ett|tre|fem|sju|syv|et|to|ni|ti|(?:fjort|sekst|sytt|att|nitt|fæmt|trett)['’]n)";

    private const string Number = @"(\d{1,2}([.,]\d{1,2}| ?[½¼¾]| 1/2)?|" + Word + ")";

    private const string Half = "( og (et|eit|ein|en) ?ha?l[vf]t?| og ei? halv)?";

    private const string And = @"( og " + Number + " (mnd|måne?der|månader|måneda|måna))?";

    private static readonly string[] Lengths = ["mnd", "mån", "vek", "uker"];

    private static readonly string[] Olds = ["åring", "gam", "alder", "årsdag"];

    private static readonly string[] Decades = ["åra", "årene", "årsalder"];

    public static IEnumerable<Rule> All =>
    [
        new(FindingType.Age, Years(), Reason.Shape),
        new(FindingType.Age, Months(), Reason.Context, Wants: static sieve => sieve.HasAny(Lengths)),
        new(FindingType.Age, Named(), Reason.Shape, Wants: static sieve => sieve.HasAny(Olds)),
        new(FindingType.Age, InBrackets(), Reason.Context, Wants: static sieve => sieve.HasBracket),
        new(FindingType.Age, BirthYear(), Reason.Context, Wants: static sieve => sieve.Figures > 1),
        new(FindingType.Age, Decade(), Reason.Shape, Wants: static sieve => sieve.HasAny(Decades)),
    ];

    // «i tre år», «for 3 år siden», «hvert 5. år», «2 år med skolevegring»: those are times.
    [GeneratedRegex(
        @"(?<![\w.,/-])(?<!\b(i|for|etter|over|siste|bodd|bodde|budd|budde|gått|gikk|gjekk|vært|vore|brukt|ventet|venta|tok|tatt|teke|første|hver|hvert|kvart|kvar|om|de|dei|innen|om ca|i ca|fyrste|neste|inntil|snart|gjennom|minst) )(?!et år(?! gam))(?<m>" + Number + Half + " ?(år|aar|ar|yrs?|years?)(?![\\w])" + And
            + "( gamm?el| gamle| gammal| gamal)?)(?![\\w])(?! (siden|sidan|med|lang|fremover|framover|på rad|tilbake|før|etter|seinere|senere|seinare))",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Years();

    [GeneratedRegex(
        @"(?<![\w.,/-])(?<m>" + Number + @" ?(mnd|måne?der|månader|måneda|veker?|uker)\.?( gamm?el| gamle| gammal| gamal))(?![\w])|\b(barn|tvillinger|gutt|jente|baby(en)?|søster|bror),? (?<m>" + Number
            + @" ?(mnd|måne?der|månader|uker|veker))(?![\w])(?! (siden|sidan|med))",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Months();

    [GeneratedRegex(@"(?<![\w])(" + Number + @"|\d{1,2})[ -]?(års?|måneders|månads)?-?(åring(en|er|ane|ene|ar)?s?|års?gam(mel|mal|al|le)|årsalder(en)?|årsdag(en)?|års?-?alder(en)?)(?![\w])", Rule.Options, Rule.Patience)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<=[\w.] ?)\(((då|da|nå|no|snart) )?(?<m>(\d{1,2}([.,]5| ?½| 1/2)?|" + Word + Half + @")( ?år| ?mnd| ?md| veker| uker| månader| måneder| dager| dagar)?( og \d{1,2} mnd)?)(?=\)|, )", Rule.Options, Rule.Patience)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\b(f|født|fødd|fødselsår|årgang|årg)[.:]? ?(i )?((19|20)\d\d|'?\d\d(?=\)|,))(?!\d|\.\d)", Rule.Options, Rule.Patience)]
    private static partial Regex BirthYear();

    [GeneratedRegex(
        @"(?<![\w])(i )?(slutten|midten|starten|begynnelsen|byrjinga) av (?<m>\w{1,20}åra|\w{1,20}årene)(?![\w])|(?<![\w])(?<m>(\d0|tretti|førti|femti|seksti|sytti|tjue)-?(årene|åra|årsalderen))(?![\w])",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Decade();

}
