using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Facts;

/// <summary>Where sentences and clauses end, as far as their marks say.</summary>
internal sealed class Clauses(string text, Words words)
{
    private static readonly FrozenSet<string> Places = FrozenSet.Create(StringComparer.Ordinal, "i", "på", "av", "ved", "for", "over", "fra", "frå", "til", "mot", "utenfor", "utanfor", "hos", "under", "her");

    private static readonly FrozenSet<string> BeforeNouns = FrozenSet.Create(StringComparer.Ordinal, "den", "det", "dei", "de", "en", "ein", "ei", "et", "eit", "hele", "heile", "øvre", "nedre", "ytre", "indre", "gamle", "sin", "si", "sitt", "venstre", "høyre", "høgre");

    /// <summary>Whether the clause goes on from the token before to this one.</summary>
    public bool GoesOn(int at) => GoesOnInSentence(at) && words[at].Lower is not ("," or "(" or ")" or "–" or "—" or "/") && (at == 0 || words[at - 1].Lower is not ("," or "(" or ")" or "–" or "—" or "/"));

    /// <summary>Whether the sentence does.</summary>
    public bool GoesOnInSentence(int at) => at > 0 && at < words.Count && !IsStop(words[at].Lower) && !IsStop(words[at - 1].Lower) && !HasLineBetween(at);

    /// <summary>The token after the last of the clause, no more than some tokens away.</summary>
    public int End(int at, int most)
    {
        var end = at + 1;
        while (end - at < most && GoesOn(end) && words[end].Lower is not ("og" or "men" or "så" or "fordi"))
        {
            end++;
        }

        return end;
    }

    /// <summary>The same with where it is: «brannen i det gamle naustet».</summary>
    public int WithPlace(int end)
    {
        if (!GoesOn(end) || !Places.Contains(words[end].Lower))
        {
            return end;
        }

        var next = end + 1;
        while (GoesOn(next) && BeforeNouns.Contains(words[next].Lower))
        {
            next++;
        }

        return GoesOn(next) ? next + 1 : next;
    }

    // A point after a figure or an abbreviation ends nothing; to know which costs more than it gives.
    private static bool IsStop(string mark) => mark is "." or "!" or "?" or ":" or ";" or "|" or "•";

    private bool HasLineBetween(int at) => text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).Contains('\n');
}
