namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>How a name sounds to somebody who writes it down in Norwegian: «Kristoffer» and «Christopher», «Norah» and «Nora», «Wiik» and «Vik».</summary>
internal static class Sound
{
    private const int Short = 64;

    // Longer before shorter.
    private static readonly (string Written, string Heard)[] Heard =
    [
        ("sch", "s"), ("skj", "s"), ("sj", "s"), ("sh", "s"), ("ch", "k"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("aa", "a"),
        ("ou", "o"), ("oo", "o"), ("ee", "i"), ("ie", "i"), ("ij", "i"), ("iy", "i"), ("ai", "ei"), ("ay", "ei"), ("ej", "ei"), ("ey", "ei"), ("gj", "j"), ("hj", "j"), ("hv", "v"),
        ("c", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("z", "s"), ("y", "i"), ("j", "i"), ("å", "a"), ("æ", "e"), ("ø", "o"), ("'", ""), ("’", ""),
    ];

    // Of the letters up to 255; asked once for each letter of a name, for every name against every other.
    private static readonly (string Written, string Heard)[][] ByLetter =
        [.. Enumerable.Range(0, 256).Select(letter => Heard.Where(one => one.Written[0] == letter).ToArray())];

    private static readonly (string Written, string Heard)[] Silent = [.. Heard.Where(one => one.Written[0] == '’')];

    /// <param name="word">Folded, in lower case.</param>
    /// <returns>The same for words that sound alike.</returns>
    public static string Of(string word)
    {
        // An x is heard as two.
        Span<char> sound = word.Length <= Short ? stackalloc char[2 * Short] : new char[2 * word.Length];
        var length = 0;
        for (var at = 0; at < word.Length;)
        {
            var (written, heard) = HeardAt(word, at);
            if (heard is null)
            {
                length = Add(sound, length, word[at], at);
            }
            else
            {
                foreach (var letter in heard)
                {
                    length = Add(sound, length, letter, at);
                }
            }

            at += written;
        }

        return new string(sound[..length]);
    }

    /// <summary>Whether the two sound alike. Most names begin otherwise than the other, and nothing more is asked of those.</summary>
    public static bool AreAlike(string one, string other)
    {
        var (first, second) = (Beginning(one), Beginning(other));
        return (first is null || second is null || first == second) && Of(one) == Of(other);
    }

    // Null: the first letter is not heard, or there is none.
    private static char? Beginning(string word) =>
        word.Length == 0 ? null : HeardAt(word, 0).Heard switch { null => word[0], "" => null, var heard => heard[0] };

    // «Sarah», «Johanne»: an h is heard at the beginning only; a double letter as one.
    private static int Add(Span<char> sound, int length, char letter, int at)
    {
        if ((letter == 'h' && at > 0) || (length > 0 && sound[length - 1] == letter))
        {
            return length;
        }

        sound[length] = letter;
        return length + 1;
    }

    // Null: the letter as it is written.
    private static (int Length, string? Heard) HeardAt(string word, int at)
    {
        var letter = word[at];
        foreach (var (written, heard) in letter == '’' ? Silent : letter < ByLetter.Length ? ByLetter[letter] : [])
        {
            if (word.AsSpan(at).StartsWith(written, StringComparison.Ordinal))
            {
                return (written.Length, heard);
            }
        }

        return (1, null);
    }
}
