using Pilar.Arena.Anonymisation.Facts;
using Pilar.Arena.Anonymisation.Redaction.People;

namespace Pilar.Arena.Anonymisation.Names;

/// <summary>What hangs on a name by a hyphen and says whose it is goes with it: «Vera-mor», «Lien-jentene», «pappa-Roger».</summary>
internal static class Hyphens
{
    /// <summary>The same findings, in their order, with those that are grown over left out.</summary>
    public static List<Finding> Whole(Words words, List<Finding> found)
    {
        var whole = new List<Finding>(found.Count);
        foreach (var finding in found)
        {
            var grown = finding.Type == FindingType.Person ? Grown(words, finding) : finding;
            if (whole.Count > 0 && whole[^1] is var last && last.End > grown.Start)
            {
                // Two names on one hyphen are one; another kind of thing beside it stays what it is.
                if (last.Type == FindingType.Person && grown.Type == FindingType.Person)
                {
                    whole[^1] = last with { Length = Math.Max(last.End, grown.End) - last.Start, Certainty = (Certainty)Math.Min((int)last.Certainty, (int)grown.Certainty) };
                    continue;
                }

                grown = last.End > finding.Start ? grown : finding;
                whole[^1] = last.End > grown.Start ? last with { Length = grown.Start - last.Start } : last;
            }

            whole.Add(grown);
        }

        return whole;
    }

    private static Finding Grown(Words words, Finding finding)
    {
        var (first, end) = words.Within(finding);
        var last = end < words.Count && AreHung(words, end) && IsSomebodys(words, end + 1) ? end + 2 : end;
        var start = first > 1 && AreHung(words, first - 1) && IsSomebodys(words, first - 2) && !(first > 2 && words.AreClose(first - 3, first - 2)) ? first - 2 : first;
        var from = start < first ? words[start].Start : finding.Start;
        return finding with { Start = from, Length = (last > end ? words[last - 1].End : finding.End) - from };
    }

    private static bool AreHung(Words words, int hyphen) =>
        hyphen > 0 && hyphen + 1 < words.Count && words[hyphen].Lower is "-" && words.AreClose(hyphen - 1, hyphen) && words.AreClose(hyphen, hyphen + 1);

    // «Nora-saken» and «Marte Meo-veilederen» are of somebody, and are not who they are.
    private static bool IsSomebodys(Words words, int at) =>
        words.IsLetterful(at) && (Subjects.IsSomebody(words[at].Lower) || Roles.Called(words[at].Lower).Role is not null);
}
