using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>Bodies and posts that there is one of in the country, or one of in every municipality: «Sivilrettsforvaltningen», «Kommunalsjefen», «Voksenopplæringen».</summary>
internal static class Bodies
{
    private const int ShortestStart = 3;

    private static readonly string[] Ends =
    [
        "direktoratet", "departementet", "tilsynet", "ombudet", "ombodet", "forvaltningen", "forvaltninga", "nemnda", "etaten", "sjefen", "direktøren", "opplæringen", "opplæringa",
        "koordinatoren", "rådgiveren", "rådgivaren", "forbundet", "foreningen", "foreninga", "lovutvalget",
    ];

    /// <summary>A word of one piece, in whose beginning no name is: «Oslotilsynet» may be somewhere.</summary>
    public static bool IsOne(Words words, int at) =>
        words.IsLetterful(at) && !words.Is(at, WordTraits.AnyName | WordTraits.Place) && Array.Find(Ends, end => words[at].Lower.EndsWith(end, StringComparison.Ordinal)) is { } end
        && words[at].Length >= end.Length + ShortestStart && IsCommon(words, words[at].Lower[..^end.Length]);

    private static bool IsCommon(Words words, string start) => !words.IsGiven(start) && !words.IsPlace(start) && (words.IsKnown(start) || (start[^1] is 's' or 'e' && words.IsKnown(start[..^1])) || words.IsKnown($"{start}e"));
}
