using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>Which class or year at school.</summary>
internal static partial class SchoolClassRules
{
    private const string Ordinal =
        "(første|fyrste|andre|annen|tredje|fjerde|femte|sjette|sjuende|sjuande|syvende|åttende|åttande|niende|niande|tiende|tiande)";

    // What is a class by itself; what stands before its number, and after; that somebody goes in one.
    private static readonly string[] Kinds = ["klasse", "avd", "base", "grupp"];

    private static readonly string[] Ordinals =
        ["første", "fyrste", "andre", "annen", "tredje", "fjerde", "femte", "sjette", "sjuende", "sjuande", "syvende", "åttende", "åttande", "niende", "niande", "tiende", "tiande"];

    private static readonly string[] Steps = ["klas", "trinn", "steg"];

    private static readonly string[] In = [.. from joint in new[] { "i ", "m " } from which in Ordinals.Concat(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]) select joint + which];

    private static readonly string[] Lines =
        [". idrett", ". musikk", ". påbygg", ". helsefag", ". yrkesfag", ". studiespes", ". elektro", ". bygg", ". salg", ". restaurant"];

    public static IEnumerable<Rule> All =>
    [
        new(FindingType.SchoolClass, Letter(), Reason.Shape, Wants: static sieve => sieve.Figures > 0),
        new(FindingType.SchoolClass, Year(), Reason.Shape, Wants: MayHaveYear),
        new(FindingType.SchoolClass, Upper(), Reason.Shape, Wants: static sieve => sieve.Figures > 0),
    ];

    private static bool MayHaveYear(Sieve sieve) => sieve.HasAny(Kinds) || sieve.HasAny(In) || (sieve.Figures > 0 && sieve.HasAny(Lines))
        || ((sieve.HasShortClass || sieve.HasAny(Steps)) && (sieve.Figures > 0 || sieve.HasAny(Ordinals)));

    // «6A», «10 C»; not a vitamin, not a paragraph, not a house.
    [GeneratedRegex(@"(?<![\w.,§/-])(?<!\b(§|kapittel|kap|vedlegg|nr|vei|gate|avd|rom|punkt|pkt)\.? )([1-9]|10)[a-f](?![\w-]|[.]\d)|(?<=\b(i|klasse|elev i) )(?<m>([1-9]|10) [a-f])(?= |[.,])(?! (og|på) \d)", Rule.Options, Rule.Patience)]
    private static partial Regex Letter();

    [GeneratedRegex(
        @"(?<![\w.,])((\d{1,2}\.? ?(-|–|og|til|/) ?)?\d{1,2}\.? ?|" + Ordinal + " ?)-?(klasse|klase|klass|kl(?![\\w])|trinn|trinnet|steg|steget|årssteg|årssteget|årstrinn|klassing(en|ar|er|ane|ene)?|klassen|klassetrinn|årstrinn)(?![\\w])( ?[a-f](?![\\w]))?|\\b(går i|gå i|gå om|går om|gjekk i|gikk i|lærer i|lærar i|læreren i|læraren i|kontaktlærer i|kontaktlærar i|elev i|begynt i|begynne i|begynner i|starter i|startar i|starte i|seg \\w+ i|eleven i|klassen i|opp i) (?<m>" + Ordinal + "|\\d{1,2}\\.(?! ?\\d))(?=[.,;)\\n]|$| er | og | på | sier | seier | når | men | som | nå | no | har | ved )|(?<![\\w])(?<m>(mottaks|innførings|mottaks|forberedende |forsterka |forsterket )klassen?)(?![\\w])|(?<![\\w])\\d\\. (idrett|musikk|påbygg|helsefag|yrkesfag|studiespes\\w*|elektro|bygg|salg|restaurant)(?![\\w])|(?<![\\w])(avd|avdeling|avdelinga|avdelingen|base|gruppe|gruppa)\\.? (?<m>(?-i:[A-ZÆØÅ])[a-zæøå]{2,20}|\\d{1,2}(?= i | på |[.,\\n]))(?! (sier|seier|er|har|og)\\b)|(?<![\\w])klasse (?<m>\\d{1,2} ?[a-f]?)(?![\\w])",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"(?<![\w])[1-3](?-i:(ST|HO|HS|EL|TIP|TP|ID|MD|MDD|PB|PBY|BA|NA|RM|SS|SR|IM|KD|MK|DH|FD|IDR|MUS|STU)[A-F]?\d?)(?!\w)|(?<![\w])vg ?[1-4](?-i: [A-ZÆØ]{2,4}(?!\w))?( ?(på )?(helse|tip|idrett|salg|studiespesialisering|studiespes|bygg|elektro|restaurant|musikk|kunst|medier|naturbruk|yrkesfag|service|frisør)[\w-]*( ?(og|-) [\w-]+fag)?)?(?![\w])",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Upper();
}
