using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Numbers;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>
/// Where somebody works, trains or lies, named in passing and in small letters: «jobber på rema på torget», «går på karate i bjørkelangen», «barselavdelinga i Volda».
/// Asked about: how sure it is, the second reading says.
/// </summary>
internal static class Workplaces
{
    private const int Near = 5;

    private static readonly string[] Houses =
    [
        "klubben", "gruppa", "gruppen", "laget", "korpset", "koret", "senteret", "sentralen", "skolen", "skulen", "skola", "hallen", "hjemmet", "heimen", "avdelinga", "avdelingen", "posten", "bruket", "slakteriet", "bakeriet", "verkstedet", "verkstaden", "fabrikken",
        "sjappa", "kinoen", "opplæringa", "opplæringen", "ballen", "kaféen", "kafeen", "butikken", "ballett", "ballett", "karate", "judo", "taekwondo", "boksing", "moskeen", "menigheten", "tempelet", "mekken", "frisøren", "banken", "institusjonen", "barnehagen",
        "sykehuset", "sjukehuset", "apoteket", "hotellet", "mottaket", "kontoret", "renseriet", "gartneriet", "byggvaren", "kassa", "kantina", "disken", "rengjøringa", "møtene", "kroa", "puben", "verftet", "anlegget", "turn", "fotball", "håndball", "volleyball", "svømming", "dans",
        "kiosken", "bensinstasjonen", "barnehaga", "helsehuset", "legevakta", "fiskeriet", "mølla", "saga", "bruket", "trykkeriet", "meieriet", "museet", "teateret", "stallen", "rideskolen", "klinikken", "handball", "basket", "basketball", "hockey", "ishockey", "friidrett", "langrenn", "cricket", "klatring", "ridning", "riding", "sjakk", "sjakken", "bingoen", "speideren", "kor", "korps", "orkester", "huset", "linja", "lageret", "terminalen", "verkstaden", "drifta", "hagen", "badet", "biblioteket", "kiosk", "gatekjøkenet", "gatekjøkkenet", "sjappe", "baren", "sagbruket", "sliperiet", "fabrikk", "brakkeriggen", "nevrologisk", "medisinsk", "kirurgisk", "sengepost", "styret", "sjukeheimen", "sykehjemmet", "omsorg", "foreningen", "foreninga", "laget", "doen", "industri", "rehab", "kebaben", "losjen", "blomsteren", "legekontoret", "tannlegen", "bakeren", "slakteren", "kraftlaget", "samvirkelaget", "vernet", "mek", "lokallaget", "basen", "fabriken", "smia", "lekelandet", "leikelandet", "bowling", "slippen", "poliklinikk", "poliklinikken", "psykiatrisk", "psyk", "vidaregåande", "videregående", "fødestua", "fødestuen", "sporten", "renholdet", "vaskeriet", "brønnen", "oppdrettet", "hospitset", "kraftverket", "taxien", "hundeskolen", "revmatismen", "frivilligsentralen",
    ];

    private static readonly FrozenSet<string> Spots = FrozenSet.Create(
        StringComparer.Ordinal, "torget", "gågata", "gågaten", "sentrum", "krysset", "terningen", "kaia", "kaien", "brygga", "bryggen", "hovedgata", "storgata", "stasjonen", "flyplassen", "bedehuset", "senteret", "bygda", "tettstedet", "øya", "havna", "stranda", "parken");

    private static readonly string[] Doing =
    [
        "jobb", "arbeid", "tren", "spill", "spel", "lærling", "praksis", "begyn", "byrj", "byrja", "slutt", "plass", "ansatt", "tilsett", "ligg", "innlagt", "går", "gikk", "gjekk", "gått", "gått", "starta", "start", "driv", "står", "synger", "syng", "vakt", "ringte", "vart", "flytt", "trener", "trenar", "deltar", "deltek", "med", "vask", "selg", "sel", "klatr", "song", "sang", "dans", "kjør", "køyr", "øv", "gjennom", "utenfor", "utanfor", "ekstravakt", "sommerjobb", "sommarjobb", "ringde", "kjøpt", "kjøpte", "alle", "noen", "nokon", "treneren", "trenaren", "sjefen", "lager",
    ];

    /// <param name="words">The text.</param>
    public static IEnumerable<Finding> FindIn(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var isShop = Telling.IsShop(words[at].Lower) || IsShopsOwn(words[at].Lower);
            if (words[at].Kind != TokenKind.Word || !(isShop || words[at].Lower.EndsWithAny(Houses)))
            {
                continue;
            }

            var does = Enumerable.Range(Math.Max(0, at - Near), Math.Min(at, Near)).Any(before => words[before].Lower.StartsWithAny(Doing));
            var end = At(words, at + 1, does);
            var isAtWork = isShop && does && !words.IsWritten(at) && at > 0 && words[at - 1].Lower is "i" or "på" or "hos";
            if (end > at + 1 || isAtWork)
            {
                yield return new Finding(words[at].Start, words[end - 1].End - words[at].Start, FindingType.Organisation, Certainty.Uncertain, Reason.Context);
                at = end - 1;
            }
        }
    }

    // «på rema på torget»: over one or two of «på …», of which the last says where.
    private static int At(Words words, int start, bool does)
    {
        var end = start;
        for (var at = start; at + 1 < words.Count && at < start + 4 && words[at].Lower is "i" or "på" or "ved" or "til" && !words.IsNewLine(at) && !words.IsNewLine(at + 1);)
        {
            var next = at + 1;
            if (IsNamed(words, next) || (does && (Spots.Contains(words[next].Lower) || IsKnownThing(words, next))))
            {
                end = next + 1;
                while (words.IsWritten(end) && words.AreJoined(end - 1, end))
                {
                    end++;
                }
            }
            else if (!Telling.IsShop(words[next].Lower) && !words[next].Lower.EndsWithAny(Houses))
            {
                break;
            }

            at = next + 1;
        }

        return end;
    }

    // «coop'en», «spar’en».
    private static bool IsShopsOwn(string lower) =>
        lower.Length > 4 && lower[^3] is '\'' or '’' && lower.EndsWith("en", StringComparison.Ordinal) && Telling.IsShop(lower[..^3]);

    // «på filetlinja på bruket»: spoken of as everybody there knows it.
    private static bool IsKnownThing(Words words, int at) =>
        words[at] is { Kind: TokenKind.Word, Length: > 4 } && (words[at].Lower.EndsWith("en", StringComparison.Ordinal) || words[at].Lower.EndsWith("et", StringComparison.Ordinal) || words[at].Lower.EndsWith('a'))
        && !Vocabulary.IsTime(words[at].Lower) && !words.IsAllowed(at) && words[at].Lower is not ("morgenen" or "kvelden" or "dagen" or "natten" or "natta" or "helga" or "helgen" or "enden" or "starten" or "slutten" or "tida" or "tiden");

    private static bool IsNamed(Words words, int at) =>
        words.IsWritten(at) ? !words.IsAllowed(at) : words[at].Length > 2 && words[at].Kind == TokenKind.Word && !words.Is(at, WordTraits.Known) && (words.Is(at, WordTraits.Place | WordTraits.Surname) || words.IsUnheardOf(at));
}
