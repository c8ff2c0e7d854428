using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Whether one word of a name is the same as another.</summary>
internal sealed partial class Name
{
    private Fit Compare(string part, string word)
    {
        if (part == word)
        {
            return Fit.Same;
        }

        if (part.Length < 2 || word.Length < 2)
        {
            return Fit.No;
        }

        if (part.Length > 2 && Sound.AreAlike(part, word))
        {
            return AreTwoNames(part, word) ? Fit.No : Fit.Near;
        }

        var isSlip = part.Length >= ShortestTypo && word.Length >= ShortestTypo && IsOneOff(part, word) && !(IsListed(part) && IsListed(word));
        return isSlip ? Fit.Near : ShortNames.AreOne(part, word) || IsShort(part, word) || HasEnding(part, word) ? Fit.Called : Fit.No;
    }

    // «Ane» and «Anne»: short, both listed, and all that is between them is a letter that is doubled.
    private bool AreTwoNames(string one, string other)
    {
        var (shorter, longer) = one.Length < other.Length ? (one, other) : (other, one);
        return shorter.Length < ShortestTypo && longer.Length == shorter.Length + 1 && Enumerable.Range(1, longer.Length - 1).Any(at => longer[at] == longer[at - 1] && longer.Remove(at, 1) == shorter) && IsListed(shorter) && IsListed(longer);
    }

    // «Deo» for Deogratias, «Musti» for Mustafa; not «Jon» for Jonas.
    private bool IsShort(string part, string word) =>
        part.Length > 2 && word.Length > part.Length + 1 && word.AsSpan(0, Math.Min(part.Length, ShortestBeginning)).SequenceEqual(part.AsSpan(0, Math.Min(part.Length, ShortestBeginning))) && !IsListed(part);

    // «Stormen», «Våra», «Alvi», «Dukken» for Duc.
    private bool HasEnding(string part, string word)
    {
        foreach (var ending in word.Length > 2 ? Endings : [])
        {
            if (part.Length > ending.Length && part.EndsWith(ending, StringComparison.Ordinal) && Sound.AreAlike(part[..^ending.Length], word))
            {
                return !IsListed(part);
            }
        }

        return false;
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
}
