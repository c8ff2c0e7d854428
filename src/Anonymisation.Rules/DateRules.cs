using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>Days, months and years in which something happened. Not the time of day, and not «ukentlig» or «i høst».</summary>
internal static partial class DateRules
{
    public const string Month =
        "(?>september|november|desember|februar|oktober|januar|august|april|sept?|mars|juni|juli|mai|jan|feb|mar|apr|aug|okt|nov|des)";

    private const string Day = "(?>tirsdag|torsdag|laurdag|mandag|onsdag|fredag|lørdag|søndag|sundag|måndag|tysdag|tirs|tors|man|tir|tys|ons|tor|fre|lør|lau|søn)";

    private const string Feast = "(?>nyttårsaften|vinterferien|sommerferien|sommarferien|nyttårsafta|vinterferie|påskeferien|haustferien|påskeferie|juleferien|høstferien|påskeveka|juleferie|julaften|julaftan|påskeuka|romjulen|julafta|juledag|romjula|nyttår|påsken|påske|pinse|påska|pinsa|jula|jul)";

    private const string Year = @"(?:19|20)\d\d";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];

    private static readonly string[] Nights = ["natt"];

    private static readonly string[] Years = ["195", "196", "197", "198", "199", "200", "201", "202", "203"];

    private static readonly string[] Days = ["man", "tir", "tys", "ons", "tor", "fre", "lør", "lau", "søn", "sun", "mån"];

    private static readonly string[] Feasts =
        ["jul", "påsk", "pins", "nyttår", "ferie", "skjærtors", "langfre", "palmesøn", "sankthans", "st.hans", "st. hans", "st hans", "sthans", "nasjonaldag", "luciadag"];

    public static IEnumerable<Rule> All =>
    [
        new(FindingType.Date, Numeric(), Reason.Shape, Wants: static sieve => sieve is { Figures: > 3, HasFigureBeforePoint: true }),
        new(FindingType.Date, Short(), Reason.Context, Wants: static sieve => sieve.HasFigureBeforePoint),
        new(FindingType.Date, DayAndMonth(), Reason.Shape, Wants: static sieve => sieve.Figures > 0 && (sieve.HasAny(Months) || sieve.HasAny(Nights))),
        new(FindingType.Date, MonthAlone(), Reason.Shape, Wants: static sieve => sieve.HasAny(Months)),
        new(FindingType.Date, YearAlone(), Reason.Shape, Wants: static sieve => sieve.Figures > 3 && sieve.HasAny(Years)),
        new(FindingType.Date, Weekday(), Reason.Context, Wants: static sieve => sieve.HasAny(Days)),
        new(FindingType.Date, Week(), Reason.Context, Doubt: Pregnancy(), Wants: static sieve => sieve.Figures > 0),
        new(FindingType.Date, Born(), Reason.Context, Wants: static sieve => sieve.Figures > 5),
        new(FindingType.Date, Holiday(), Reason.Context, Wants: static sieve => sieve.HasAny(Feasts)),
        new(FindingType.Date, Season(), Reason.Context, Wants: static sieve => sieve.Figures > 1),
    ];

    [GeneratedRegex(
        @"(?<![\d./-])(" + Year + @"-[01]\d-[0-3]\d|(" + Day + @" )?[0-3]?\d[./-] ?[01]?\d[./-] ?((19|20)?\d\d)|[0-3]?\d/[01]?\d-(\d\d){1,2})(?![\d]|[./-]\d)( kl\.? ?\d{1,2}([.:]\d\d)?)?",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"(?<![\d./-])(?<!\bkl\.? ?)((?<=\b(den|d\.|dato|kom|fra|frå|til|siden|sidan|fram til|sist|møte|time|innen|og|" + Day + @"|\() ?\(?)(?<m>[0-3]?\d[./][01]?\d\.?)|(?<m>" + Day
            + @" [0-3]?\d[./]([01]?\d\.?)?)|(?<m>[0-3]\d\.[01]\d\.?)|(?<!\b(kap|kapittel|punkt|pkt|versjon|nr|§)\.? )(?<m>(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.)(?= [A-ZÆØÅ])|(?<=(\b(kjem|kommer|kom|reiser|reiste|flyttet|flytta|starter|startar|slutter|sluttar|fra|frå) |(?-i:[A-ZÆØÅ])[\wæøå]+ ))(?<m>(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2]))(?=\s*($|[.,;)\n]))|(?<=\n)(?<m>[0-3]\d\.[01]\d\.?)(?=: ))(?!\d|:\d|%|[.,/-]\d| ?(prosent|timer|år|kr|kg|cm|mg|poeng|sd))",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Short();

    [GeneratedRegex(
        @"(?<![\w])((natt(a|en)? til |natt til |morgenen |kvelden )?(" + Day + @"(en)?,? )?(den )?)?([0-3]?\d\.? ?(-|–|og|til) ?)?[0-3]?\d\.? ?" + Month + @"\.?(,? " + Year + @"| ?-? ?'?\d\d(?![\d:.])| d\.? ?å\.?)?( kl\.? ?\d{1,2}([.:]\d\d)?)?(-(helga|helgen|feiringa|feiringen|toget|tog))?(?![\w])|(?<![\w])natt(a|en)? til (den )?[0-3]?\d\.",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(
        @"(?<![\w])((skolestart i|skulestart i|primo|medio|ultimo|midten av|slutten av|starten av|begynnelsen av|byrjinga av|tidlig i|tidleg i|sent i|seint i) )?"
            + @"(?<!\b" + Month + @" til )(januar|februar|mars|april|juni|juli|august|september|oktober|november|desember|mai(?= måned)|(?<=\b(i|fra|frå|siden|sidan|til|før|etter|innen) )(jan|feb|apr|aug|sept?|okt|nov|des)|(?<=\b(i|fra|frå|siden|sidan|til|før|etter|fram til|ut|innen|for|medio|primo) )mai)( i fjor| i år)?(,? " + Year
            + @"| ?-? ?'\d\d| -\d\d)?(?![\w])(?! til " + Month + @"(?![\w]))",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex MonthAlone();

    [GeneratedRegex(@"(?<![\w./,:-])(?<!\b(f|født|fødd|icd|dsm|isbn|kr)\.? )(høsten |hausten |våren |vinteren |sommeren |sommaren |skoleåret |skuleåret |året |påsken |påska |jula |julen )?"
        + @"(19[5-9]\d|20[0-3]\d)([/-](20)?[0-3]\d)?(?![\d/:%]|[.,]\d| ?(kr|kroner|timer|meter|gram|mg|kcal|poeng|elever))(?!\w)", Rule.Options, Rule.Patience)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"(?<![\w])((forrige|førre|sist|siste|natt til|natta til|kommende|komande|denne) (uke |veke )?(på )?" + Day + @"(s)?|(i )?(forrige|førre) (uke|veke) på " + Day + @"|" + Day + @" (i )?(forrige|førre|neste) (uke|veke)|" + Day
        + @" (den )?[0-3]?\d\.)(?![\w])", Rule.Options, Rule.Patience)]
    private static partial Regex Weekday();

    // «født 030814»
    [GeneratedRegex(@"\b(født|fødd|f\.) ?(?<m>[0-3]\d[01]\d{3})(?!\d)", Rule.Options, Rule.Patience)]
    private static partial Regex Born();

    // Where somebody is with child, a week may be one of hers.
    [GeneratedRegex(@"\b(gravid|svangerskap|graviditet|foster(et)?\b|ultralyd|fødsel)", Rule.Options, Rule.Patience)]
    private static partial Regex Pregnancy();

    [GeneratedRegex(@"(?<![\w])(uke|veke|u\.) ?[0-5]?\d(?![\d]| ?(til|-) ?\d+ i svangerskap| i svangerskap)(?! ?(timer|ganger))", Rule.Options, Rule.Patience)]
    private static partial Regex Week();

    [GeneratedRegex(
        @"(?<![\w])((natt til |natta til |morgenen |kvelden )?(første|andre|\d\.) ?(juledag|påskedag|pinsedag|nyttårsdag)|(rett |like |straks )(etter|før|over) " + Feast + @"|(?<=\b(siden|sidan|før|etter|over) )(nyttår|påske|jul|pinse)(?![\w])|i? ?" + Feast + @" (i fjor|i år|" + Year
            + @")|i (romjula|romjulen|påskeuka|påskeveka)|(natt til |(uka|uken|veka|dagen) (før|etter) )?(julaften|julafta|julaftan|nyttårsaften|nyttårsafta|skjærtorsdag|langfredag|palmesøndag|sankthans(aften)?|st\.? ?hans(aften)?|nasjonaldagen|luciadagen))(?![\w])",
        Rule.Options,
        Rule.Patience)]
    private static partial Regex Holiday();

    [GeneratedRegex(@"(?<![\w])(høsten|hausten|våren|vinteren|sommeren|sommaren|haust|høst|vår|vinter|sommer|sommar|vår-|høst-) ?'?-?(?<!\w-)(" + Year + @"|'\d\d|-\d\d)(?![\w])", Rule.Options, Rule.Patience)]
    private static partial Regex Season();
}
