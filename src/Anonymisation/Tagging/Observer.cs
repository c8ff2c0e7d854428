using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>Looks at the words of a text as the tagger wants to see them.</summary>
internal static class Observer
{
    /// <summary>The parts of <see cref="Observation.Lists"/> that come from lists of names: what the trainer takes away at times.</summary>
    public const uint ListedNames = (uint)(WordTraits.AnyName | WordTraits.Place);

    private const int TellingShift = 12;

    /// <param name="words">The text.</param>
    /// <param name="caseless">Whether the size of its letters is to be overlooked.</param>
    public static Observation[] Look(Words words, bool caseless) => Look(words, 0, words.Count, caseless);

    /// <summary>As above, from one token to before another.</summary>
    public static Observation[] Look(Words words, int from, int to, bool caseless)
    {
        var seen = new Observation[to - from];
        for (var at = 0; at < seen.Length; at++)
        {
            seen[at] = Look(words, from + at, caseless);
        }

        return seen;
    }

    private static Observation Look(Words words, int at, bool caseless)
    {
        ref readonly var token = ref words[at];
        var shape = Shape(words.Written(at), caseless) * 2 + (token.StartsSentence ? 1u : 0);
        var lists = (uint)(words.Traits(at) & ~(WordTraits.Compound | WordTraits.NearGiven)) | (words.ClassOf(at) << TellingShift);
        return token.Kind == TokenKind.Word ? words.Entry(at).Seen(token.Lower) with { Shape = shape, Lists = lists }
            : new Observation(Hash(token.Kind == TokenKind.Number ? "0000000000000"[..Math.Min(token.Length, 12)] : Folding.Fold(token.Lower)), default, default, shape, 0x4000_0000);
    }

    /// <summary>What is seen of a word, wherever it stands.</summary>
    public static Observation Of(string lower)
    {
        var folded = Folding.Fold(lower);
        return new Observation(Hash(folded), (Begins(folded, 2), Begins(folded, 3), Begins(folded, 4)), (Ends(folded, 2), Ends(folded, 3), Ends(folded, 4)), 0, 0);
    }

    private static uint Begins(string word, int letters) => word.Length > letters ? Hash(word.AsSpan(0, letters)) : 0;

    private static uint Ends(string word, int letters) => word.Length > letters ? Hash(word.AsSpan(word.Length - letters)) : 0;

    // One for each run of capitals, small letters, digits, marks: «Kari» is Xx, «BUP» X, «8B» 0X; a lone letter is its own.
    private static uint Shape(ReadOnlySpan<char> written, bool caseless)
    {
        var shape = written.Length == 1 ? 3u : 2u;
        var last = 0u;
        foreach (var letter in written)
        {
            var kind = char.IsUpper(letter) && !caseless ? 1u : char.IsLetter(letter) ? 2u : char.IsDigit(letter) ? 3u : 4u + (letter & 15u);
            shape = kind == last ? shape : (shape * 23) + kind;
            last = kind;
        }

        return shape;
    }

    public static uint Hash(ReadOnlySpan<char> letters)
    {
        var hash = 2_166_136_261u;
        foreach (var letter in letters)
        {
            hash = (hash ^ letter) * 16_777_619u;
        }

        return hash;
    }
}
