using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Lists;
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
    private const int LongestLabel = 5;

    private static readonly FrozenSet<string> Homes = FrozenSet.Create(
        StringComparer.Ordinal, "huset", "hjemmet", "heimen", "leiligheten", "leilegheita", "hybelen", "boligen", "bustaden", "garden", "gården", "vogna", "campingvogna", "hytta", "brakka", "rommet", "båten", "husa", "stua", "stova");

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
            if (IsField(words, at) is var start && start > at && Clause(words, start) is var last && last > start && !Enumerable.Range(start, last - start).All(word => taken[word]))
            {
                yield return new Finding(words[start].Start, words[last - 1].End - words[start].Start, FindingType.Address, Certainty.Uncertain, Reason.Context);
                at = last - 1;
                continue;
            }

            var told = Told(words, at);
            var where = told > at ? told : Where(words, at);
            var end = where > at ? After(words, taken, where) : IsHouseNumbered(words, at) ? Clause(words, at + 1) : 0;
            if (end > at + 2)
            {
                var first = where > at ? where : at;
                yield return new Finding(words[first].Start, words[end - 1].End - words[first].Start, FindingType.Address, Certainty.Uncertain, Reason.Context);
                at = end - 1;
            }
        }
    }

    // «Bosted: …», «Adressa er …», «Heime: …»: where what is told begins.
    private static int IsField(Words words, int at)
    {
        if (words[at].Lower is not ("bosted" or "bustad" or "bopel" or "adresse" or "adressa" or "adressen" or "adr" or "heime" or "hjemme" or "hjem" or "heim" or "bosituasjon" or "busituasjon" or "bor" or "bur" or "bostedet" or "bustaden"))
        {
            return at;
        }

        for (var next = at + 1; next + 1 < words.Count && next < at + LongestLabel && !words.IsNewLine(next); next++)
        {
            if (words.IsColon(next) || (words[next].Lower is "er" && words[at].Lower is "adresse" or "adressa" or "adressen" or "bostedet" or "bustaden" or "bopel"))
            {
                return words[next + 1].Kind == TokenKind.Number || words.IsNewLine(next + 1) || words[next + 1].Lower is "ikke" or "ikkje" or "ukjent" or "ukjend" or "skjult" or "hemmelig" or "sperret" or "mor" or "far" or "nei" or "ja" or "se" or "som" or "den" or "det" ? at : next + 1;
            }
        }

        return at;
    }

    // «Huset er det med karnapp …», «hybelen er i bakgården …», «vogna står på …»: where what is told begins.
    private static int Told(Words words, int at)
    {
        var next = at + 2;
        return next + 1 < words.Count && Homes.Contains(words[at].Lower) && words[at + 1].Lower is "er" or "e" or "ligger" or "ligg" or "står" or "var" && !words.IsNewLine(at + 1) && !words.IsNewLine(next)
            && (IsWhere(words[next].Lower) || words[next].Lower is "det" or "den" or "et" or "eit" or "en" or "ein" or "ei")
            ? next
            : at;
    }

    // «bor visst på …»: where it says where; the same when nobody lives there.
    private static int Where(Words words, int at)
    {
        if (words[at].Lower is not ("bor" or "bur" or "bodde" or "budde" or "bo" or "bu" or "inn" or "busett" or "bosatt" or "bebor" or "buande" or "boende" or "innlosjert" or "losjerer" or "held" or "holder" or "vaks" or "vokste")
            || (words[at].Lower is "inn" && !(at > 0 && words[at - 1].Lower is "flyttet" or "flytta" or "flytter" or "flyttar")))
        {
            return at;
        }

        var next = at + 1;
        while (next + 1 < words.Count && next - at < LongestLabel && words[next].Lower is "visst" or "jo" or "berre" or "bare" or "no" or "nå" or "altso" or "altså" or "til" or "vanlig" or "vanleg" or "framleis" or "fortsatt" or "fremdeles" or "igjen" or "att" or "der" or "for" or "tida" or "tiden")
        {
            next++;
        }

        return next + 1 < words.Count && (IsWhere(words[next].Lower) || (words[next].Lower is "hundre" or "tre" or "to" or "andre" or "der" && words[next + 1].Lower is "meter" or "hus" or "etasje" or "veien" or "vegen")) ? next : at;
    }

    private static bool IsWhere(string lower) => lower is "i" or "på" or "ved" or "bak" or "over" or "under" or "like" or "rett" or "øverst" or "øvst" or "nederst" or "nedst" or "ytterst" or "ytst" or "innerst" or "inst" or "oppe" or "nede" or "borte" or "ovenfor" or "ovanfor" or "nedenfor" or "nedanfor" or "mellom" or "vegg" or "opp" or "bakenfor" or "utenfor" or "utanfor" or "oppom" or "nedom" or "attmed" or "bortenfor" or "nest" or "tvers" or "forbi" or "nærmest" or "ovafor" or "innenfor" or "innanfor" or "bortom" or "attom" or "oppi" or "nedi" or "oppå" or "inni" or "inne" or "ute" or "midt" or "heilt" or "helt";

    // «2. hus til høgre», «tredje huset på venstre side», «siste hus før brua».
    private static bool IsHouseNumbered(Words words, int at)
    {
        var counted = words[at] is { Kind: TokenKind.Number, Length: 1 or 2 } && words.IsPoint(at + 1) ? at + 2 : words.Begins(at, Beginning.Ordinal) || words[at].Lower is "siste" or "øverste" or "øvste" or "nederste" ? at + 1 : words.Count;
        return counted + 1 < words.Count && words[counted].Lower is "hus" or "huset" or "leilighet" or "dør" or "døra" or "oppgang" or "gård" or "gard" or "garden" or "gården" or "innkjørsel" or "avkjørsel" && words[counted + 1].Lower is "til" or "på" or "etter" or "før" or "fra" or "frå" or "i" or "ved";
    }

    // Something with a name, or a house, must be in it.
    private static int After(Words words, bool[] taken, int at)
    {
        var end = Clause(words, at);
        var places = Enumerable.Range(at, end - at).Count(word => words.IsWritten(word) && words.IsLetterful(word));
        for (var word = at; word < end; word++)
        {
            if ((words.IsWritten(word) && !words.IsAllowed(word) && (!taken[word] || places > 1)) || words[word].Lower is "prestegarden" or "prestegården" or "prestegard" or "fyret" or "brakka" or "campingvogna" or "campingvogn" or "naustet" or "skolehuset" or "bedehuset" or "husmannsplassen" or "lensmannsgarden" or "kårboligen" or "kårhuset" or "rorbua" or "ferjekaia" or "fergekaia" || IsLandmark(words, at, word))
            {
                return end;
            }
        }

        return 0;
    }

    // «bak moskeen», «over biblioteket», «på andre siden av elva».
    private static bool IsLandmark(Words words, int from, int at) =>
        at > from && words[at].Length > 3 && (words[at].Lower.EndsWith("en", StringComparison.Ordinal) || words[at].Lower.EndsWith("et", StringComparison.Ordinal) || words[at].Lower.EndsWith('a'))
        && Enumerable.Range(from, at - from).Any(word => words[word].Lower is "bak" or "over" or "ovenfor" or "ovanfor" or "nedenfor" or "nedanfor" or "bakenfor" or "oppom" or "nedom" or "attmed" or "forbi" or "nærmest" or "bortenfor" or "etter" or "siden" or "sida" or "toppen" or "enden" or "innerst" or "inst" or "øverst" or "øvst" or "nederst" or "nedst" or "ytterst" or "ytst" or "før" or "under" or "ved" or "mellom" or "vegg" or "ovafor" or "innenfor" or "innanfor" or "bortom" or "attom" or "bakgården" or "bakgarden" or "kjelleren" or "kjellaren" or "loftet" or "nærast");

    // «bakgården til sykkelverkstedet», «hytta til onkelen».
    private static bool IsKnown(Words words, int at) =>
        words.IsWritten(at) || Facts.Subjects.IsOwn(words[at].Lower) || (words[at].Length > 4 && (words[at].Lower.EndsWith("en", StringComparison.Ordinal) || words[at].Lower.EndsWith("et", StringComparison.Ordinal) || words[at].Lower.EndsWith('a')));

    // «huset med den knekte fløya», «tomannsbustaden med raud port».
    private static bool IsHouse(string lower) => Homes.Contains(lower) || HomeTails.IsHouse(lower);

    // To the end of the clause; over a comma when what follows tells where as well.
    private static int Clause(Words words, int at)
    {
        var end = at + 1;
        while (end < words.Count && end - at < Most && !words.IsNewLine(end))
        {
            var lower = words[end].Lower;
            if (lower is "," && end + 1 < words.Count && !words.IsNewLine(end + 1) && (IsWhere(words[end + 1].Lower) || HomeTails.Describes(words, end + 1)))
            {
                end++;
            }
            else if (lower is "til" && end > at + 1 && end + 1 < words.Count && IsKnown(words, end + 1))
            {
                end++;
            }
            else if (lower is "med" && (words[end - 1].Lower is "det" or "den" || IsHouse(words[end - 1].Lower)) && end + 1 < words.Count && !words.IsNewLine(end + 1) && !Facts.Subjects.IsSomebody(words[end + 1].Lower))
            {
                end++;
            }
            else if (lower is "som" or "der" && HomeTails.After(words, end) is var tail && tail > end)
            {
                end = tail - 1;
            }
            else if (words[end].Kind == TokenKind.Mark && lower is not ("-" or "'" or "’") || lower is "og" or "men" or "med" or "sammen" or "saman" or "som" or "når" or "der" or "hvor" or "fordi" or "hos" or "er" or "har" or "hver" or "annenhver" or "til" or "siden" or "sidan" or "nå" or "no" or "alene" or "åleine" && words[at].Kind != TokenKind.Mark)
            {
                break;
            }

            end++;
        }

        return end;
    }
}
