namespace Pilar.Arena.Anonymisation.Redaction.Coarser;

/// <summary>A class or a year at school, as the stage it belongs to.</summary>
internal static class Classes
{
    private const int LastPrimary = 7;
    private const int LastLower = 10;

    private static readonly (string Word, int Year)[] Ordinals =
    [
        ("første", 1), ("fyrste", 1), ("andre", 2), ("annen", 2), ("tredje", 3), ("fjerde", 4), ("femte", 5), ("sjette", 6), ("sjuende", 7), ("sjuande", 7), ("syvende", 7),
        ("åttende", 8), ("åttande", 8), ("niende", 9), ("niande", 9), ("tiende", 10), ("tiande", 10),
    ];

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

        return Array.Find(Ordinals, ordinal => lower.StartsWith(ordinal.Word, StringComparison.Ordinal)) is { Word: not null, Year: var year } ? year : null;
    }
}

internal enum SchoolStage
{
    Unknown,
    Primary,
    Lower,
    Upper,
}
