using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Whether somebody of a name may be called something that is made of it, in the way that people make such names.</summary>
internal static class PetName
{
    // «Gonna», «Tobben», «Wiktorek»: longer ones are rarer.
    private const int Longest = 9;

    private const int ShortestPiece = 3;

    private const int ShortestEnd = 4;

    private const int LongestPiece = 5;

    private static readonly string[] Endings = ["mann", "mor", "pus", "gutt", "lill"];

    // What makes one name of another: «Emil», «Emilie».
    private static readonly string[] Forming = ["a", "ar", "as", "e", "en", "hild", "ie", "ilde", "in", "ine", "is", "n", "ny", "unn", "us"];

    /// <summary>How well what somebody is called fits a name.</summary>
    /// <param name="part">What somebody is called: one word, folded, in lower case.</param>
    /// <param name="word">The name.</param>
    /// <param name="isSure">The engine is certain that it names somebody.</param>
    /// <param name="isTold">The text says that somebody is called so.</param>
    /// <param name="lexicon">Tells which words are names themselves.</param>
    public static Fit Of(string part, string word, bool isSure, bool isTold, Lexicon lexicon) =>
        IsPieceOf(part, word, lexicon) ? Fit.Alike
        : part.Length is >= ShortestPiece and <= Longest && word.Length > 2 && BeginAlike(part, word) && (isTold || (!Is(part, WordTraits.AnyName, lexicon) && (isSure || IsMadeAsOne(part)))) ? Fit.Hinted
        : Fit.No;

    // «Nolle» for Nora, «Jonne» for Jon-Eirik.
    private static bool BeginAlike(string part, string word) =>
        Sound.Of(part) is { Length: > 1 } mine && Sound.Of(word) is { Length: > 1 } theirs && mine.AsSpan(0, 2).SequenceEqual(theirs.AsSpan(0, 2));

    private static bool IsMadeAsOne(string part) => Endings.Any(ending => part.EndsWith(ending, StringComparison.Ordinal)) || IsDoubled(part);

    // «Tobba», «Jonne»: four or five letters with a double one before the last.
    private static bool IsDoubled(string word) => word.Length is > 3 and < 6 && word[^2] == word[^3] && word[^1] is 'a' or 'e' or 'i' or 'o' or 'y';

    // «Emmy» for Emilie, «Milo» for Camilo, «Manu» for Amanuel, «Dari» for Daryna, «Vebben» for Vebjørn: the beginning, the end or the middle of it as it sounds.
    private static bool IsPieceOf(string part, string word, Lexicon lexicon)
    {
        if (part.Length is < ShortestPiece or > Longest || Sound.Of(part) is not { Length: >= ShortestPiece } mine || Sound.Of(word) is not { Length: >= ShortestPiece } theirs || mine == theirs)
        {
            return false;
        }

        // «Abdi» for Abdirahman, also where both are listed; Martin is nobody's Martine, nor Jon a Jonas.
        var where = theirs.IndexOf(mine, StringComparison.Ordinal);
        return mine.Length < theirs.Length && ((where == 0 && !AreTwo(part, word, lexicon)) || (where > 0 && mine.Length >= ShortestEnd && theirs.Length >= LongestPiece))
            || (!Is(part, WordTraits.AnyGiven, lexicon) && mine.AsSpan(0, ShortestPiece).SequenceEqual(theirs.AsSpan(0, ShortestPiece)));
    }

    private static bool AreTwo(string part, string word, Lexicon lexicon) =>
        Is(part, WordTraits.Given, lexicon) && Is(word, WordTraits.Given, lexicon) && word.StartsWith(part, StringComparison.Ordinal) && Forming.Contains(word[part.Length..]);

    private static bool Is(string word, WordTraits traits, Lexicon lexicon) => (lexicon.Look(word) & traits) != WordTraits.None;
}
