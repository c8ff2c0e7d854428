using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// What is masked is masked for what is likely in it. The words at its ends of which little is thought, «vi» in «vi hos svigermor i den brune villaen», are asked about:
/// they may be of it, and in vain they would be masked too.
/// </summary>
internal static class Edges
{
    /// <param name="words">The text.</param>
    /// <param name="finding">What was found.</param>
    /// <param name="likely">What is thought of each token.</param>
    /// <returns>It, with its ends by themselves.</returns>
    public static IEnumerable<Finding> Of(Words words, Finding finding, Func<int, double> likely)
    {
        var (first, end) = words.Within(finding);
        var (from, to) = (first, end);
        while (finding.Certainty == Certainty.Certain && from < to && likely(from) < Thresholds.Edge)
        {
            from++;
        }

        while (finding.Certainty == Certainty.Certain && to > from && likely(to - 1) < Thresholds.Edge)
        {
            to--;
        }

        return from >= to || (from == first && to == end) ? [finding] : [.. Piece(words, finding, first, from), Stretch(words, finding, from, to), .. Piece(words, finding, to, end)];
    }

    private static Finding Stretch(Words words, Finding finding, int from, int to) => finding with { Start = words[from].Start, Length = words[to - 1].End - words[from].Start };

    // Without the marks at its ends; nothing of marks alone.
    private static IEnumerable<Finding> Piece(Words words, Finding finding, int from, int to)
    {
        while (from < to && words[from].Kind == TokenKind.Mark)
        {
            from++;
        }

        while (to > from && words[to - 1].Kind == TokenKind.Mark)
        {
            to--;
        }

        return from < to ? [Stretch(words, finding, from, to) with { Certainty = Certainty.Uncertain }] : [];
    }
}
