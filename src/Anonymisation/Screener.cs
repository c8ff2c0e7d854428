using Pilar.Arena.Anonymisation.Rules;

namespace Pilar.Arena.Anonymisation;

/// <summary>Finds what could tell who a text is about. The same in a silo and in a browser; knows nothing of either, and keeps nothing.</summary>
public static class Screener
{
    private static readonly Rule[] Rules =
    [
        .. NumberRules.All, .. ContactRules.All, .. AddressRules.All, .. DateRules.All, .. AgeRules.All, .. SchoolClassRules.All,
    ];

    /// <summary>
    /// In the order of the text, none over another: of two that meet, the one that begins first stands, and of those the longest.
    /// </summary>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be screened. It must not be let through.</exception>
    public static IReadOnlyList<Finding> Screen(string text)
    {
        var found = Rules.SelectMany((rule, order) => rule.FindIn(text).Select(finding => (finding, order)))
            .OrderBy(one => one.finding.Start).ThenByDescending(one => one.finding.Length).ThenBy(one => one.order);
        var standing = new List<Finding>();
        foreach (var (finding, _) in found)
        {
            var covered = standing.Count == 0 ? 0 : standing[^1].End;
            if (finding.Start >= covered)
            {
                standing.Add(finding);
            }
            else if (finding.End > covered)
            {
                // What sticks out must not be left standing.
                standing.Add(finding with { Start = covered, Length = finding.End - covered });
            }
        }

        return standing;
    }
}
