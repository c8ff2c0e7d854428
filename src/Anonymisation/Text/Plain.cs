using System.Globalization;
using System.Text;

namespace Pilar.Arena.Anonymisation.Text;

/// <summary>
/// A text as it is read: without what is not seen, with one kind of space and one kind of figure and letter. What looks like a name or a number to people
/// must look so to the rules, however a keyboard or a paste has written it.
/// </summary>
internal sealed class Plain
{
    private readonly List<int> _starts;
    private readonly List<int> _ends;

    private Plain(string text, List<int> starts, List<int> ends) => (Text, _starts, _ends) = (text, starts, ends);

    public string Text { get; }

    /// <summary>Null when the text is plain already, as nearly all are.</summary>
    public static Plain? Of(string text)
    {
        var first = FirstToChange(text);
        if (first < 0)
        {
            return null;
        }

        var plain = new StringBuilder(text.Length).Append(text, 0, first);
        var starts = new List<int>(Enumerable.Range(0, first));
        var ends = new List<int>(Enumerable.Range(1, first));
        for (var at = first; at < text.Length;)
        {
            var length = LengthAt(text, at);
            var read = Read(text, at, length);
            if (read is not null && !(read == " " && plain.Length > 0 && plain[^1] == ' '))
            {
                plain.Append(read);
                for (var letter = 0; letter < read.Length; letter++)
                {
                    starts.Add(at);
                    ends.Add(at + length);
                }
            }

            at += length;
        }

        return new Plain(plain.ToString(), starts, ends);
    }

    /// <summary>The same finding in the text as it was written.</summary>
    public Finding InWriting(Finding finding)
    {
        var (start, end) = (_starts[finding.Start], _ends[finding.End - 1]);
        return finding with { Start = start, Length = end - start };
    }

    private static int FirstToChange(string text)
    {
        for (var at = 0; at < text.Length; at += LengthAt(text, at))
        {
            var letter = text[at];
            if (letter is ' ' && at > 0 && text[at - 1] is ' ')
            {
                return at - 1;
            }

            if (letter is '\t' || (letter > '\u007F' && !text.AsSpan(at, LengthAt(text, at)).SequenceEqual(Read(text, at, LengthAt(text, at)))))
            {
                return at;
            }
        }

        return -1;
    }

    private static int LengthAt(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    // Null for what nobody sees.
    private static string? Read(string text, int at, int length)
    {
        if (length == 2)
        {
            return ReadPair(char.ConvertToUtf32(text[at], text[at + 1])) is var read && read is "" ? text.Substring(at, 2) : read;
        }

        var letter = text[at];
        return letter switch
        {
            '\t' or '\u2800' => " ",
            '\u2028' or '\u2029' or '\u0085' => "\n",
            '\u2010' or '\u2011' or '\u2212' or '\uFE63' or '\uFF0D' => "-",
            '\u034F' or '\u115F' or '\u1160' or '\u3164' or '\uFFA0' or (>= '\uFE00' and <= '\uFE0F') => null,
            >= '\uFF01' and <= '\uFF5E' => ((char)(letter - 0xFEE0)).ToString(),
            >= '\u24B6' and <= '\u24CF' => ((char)('A' + letter - '\u24B6')).ToString(),
            >= '\u24D0' and <= '\u24E9' => ((char)('a' + letter - '\u24D0')).ToString(),
            < '\u0080' => letter.ToString(),
            _ => CharUnicodeInfo.GetUnicodeCategory(letter) switch
            {
                UnicodeCategory.Format => null,
                UnicodeCategory.SpaceSeparator => " ",
                UnicodeCategory.DecimalDigitNumber => ((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter))).ToString(),
                _ => letter.ToString(),
            },
        };
    }

    // «𝐊𝐚𝐫𝐢», «𝟏𝟐»: letters and figures of mathematics. Empty for what stays as it is.
    private static string? ReadPair(int rune) => rune switch
    {
        >= 0x1D7CE and <= 0x1D7FF => ((char)('0' + ((rune - 0x1D7CE) % 10))).ToString(),
        >= 0x1D400 and <= 0x1D6A3 when (rune - 0x1D400) % 52 is var place => ((char)(place < 26 ? 'A' + place : 'a' + place - 26)).ToString(),
        >= 0xE0000 and <= 0xE01EF => null,
        _ => "",
    };
}
