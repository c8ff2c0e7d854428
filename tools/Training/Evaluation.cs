using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>How many names the tagger finds whole, and how many of those that it finds are names.</summary>
internal sealed class Evaluation
{
    private readonly Dictionary<Tag, (int Right, int Found, int All)> _counts = [];

    public void Add(Sentence sentence, TagModel model)
    {
        var count = sentence.Seen.Length;
        var (scores, marginals) = (new double[count * Labels.Count], new double[count * Labels.Count]);
        Span<uint> features = stackalloc uint[Features.Count];
        for (var at = 0; at < count; at++)
        {
            Features.Of(sentence.Seen, at, features);
            model.Score(features, scores.AsSpan(at * Labels.Count, Labels.Count));
        }

        new Lattice(model.Transitions, Labels.Count).Fill(scores, count, marginals);
        var labels = Enumerable.Range(0, count).Select(at => (byte)Best(marginals.AsSpan(at * Labels.Count, Labels.Count))).ToArray();
        var (gold, found) = (Spans(sentence.Truth), Spans(labels));
        foreach (var tag in Enum.GetValues<Tag>().Where(tag => tag != Tag.Outside))
        {
            var (right, all, right2) = (found.Count(span => span.Tag == tag && gold.Contains(span)), gold.Count(span => span.Tag == tag), found.Count(span => span.Tag == tag));
            var old = _counts.GetValueOrDefault(tag);
            _counts[tag] = (old.Right + right, old.Found + right2, old.All + all);
        }
    }

    public override string ToString()
    {
        var sum = _counts.Values.Aggregate((Right: 0, Found: 0, All: 0), (one, two) => (one.Right + two.Right, one.Found + two.Found, one.All + two.All));
        return FormattableString.Invariant($"F1 {F1(sum):F1} (") + string.Join(", ", _counts.Select(count => FormattableString.Invariant($"{count.Key} {F1(count.Value):F1}"))) + ")";
    }

    private static double F1((int Right, int Found, int All) count) => 200.0 * count.Right / Math.Max(1, count.Found + count.All);

    private static int Best(ReadOnlySpan<double> marginals)
    {
        var best = 0;
        for (var label = 1; label < marginals.Length; label++)
        {
            best = marginals[label] > marginals[best] ? label : best;
        }

        return best;
    }

    private static HashSet<(int From, int To, Tag Tag)> Spans(byte[] labels)
    {
        var spans = new HashSet<(int From, int To, Tag Tag)>();
        for (var at = 0; at < labels.Length; at++)
        {
            if (labels[at] > 0 && (Labels.IsFirst(labels[at]) || at == 0 || Labels.TagOf(labels[at - 1]) != Labels.TagOf(labels[at])))
            {
                var to = at + 1;
                while (to < labels.Length && labels[to] > 0 && !Labels.IsFirst(labels[to]) && Labels.TagOf(labels[to]) == Labels.TagOf(labels[at]))
                {
                    to++;
                }

                spans.Add((at, to, Labels.TagOf(labels[at])));
            }
        }

        return spans;
    }
}
