using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>Numbers and ordinals as words, in both written forms and as they are spoken: «tolv», «femogtyve», «toogførti», «fæmten», «trettende».</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Ones = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["én"] = 1, ["éin"] = 1, ["ett"] = 1, ["eitt"] = 1, ["éi"] = 1, ["éitt"] = 1, ["to"] = 2, ["tre"] = 3, ["fire"] = 4, ["fem"] = 5, ["fæm"] = 5, ["seks"] = 6, ["sju"] = 7, ["syv"] = 7, ["åtte"] = 8, ["ni"] = 9,
        ["ti"] = 10, ["elleve"] = 11, ["ellev"] = 11, ["tolv"] = 12, ["tretten"] = 13, ["trettan"] = 13, ["trettn"] = 13, ["fjorten"] = 14, ["fjortan"] = 14, ["fjortn"] = 14, ["femten"] = 15, ["femtan"] = 15, ["fæmten"] = 15, ["fæmtn"] = 15,
        ["seksten"] = 16, ["sekstan"] = 16, ["sekstn"] = 16, ["sytten"] = 17, ["syttan"] = 17, ["syttn"] = 17, ["atten"] = 18, ["attan"] = 18, ["attn"] = 18, ["nitten"] = 19, ["nittan"] = 19, ["nittn"] = 19,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["tjue"] = 20, ["tyve"] = 20, ["tretti"] = 30, ["tredve"] = 30, ["førti"] = 40, ["førr"] = 40, ["førtio"] = 40, ["femti"] = 50, ["seksti"] = 60, ["sytti"] = 70, ["åtti"] = 80, ["nitti"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["første"] = 1, ["fyrste"] = 1, ["andre"] = 2, ["annen"] = 2, ["tredje"] = 3, ["fjerde"] = 4, ["femte"] = 5, ["sjette"] = 6, ["sjuende"] = 7, ["sjuande"] = 7, ["syvende"] = 7, ["åttende"] = 8, ["åttande"] = 8, ["niende"] = 9, ["niande"] = 9,
        ["tiende"] = 10, ["tiande"] = 10, ["ellevte"] = 11, ["tolvte"] = 12, ["trettende"] = 13, ["trettande"] = 13, ["fjortende"] = 14, ["fjortande"] = 14, ["femtende"] = 15, ["femtande"] = 15, ["sekstende"] = 16, ["sekstande"] = 16,
        ["syttende"] = 17, ["syttande"] = 17, ["attende"] = 18, ["attande"] = 18, ["nittende"] = 19, ["nittande"] = 19, ["tjuende"] = 20, ["tjuande"] = 20, ["tyvende"] = 20, ["trettiende"] = 30, ["trettiande"] = 30,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="lower">One word, in lower case.</param>
    /// <returns>Null when it is none, or one that is not told apart from «en».</returns>
    public static int? Of(string lower) =>
        lower.Length is < 2 or > 14 ? null
        : Ones.TryGetValue(lower, out var one) ? one
        : Tens.TryGetValue(lower, out var ten) ? ten
        : lower.Contains('\'') || lower.Contains('’') ? Of(lower.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal))
        : OfTwo(lower);

    /// <summary>«Tredje», «tjueandre».</summary>
    public static int? Ordinal(string lower)
    {
        if (Ordinals.TryGetValue(lower, out var ordinal))
        {
            return ordinal;
        }

        foreach (var (word, tens) in Tens)
        {
            if (lower.StartsWith(word, StringComparison.Ordinal) && Ordinals.TryGetValue(lower[word.Length..], out var rest) && rest < 10)
            {
                return tens + rest;
            }
        }

        return null;
    }

    // «tjueto», «toogtyve», «to-og-tjue».
    private static int? OfTwo(string lower)
    {
        foreach (var (word, tens) in Tens)
        {
            if (lower.StartsWith(word, StringComparison.Ordinal) && (Ones.TryGetValue(lower[word.Length..], out var after) || (lower[word.Length..] is "en" or "ein" or "én" && (after = 1) > 0)) && after < 10)
            {
                return tens + after;
            }

            if (lower.EndsWith(word, StringComparison.Ordinal) && lower.Length > word.Length + 2 && lower[..^word.Length].EndsWith("og", StringComparison.Ordinal)
                && Ones.TryGetValue(lower[..^(word.Length + 2)], out var before) && before < 10)
            {
                return tens + before;
            }
        }

        return lower is "entjue" or "ettogtyve" or "enogtyve" or "tjueen" or "tjueein" ? 21 : lower is "enogtredve" or "trettien" or "trettiein" ? 31 : lower is "førtien" or "førtiein" ? 41 : null;
    }
}
