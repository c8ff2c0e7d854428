using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>The words of a name, folded and without the genitive, and whether two may be the same person's.</summary>
internal sealed class Name
{
    // Of shorter words another letter makes another name: «Ola», «Ole».
    private const int ShortestTypo = 5;

    private const int ShortestBeginning = 4;

    private readonly Lexicon _lexicon;

    public Name(string form, Lexicon lexicon)
    {
        _lexicon = lexicon;
        // «Sagstad, Kristin»
        var turned = form.Split(", ") is [var last, var first] ? $"{first} {last}" : form;
        var words = turned.Split([' ', '.', ',', '-', '«', '»', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
        Words = words.Length > 1 && words[0] is "fru" or "frue" or "frk" or "herr" or "dr" ? words[1..] : words;
    }

    public IReadOnlyList<string> Words { get; }

    public bool IsFull => Words.Count > 1;

    /// <summary>It is no longer than the other and may be the same: each of its words is one of the other's, in their order.</summary>
    public bool IsPartOf(Name full)
    {
        // «Z.», «S.B.»: from the beginning of the name.
        if (Words.All(word => word.Length == 1) && (Words[0][0] != full.Words[0][0] || full.Words[0].Length == 1))
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

        return at == Words.Count && typos <= Words.Count;
    }

    /// <summary>It is one of the other's words, and not the first: a surname alone.</summary>
    public bool IsSurnameOf(Name full) => full.IsFull && Words.Count == 1 && Fits(Words[0], full.Words[0]) == Fit.No && full.Words.Skip(1).Any(word => Fits(Words[0], word) != Fit.No);

    private Fit Fits(string part, string word)
    {
        if (part == word || ((Words.Count > 1 ? part.Length == 1 || word.Length == 1 : part.Length == 1) && part[0] == word[0]))
        {
            return Fit.Same;
        }

        var (plainPart, plainWord) = (Plain(part), Plain(word));
        if (part.Length > 2 && plainPart == plainWord)
        {
            return Fit.Near;
        }

        return (part.Length >= ShortestTypo && word.Length >= ShortestTypo && IsOneOff(part, word)) || (part.Length > 2 && Undoubled(plainPart) == Undoubled(plainWord))
            ? IsListed(part) && (IsListed(word) || part.Length <= ShortestTypo) ? Fit.No : Fit.Near
            : IsShort(part, word) ? Fit.Near : Fit.No;
    }

    // «Deo» for Deogratias, «Musti» for Mustafa; not «Jon» for Jonas.
    private bool IsShort(string part, string word) =>
        part.Length > 2 && word.Length > part.Length + 1 && word.AsSpan(0, Math.Min(part.Length, ShortestBeginning)).SequenceEqual(part.AsSpan(0, Math.Min(part.Length, ShortestBeginning))) && !IsListed(part);

    // «Håkon» and «Hakon», «Seppälä» and «Seppala».
    private static string Plain(string word) =>
        word.Replace("aa", "a", StringComparison.Ordinal).Replace('å', 'a').Replace('æ', 'a').Replace('ø', 'o');

    // «Momo» and «Momoo».
    private static string Undoubled(string word) => string.Concat(word.Where((letter, at) => at == 0 || letter != word[at - 1]));

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
