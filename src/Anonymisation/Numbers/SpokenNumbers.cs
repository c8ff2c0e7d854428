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

    private static readonly string[] Edges = ["slutt", "begyn", "byrj", "start", "end"];

    /// <param name="words">The text.</param>
    public static IEnumerable<Finding> FindIn(Words words)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            var (end, type) = IsEdge(words, at) && Number(words, at, fewest: 1) is > 0 and var part ? (part, FindingType.Phone)
                : IsPlate(words, at) && Number(words, AfterJoints(words, at + 1), fewest: 1) is > 0 and var plate ? (plate, FindingType.NumberPlate)
                : Mail(words, at) is > 0 and var mail ? (mail, FindingType.Email)
                : (0, FindingType.Phone);
            if (end > at)
            {
                yield return new Finding(words[at].Start, words[end - 1].End - words[at].Start, type, Certainty.Uncertain, Reason.Context);
                at = end - 1;
            }
        }
    }

    /// <summary>«tre nuller»: three; nought when it is something else.</summary>
    public static int Noughts(Words words, int at) =>
        at + 1 < words.Count && words[at + 1].Lower is "nuller" or "nullar" or "nullere" ? words[at].Lower is "to" or "tre" or "fire" or "fem" or "seks" ? NumberWords.Of(words[at].Lower)!.Value : 0 : 0;

    private static bool IsEdge(Words words, int at) =>
        at > 1 && words[at - 1].Lower is "på" or "med" && Array.Exists(Edges, words[at - 2].Lower.StartsWith)
        && Enumerable.Range(Math.Max(0, at - Longest), Math.Min(at, Longest)).Any(before => words[before].Lower is "nummeret" or "nummer" or "mobil" or "mobilen" or "tlf" or "telefon" or "telefonen" or "skiltet" or "bilen" or "bil" or "kontoen" or "konto" or "fødselsnummer" or "saksnummer" or "sifrene" or "sifra" or "notert" or "nr" or "personnummer" or "personnummeret");

    // «ek og så», «ZT», «VH,» with a car before it.
    private static bool IsPlate(Words words, int at) =>
        words[at] is { Kind: TokenKind.Word, Length: 2 } && !words.IsNamed(at) && (words.IsShouted(at) || !Telling.IsSmall(words[at].Lower))
        && Enumerable.Range(Math.Max(0, at - Longest), Math.Min(at, Longest)).Any(before => words[before].Lower is "bil" or "bilen" or "skilt" or "skiltet" or "reg" or "regnr" or "varebil" or "moped" or "mopeden" or "kassebil" or "volvo" or "golf" or "toyota")
        && words[at].Lower is not ("av" or "en" or "ei" or "er" or "et" or "av" or "på" or "vi" or "to" or "av" or "de" or "så" or "om" or "at" or "ho" or "me" or "du" or "eg");

    private static int AfterJoints(Words words, int at)
    {
        while (at < words.Count && words[at].Lower is "og" or "så" or "," or "-" or "deretter")
        {
            at++;
        }

        return at;
    }

    // Numbers in words or figures, joined by «og», «så», «noko med»; at least one that is more than a figure.
    private static int Number(Words words, int at, int fewest)
    {
        var (end, count, figures) = (at, 0, 0);
        for (var next = at; next < words.Count && next < at + Longest && (next == at || !words.IsNewLine(next)); next++)
        {
            var noughts = Noughts(words, next);
            var worth = noughts > 0 ? noughts : words[next].Kind == TokenKind.Number ? words[next].Length : words[next].Lower is "null" or "én" ? 1 : words[next].Lower is "tusen" or "nullnull" ? 2 : NumberWords.Of(words[next].Lower) is { } value ? value > 9 ? 2 : 1 : 0;
            if (worth > 0)
            {
                next += noughts > 0 ? 1 : 0;
                (end, count, figures) = (next + 1, count + 1, figures + worth);
            }
            else if (next == at || words[next].Lower is not ("og" or "så" or "," or "-" or "noe" or "noko" or "med"))
            {
                break;
            }
        }

        return count >= fewest && figures >= 2 ? end : 0;
    }

    private static int Mail(Words words, int at)
    {
        if (words[at].Lower is not ("snabela" or "krøllalfa" or "alfakrøll") || at == 0)
        {
            return 0;
        }

        var end = at + 1;
        while (end < words.Count && end < at + 5 && !words.IsNewLine(end) && words[end] is { Kind: TokenKind.Word } or { Lower: "." } && words[end - 1].Lower is not ("no" or "com" or "org" or "net"))
        {
            end++;
        }

        return end > at + 1 ? end : 0;
    }
}
