using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// Whose book or study is spoken of, in a text that tells of nobody: «har noen lest Haug om tilpasset opplæring?», «Ogden og Sørlie sin bok», «Killén skrev om overidentifisering», «forskningen til Jean Rhodes».
/// By the surname alone, but for research, which nobody's child does.
/// </summary>
internal static class Authors
{
    // «skriver svært godt om»
    private const int Near = 3;

    private static readonly FrozenSet<string> Research = FrozenSet.Create(
        StringComparer.Ordinal, "forskning", "forskningen", "forsking", "forskinga", "studie", "studien", "studia", "studier", "studiar", "studiene", "studiane", "artikkel", "artikkelen", "artikler", "artiklar", "teori", "teorien", "modell", "modellen", "avhandling", "avhandlingen", "avhandlinga");

    private static readonly FrozenSet<string> Books = FrozenSet.Create(
        StringComparer.Ordinal, "bok", "boka", "boken", "bøker", "bøkene", "bøkane", "lærebok", "læreboka", "læreboken", "begrep", "begrepet", "begreper", "omgrep", "omgrepet", "kapittel", "kapittelet", "kapitlet", "pilarer", "pilarar", "samtalemetode", "samtalemetoden", "metode", "metoden");

    private static readonly FrozenSet<string> Writes = FrozenSet.Create(StringComparer.Ordinal, "skriver", "skriv", "skrev", "skreiv");
    private static readonly FrozenSet<string> Read = FrozenSet.Create(StringComparer.Ordinal, "lest", "lese", "lesa", "les", "leser", "leste", "las");

    // One of what is known: «fraværet», «saka», and not «overidentifisering».
    private static readonly string[] Definite = ["et", "en", "a", "ene", "ane", "ne"];

    /// <param name="words">The text.</param>
    /// <param name="first">The first token of a name.</param>
    /// <param name="end">The token after its last.</param>
    public static bool Wrote(Words words, int first, int end)
    {
        if (!Enumerable.Range(first, end - first).All(at => IsOfName(words, at)))
        {
            return false;
        }

        var (from, to) = Row(words, first, end);
        return end == first + 1 && IsSurname(words, first)
            ? IsOf(words, from, Research) || IsOf(words, from, Books) || IsTheirs(words, to) || IsTopic(words, to) || (Read.Contains(words.Before(from)) && words.After(to - 1) is "om")
            : IsOf(words, from, Research);
    }

    private static bool IsOfName(Words words, int at) => words.IsLetterful(at) && words.IsWritten(at) && !words.IsShouted(at) && words[at].Length > 2 && !words.IsNamed(at) && !words.MayBeNamed(at);

    private static bool IsSurname(Words words, int at) => !words.Is(at, WordTraits.AnyGiven) || words.Is(at, WordTraits.Surname);

    // «Brandtzæg, Torsteinson og Øiestad»; a comma alone may part two sentences.
    private static (int From, int To) Row(Words words, int first, int end)
    {
        var (from, to) = (first, end);
        while (from > 1 && IsBetween(words, from - 1) && IsOfName(words, from - 2) && IsSurname(words, from - 2) && !words.IsNewLine(from))
        {
            from -= 2;
        }

        while (to + 1 < words.Count && IsBetween(words, to) && IsOfName(words, to + 1) && IsSurname(words, to + 1) && !words.IsNewLine(to))
        {
            to += 2;
        }

        return Enumerable.Range(from, to - from).Any(at => words[at].Lower is "og" or "&") ? (from, to) : (first, end);
    }

    private static bool IsBetween(Words words, int at) => words[at].Lower is "og" or "," or "&";

    // «boka til», «studier av»
    private static bool IsOf(Words words, int at, FrozenSet<string> works) => at > 1 && words[at - 1].Lower is "til" or "av" or "åt" && works.Contains(words[at - 2].Lower);

    // «sin bok», «sine tre pilarar»
    private static bool IsTheirs(Words words, int at) =>
        at + 1 < words.Count && words[at].Lower is "sin" or "si" or "sitt" or "sine" && Enumerable.Range(at + 1, Math.Min(2, words.Count - at - 1)).Any(next => Books.Contains(words[next].Lower) || Research.Contains(words[next].Lower));

    private static bool IsTopic(Words words, int at)
    {
        if (at >= words.Count || !Writes.Contains(words[at].Lower))
        {
            return false;
        }

        for (var about = at + 1; about + 1 < words.Count && about - at <= Near; about++)
        {
            if (words[about].Lower is "om")
            {
                var what = words[about + 1];
                return words.IsLetterful(about + 1) && !words.IsCapital(about + 1) && what.Length > Near && !Subjects.IsSomebody(what.Lower) && !Array.Exists(Definite, ending => what.Lower.EndsWith(ending, StringComparison.Ordinal));
            }
        }

        return false;
    }
}
