using System.Collections.Immutable;

namespace Pilar.Arena.Web.Pages.Cases;

/// <summary>Where the words of a remark stand in a part of a case. They may stand there more than once.</summary>
internal static class RemarkPlaces
{
    private const int Around = 30;

    /// <summary>Where they begin, in UTF-16 units, whatever the case of the letters. As words of their own if they stand so anywhere: «mor» is not asked about in «morgen».</summary>
    public static ImmutableArray<int> Of(string text, string words)
    {
        var all = All(text, words).ToImmutableArray();
        var whole = all.Where(start => IsWhole(text, start, words.Length)).ToImmutableArray();
        return whole.IsEmpty ? all : whole;
    }

    /// <summary>What stands around a place, so that it can be told from the others.</summary>
    public static string Context(string text, int start, int length)
    {
        var (from, to) = (Math.Max(start - Around, 0), Math.Min(start + length + Around, text.Length));
        return $"{(from > 0 ? "…" : "")}{text[from..to].ReplaceLineEndings(" ")}{(to < text.Length ? "…" : "")}";
    }

    private static IEnumerable<int> All(string text, string words)
    {
        for (var start = Next(0); start >= 0; start = Next(start + words.Length))
        {
            yield return start;
        }

        int Next(int from) => words.Length == 0 ? -1 : text.IndexOf(words, from, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWhole(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + length == text.Length || !char.IsLetterOrDigit(text[start + length]));
}
