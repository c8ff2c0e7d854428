using System.Collections.Frozen;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>What numbers and letters a sheet, a diagnosis, a circular or an hour has, and nobody: «A3», «F84.5», «rundskriv I-5/2009», «tor 13.00».</summary>
internal static class Codes
{
    private const int LengthOfDiagnosis = 3;

    private static readonly FrozenSet<string> Weekdays = FrozenSet.Create(StringComparer.Ordinal, "man", "mån", "tir", "tirs", "tys", "ons", "tor", "tors", "fre", "lør", "laur", "søn");

    /// <summary>How many tokens such a code covers from here; nought when none.</summary>
    public static int From(Words words, int at) => Math.Max(Sheet(words, at), Math.Max(Diagnosis(words, at), Math.Max(Circular(words, at), Hour(words, at))));

    private static int Sheet(Words words, int at) => words[at].Lower is "a3" or "a4" or "a5" && words.Before(at) is "på" or "i" or "format" or "til" or "og" && words.After(at) is not "-" ? 1 : 0;

    // «F84.5», «F43.9», «T74.1», with the figure after the point.
    private static int Diagnosis(Words words, int at) =>
        words[at] is { Length: LengthOfDiagnosis, Kind: TokenKind.Word } word && char.IsAsciiLetter(word.Lower[0]) && char.IsAsciiDigit(word.Lower[1]) && char.IsAsciiDigit(word.Lower[2]) && words.IsPoint(at + 1) && words.AreClose(at, at + 1)
        && at + 2 < words.Count && words.AreClose(at + 1, at + 2) && words[at + 2] is { Kind: TokenKind.Number, Length: 1 or 2 } ? 3 : 0;

    private static int Circular(Words words, int at)
    {
        var end = at + 1;
        if (words[at].Lower is not ("rundskriv" or "rundskrivet") || end >= words.Count || !words.IsLetterful(end) || words[end].Length > 2)
        {
            return 0;
        }

        while (words.AreClose(end, end + 1) && words[end + 1].Lower is not ("," or "." or "?" or ")" or ":"))
        {
            end++;
        }

        return end > at + 1 ? end + 1 - at : 0;
    }

    // «tor 13.00», «ons 9.30»: a short weekday, and the hour of it.
    private static int Hour(Words words, int at) =>
        Weekdays.Contains(words[at].Lower) && at + 3 < words.Count && words[at + 1] is { Kind: TokenKind.Number, Length: 1 or 2 } && words[at + 2].Lower is "." or ":" && words.AreClose(at + 1, at + 2) && words.AreClose(at + 2, at + 3) && words[at + 3] is { Kind: TokenKind.Number, Length: 2 } minutes
        && minutes.Lower is "00" or "15" or "30" or "45" && words.AreJoined(at, at + 1) && !(words.IsWritten(at) && !words[at].StartsSentence) ? 4 : 0;
}
