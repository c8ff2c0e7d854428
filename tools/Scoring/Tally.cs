using Pilar.Arena.Anonymisation;

namespace Pilar.Arena.Tools.Scoring;

/// <summary>
/// How the engine does on labelled texts. A mention is masked when each of its letters and digits is; an entity when all its mentions in the
/// text are (the measure of the Text Anonymization Benchmark, Pilán and others 2022).
/// </summary>
/// <param name="screener">The engine.</param>
public sealed class Tally(Screener screener)
{
    private readonly SortedDictionary<string, (int Masked, int All)> _mentions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Masked, int All)> _entities = new(StringComparer.Ordinal);
    private (int Masked, int All) _lettersOutside;
    private (int Touching, int All) _masks;

    public int Texts { get; private set; }

    public int WithoutDirectLeak { get; private set; }

    public int Clean { get; private set; }

    /// <summary>Texts with nothing to find in which something was masked all the same.</summary>
    public int CleanMasked { get; private set; }

    public IReadOnlyDictionary<string, (int Masked, int All)> Mentions => _mentions;

    public IReadOnlyDictionary<string, (int Masked, int All)> Entities => _entities;

    /// <summary>Of the letters and digits that nobody marked, the share that was masked.</summary>
    public double Over => Share(_lettersOutside);

    /// <summary>Of the masks, the share that touches something marked.</summary>
    public double Precision => Share(_masks);

    /// <summary>What was missed, as text with a little around it.</summary>
    public List<(string Text, LabelledSpan Span)> Misses { get; } = [];

    public void Add(LabelledText text)
    {
        var masks = screener.Screen(text.Text).Where(finding => finding.Certainty == Certainty.Certain).ToList();
        var masked = new bool[text.Text.Length];
        foreach (var mask in masks)
        {
            Array.Fill(masked, true, mask.Start, mask.Length);
        }

        Texts++;
        Clean += text.Spans.Count == 0 ? 1 : 0;
        CleanMasked += text.Spans.Count == 0 && masks.Count > 0 ? 1 : 0;
        CountMentions(text, masked);
        CountLetters(text, masked);
        _masks.All += masks.Count;
        _masks.Touching += masks.Count(mask => text.Spans.Any(span => span.Start < mask.End && mask.Start < span.End));
    }

    public static double Share((int Part, int All) count) => count.All == 0 ? 1 : (double)count.Part / count.All;

    private void CountMentions(LabelledText text, bool[] masked)
    {
        var leaks = false;
        foreach (var entity in text.Spans.GroupBy(span => (span.Type, span.Entity)))
        {
            var whole = true;
            foreach (var span in entity)
            {
                var hit = IsMasked(text.Text, masked, span);
                Count(_mentions, span.Type, hit);
                whole &= hit;
                if (!hit)
                {
                    Misses.Add((text.Text, span));
                }
            }

            Count(_entities, entity.Key.Type, whole);
            leaks |= !whole && entity.First().IsDirect;
        }

        WithoutDirectLeak += leaks ? 0 : 1;
    }

    private void CountLetters(LabelledText text, bool[] masked)
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
                _lettersOutside.Masked += masked[at] ? 1 : 0;
            }
        }
    }

    private static bool IsMasked(string text, bool[] masked, LabelledSpan span) =>
        Enumerable.Range(span.Start, span.End - span.Start).All(at => masked[at] || !char.IsLetterOrDigit(text[at]));

    private static void Count(SortedDictionary<string, (int Masked, int All)> counts, string type, bool hit)
    {
        var (part, all) = counts.GetValueOrDefault(type);
        counts[type] = (part + (hit ? 1 : 0), all + 1);
    }
}
