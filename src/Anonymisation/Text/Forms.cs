namespace Pilar.Arena.Anonymisation.Text;

/// <summary>What all ways of writing one word share: whoever keeps words to know them again, keeps them so.</summary>
public static class Forms
{
    // Of shorter words the s at the end is more often their own: «Ås», «Jens» stays «jens» too.
    private const int ShortestGenitive = 4;

    /// <summary>A word in lower case, without accents; its genitive is left as it is.</summary>
    /// <param name="word">One word, in any case: no hyphen or space in it.</param>
    public static string Fold(string word) => Folding.Fold(word.ToLowerInvariant());

    /// <summary>
    /// The forms that a word may be known by: itself folded, and itself without a genitive where it may have one. Of «Jens» nobody can tell which it
    /// is, so both are given: the word is known when one of them is.
    /// </summary>
    /// <param name="word">As for <see cref="Fold"/>.</param>
    public static IEnumerable<string> Of(string word)
    {
        var folded = Fold(word);
        var bare = folded.TrimEnd('\'');
        yield return bare;
        if (bare.EndsWith('s') && bare.Length >= ShortestGenitive)
        {
            yield return bare[..^1].TrimEnd('\'');
        }
    }
}
