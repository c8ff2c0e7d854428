namespace Pilar.Arena.Anonymisation.Text;

/// <summary>What the arena itself calls a case, so that nobody has to name whom it is about: «S-2026-0142», «S-12».</summary>
internal static class OwnNumber
{
    private const int MostFigures = 4;

    public static bool Is(ReadOnlySpan<char> written) => written is ['S', '-', .. var rest] && AreFigures(rest);

    private static bool AreFigures(ReadOnlySpan<char> rest) => rest.IndexOf('-') is >= 0 and var cut
        ? cut == MostFigures && IsNumber(rest[..cut]) && IsNumber(rest[(cut + 1)..])
        : IsNumber(rest);

    private static bool IsNumber(ReadOnlySpan<char> figures) => figures.Length is > 0 and <= MostFigures && figures.IndexOfAnyExceptInRange('0', '9') < 0;
}
