using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>How the engine does on texts in which names of people are marked: how many are masked whole, and how much else of the letters is.</summary>
internal static class WholeEngine
{
    // What is shown of a text on each side of a missed name.
    private const int Around = 30;

    /// <param name="missed">Is told of each name that is not masked whole, and whether it is asked about.</param>
    public static string Try(Screener screener, IEnumerable<MarkedText> texts, Action<string>? missed = null)
    {
        var (people, masked, asked, outside, over) = (0, 0, 0, 0, 0);
        foreach (var text in texts)
        {
            // A name is masked whatever it was taken for, «Japan» for where somebody is from; what is masked in vain is counted of names alone.
            var findings = screener.Screen(text.Text);
            var masks = findings.Where(finding => finding.Certainty == Certainty.Certain).ToList();
            var (sure, any) = (Cover(text.Text, masks), Cover(text.Text, findings));
            var asNames = Cover(text.Text, masks.Where(finding => finding.Type is FindingType.Person or FindingType.Place or FindingType.Organisation));
            var named = new bool[text.Text.Length];
            foreach (var span in text.Spans)
            {
                Array.Fill(named, true, span.Start, span.End - span.Start);
                var person = span.Tag == Tag.Person;
                people += person ? 1 : 0;
                masked += person && IsCovered(text.Text, sure, span) ? 1 : 0;
                asked += person && IsCovered(text.Text, any, span) ? 1 : 0;
                if (person && !IsCovered(text.Text, sure, span))
                {
                    missed?.Invoke($"{(IsCovered(text.Text, any, span) ? "asked" : "missed")}\t{Context(text.Text, span)}");
                }
            }

            for (var at = 0; at < named.Length; at++)
            {
                var counts = !named[at] && char.IsLetterOrDigit(text.Text[at]);
                outside += counts ? 1 : 0;
                over += counts && asNames[at] ? 1 : 0;
            }
        }

        return FormattableString.Invariant(
            $"{people} names of people, masked whole {100.0 * masked / people:F2} %, or asked about {100.0 * asked / people:F2} %; letters masked outside names {100.0 * over / outside:F2} %");
    }

    private static string Context(string text, MarkedSpan span) =>
        $"{text[Math.Max(0, span.Start - Around)..span.Start]}[{text[span.Start..span.End]}]{text[span.End..Math.Min(text.Length, span.End + Around)]}".Replace('\n', '|');

    private static bool[] Cover(string text, IEnumerable<Finding> findings)
    {
        var covered = new bool[text.Length];
        foreach (var finding in findings)
        {
            Array.Fill(covered, true, finding.Start, finding.Length);
        }

        return covered;
    }

    private static bool IsCovered(string text, bool[] covered, MarkedSpan span) =>
        Enumerable.Range(span.Start, span.End - span.Start).All(at => covered[at] || !char.IsLetterOrDigit(text[at]));
}
