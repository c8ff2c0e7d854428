namespace Pilar.Arena.Anonymisation.Lists;

/// <summary>Words and phrases, some of which may also end a longer word: «brann» in «naustbrannen».</summary>
internal sealed class PhraseList
{
    private const int ShortestEnd = 3;

    private readonly WordGraph _phrases;
    private readonly WordGraph _ends;

    private PhraseList(WordGraph phrases, WordGraph ends) => (_phrases, _ends) = (phrases, ends);

    /// <exception cref="InvalidDataException">Not whole.</exception>
    public static PhraseList Read(BinaryReader reader) => new(WordGraph.Read(reader), WordGraph.Read(reader));

    /// <summary>How many characters at the beginning of the text are the longest phrase of the list; nought when none.</summary>
    public int Longest(ReadOnlySpan<char> lower) => _phrases.Longest(lower);

    /// <summary>As <see cref="WordGraph.LongestFrom"/>.</summary>
    public int LongestFrom(ReadOnlySpan<char> lower) => _phrases.LongestFrom(lower);

    /// <param name="lower">One word.</param>
    public bool Has(ReadOnlySpan<char> lower) => _phrases.Contains(lower) || HasEnd(lower);

    /// <summary>Whether the word, or its end, is one that may end a longer word.</summary>
    public bool HasEnd(ReadOnlySpan<char> lower)
    {
        for (var at = 0; lower.Length - at >= ShortestEnd; at++)
        {
            if (_ends.Contains(lower[at..]))
            {
                return true;
            }
        }

        return false;
    }
}
