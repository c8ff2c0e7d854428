namespace Pilar.Arena.Tools.Training;

/// <summary>The features that are seen often enough to learn from, and the row of each.</summary>
internal sealed class FeatureIndex
{
    // Every sentence is counted twice, once as it stands and once with what is forgotten.
    private const int OftenEnough = 4;

    private readonly Dictionary<uint, int> _rows = [];

    /// <param name="sentences">The features of each.</param>
    public FeatureIndex(IEnumerable<uint[]> sentences)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var feature in sentences.SelectMany(features => features))
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, feature, out _)++;
        }

        foreach (var (feature, _) in counts.Where(count => count.Value >= OftenEnough))
        {
            _rows.Add(feature, _rows.Count);
        }
    }

    public int Count => _rows.Count;

    public IEnumerable<(uint Feature, int Row)> All => _rows.Select(row => (row.Key, row.Value));

    /// <summary>The row of each; −1 for a rare one.</summary>
    public int[] Rows(uint[] features) => Array.ConvertAll(features, feature => _rows.GetValueOrDefault(feature, -1));
}
