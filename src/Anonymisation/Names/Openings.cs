using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Words that open a sentence, where a capital says nothing: what is asked of somebody, «Ring mor», and what is made as words are, «Fraværsgrensen».</summary>
internal static class Openings
{
    private const int ShortestStart = 3;
    private const int ShortestEnd = 5;

    private static readonly FrozenSet<string> Requests = FrozenSet.Create(
        StringComparer.Ordinal,
        "ring", "vis", "les", "be", "send", "møt", "lag", "sett", "ta", "legg", "gi", "gje", "husk", "hugs", "skriv", "spør", "bruk", "prøv", "bli", "gå", "stå", "se", "sjå", "hør", "høyr", "vent", "følg", "start", "stopp", "lytt", "tenk", "del", "finn", "hent", "hold", "hald", "kjør", "køyr", "kom", "la", "lat", "meld", "noter", "sjekk", "snakk", "svar", "tell", "tel", "vurder", "øv", "sats", "pass", "rop", "gled", "ros", "tips", "test", "skaff", "kall", "kjenn", "mal", "merk", "trekk", "søk", "stol", "sov", "spis", "pek", "bygg", "bestill", "bestem", "slå", "sørg", "ver", "vær", "åpne", "opne", "takk", "lykke", "link", "klipp", "lim", "last", "lås", "logg", "bo", "grei", "roe", "ro");

    // What stands after a request and after no name: its object, its direction, its «at».
    private static readonly FrozenSet<string> Objects = FrozenSet.Create(
        StringComparer.Ordinal,
        "meg", "mæ", "oss", "deg", "dæ", "han", "ham", "henne", "ho", "dem", "dei", "dere", "dykk", "det", "den", "denne", "dette", "mor", "far", "mora", "faren", "mamma", "pappa", "foreldra", "foreldrene", "barnet", "barna", "eleven", "vakta", "legen", "bup", "politiet", "barnevernet", "at", "om", "mer", "meir", "mye", "inn", "ut", "opp", "ned", "til", "te", "fra", "frå", "på", "hos", "hjå", "med", "tilbake", "attende", "gjerne", "heller", "først", "fyrst", "bare", "berre", "ikke", "ikkje", "alltid", "aldri", "alle", "en", "ein", "et", "eit", "ei", "noen", "nokon", "noe", "noko", "kort", "litt", "eller", "av", "når", "hva", "kva", "hvem", "kven", "hvordan", "korleis", "gjennom", "videre", "vidare", "seg", "dykkar", "din", "ditt", "dine", "sammen", "saman", "tid", "mot", "ja", "nei", "så", "nå", "no", "for", "heim", "hjem", "melding", "beskjed", "kontakt");

    /// <summary>
    /// A common word with a capital in the middle of a sentence, among words without: whoever writes so, writes a name. Not after a quotation mark, a dash or a
    /// bracket, which may open a sentence; not beside another capital, as headings and the names of programmes have.
    /// </summary>
    public static bool IsOddCapital(Words words, int at) =>
        words[at].Length > 2 && at > 1 && words[at - 1].Kind == Text.TokenKind.Word && words.AreJoined(at - 1, at) && !words.IsCapital(at - 1) && !words.IsCapital(at + 1) && words.After(at) is not ("-" or "»" or "\"" or "”");

    /// <summary>«Ring mor først», «Vis at du ser barnet», and no «Ring sa at».</summary>
    public static bool IsRequest(Words words, int at) => Requests.Contains(words[at].Lower) && (Objects.Contains(words.After(at)) || (at + 1 < words.Count && words[at + 1].Kind == Text.TokenKind.Number) || words.After(at) is "!");

    /// <summary>«Møt Kari», «Spør Linda»: asked of the reader, and no name itself.</summary>
    public static bool IsRequestTo(Words words, int at) =>
        words[at].StartsSentence && Requests.Contains(words[at].Lower) && !words[at].Caseless && !words.Is(at, WordTraits.AnyGiven) && words.IsWritten(at + 1) && words.Is(at + 1, WordTraits.AnyGiven) && words.AreJoined(at, at + 1)
        && !(words.Is(at, WordTraits.AnyName) && IsListed(words, at + 2));

    // «Hold Anna (9)», «Ring Kari, f. 2012»: a surname that stands first.
    private static bool IsListed(Words words, int after) => after >= words.Count || words[after].Lower is "," or "(" || words[after].Kind == Text.TokenKind.Number;

    /// <summary>«Har noen en mal? Vår er fra istida.»: what others have was asked about, and this is ours.</summary>
    public static bool IsOurs(Words words, int at)
    {
        if (words[at].Lower is not ("vår" or "vårt" or "våre") || at == 0 || words[at - 1].Lower is not "?")
        {
            return false;
        }

        for (var before = at - 2; before >= 0 && words[before].Lower is not ("." or "?" or "!"); before--)
        {
            if (words[before].Lower is "noen" or "nokon" or "dere" or "de" or "dykk" or "andre")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>In no list, but made of a word and a longer one: «romnummer», «fraværsgrensen». What is put together of short ones may be a surname: «Svindal».</summary>
    public static bool IsWord(Words words, int at) =>
        words[at].Length >= ShortestStart + ShortestEnd && !words.Is(at, WordTraits.AnyName | WordTraits.Place | WordTraits.NearGiven) && !words.IsNamed(at) && words.After(at) is not ("-" or "'") && IsTwo(words, words[at].Lower);

    private static bool IsTwo(Words words, string lower)
    {
        for (var cut = ShortestStart; cut <= lower.Length - ShortestEnd; cut++)
        {
            if (words.IsKnown(lower[cut..]) && (words.IsKnown(lower[..cut]) || (lower[cut - 1] is 's' or 'e' && cut > ShortestStart && words.IsKnown(lower[..(cut - 1)]))))
            {
                return true;
            }
        }

        return false;
    }
}
