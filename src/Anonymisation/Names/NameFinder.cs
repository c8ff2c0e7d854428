using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Names of people, places and houses, by the lists, by their capitals and by the words beside them.</summary>
internal sealed class NameFinder(Lexicon lexicon)
{
    public IReadOnlyList<Finding> FindIn(Words words)
    {
        var marked = new FindingType?[words.Count];
        MarkNamed(words, marked);
        MarkPhrases(words, marked);
        MarkPeople(words, marked);
        MarkHouses(words, marked);
        var findings = new List<Finding>();
        for (var at = 0; at < words.Count;)
        {
            var end = at + 1;
            while (marked[at] is not null && end < words.Count && marked[end] == marked[at] && words.AreJoined(end - 1, end))
            {
                end++;
            }

            if (marked[at] is { } type)
            {
                findings.Add(new Finding(words[at].Start, words[end - 1].End - words[at].Start, type, Certainty.Certain, words.IsNamed(at) ? Reason.Repeated : Reason.List));
            }
            else if (IsUnheardOf(words, at))
            {
                findings.Add(new Finding(words[at].Start, words[at].Length, FindingType.Person, Certainty.Uncertain, Reason.Unknown));
            }

            at = end;
        }

        AddRepeated(words, marked, findings);
        return findings;
    }

    // Whom the case knows already.
    private static void MarkNamed(Words words, FindingType?[] marked)
    {
        for (var at = 0; at < words.Count; at++)
        {
            marked[at] = words.IsNamed(at) ? FindingType.Person : null;
        }
    }

    // Places and houses of the lists, of one word or many; only where they are written as names.
    private void MarkPhrases(Words words, FindingType?[] marked)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!words.MayBeName(at) || marked[at] is not null)
            {
                continue;
            }

            var (house, place) = (words.Spanned(at, lexicon.Organisation), words.Spanned(at, lexicon.Place));
            if (house > 1 && house >= place)
            {
                Array.Fill(marked, FindingType.Organisation, at, house);
            }
            else if (IsPlaceByContext(words, at))
            {
                marked[at] = FindingType.Place;
            }
            else if (place > 0 && (place > 1 || (IsPlace(words, at) && !(words.IsCapital(at + 1) && words.Traits(at).HasFlag(WordTraits.Given)))))
            {
                Array.Fill(marked, FindingType.Place, at, place);
            }
        }
    }

    private static bool IsPlace(Words words, int at) =>
        words.IsWritten(at) ? !words[at].StartsSentence && Telling.IsWhere(words.Before(at))
        : !words.Is(at, WordTraits.Known) && !words.Is(at, WordTraits.AnyGiven) && Telling.IsWhere(words.Before(at));

    // «3717 Skien», «i Minneapolis».
    private static bool IsPlaceByContext(Words words, int at) =>
        (at > 0 && words[at - 1] is { Kind: TokenKind.Number, Length: 4 } && words.AreJoined(at - 1, at) && words.IsCapital(at) && words.Is(at, WordTraits.Place))
        || (words.IsWritten(at) && !words[at].StartsSentence && words[at].Length > 3 && Telling.IsWhere(words.Before(at))
            && !words.Is(at, WordTraits.Known | WordTraits.AnyName) && !words.IsShouted(at));

    private static void MarkPeople(Words words, FindingType?[] marked)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (marked[at] is null && words.MayBeName(at) && !Telling.IsSmall(words[at].Lower) && IsName(words, at))
            {
                marked[at] = FindingType.Person;
                MarkRest(words, marked, at);
            }
        }
    }

    private static bool IsName(Words words, int at)
    {
        var name = words.Is(at, WordTraits.AnyName);
        var known = words.Is(at, WordTraits.Known);
        if (words[at].Length == 1)
        {
            return words.AreJoined(at + 1, at + 2) && words.IsCapital(at + 2) && words.Is(at + 2, WordTraits.AnyName);
        }

        if (!words.IsWritten(at))
        {
            return words[at].Caseless && words[at].Length > 2 && words.Is(at, WordTraits.AnyGiven) && !known;
        }

        return words[at].StartsSentence
            ? (name && !known) || (words.Is(at, WordTraits.Given) && (Telling.Does(words.After(at)) || (words.IsCapital(at + 1) && words.Is(at + 1, WordTraits.AnyName))))
            : name || (!words.IsShouted(at) && words[at].Length > 2 && Telling.Names(words.Before(at)));
    }

    // A capital in the middle of a sentence on a word that no list has: a human is asked.
    private static bool IsUnheardOf(Words words, int at) =>
        words.MayBeName(at) && words.IsWritten(at) && !words[at].StartsSentence && words[at].Length > 2 && !words.IsShouted(at)
        && !words.Is(at, WordTraits.Known | WordTraits.Allowed);

    // The other names of the same person: «Anne-Marthe K. Solbu».
    private static void MarkRest(Words words, FindingType?[] marked, int at)
    {
        var next = at + 1;
        while (next < words.Count && words.AreJoined(next - 1, next))
        {
            var hyphen = words[next].Lower is "-" && words.AreClose(next - 1, next) && words.IsNameLike(next + 1) && words.AreClose(next, next + 1);
            var initial = words[next].Lower is "." && words[next - 1].Length == 1 && words.AreClose(next - 1, next);
            if (!hyphen && !initial && !(words.IsNameLike(next) && marked[next] is null))
            {
                break;
            }

            marked[next++] = FindingType.Person;
        }
    }

    private static void MarkHouses(Words words, FindingType?[] marked)
    {
        for (var at = 1; at < words.Count; at++)
        {
            var first = at;
            while (first > 0 && at - first < 3 && words.IsCapital(first - 1) && !words.Is(first - 1, WordTraits.Allowed)
                && (!words[first - 1].StartsSentence || !words.Is(first - 1, WordTraits.Known)) && words.AreJoined(first - 1, first))
            {
                first--;
            }

            if (first < at && Telling.IsHouse(words[at].Lower) && words.AreJoined(at - 1, at))
            {
                Array.Fill(marked, FindingType.Organisation, first, at - first + 1);
            }
        }
    }

    // Who was named once is known everywhere in the text, in every form.
    private static void AddRepeated(Words words, FindingType?[] marked, List<Finding> findings)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at++)
        {
            if (marked[at] is FindingType.Person && words[at].Length > 1 && !Telling.IsSmall(words[at].Lower))
            {
                named.UnionWith(Forms.Of(words[at].Lower));
            }
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (marked[at] is null && words.MayBeName(at) && Forms.Of(words[at].Lower).Any(named.Contains)
                && (words.IsWritten(at) ? !words[at].StartsSentence || words.Is(at, WordTraits.Given) : !words.Is(at, WordTraits.Known)))
            {
                findings.Add(new Finding(words[at].Start, words[at].Length, FindingType.Person, Certainty.Certain, Reason.Repeated));
            }
        }
    }
}
