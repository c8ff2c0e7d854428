using System.Collections.Frozen;
using System.Text;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>How a name sounds to somebody who writes it down in Norwegian: «Kristoffer» and «Christopher», «Norah» and «Nora», «Wiik» and «Vik».</summary>
internal static class Sound
{
    // Longer before shorter.
    private static readonly (string Written, string Heard)[] Heard =
    [
        ("sch", "s"), ("skj", "s"), ("sj", "s"), ("sh", "s"), ("ch", "k"), ("ck", "k"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("dt", "t"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("aa", "a"),
        ("ou", "o"), ("oo", "o"), ("ee", "i"), ("ie", "i"), ("ij", "i"), ("iy", "i"), ("ai", "ei"), ("ay", "ei"), ("ej", "ei"), ("ey", "ei"), ("gj", "j"), ("hj", "j"), ("hv", "v"),
        ("c", "k"), ("q", "k"), ("w", "v"), ("x", "ks"), ("z", "s"), ("y", "i"), ("j", "i"), ("å", "a"), ("æ", "e"), ("ø", "o"), ("'", ""), ("’", ""),
    ];

    private static readonly FrozenDictionary<char, (string Written, string Heard)[]> ByLetter =
        Heard.GroupBy(one => one.Written[0]).ToFrozenDictionary(letter => letter.Key, letter => letter.ToArray());

    /// <param name="word">Folded, in lower case.</param>
    /// <returns>The same for words that sound alike.</returns>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (written, heard) = HeardAt(word, at);
            foreach (var letter in heard)
            {
                // «Sarah», «Johanne»: an h is heard at the beginning only; a double letter as one.
                if ((letter != 'h' || at == 0) && (sound.Length == 0 || sound[^1] != letter))
                {
                    sound.Append(letter);
                }
            }

            at += written;
        }

        return sound.ToString();
    }

    private static (int Length, string Heard) HeardAt(string word, int at)
    {
        foreach (var (written, heard) in ByLetter.GetValueOrDefault(word[at]) ?? [])
        {
            if (word.AsSpan(at).StartsWith(written, StringComparison.Ordinal))
            {
                return (written.Length, heard);
            }
        }

        return (1, word[at].ToString());
    }
}
