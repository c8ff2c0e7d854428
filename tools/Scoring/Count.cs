using Pilar.Arena.Anonymisation;

namespace Pilar.Arena.Tools.Scoring;

/// <summary>
/// One way to count. A mention is hit when each of its letters and digits is covered; an entity when all its mentions in the text are (the measure of
/// the Text Anonymization Benchmark, Pilán and others 2022). An occupation or a rare fact is hit when something of it is: only a human can put it otherwise.
/// </summary>
public sealed class Count
{
    private readonly SortedDictionary<string, (int Hit, int All)> _mentions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Hit, int All)> _entities = new(StringComparer.Ordinal);
    private (int Covered, int All) _lettersOutside;
    private (int Touching, int All) _findings;

    /// <summary>Texts of which every direct entity is hit.</summary>
    public int WithoutDirectLeak { get; private set; }

    /// <summary>Texts with nothing to find in which something was found all the same.</summary>
    public int CleanTouched { get; private set; }

    public IReadOnlyDictionary<string, (int Hit, int All)> Mentions => _mentions;

    public IReadOnlyDictionary<string, (int Hit, int All)> Entities => _entities;

    /// <summary>Of the letters and digits that nobody marked, the share that was covered.</summary>
    public double Over => Share(_lettersOutside);

    /// <summary>Of the findings, the share that touches something marked.</summary>
    public double Precision => Share(_findings);

    /// <summary>What was missed.</summary>
    public List<(LabelledText Text, LabelledSpan Span)> Misses { get; } = [];

    /// <summary>What was found where nobody marked anything.</summary>
    public List<(LabelledText Text, Finding Finding)> Extras { get; } = [];

    public void Add(LabelledText text, IReadOnlyList<Finding> findings)
    {
        var covered = new bool[text.Text.Length];
        foreach (var finding in findings)
        {
            Array.Fill(covered, true, finding.Start, finding.Length);
        }

        CleanTouched += text.Spans.Count == 0 && findings.Count > 0 ? 1 : 0;
        CountMentions(text, covered);
        CountLetters(text, covered);
        var extras = findings.Where(finding => !text.Spans.Any(span => span.Start < finding.End && finding.Start < span.End)).ToList();
        Extras.AddRange(extras.Select(finding => (text, finding)));
        _findings = (_findings.Touching + findings.Count - extras.Count, _findings.All + findings.Count);
    }

    /// <summary>The entities of every type in a class, as one.</summary>
    public (int Hit, int All) Whole(IdentifierClass kind) => Sum(_entities, kind);

    /// <summary>The mentions of every type in a class, as one.</summary>
    public (int Hit, int All) Each(IdentifierClass kind) => Sum(_mentions, kind);

    /// <returns>1 when there is nothing to share.</returns>
    public static double Share((int Part, int All) count) => count.All == 0 ? 1 : (double)count.Part / count.All;

    private void CountMentions(LabelledText text, bool[] covered)
    {
        var leaks = false;
        foreach (var entity in text.Spans.GroupBy(span => (span.Type, span.Entity)))
        {
            var whole = true;
            foreach (var span in entity)
            {
                var hit = IsHit(text.Text, covered, span);
                Increment(_mentions, span.Type, hit);
                whole &= hit;
                if (!hit)
                {
                    Misses.Add((text, span));
                }
            }

            Increment(_entities, entity.Key.Type, whole);
            leaks |= !whole && entity.First().Class == IdentifierClass.Direct;
        }

        WithoutDirectLeak += leaks ? 0 : 1;
    }

    private void CountLetters(LabelledText text, bool[] covered)
    {
        var marked = new bool[text.Text.Length];
        foreach (var span in text.Spans)
        {
            Array.Fill(marked, true, span.Start, span.End - span.Start);
        }

        for (var at = 0; at < marked.Length; at++)
        {
            if (!marked[at] && char.IsLetterOrDigit(text.Text[at]))
            {
                _lettersOutside.All++;
                _lettersOutside.Covered += covered[at] ? 1 : 0;
            }
        }
    }

    private static bool IsHit(string text, bool[] covered, LabelledSpan span)
    {
        var letters = Enumerable.Range(span.Start, span.End - span.Start).Where(at => char.IsLetterOrDigit(text[at]));
        return span.Class == IdentifierClass.Told ? letters.Any(at => covered[at]) : letters.All(at => covered[at]);
    }

    private static void Increment(SortedDictionary<string, (int Hit, int All)> counts, string type, bool hit)
    {
        var (part, all) = counts.GetValueOrDefault(type);
        counts[type] = (part + (hit ? 1 : 0), all + 1);
    }

    private static (int Hit, int All) Sum(SortedDictionary<string, (int Hit, int All)> counts, IdentifierClass kind)
    {
        var of = counts.Where(count => LabelledSpan.ClassOf(count.Key) == kind).Select(count => count.Value).ToList();
        return (of.Sum(count => count.Hit), of.Sum(count => count.All));
    }
}
