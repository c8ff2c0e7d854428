using System.Collections.Frozen;
using System.Globalization;

namespace Pilar.Arena.Anonymisation.Redaction.Coarser;

/// <summary>How old somebody is, as a band of years: those of children by what they are doing, those of grown-ups by decade.</summary>
internal static class Ages
{
    private const int Grown = 20;
    private const int Old = 80;

    private static readonly (int From, int To)[] Bands = [(0, 2), (3, 5), (6, 9), (10, 12), (13, 15), (16, 17), (18, 19)];

    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["null"] = 0, ["ett"] = 1, ["et"] = 1, ["eitt"] = 1, ["to"] = 2, ["tre"] = 3, ["fire"] = 4, ["fem"] = 5, ["seks"] = 6, ["sju"] = 7, ["syv"] = 7, ["åtte"] = 8, ["ni"] = 9, ["ti"] = 10,
        ["elleve"] = 11, ["tolv"] = 12, ["tretten"] = 13, ["fjorten"] = 14, ["femten"] = 15, ["seksten"] = 16, ["sytten"] = 17, ["atten"] = 18, ["nitten"] = 19, ["tjue"] = 20, ["tyve"] = 20,
        ["tjueen"] = 21, ["tjueto"] = 22, ["tjuetre"] = 23, ["tjuefire"] = 24, ["tjuefem"] = 25, ["tretti"] = 30, ["tredve"] = 30, ["trettifem"] = 35, ["førti"] = 40, ["førr"] = 40, ["femti"] = 50,
        ["seksti"] = 60, ["sytti"] = 70, ["åtti"] = 80, ["nitti"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whole years; null when no number is in it.</summary>
    public static int? YearsIn(string text)
    {
        var lower = text.ToLowerInvariant();
        return NumberIn(lower) is not { } number || number > 120 ? null : IsInMonths(lower) ? 0 : number;
    }

    public static (int From, int To) Band(int years) =>
        years < Grown ? Bands.First(band => years <= band.To) : years >= Old ? (Old, 120) : (years / 10 * 10, (years / 10 * 10) + 9);

    /// <summary>The band in words, so that the sentence still reads.</summary>
    /// <param name="text">What was written: «14 år», «fjortenåringen», «(42».</param>
    /// <param name="before">The word before it.</param>
    public static string Coarsen(string text, string before, WrittenForm written)
    {
        var lower = text.ToLowerInvariant();
        if (IsDecade(lower) || YearsIn(text) is not { } years)
        {
            return IsDecade(lower) ? $"[{Decade(lower, written)}]" : "[alder]";
        }

        var (from, to) = Band(years);
        var ring = lower.IndexOf("åring", StringComparison.Ordinal);
        var tail = lower.IndexOf("års", StringComparison.Ordinal) is var season and >= 0 && lower.AsSpan(season).StartsWith("årsalder") ? "-" + lower[season..] : " år";
        return (years, ring) switch
        {
            ( < Grown, >= 0) => $"[{from}–{to}-{lower[ring..]}]",
            ( < Grown, _) => $"[{from}–{to}{tail}]",
            ( >= Old, _) => "[over 80 år]",
            (_, >= 0) => written == WrittenForm.Nynorsk ? $"[person i {from}-åra]" : $"[person i {from}-årene]",
            _ when before is "på" => $"[{from}–{to} år]",
            _ when before is "i" => written == WrittenForm.Nynorsk ? $"[{from}-åra]" : $"[{from}-årene]",
            _ => written == WrittenForm.Nynorsk ? $"[i {from}-åra]" : $"[i {from}-årene]",
        };
    }

    /// <summary>The age of one who was born then, as it stands beside «født».</summary>
    public static string OfBirth(int years, WrittenForm written)
    {
        var (from, to) = Band(Math.Max(years, 0));
        var now = written == WrittenForm.Nynorsk ? "no" : "nå";
        return from >= Old ? $"[{now} over 80 år]" : $"[{now} {from}–{to} år]";
    }

    private static bool IsInMonths(string lower) =>
        !lower.Contains("år", StringComparison.Ordinal)
        && (lower.Contains("mnd", StringComparison.Ordinal) || lower.Contains("måne", StringComparison.Ordinal) || lower.Contains("måna", StringComparison.Ordinal)
            || lower.Contains("uke", StringComparison.Ordinal) || lower.Contains("veke", StringComparison.Ordinal));

    private static bool IsDecade(string lower) => lower.EndsWith("årene", StringComparison.Ordinal) || lower.EndsWith("åra", StringComparison.Ordinal);

    private static string Decade(string lower, WrittenForm written)
    {
        var stem = lower[..(lower.EndsWith("åra", StringComparison.Ordinal) ? ^3 : ^5)].TrimEnd('-', ' ');
        var end = written == WrittenForm.Nynorsk ? "åra" : "årene";
        return NumberIn(stem) is { } decade ? $"{decade / 10 * 10}-{end}" : stem == "ten" ? stem + end : "alder";
    }

    private static int? NumberIn(string lower)
    {
        var first = lower.AsSpan().IndexOfAnyInRange('0', '9');
        if (first >= 0)
        {
            var length = lower.AsSpan(first).IndexOfAnyExceptInRange('0', '9');
            return int.TryParse(lower.AsSpan(first, length < 0 ? lower.Length - first : length), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : null;
        }

        // «fjortenåring», «tolv og eit halvt»: the longest word of a number that it begins with, wherever a word begins.
        foreach (var word in lower.Split(' ', '-', '(', ')'))
        {
            for (var length = word.Length; length > 1; length--)
            {
                if (Words.TryGetValue(word[..length], out var number) && (length == word.Length || word.AsSpan(length).StartsWith("år") || word.AsSpan(length).StartsWith("måne")))
                {
                    return number;
                }
            }
        }

        return null;
    }
}
