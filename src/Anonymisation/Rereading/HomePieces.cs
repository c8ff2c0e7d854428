using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>
/// A home that is told in words is found in pieces, some of them as what is true of few: «[i] {det hvite huset} [med verandaen mot sjøen]». What stands between masked
/// pieces of it, or beside one, is of the same home and masked with it: what is left of a home still leads there.
/// </summary>
internal static class HomePieces
{
    /// <param name="words">The text.</param>
    /// <param name="found">What was found in it, in order; changed.</param>
    /// <param name="likely">What the second reading thinks of each.</param>
    public static List<Finding> Join(Words words, List<Finding> found, Func<Finding, double> likely)
    {
        for (var at = 1; at < found.Count; at++)
        {
            found[at] = IsPiece(found[at], likely) && IsHome(found[at - 1]) && Stand(words, found[at - 1], found[at], overComma: false) ? Of(found[at]) : found[at];
        }

        for (var at = found.Count - 2; at >= 0; at--)
        {
            found[at] = IsPiece(found[at], likely) && IsHome(found[at + 1]) && Stand(words, found[at], found[at + 1], found[at].Type == FindingType.RareFact) ? Of(found[at]) : found[at];
        }

        return found;
    }

    private static bool IsPiece(Finding finding, Func<Finding, double> likely) =>
        finding is { Type: FindingType.RareFact or FindingType.Address, Certainty: Certainty.Uncertain } && (finding.Type == FindingType.RareFact || likely(finding) >= Thresholds.Edge);

    private static bool IsHome(Finding finding) => finding is { Type: FindingType.Address, Certainty: Certainty.Certain };

    private static Finding Of(Finding piece) => piece with { Type = FindingType.Address, Certainty = Certainty.Certain, Reason = Reason.Context };

    // «den gule blokka, inngang B»: with the comma between them.
    private static bool Stand(Words words, Finding one, Finding next, bool overComma)
    {
        var (end, first) = (words.Within(one).End, words.Within(next).First);
        return end == first ? words.AreJoined(end - 1, end) : overComma && end + 1 == first && words[end].Lower is "," && words.AreJoined(end, first);
    }
}
