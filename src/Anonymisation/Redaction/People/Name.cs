using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>The words of a name, folded and without the genitive, and whether two may be the same person's.</summary>
internal sealed class Name
{
    // Of shorter words another letter makes another name: «Ola», «Ole».
    private const int ShortestTypo = 5;

    private readonly Lexicon _lexicon;

    public Name(string form, Lexicon lexicon)
    {
        _lexicon = lexicon;
        Words = form.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
    }

    public IReadOnlyList<string> Words { get; }

    public bool IsFull => Words.Count > 1;

    /// <summary>It is no longer than the other and may be the same: each of its words is one of the other's, in their order.</summary>
    public bool IsPartOf(Name full)
    {
        if (Words is [{ Length: 1 }])
        {
            return false;
        }

        var at = 0;
        var typos = 0;
        foreach (var word in full.Words)
        {
            if (at < Words.Count && Fits(Words[at], word) is var fit and not Fit.No)
            {
                typos += fit == Fit.Near ? 1 : 0;
                at++;
            }
        }

        return at == Words.Count && typos <= 1 && (Words.Count > 1 || full.Words.Count > 1 || typos == 0 || Words[0].Length > ShortestTypo);
    }

    /// <summary>It is the last of the other's words alone, or the last of them: a surname.</summary>
    public bool IsSurnameOf(Name full) => full.IsFull && Words.Count == 1 && Fits(Words[0], full.Words[^1]) != Fit.No && Fits(Words[0], full.Words[0]) == Fit.No;

    private Fit Fits(string part, string word)
    {
        if (part == word || (part.Length == 1 && word[0] == part[0]) || (word.Length == 1 && part[0] == word[0]))
        {
            return Fit.Same;
        }

        // «Noah» for «Noah-Elias».
        if (word.Length > part.Length && word[part.Length] == '-' && word.StartsWith(part, StringComparison.Ordinal))
        {
            return Fit.Same;
        }

        return part.Length >= ShortestTypo && word.Length >= ShortestTypo && IsOneOff(part, word) && !(IsListed(part) && IsListed(word)) ? Fit.Near : Fit.No;
    }

    private bool IsListed(string word) => (_lexicon.Look(word.EndsWith('s') ? word + "s" : word) & (WordTraits.Given | WordTraits.Surname)) != WordTraits.None;

    /// <summary>One letter more, one less, another one, or two that changed places.</summary>
    internal static bool IsOneOff(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var same = 0;
        while (same < shorter.Length && shorter[same] == longer[same])
        {
            same++;
        }

        var restShort = shorter.AsSpan(same);
        var restLong = longer.AsSpan(same);
        return longer.Length > shorter.Length
            ? restShort.SequenceEqual(restLong[1..])
            : restShort.IsEmpty || restShort[1..].SequenceEqual(restLong[1..])
                || (restShort.Length > 1 && restShort[0] == restLong[1] && restShort[1] == restLong[0] && restShort[2..].SequenceEqual(restLong[2..]));
    }

    private enum Fit
    {
        No,
        Near,
        Same,
    }
}
