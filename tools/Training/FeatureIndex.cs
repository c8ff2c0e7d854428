using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>The features that are seen often enough to learn from, and the row of each.</summary>
internal sealed class FeatureIndex
{
    // Every sentence is counted twice, once as it stands and once with what is forgotten.
    private const int OftenEnough = 4;

    private readonly Dictionary<uint, int> _rows = [];

    public FeatureIndex(IEnumerable<Sentence> sentences)
    {
        var counts = new Dictionary<uint, int>();
        var features = new uint[Features.Count];
        foreach (var sentence in sentences)
        {
            for (var at = 0; at < sentence.Seen.Length; at++)
            {
                Features.Of(sentence.Seen, at, features);
                foreach (var feature in features)
                {
                    System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
                }
            }
        }

        foreach (var (feature, _) in counts.Where(count => count.Value >= OftenEnough))
        {
            _rows.Add(feature, _rows.Count);
        }
    }

    public int Count => _rows.Count;

    public IEnumerable<(uint Feature, int Row)> All => _rows.Select(row => (row.Key, row.Value));

    /// <summary>Of all tokens of a sentence, one after the other; −1 for a rare one.</summary>
    public int[] Rows(Observation[] seen)
    {
        var rows = new int[seen.Length * Features.Count];
        Span<uint> features = stackalloc uint[Features.Count];
        for (var at = 0; at < seen.Length; at++)
        {
            Features.Of(seen, at, features);
            for (var feature = 0; feature < features.Length; feature++)
            {
                rows[(at * Features.Count) + feature] = _rows.GetValueOrDefault(features[feature], -1);
            }
        }

        return rows;
    }
}
