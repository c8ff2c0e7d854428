using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>
/// What is written as one word with a number is of it, whatever it is («911 00 011mira»): it is no word of its own that could be found, and goes with it. Where a capital begins one
/// («911 00 011Mira»), the tokeniser has cut it off, and it is found.
/// </summary>
internal static class Glued
{
    /// <summary>The finding, with what is written as one with its ends.</summary>
    public static Finding Whole(Words words, Finding finding)
    {
        var (first, end) = words.Within(finding);
        if (!IsNumber(finding.Type) || first == end)
        {
            return finding;
        }

        var start = IsMixed(words, first) ? Math.Min(finding.Start, words[first].Start) : finding.Start;
        var stop = IsMixed(words, end - 1) ? Math.Max(finding.End, words[end - 1].End) : finding.End;
        return finding with { Start = start, Length = stop - start };
    }

    private static bool IsMixed(Words words, int at) => words.IsLetterful(at) && words.HasDigits(at);

    private static bool IsNumber(FindingType type) =>
        type is FindingType.Phone or FindingType.IdentityNumber or FindingType.Account or FindingType.CaseNumber or FindingType.Date or FindingType.NumberPlate;
}
