namespace Pilar.Arena.Anonymisation.Rules;

/// <summary>
/// What stands in a paragraph at all, found in one pass over it: a shape that wants a figure, or a word, is not looked for where there is none. It may say that something stands
/// there that does not, and never the other way.
/// </summary>
internal sealed class Sieve
{
    // Three letters in a row take one of so many places; two may share one.
    private const int Places = 1 << 14;

    // Letters beyond these are folded in ways of their own («K» may be a Kelvin), and there are figures among them.
    private const char FirstOdd = '\u0100';

    private const ulong Kl = ('k' << 8) | 'l';

    private readonly ulong[] _threes = new ulong[Places / 64];

    public Sieve(string paragraph)
    {
        var (last, threes) = (0UL, _threes);
        foreach (var letter in paragraph)
        {
            HasShortClass |= (last & 0xFFFF) == Kl && !IsOfWord(letter);
            if (letter >= FirstOdd)
            {
                IsOdd |= letter is < '\u2000' or > '\u206f';
                last <<= 8;
                continue;
            }

            last = (last << 8) | Lower(letter);
            var place = Place((uint)last & 0xFF_FFFF);
            threes[place >> 6] |= 1UL << (place & 63);
            if (letter is >= '0' and <= '9')
            {
                Figures++;
                HasFigureAfterDash |= (last >> 8 & 0xFF) is '-' or '/';
            }
            else if (letter is '.' or '/' or '-')
            {
                HasFigureBeforePoint |= (last >> 8 & 0xFF) is >= '0' and <= '9';
            }
            else if ((last >> 8 & 0xFF) == '.')
            {
                HasLetterAfterPoint |= letter is >= 'A' and not ('[' or ']' or '_');
            }

            HasAt |= letter == '@';
            HasLowLine |= letter == '_';
            HasBracket |= letter == '(';
            HasBackslash |= letter == '\\';
        }

        HasShortClass |= (last & 0xFFFF) == Kl;
    }

    /// <summary>Nothing can be said of it.</summary>
    public bool IsOdd { get; }

    /// <summary>How many there are in all.</summary>
    public int Figures { get; }

    /// <summary>A figure after a dash or a stroke.</summary>
    public bool HasFigureAfterDash { get; }

    /// <summary>A figure before a point, a stroke or a dash.</summary>
    public bool HasFigureBeforePoint { get; }

    /// <summary>«.no»</summary>
    public bool HasLetterAfterPoint { get; }

    /// <summary>«kl» at the end of a word.</summary>
    public bool HasShortClass { get; }

    public bool HasAt { get; }

    public bool HasLowLine { get; }

    public bool HasBracket { get; }

    public bool HasBackslash { get; }

    /// <param name="pieces">In lower case, each of at least three letters that stand in the text as they do in the shape.</param>
    public bool HasAny(string[] pieces)
    {
        foreach (var piece in pieces)
        {
            if (Has(piece))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(string piece)
    {
        var last = ((uint)piece[0] << 8) | piece[1];
        for (var at = 2; at < piece.Length; at++)
        {
            last = ((last << 8) | piece[at]) & 0xFF_FFFF;
            var place = Place(last);
            if ((_threes[place >> 6] & (1UL << (place & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOfWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or (>= 'À' and < FirstOdd and not ('×' or '÷'));

    private static int Place(uint three) => (int)(three * 0x9E37_79B1 >> 18);

    private static uint Lower(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ' and not '×') ? letter + 32u : letter;
}
