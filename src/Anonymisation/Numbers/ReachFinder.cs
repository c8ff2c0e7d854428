using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>
/// Eight figures in whatever groups («57 84 2 91 0», «90 000 286», «(55) 00 04 71»), plates with spaces («EB 4 0 1 1 7»), and marks of letters and figures that some
/// register made («2024-PPT-0388», «BHN-24/0612-TRØ», «K-2291»).
/// </summary>
internal static class ReachFinder
{
    private const int PhoneFigures = 8;
    private const int PlateFigures = 5;
    private const int FewestOfRegister = 4;

    /// <param name="words">The text.</param>
    /// <param name="found">What has been found in it before.</param>
    public static IEnumerable<Finding> FindIn(Words words, IReadOnlyList<Finding> found)
    {
        var taken = new bool[words.Count];
        foreach (var finding in found.Where(finding => finding is { Certainty: Certainty.Certain, Type: FindingType.Date or FindingType.IdentityNumber or FindingType.Account or FindingType.Phone or FindingType.Email or FindingType.WebAddress or FindingType.NumberPlate or FindingType.Address }))
        {
            var (first, end) = words.Within(finding);
            Array.Fill(taken, true, first, end - first);
        }

        for (var at = 0; at < words.Count; at++)
        {
            if (taken[at])
            {
                continue;
            }

            var (end, type) = Phone(words, at) is > 0 and var phone ? (phone, FindingType.Phone)
                : Plate(words, at) is > 0 and var plate ? (plate, FindingType.NumberPlate)
                : Register(words, at) is > 0 and var register ? (register, FindingType.CaseNumber)
                : (0, FindingType.Phone);
            if (end > 0)
            {
                yield return new Finding(words[at].Start, words[end - 1].End - words[at].Start, type, Certainty.Certain, Reason.Shape);
                at = end - 1;
            }
        }
    }

    // Perhaps «(+47)» or «00 47» first; then eight figures, with one space, point or dash between groups.
    private static int Phone(Words words, int at)
    {
        if (at > 0 && words.AreClose(at - 1, at) && words[at - 1].Lower is "." or "," or "/" or "-" or "–" or ":" or "+")
        {
            return 0;
        }

        var first = at;
        var abroad = false;
        while (first < words.Count && first - at < 4 && !(first > at && words.IsNewLine(first)) && words[first].Lower is "(" or "+" or ")" or "47" or "0047" or "00")
        {
            abroad |= words[first].Lower is "47" or "0047";
            first++;
        }

        first = abroad ? first : at;
        if (first == words.Count || words[first].Lower is "(" || (first > at && words.IsNewLine(first)))
        {
            return 0;
        }

        var (figures, groups, end) = (0, 0, first);
        for (var next = first; next < words.Count && figures < PhoneFigures && (next == first || !words.IsNewLine(next)); next++)
        {
            if (words[next].Kind == TokenKind.Number && (next == first || words.AreJoined(next - 1, next)))
            {
                (figures, groups, end) = (figures + words[next].Length, groups + 1, next + 1);
            }
            else if (!(words[next].Lower is ")" or "." or "-" or "–" && figures > 0 && words.AreClose(next - 1, next) && next + 1 < words.Count && words[next + 1].Kind == TokenKind.Number && (words.AreClose(next, next + 1) || words[next].Lower is ")")))
            {
                break;
            }
        }

        if (groups < 2)
        {
            return 0;
        }

        var free = end >= words.Count || !words.AreClose(end - 1, end) || (words[end].Kind == TokenKind.Mark && !(words[end].Lower is "," or "." or "/" or "-" or "%" && end + 1 < words.Count && words.AreClose(end, end + 1) && words[end + 1].Kind == TokenKind.Number));
        var more = end < words.Count && words[end].Kind == TokenKind.Number && words.AreJoined(end - 1, end);
        return figures == PhoneFigures && free && !more && (abroad || words[first].Lower[0] is >= '2' and <= '9' or '0') && !IsYears(words, first, end) && !Vocabulary.IsMoney(words.Before(at)) && !(end < words.Count && (Vocabulary.IsUnit(words[end].Lower) || words[end].Lower is "barn")) ? end : 0;
    }

    // «2021–2022», «20.05.2023».
    private static bool IsYears(Words words, int first, int end) =>
        end - first == 3 && words[first].Length == 4 && words[first + 2].Length == 4 && words[first + 1].Lower is "-" or "–" && words[first].Lower[..2] is "19" or "20";

    // «EB 4 0 1 1 7», «zh 00 083».
    private static int Plate(Words words, int at)
    {
        if (words[at] is not { Kind: TokenKind.Word, Length: 2 } || words.HasDigits(at) || !(words.Written(at).IndexOfAnyExceptInRange('A', 'Z') < 0) || words[at].Lower is "bt" or "hb" or "iq" or "sd" or "nr" or "kr" or "kl" or "rf" or "vt" or "ht")
        {
            return 0;
        }

        var (figures, end) = (0, at + 1);
        while (end < words.Count && words[end].Kind == TokenKind.Number && words.AreJoined(end - 1, end) && figures < PlateFigures)
        {
            figures += words[end++].Length;
        }

        return figures == PlateFigures && !(end < words.Count && words[end].Kind == TokenKind.Number && words.AreJoined(end - 1, end)) ? end : 0;
    }

    // Letters and at least four figures, joined by dashes, strokes or points: «2024-PPT-0388», «YE-609-00C11842», «K-2291».
    private static int Register(Words words, int at)
    {
        if (at > 0 && words.AreClose(at - 1, at) && words[at - 1].Lower is "-" or "/" or "." or "_" or "@" or ":")
        {
            return 0;
        }

        var (end, letters, figures, joints) = (at, 0, 0, 0);
        while (end < words.Count && (end == at || words.AreClose(end - 1, end)))
        {
            if (words[end].Kind != TokenKind.Mark)
            {
                var written = words.Written(end);
                foreach (var letter in written)
                {
                    letters += char.IsLetter(letter) ? 1 : 0;
                    figures += char.IsAsciiDigit(letter) ? 1 : 0;
                }

                // A word of a language among them: an address, a compound, «covid-19-pandemien».
                if (written.Length > 6 && !words.HasDigits(end))
                {
                    return 0;
                }

                end++;
            }
            else if (words[end].Lower is "-" or "/" or "–" or "_" && end + 1 < words.Count && words.AreClose(end, end + 1) && words[end + 1].Kind != TokenKind.Mark)
            {
                joints++;
                end++;
            }
            else
            {
                break;
            }
        }

        return joints > 0 && letters is > 0 and <= 14 && figures >= FewestOfRegister && !words.IsAllowed(at) && !IsUnits(words, at, end) ? end : 0;
    }

    // «2023/24-skåren» has a word; «10-20mg» a unit.
    private static bool IsUnits(Words words, int first, int end) => NumberShape.Of(words.Written(first, end)) is { LettersLast: true } shape && (Vocabulary.IsUnit(shape.Tail) || Vocabulary.IsTime(shape.Tail));
}
