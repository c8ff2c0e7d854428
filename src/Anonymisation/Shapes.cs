using Pilar.Arena.Anonymisation.Rules;

namespace Pilar.Arena.Anonymisation;

/// <summary>What the rules find by its shape, paragraph by paragraph: no shape reaches over an empty line.</summary>
internal static class Shapes
{
    private static readonly Rule[] Rules =
    [
        .. NumberRules.All, .. ContactRules.All, .. AddressRules.All, .. DateRules.All, .. AgeRules.All, .. SchoolClassRules.All,
    ];

    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be screened.</exception>
    public static void FindIn(string text, Notebook notebook, List<Finding> found)
    {
        var certainties = new Certainty?[Rules.Length];
        foreach (var (start, end) in Paragraphs(text))
        {
            foreach (var shape in notebook.Shapes(text[start..end]))
            {
                var rule = Rules[shape.Rule];
                var certainty = certainties[shape.Rule] ??= rule.IsDoubted(text) ? Certainty.Uncertain : Certainty.Certain;
                found.Add(new Finding(start + shape.Start, shape.Length, rule.Type, certainty, shape.Why));
            }
        }
    }

    /// <summary>In one paragraph, rule by rule.</summary>
    public static IReadOnlyList<ShapeFound> In(string paragraph)
    {
        var found = new List<ShapeFound>();
        var sieve = new Sieve(paragraph);
        for (var rule = 0; rule < Rules.Length; rule++)
        {
            if (!Rules[rule].MayStandIn(sieve))
            {
                continue;
            }

            foreach (var (start, length, why) in Rules[rule].In(paragraph))
            {
                found.Add(new ShapeFound(rule, start, length, why));
            }
        }

        return found;
    }

    // With the end of the line before and of its own: that a line begins or ends tells something to a shape.
    private static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var gap = text.IndexOf("\n\n", start + 1, StringComparison.Ordinal);
            var end = gap < 0 ? text.Length : gap + 1;
            yield return (start, end);
            start = end;
        }
    }
}
