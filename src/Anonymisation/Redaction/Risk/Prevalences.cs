using System.Globalization;

namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>The reviewed table of how many something is true of: <c>prevalences.tsv</c>, each row with its basis.</summary>
internal static class Prevalences
{
    private static readonly IReadOnlyList<Row> Rows =
    [
        .. Resource.Lines("prevalences.tsv").Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new Row(cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture), Phrases(cells[3]))),
    ];

    /// <summary>A share, or a number of people, that the formula needs.</summary>
    public static double Measure(string key) => Rows.First(row => row.Key == key).Share;

    /// <summary>What the text tells of somebody, each once, with the word that tells it.</summary>
    public static IEnumerable<(string Word, double Share)> In(string text)
    {
        var lower = text.ToLowerInvariant();
        var begun = Begun(lower);
        foreach (var row in Rows.Where(row => row.Kind is not "measure"))
        {
            if (row.Words.Where(word => begun.Contains(Beginning(word))).Select(word => Written(lower, word)).FirstOrDefault(word => word.Length > 0) is { } found)
            {
                yield return (found, row.Share);
            }
        }
    }

    // The first letters of every word, so that the text is gone through once, and not for each phrase.
    private static HashSet<(char, char)> Begun(string lower)
    {
        var begun = new HashSet<(char, char)>();
        for (var at = 0; at + 1 < lower.Length; at++)
        {
            if (at == 0 || !char.IsLetterOrDigit(lower[at - 1]))
            {
                begun.Add((lower[at], lower[at + 1]));
            }
        }

        return begun;
    }

    private static (char, char) Beginning(string phrase) => (phrase[0], phrase[1]);

    private static string Written(string lower, string phrase)
    {
        var (stem, whole) = (phrase.TrimEnd('$'), phrase.EndsWith('$'));
        for (var at = lower.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(stem, at + 1, StringComparison.Ordinal))
        {
            var end = at + stem.Length;
            while (end < lower.Length && char.IsLetter(lower[end]))
            {
                end++;
            }

            if ((at == 0 || !char.IsLetterOrDigit(lower[at - 1])) && (!whole || end == at + stem.Length))
            {
                return lower[at..end];
            }
        }

        return "";
    }

    private static string[] Phrases(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Row(string Key, string Kind, double Share, IReadOnlyList<string> Words);
}
