using System.Text;
using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>How a thing is written, without what differs from mention to mention: capitals, accents, the genitive.</summary>
internal static class Spelling
{
    /// <summary>In lower case, folded, with one space where there is any.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return Folding.Fold(IsPlain(text) ? text.ToString().ToLowerInvariant() : WithOneSpace(text));
    }

    // Nearly all: nothing to take out.
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var last = 'a';
        foreach (var letter in text)
        {
            if (letter > '\u024f' || (char.IsWhiteSpace(letter) && (letter != ' ' || last == ' ')))
            {
                return false;
            }

            last = letter;
        }

        return true;
    }

    private static string WithOneSpace(ReadOnlySpan<char> text)
    {
        var lower = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                lower.Append(char.ToLowerInvariant(letter));
            }
            else if (lower[^1] != ' ')
            {
                lower.Append(' ');
            }
        }

        return lower.ToString();
    }

    /// <summary>
    /// Without the genitive: «miras» where Mira is a name and Miras is none, or where the text has «mira» too; «mathias'». «Jonas» is a name.
    /// </summary>
    /// <param name="form">As <see cref="Of"/> makes it.</param>
    /// <param name="written">The forms that are in the text.</param>
    public static string WithoutGenitive(string form, IReadOnlySet<string> written, Lexicon lexicon)
    {
        var bare = form.TrimEnd('\'');
        if (bare.Length < form.Length)
        {
            return bare;
        }

        if (bare.Length < 3 || bare[^1] != 's')
        {
            return bare;
        }

        var without = bare[..^1].TrimEnd('\'');
        var (last, lastWithout) = (LastWord(bare), LastWord(without));
        return written.Contains(without) || (bare.Length > 3 && IsListed(lastWithout, lexicon) && !IsListed(last, lexicon)) ? without : bare;
    }

    public static string FirstWord(string form) => form.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? form[..end] : form;

    public static string LastWord(string form) => form[(form.LastIndexOf(' ') + 1)..];

    // The lists answer for a word and for the word without its s: with one more, they answer for the word itself.
    private static bool IsListed(string word, Lexicon lexicon) =>
        word.Length > 1 && (lexicon.Look(word.EndsWith('s') ? word + "s" : word) & WordTraits.AnyName) != WordTraits.None;
}
