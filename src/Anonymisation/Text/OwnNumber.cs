namespace Pilar.Arena.Anonymisation.Text;

/// <summary>What the arena itself calls a case, so that nobody has to name whom it is about: «S-2026-0142», «S-12».</summary>
internal static class OwnNumber
{
    private const int MostFigures = 4;

    /// <summary>Where they stand in a text, as words of their own.</summary>
    public static IEnumerable<(int Start, int End)> In(string text)
    {
        for (var at = text.IndexOf("S-", StringComparison.Ordinal); at >= 0; at = text.IndexOf("S-", at + 2, StringComparison.Ordinal))
        {
            var end = at + 2;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            {
                end++;
            }

            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])) && Is(text.AsSpan(at, end - at)))
            {
                yield return (at, end);
            }
        }
    }

    public static bool Is(ReadOnlySpan<char> written) => written is ['S', '-', .. var rest] && AreFigures(rest);

    private static bool AreFigures(ReadOnlySpan<char> rest) => rest.IndexOf('-') is >= 0 and var cut
        ? cut == MostFigures && IsNumber(rest[..cut]) && IsNumber(rest[(cut + 1)..])
        : IsNumber(rest);

    private static bool IsNumber(ReadOnlySpan<char> figures) => figures.Length is > 0 and <= MostFigures && figures.IndexOfAnyExceptInRange('0', '9') < 0;
}
