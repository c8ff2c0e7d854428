using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Numbers;

/// <summary>
/// What the unknown word is among names, the unexplained number is among figures: one that no rule has found and nothing explains is asked about.
/// </summary>
internal static class NumberFinder
{
    private const int ShortPhone = 5;

    /// <summary>What is to be asked about.</summary>
    /// <param name="words">The text.</param>
    /// <param name="found">What has been found in it before.</param>
    /// <param name="general">What of that is said of everybody: see <see cref="Generality"/>.</param>
    /// <param name="somebody">Whether the text tells of one child or one grown-up.</param>
    public static IEnumerable<Finding> FindIn(Words words, IReadOnlyList<Finding> found, IReadOnlySet<Finding> general, bool somebody) =>
        Look(words, found, general, somebody).Where(one => one.Why is null).Select(one => new Finding(one.Start, one.Length, TypeOf(one.Group), Certainty.Uncertain, Reason.Unknown));

    /// <summary>Every group of figures that no finding covers, and what explains it; null when nothing does.</summary>
    internal static IEnumerable<(NumberGroup Group, int Start, int Length, Harmless? Why)> Look(Words words, IReadOnlyList<Finding> found, IReadOnlySet<Finding> general, bool somebody)
    {
        var length = words.Count == 0 ? 0 : words[words.Count - 1].End;
        var (covered, publicly) = (new bool[length], new bool[length]);
        foreach (var finding in found)
        {
            Array.Fill(general.Contains(finding) ? publicly : covered, true, finding.Start, Math.Min(finding.Length, length - finding.Start));
        }

        foreach (var group in NumberGroup.In(words))
        {
            var (start, end) = (words[group.First].Start, words[group.End - 1].End);
            var (open, alone) = (false, false);
            for (var at = start; at < end; at++)
            {
                open |= !covered[at] && char.IsDigit(words.Letter(at));
                alone |= !covered[at] && !publicly[at] && char.IsDigit(words.Letter(at));
            }

            if (open)
            {
                yield return (group, start, end - start, alone ? HarmlessNumbers.Explain(group, somebody) : Harmless.Publication);
            }
        }
    }

    // The likeliest, so that the writer is offered the right words for it.
    private static FindingType TypeOf(NumberGroup group)
    {
        var shape = NumberShape.Of(group.Written);
        return shape switch
        {
            { DigitCount: 11 } => FindingType.IdentityNumber,
            { IsLettered: false, DigitCount: >= ShortPhone and <= 8 } => FindingType.Phone,
            { DigitCount: > 4 } => FindingType.CaseNumber,
            { First: <= 31, Second: >= 1 and <= 12 } => FindingType.Date,
            { IsPlain: true, DigitCount: 1 or 2 } => FindingType.Age,
            { IsPlain: true, DigitCount: 4 } => FindingType.Postcode,
            _ => FindingType.CaseNumber,
        };
    }
}
