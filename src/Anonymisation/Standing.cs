namespace Pilar.Arena.Anonymisation;

/// <summary>
/// Which findings stand when several meet. What is certain goes before what is asked about; of two alike the one that begins first stands, then the longer
/// one, then the one that was found first. What sticks out of another is a finding of its own: nothing that was found is left uncovered.
/// </summary>
internal static class Standing
{
    // «På» alone, between two masks, is nothing to ask about.
    private const int ShortestQuestion = 4;

    public static List<Finding> Of(string text, List<Finding> found)
    {
        var standing = InOrder(text, found, Certainty.Certain);
        var covered = new bool[text.Length];
        foreach (var finding in standing)
        {
            Array.Fill(covered, true, finding.Start, finding.Length);
        }

        foreach (var question in InOrder(text, found, Certainty.Uncertain))
        {
            for (var start = question.Start; start < question.End;)
            {
                var end = start;
                while (end < question.End && !covered[end])
                {
                    end++;
                }

                if (end > start)
                {
                    Add(text, standing, question, start, end);
                }

                start = end + 1;
            }
        }

        standing.Sort((one, other) => one.Start.CompareTo(other.Start));
        return standing;
    }

    // Of one that was cut, not the space or the mark at which it was.
    private static void Add(string text, List<Finding> standing, Finding finding, int start, int end)
    {
        if (start == finding.Start && end == finding.End)
        {
            standing.Add(finding);
            return;
        }

        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]))
        {
            end--;
        }

        if (end - start >= (finding.Certainty == Certainty.Certain || IsWholeOnly(finding.Type) ? 1 : ShortestQuestion))
        {
            standing.Add(finding with { Start = start, Length = end - start });
        }
    }

    // «SV» of a plate of which the figures are masked, «på» of a home, the «i» of «oljebasen i Florø»: what is left of these still leads there.
    private static bool IsWholeOnly(FindingType type) => type is FindingType.NumberPlate or FindingType.Phone or FindingType.Address or FindingType.CaseNumber or FindingType.Organisation;

    private static List<Finding> InOrder(string text, List<Finding> found, Certainty certainty)
    {
        var sorted = found.Where(finding => finding.Certainty == certainty).OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Length);
        var standing = new List<Finding>();
        var covered = 0;
        foreach (var finding in sorted)
        {
            Add(text, standing, finding, Math.Max(finding.Start, covered), finding.End);
            covered = Math.Max(covered, finding.End);
        }

        return standing;
    }
}
