namespace Pilar.Arena.Anonymisation.Text;

/// <summary>Where a space is missing between a word and a number, so that each is read as what it is: «Kari911 00 011», «14.03.2011Kari».</summary>
internal static class Seams
{
    // «BV2021-12», «F90»: fewer letters are a code's.
    private const int ShortestWord = 3;

    // «Ida14», «mille1403», «ida140311» are what somebody calls themselves.
    private const int ShortestTogether = 8;
    private const int ShortestInPieces = 6;

    /// <summary>Whether one is between a letter and what stands before it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the word or number begins that would go on.</param>
    /// <param name="at">After its first letter or figure.</param>
    public static bool IsOne(string text, int start, int at) =>
        char.IsAsciiDigit(text[at])
            ? char.IsLetter(text[at - 1]) && at - start >= ShortestWord && char.IsLower(text[at - 1]) && IsNumber(text, at)
            : char.IsUpper(text[at]) && char.IsAsciiDigit(text[at - 1]) && at - start > 1 && at + 2 < text.Length && char.IsLower(text[at + 1]) && char.IsLower(text[at + 2]);

    private static bool IsNumber(string text, int at)
    {
        var (figures, end, inPieces) = (0, at, false);
        for (; end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is ' ' or '.' or '-' or '/' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))); end++)
        {
            figures += char.IsAsciiDigit(text[end]) ? 1 : 0;
            inPieces |= !char.IsAsciiDigit(text[end]);
        }

        return figures >= (inPieces ? ShortestInPieces : ShortestTogether) && (end == text.Length || !char.IsLetter(text[end]));
    }
}
