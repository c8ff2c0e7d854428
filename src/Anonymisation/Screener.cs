using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Rules;

namespace Pilar.Arena.Anonymisation;

/// <summary>Finds what could tell who a text is about. The same in a silo and in a browser; knows nothing of either, and keeps nothing.</summary>
/// <param name="lexicon">The lists. Many threads may read them.</param>
public sealed class Screener(Lexicon lexicon)
{
    private readonly NameFinder _names = new(lexicon);

    internal Lexicon Lexicon => lexicon;

    private static readonly Rule[] Rules =
    [
        .. NumberRules.All, .. ContactRules.All, .. AddressRules.All, .. DateRules.All, .. AgeRules.All, .. SchoolClassRules.All,
    ];

    /// <summary>With the lists of a folder in which <c>names.bin</c> and <c>words.bin</c> lie: beside the program, unless told.</summary>
    /// <exception cref="IOException">They are not there, or not whole: nothing can be screened, so nothing may be let through.</exception>
    /// <exception cref="InvalidDataException">As above.</exception>
    public static Screener Open(string? folder = null)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "lists");
        using var names = File.OpenRead(Path.Combine(folder, "names.bin"));
        using var words = File.OpenRead(Path.Combine(folder, "words.bin"));
        return new Screener(Lexicon.Read(names, words));
    }

    /// <summary>
    /// In the order of the text, none over another: of two that meet, the one that begins first stands, and of those the longest.
    /// </summary>
    /// <param name="text">Any length; the time it takes grows with it.</param>
    /// <param name="context">What is known from elsewhere; nothing, unless told.</param>
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be screened. It must not be let through.</exception>
    public IReadOnlyList<Finding> Screen(string text, ScreeningContext? context = null)
    {
        var found = Rules.SelectMany((rule, order) => rule.FindIn(text).Select(finding => (finding, order)))
            .Concat(_names.FindIn(text, context ?? ScreeningContext.None).Select(finding => (finding, order: Rules.Length)))
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
