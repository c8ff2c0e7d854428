namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Who was named last before a place of the text, and whether that was one alone.</summary>
internal static class NamedBefore
{
    /// <summary>The number of the last person before it; -1 when nobody was named.</summary>
    public static int Last(IReadOnlyList<Spot> spots, int at)
    {
        var before = at - 1;
        while (before >= 0 && spots[before].Type != FindingType.Person)
        {
            before--;
        }

        return before;
    }

    /// <summary>Whether somebody else was named before them in their sentence.</summary>
    public static bool IsOneOfSeveral(string text, IReadOnlyList<Spot> spots, int person)
    {
        var start = text.LastIndexOfAny(['.', '!', '?', '\n'], spots[person].Start);
        return Enumerable.Range(0, person).Any(other => spots[other].Type == FindingType.Person && spots[other].Start > start && spots[other].Form != spots[person].Form);
    }
}
