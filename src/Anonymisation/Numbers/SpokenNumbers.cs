using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>
/// A part of a number that is told: «nummeret slutter på null null åtte», «skiltet begynner på ZT»; a plate in words: «en ek og så nitti tusen», «VH, to nuller og noko med sju»;
/// an address that is spoken: «karin snabela fjordpost krøllalfa no».
/// </summary>
internal static class SpokenNumbers
{
    private const int Longest = 12;
    private const int Shortest = 2;
    private const int Phone = 5;
    private const int InSmall = 3;

    private static readonly string[] Edges = ["slutt", "begyn", "byrj", "start", "end"];

    private static readonly FrozenSet<string> Labels = FrozenSet.Create(
        StringComparer.Ordinal, "nummeret", "nummer", "mobil", "mobilen", "tlf", "telefon", "telefonen", "skiltet", "skilt", "bilen", "bil", "kontoen", "konto", "fødselsnummer", "saksnummer", "sifrene", "sifra", "siffer", "notert", "nr", "personnummer", "personnummeret", "telefonnummer", "telefonnummeret", "mobilnummer", "mobilnummeret", "kontonummer", "regnummer");

    private static readonly FrozenSet<string> Phones = FrozenSet.Create(
        StringComparer.Ordinal, "nummeret", "mobil", "mobilen", "tlf", "telefon", "telefonen", "telefonnummer", "telefonnummeret", "mobilnummer", "mobilnummeret", "mob");

    private static readonly FrozenSet<string> Vehicles = FrozenSet.Create(
        StringComparer.Ordinal, "skilt", "skiltet", "reg", "regnr", "regnummer", "regnummeret", "moped", "mopeden", "scooter", "scooteren", "tilhenger", "tilhengeren", "campingvogn", "motorsykkel", "motorsykkelen", "mc", "atv", "traktor", "traktoren", "stasjonsvogn", "stasjonsvogna", "pickup", "pickupen", "suv", "van",
        "volvo", "golf", "toyota", "skoda", "octavia", "passat", "tesla", "ford", "audi", "bmw", "opel", "mazda", "nissan", "kia", "hyundai", "mercedes", "vw", "folkevogn", "peugeot", "renault", "citroen", "suzuki", "mitsubishi", "subaru", "honda", "leaf", "corolla", "caravelle", "transporter", "hiace", "polo", "yaris", "berlingo", "saab", "lada", "fiat", "seat", "dacia", "polestar", "byd", "caddy", "hilux", "pick", "varebil", "berlingo", "touran", "tiguan", "superb", "fabia", "fiesta", "focus", "transit", "astra", "vectra", "qashqai", "rav4", "auris", "prius", "kadett", "doblo", "sprinter", "vito", "ducato", "jeep", "chevrolet", "volkswagen", "xc60", "xc90", "v70");

    // Two letters that are a word or a measure more often than a plate.
    private static readonly FrozenSet<string> Small = FrozenSet.Create(
        StringComparer.Ordinal, "av", "en", "ei", "er", "et", "på", "vi", "to", "de", "så", "om", "at", "ho", "me", "du", "eg", "kl", "ca", "nr", "km", "mg", "kr", "ml", "cm", "kg", "st", "ti", "ni", "år", "no", "nå", "jo", "ut", "up", "mi", "di", "si", "hu", "ha", "få", "gå", "bo", "bu", "ta", "se", "be", "ny", "ok", "tv", "pc", "pr", "vs");

    /// <param name="words">The text.</param>
    public static IEnumerable<Finding> FindIn(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var (end, type) = IsEdge(words, at) && Number(words, at, Shortest) is > 0 and var part ? (part, FindingType.Phone)
                : IsTold(words, at) && Number(words, at, Phone) is > 0 and var phone ? (phone, FindingType.Phone)
                : Plate(words, at) is > 0 and var plate ? (plate, FindingType.NumberPlate)
                : Mail(words, at) is > 0 and var mail ? (mail, FindingType.Email)
                : (0, FindingType.Phone);
            if (end > at)
            {
                var first = type is FindingType.NumberPlate or FindingType.Phone ? SpokenEdges.From(words, at) : at;
                yield return new Finding(words[first].Start, words[end - 1].End - words[first].Start, type, Certainty.Uncertain, Reason.Context);
                at = end - 1;
            }
        }
    }

    /// <summary>«tre nuller»: three; nought when it is something else.</summary>
    public static int Noughts(Words words, int at) =>
        at + 1 < words.Count && words[at + 1].Lower is "nuller" or "nullar" or "nullere" ? words[at].Lower is "to" or "tre" or "fire" or "fem" or "seks" ? NumberWords.Of(words[at].Lower)!.Value : 0 : 0;

    // «nummeret slutter på», «de siste sifrene er».
    private static bool IsEdge(Words words, int at) =>
        at > 1 && ((words[at - 1].Lower is "på" or "med" && words[at - 2].Lower.StartsWithAny(Edges) && IsNear(words, at, Labels, Longest))
            || (words[at - 1].Lower is "er" or ":" or "var" && words[at - 2].Lower is "sifrene" or "sifra" or "siffer" or "tallene" or "tala"));

    // «mobilen er 9 1 4 og så 22».
    private static bool IsTold(Words words, int at) => at > 0 && words.MayOpen(at, Beginning.Figures) && WorthOf(words, at, 0) > 0 && IsNear(words, at, Phones, Longest / 2) && Enumerable.Range(at, Math.Min(Phone, words.Count - at)).Any(next => words[next].Lower is "og" or "så" || NumberWords.Of(words[next].Lower) is not null);

    private static bool IsNear(Words words, int at, FrozenSet<string> labels, int far) =>
        Enumerable.Range(Math.Max(0, at - far), Math.Min(at, far)).Any(before => labels.Contains(words[before].Lower));

    // «ek og så nitti tusen», «starter på ZT», «VH, to nuller», «s v og 90 000», with a car near it.
    private static int Plate(Words words, int at)
    {
        if (words[at].Kind != TokenKind.Word || words.IsNamed(at) || words[at].Length > 2 || !(IsOfVehicle(words, at) || IsOneOf(words, at)))
        {
            return 0;
        }

        var letters = words[at].Length == 2 ? at + 1 : at + 1 < words.Count && words[at + 1] is { Kind: TokenKind.Word, Length: 1 } && words.AreJoined(at, at + 1) && words[at].Lower is not ("i" or "å") ? at + 2 : 0;
        if (letters == 0 || (letters == at + 1 && (Small.Contains(words[at].Lower) || (!IsInCapitals(words, at) && words.IsSmall(at)))))
        {
            return 0;
        }

        var begins = at > 1 && words[at - 1].Lower is "på" or "med" && words[at - 2].Lower.StartsWithAny(Edges) && IsInCapitals(words, at);
        return Number(words, SpokenEdges.Over(words, AfterJoints(words, letters)), IsInCapitals(words, at) ? Shortest : InSmall) is > 0 and var end ? end : begins ? letters : 0;
    }

    // «kjørte bort i en EK og så nitti …», without a word of a car.
    private static bool IsOneOf(Words words, int at) =>
        at > 0 && at + 2 < words.Count && words[at].Length == 2 && IsInCapitals(words, at) && words[at - 1].Lower is "en" or "ein" && words[at + 1].Lower is "og" && words[at + 2].Lower is "så";

    /// <summary>A car, or what it has.</summary>
    public static bool IsVehicle(string lower) => Vehicles.Contains(lower) || lower.EndsWith("bil", StringComparison.Ordinal) || lower.EndsWith("bilen", StringComparison.Ordinal);

    private static bool IsInCapitals(Words words, int at)
    {
        foreach (var letter in words.Written(at))
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfVehicle(Words words, int at)
    {
        for (var near = Math.Max(0, at - Longest); near < Math.Min(words.Count, at + (Longest / 2)); near++)
        {
            if (words.Begins(near, Beginning.Vehicle))
            {
                return true;
            }
        }

        return false;
    }

    private static int AfterJoints(Words words, int at)
    {
        while (at < words.Count && words[at].Lower is "og" or "så" or "," or "-" or "deretter" or "noe" or "noko" or "med" or "." or "…")
        {
            at++;
        }

        return at;
    }

    // Numbers in words or figures, joined by «og», «så», «noko med»: so many figures at least.
    private static int Number(Words words, int at, int fewest)
    {
        var (end, figures) = (at, 0);
        for (var next = at; next < words.Count && next < at + Longest && (next == at || !words.IsNewLine(next)); next++)
        {
            var worth = WorthOf(words, next, figures);
            if (worth > 0)
            {
                next += Noughts(words, next) > 0 || IsCounted(words, next) ? 1 : 0;
                (end, figures) = (next + 1, figures + worth);
            }
            else if (next == at || words[next].Lower is not ("og" or "så" or "," or "-" or "noe" or "noko" or "med" or "er" or "det" or "deretter"))
            {
                break;
            }
        }

        return figures >= fewest ? SpokenEdges.To(words, end) : 0;
    }

    /// <summary>Whether figures may begin with the word, which is no number.</summary>
    public static bool Begins(string lower) => IsOneFigure(lower) || AreTwo(lower);

    private static bool IsOneFigure(string lower) => lower is "null" or "én" || IsFigure(lower);

    private static bool AreTwo(string lower) => lower is "tusen" or "nullnull" or "hundre";

    // How many figures are told here.
    private static int WorthOf(Words words, int at, int before)
    {
        var lower = words[at].Lower;
        return Noughts(words, at) is > 0 and var noughts ? noughts
            : IsCounted(words, at) ? CountOf(words, at)
            : words[at].Kind == TokenKind.Number ? words[at].Length
            : IsOneFigure(lower) ? 1
            : lower is "ein" or "en" or "ei" or "ett" or "eitt" ? before > 0 ? 1 : 0
            : AreTwo(lower) ? 2
            : NumberWords.Of(lower) is { } value ? value > 9 ? 2 : 1
            : 0;
    }

    // «to åttetall», «6 sjuere».
    private static bool IsCounted(Words words, int at) => CountOf(words, at) is > 1 and < 9 && at + 1 < words.Count && IsFigure(words[at + 1].Lower);

    private static int CountOf(Words words, int at) =>
        words[at] is { Kind: TokenKind.Number, Length: 1 } ? words.Letter(words[at].Start) - '0' : NumberWords.Of(words[at].Lower) ?? 0;

    // «åttetallet», «eittal», «sjuere».
    private static bool IsFigure(string lower)
    {
        if (SpokenEdges.IsFigure(lower))
        {
            return true;
        }

        var bare = lower.EndsWith("tallet", StringComparison.Ordinal) ? lower[..^6] : lower.EndsWith("talet", StringComparison.Ordinal) ? lower[..^5] : lower.EndsWith("tall", StringComparison.Ordinal) ? lower[..^4] : lower.EndsWith("tal", StringComparison.Ordinal) ? lower[..^3] : "";
        return bare is "et" or "ei" or "ett" or "eit" || NumberWords.Of(bare) is < 10;
    }

    private static int Mail(Words words, int at)
    {
        if (words[at].Lower is not ("snabela" or "krøllalfa" or "alfakrøll" or "krøll") || at == 0)
        {
            return 0;
        }

        var end = at + 1;
        while (end < words.Count && end < at + 5 && !words.IsNewLine(end) && words[end] is { Kind: TokenKind.Word } or { Lower: "." } && words[end - 1].Lower is not ("no" or "com" or "org" or "net"))
        {
            end++;
        }

        return end > at + 1 && (words[at].Lower is not "krøll" || words[end - 1].Lower is "no" or "com" or "org" or "net") ? end : 0;
    }
}
