using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pilar.Arena.Grains.Guard;

/// <summary>One word of an address.</summary>
/// <param name="Text">As a reader would see it.</param>
/// <param name="Start">Where it stands in the address, in UTF-16 units.</param>
/// <param name="Guessed">Read otherwise than it is written: without its figures, or with each as the letter it looks like.</param>
internal readonly record struct LinkWord(string Text, int Start, int Length, bool Guessed = false)
{
    /// <summary>Its place alone: what it says must not come into a log by accident.</summary>
    public override string ToString() => $"{Start}+{Length}";
}

/// <summary>
/// The words of an address, as a person would read them: what stands behind «%» and «xn--» is written out, and they part where a figure, a mark or a capital does.
/// What a machine has made up is none.
/// </summary>
internal static class LinkWords
{
    private const int MostTurns = 4;
    private const int ShortestWord = 3;
    private const int LongestGuess = 20;

    /// <summary>Null when it cannot be read: nobody can say what is in it.</summary>
    public static ImmutableArray<LinkWord>? Of(string link)
    {
        if (Decode(link) is not { } letters)
        {
            return null;
        }

        var words = ImmutableArray.CreateBuilder<LinkWord>();
        var pieces = Pieces(letters).ToList();
        words.AddRange(pieces.SelectMany(WordsIn));
        words.AddRange(NumbersIn(pieces));
        return words.ToImmutable();
    }

    /// <summary>What stands between the slashes, without a port.</summary>
    public static string HostOf(string link)
    {
        var start = link.IndexOf("//", StringComparison.Ordinal) + 2;
        var length = link.AsSpan(start).IndexOfAny("/?#:");
        return length < 0 ? link[start..] : link.Substring(start, length);
    }

    // What is written out again and again is written so to be hidden.
    private static List<Letter>? Decode(string link)
    {
        var letters = Host(link);
        for (var turn = 0; letters is not null && turn < MostTurns; turn++)
        {
            var before = letters.Count;
            letters = Unescape(letters, isFirst: turn == 0);
            if (letters?.Count == before)
            {
                return letters.Exists(letter => IsHidden(letter.Rune)) ? null : letters;
            }
        }

        return null;
    }

    private static List<Letter>? Host(string link)
    {
        var letters = new List<Letter>();
        var host = HostOf(link);
        var start = link.IndexOf("//", StringComparison.Ordinal) + 2;
        foreach (var label in host.Split('.'))
        {
            if (!label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
            {
                letters.AddRange(label.Select((letter, at) => new Letter(new Rune(letter), start + at, start + at + 1)));
            }
            else if (Unicode(label) is { } read)
            {
                letters.AddRange(read.EnumerateRunes().Select(rune => new Letter(rune, start, start + label.Length)));
            }
            else
            {
                return null;
            }

            letters.Add(new Letter(new Rune('.'), start + label.Length, start + label.Length));
            start += label.Length + 1;
        }

        for (var at = start - 1; at < link.Length; at++)
        {
            letters.Add(new Letter(new Rune(link[at]), at, at + 1));
        }

        return letters;
    }

    private static string? Unicode(string label)
    {
        try
        {
            return new IdnMapping().GetUnicode(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static List<Letter>? Unescape(List<Letter> letters, bool isFirst)
    {
        var read = new List<Letter>();
        for (var at = 0; at < letters.Count;)
        {
            var bytes = new List<byte>();
            var ends = at;
            while (ByteAt(letters, ends) is { } one)
            {
                bytes.Add(one);
                ends += 3;
            }

            if (bytes.Count == 0)
            {
                if (isFirst && letters[at].Rune.Value == '%')
                {
                    return null;
                }

                read.Add(letters[at++]);
                continue;
            }

            for (var done = 0; done < bytes.Count;)
            {
                if (Rune.DecodeFromUtf8(bytes.ToArray().AsSpan(done), out var rune, out var used) != System.Buffers.OperationStatus.Done)
                {
                    return null;
                }

                read.Add(new Letter(rune, letters[at + (3 * done)].Start, letters[at + (3 * (done + used)) - 1].End));
                done += used;
            }

            at = ends;
        }

        return read;
    }

    private static byte? ByteAt(List<Letter> letters, int at) =>
        at + 2 < letters.Count && letters[at].Rune.Value == '%' && Hex(letters[at + 1]) is { } high && Hex(letters[at + 2]) is { } low ? (byte)((high << 4) + low) : null;

    private static int? Hex(Letter letter) => letter.Rune.IsAscii && char.IsAsciiHexDigit((char)letter.Rune.Value) ? Convert.ToInt32(letter.Rune.ToString(), 16) : null;

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static IEnumerable<List<Letter>> Pieces(List<Letter> letters)
    {
        var piece = new List<Letter>();
        foreach (var letter in letters.Append(new Letter(new Rune(' '), 0, 0)))
        {
            if (letter.IsWritten)
            {
                piece.Add(letter);
            }
            else if (piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }
        }
    }

    private static IEnumerable<LinkWord> WordsIn(List<Letter> piece)
    {
        var parts = Parts(piece);
        var isMade = IsMade(piece, parts.Count);
        foreach (var part in parts.Where(part => part.Count >= ShortestWord && !part[0].IsFigure))
        {
            yield return Word(part, part) with { Guessed = isMade };
        }

        if (parts.Count == 1 || piece.Count > LongestGuess || piece.TrueForAll(letter => letter.IsFigure))
        {
            yield break;
        }

        yield return Word([.. piece.Where(letter => !letter.IsFigure)], piece) with { Guessed = true };
        yield return Word([.. piece.Select(letter => letter with { Rune = LooksLike(letter.Rune) })], piece) with { Guessed = true };
    }

    // «412-34-567» is one number.
    private static IEnumerable<LinkWord> NumbersIn(List<List<Letter>> pieces)
    {
        var run = new List<Letter>();
        foreach (var piece in pieces.Append([]))
        {
            if (piece.Count > 0 && piece.TrueForAll(letter => letter.IsFigure) && (run.Count == 0 || piece[0].Start - run[^1].End <= 1))
            {
                run.AddRange(piece);
                continue;
            }

            if (run.Count > 0)
            {
                yield return Word(run, run);
            }

            run = piece.Count > 0 && piece.TrueForAll(letter => letter.IsFigure) ? [.. piece] : [];
        }
    }

    private static LinkWord Word(List<Letter> read, List<Letter> written) =>
        new(string.Concat(read.Select(letter => letter.Rune)).Normalize(NormalizationForm.FormKC), written[0].Start, written[^1].End - written[0].Start);

    // A capital after a small letter, and the last of several before one, begin a word: «BUPKari» has two.
    private static List<List<Letter>> Parts(List<Letter> piece)
    {
        var parts = new List<List<Letter>>();
        for (var at = 0; at < piece.Count; at++)
        {
            var begins = at == 0 || piece[at].IsFigure != piece[at - 1].IsFigure
                || (piece[at].IsCapital && (!piece[at - 1].IsCapital || (at + 1 < piece.Count && !piece[at + 1].IsCapital && !piece[at + 1].IsFigure)));
            if (begins)
            {
                parts.Add([]);
            }

            parts[^1].Add(piece[at]);
        }

        return parts;
    }

    // Capitals, small letters and figures change places all the time in what a machine makes up, and it counts to f.
    private static bool IsMade(List<Letter> piece, int parts) =>
        (piece.Count >= 8 && piece.Count < 3 * parts)
        || (piece.Count >= 4 && piece.Exists(letter => letter.IsFigure) && piece.TrueForAll(letter => letter.Rune.IsAscii && char.IsAsciiHexDigit((char)letter.Rune.Value)));

    private static Rune LooksLike(Rune figure) => figure.Value switch
    {
        '0' => new Rune('o'),
        '1' => new Rune('i'),
        '3' => new Rune('e'),
        '4' => new Rune('a'),
        '5' => new Rune('s'),
        '7' => new Rune('t'),
        '8' => new Rune('b'),
        _ => figure,
    };

    private readonly record struct Letter(Rune Rune, int Start, int End)
    {
        public bool IsFigure => Rune.IsDigit(Rune);

        public bool IsCapital => Rune.IsUpper(Rune);

        public bool IsWritten => Rune.IsLetterOrDigit(Rune) || Rune.GetUnicodeCategory(Rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
