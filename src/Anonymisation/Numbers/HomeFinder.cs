using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>
/// Where somebody lives when it has no number: «bor i Solbakken, øverst i Kirkebakken», «2. hus til høgre etter bedehuset». Only a human can tell whether it leads
/// there, so it is asked about.
/// </summary>
internal static class HomeFinder
{
    private const int Most = 9;

    /// <param name="words">The text.</param>
    /// <param name="found">What has been found in it: a place that is masked leads nowhere any more.</param>
    public static IEnumerable<Finding> FindIn(Words words, IReadOnlyList<Finding> found)
    {
        var taken = new bool[words.Count];
        foreach (var finding in found.Where(finding => finding.Certainty == Certainty.Certain))
        {
            var (first, end) = words.Within(finding);
            Array.Fill(taken, true, first, end - first);
        }

        for (var at = 0; at + 2 < words.Count; at++)
        {
            var end = IsLiving(words, at) ? After(words, taken, at + 1) : IsHouseNumbered(words, at) ? Clause(words, at + 1) : 0;
            if (end > at + 2)
            {
                var first = IsLiving(words, at) ? at + 2 : at;
                yield return new Finding(words[first].Start, words[end - 1].End - words[first].Start, FindingType.Address, Certainty.Uncertain, Reason.Context);
                at = end - 1;
            }
        }
    }

    private static bool IsLiving(Words words, int at) =>
        words[at].Lower is "bor" or "bur" or "bodde" or "budde" or "bo" or "bu" or "inn" or "busett" or "bosatt" && IsWhere(words[at + 1].Lower) && (words[at].Lower is not "inn" || (at > 0 && words[at - 1].Lower is "flyttet" or "flytta" or "flytter" or "flyttar"));

    private static bool IsWhere(string lower) => lower is "i" or "på" or "ved" or "bak" or "over" or "under" or "like" or "rett" or "øverst" or "øvst" or "nederst" or "nedst" or "ytterst" or "ytst" or "innerst" or "inst" or "oppe" or "nede" or "borte" or "ovenfor" or "ovanfor" or "nedenfor" or "nedanfor" or "mellom" or "vegg" or "opp" or "ved";

    // «2. hus til høgre», «tredje huset på venstre side», «siste hus før brua».
    private static bool IsHouseNumbered(Words words, int at)
    {
        var counted = words[at] is { Kind: TokenKind.Number, Length: 1 or 2 } && words.IsPoint(at + 1) ? at + 2 : NumberWords.Ordinal(words[at].Lower) is not null || words[at].Lower is "siste" or "øverste" or "øvste" or "nederste" ? at + 1 : words.Count;
        return counted + 1 < words.Count && words[counted].Lower is "hus" or "huset" or "leilighet" or "dør" or "døra" or "oppgang" or "gård" or "gard" or "garden" or "gården" or "innkjørsel" or "avkjørsel" && words[counted + 1].Lower is "til" or "på" or "etter" or "før" or "fra" or "frå" or "i" or "ved";
    }

    // Something with a name, or a house, must be in it.
    private static int After(Words words, bool[] taken, int at)
    {
        var end = Clause(words, at);
        var places = Enumerable.Range(at, end - at).Count(word => words.IsWritten(word) && words.IsLetterful(word));
        for (var word = at; word < end; word++)
        {
            if ((words.IsWritten(word) && !words.IsAllowed(word) && (!taken[word] || places > 1)) || words[word].Lower is "prestegarden" or "prestegården" or "prestegard" or "fyret" or "brakka" or "campingvogna" or "campingvogn" or "naustet" or "skolehuset" or "bedehuset" or "husmannsplassen" or "lensmannsgarden" or "kårboligen" or "kårhuset" or "rorbua" or "ferjekaia" or "fergekaia")
            {
                return end;
            }
        }

        return 0;
    }

    // To the end of the clause; over a comma when what follows tells where as well.
    private static int Clause(Words words, int at)
    {
        var end = at + 1;
        while (end < words.Count && end - at < Most && !words.IsNewLine(end))
        {
            var lower = words[end].Lower;
            if (lower is "," && end + 1 < words.Count && IsWhere(words[end + 1].Lower))
            {
                end++;
            }
            else if (words[end].Kind == TokenKind.Mark && lower is not ("-" or "'" or "’") || lower is "og" or "men" or "med" or "sammen" or "saman" or "som" or "når" or "der" or "hvor" or "fordi" or "hos" or "er" or "har" or "hver" or "annenhver" or "til" or "siden" or "sidan" or "nå" or "no" or "alene" or "åleine" && words[at].Kind != TokenKind.Mark && !(lower is "til" && words[at].Lower is "."))
            {
                break;
            }

            end++;
        }

        return end;
    }
}
