namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>Letters written onto a number are of it, whatever they are («911 00 011mira»): they are no word of their own that could be found, and go with it.</summary>
internal static class Glued
{
    /// <summary>The finding, to the end of what is written as one with it.</summary>
    public static Finding Whole(string text, Finding finding)
    {
        var end = finding.End;
        while (IsNumber(finding.Type) && end < text.Length && char.IsLetterOrDigit(text[end]) && char.IsLetterOrDigit(text[end - 1]))
        {
            end++;
        }

        return end == finding.End ? finding : finding with { Length = end - finding.Start };
    }

    private static bool IsNumber(FindingType type) => type is FindingType.Phone or FindingType.IdentityNumber or FindingType.Account or FindingType.CaseNumber;
}
