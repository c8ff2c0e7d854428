namespace Pilar.Arena.Anonymisation.Redaction.Coarser;

/// <summary>A class or a year at school, as the stage it belongs to.</summary>
internal static class Classes
{
    private const int LastPrimary = 7;
    private const int LastLower = 10;

    private static readonly string[] Ordinals =
        ["første", "fyrste", "andre", "annen", "tredje", "fjerde", "femte", "sjette", "sjuende", "sjuande", "syvende", "åttende", "åttande", "niende", "niande", "tiende", "tiande"];

    private static readonly int[] Years = [1, 1, 2, 2, 3, 4, 5, 6, 7, 7, 7, 8, 8, 9, 9, 10, 10];

    public static string Coarsen(string text, WrittenForm written) => Stage(text) switch
    {
        SchoolStage.Primary => "[barnetrinnet]",
        SchoolStage.Lower => "[ungdomstrinnet]",
        SchoolStage.Upper => written == WrittenForm.Nynorsk ? "[vidaregåande]" : "[videregående]",
        _ => "[klassetrinn]",
    };

    public static SchoolStage Stage(string text)
    {
        var lower = text.ToLowerInvariant();
        if (lower.StartsWith("vg", StringComparison.Ordinal))
        {
            return SchoolStage.Upper;
        }

        var year = YearIn(lower);
        return year is null ? SchoolStage.Unknown : year <= LastPrimary ? SchoolStage.Primary : year <= LastLower ? SchoolStage.Lower : SchoolStage.Upper;
    }

    private static int? YearIn(string lower)
    {
        var first = lower.AsSpan().IndexOfAnyInRange('0', '9');
        if (first >= 0)
        {
            var two = first + 1 < lower.Length && char.IsAsciiDigit(lower[first + 1]);
            return two ? ((lower[first] - '0') * 10) + lower[first + 1] - '0' : lower[first] - '0';
        }

        var ordinal = Array.FindIndex(Ordinals, word => lower.StartsWith(word, StringComparison.Ordinal));
        return ordinal < 0 ? null : Years[ordinal];
    }
}

internal enum SchoolStage
{
    Unknown,
    Primary,
    Lower,
    Upper,
}
