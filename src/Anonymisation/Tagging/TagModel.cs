using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>
/// What was learned: for each feature that tells something, how much it speaks for each label. Written by <c>tools/Training</c>: the number of
/// features and a step (32 bits each, the step a float); the scores of the transitions (floats, a row for each label and one for the beginning); the features' hashes in rising order,
/// each as the distance from the last in seven-bit groups; then for each label one signed byte a feature, in steps.
/// </summary>
public sealed class TagModel
{
    // More than any that was trained; what is beyond is no model.
    private const int MostFeatures = 1 << 22;

    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly float _step;
    private readonly double[] _transitions;
    private readonly int _labels;

    private TagModel(uint[] hashes, sbyte[] weights, float step, double[] transitions, int labels)
    {
        (_weights, _step, _transitions, _labels) = (weights, step, transitions, labels);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(hashes.Length * 2) + 2);
        (_keys, _rows) = (new uint[size], new int[size]);
        for (var row = 0; row < hashes.Length; row++)
        {
            var slot = (int)(hashes[row] & (size - 1));
            while (_rows[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            (_keys[slot], _rows[slot]) = (hashes[row], row + 1);
        }
    }

    /// <summary>As <see cref="Lattice"/> wants them.</summary>
    public double[] Transitions => _transitions;

    /// <param name="reader">Where the model begins.</param>
    /// <param name="labels">How many labels it knows.</param>
    /// <param name="mayFollow">Whether the second label may stand after the first, which is −1 at the beginning; any may, unless told.</param>
    /// <exception cref="InvalidDataException">It is no model.</exception>
    /// <exception cref="EndOfStreamException">It is not whole.</exception>
    public static TagModel Read(BinaryReader reader, int labels, Func<int, int, bool>? mayFollow = null)
    {
        var count = reader.ReadInt32();
        var step = reader.ReadSingle();
        if (count is < 0 or > MostFeatures || !float.IsFinite(step))
        {
            throw new InvalidDataException("This is no model of the tagger.");
        }

        var transitions = new double[(labels + 1) * labels];
        for (var at = 0; at < transitions.Length; at++)
        {
            var score = reader.ReadSingle();
            if (!float.IsFinite(score))
            {
                throw new InvalidDataException("This is no model of the tagger.");
            }

            var before = at / labels == labels ? -1 : at / labels;
            transitions[at] = mayFollow is null || mayFollow(before, at % labels) ? Math.Exp(score) : 0;
        }

        var hashes = Bulk.Rising(reader, count, []);
        var weights = new sbyte[count * labels];
        for (var label = 0; label < labels; label++)
        {
            var column = reader.ReadBytes(count);
            if (column.Length != count)
            {
                throw new InvalidDataException("The tagger's model ends too early.");
            }

            for (var row = 0; row < count; row++)
            {
                weights[(row * labels) + label] = (sbyte)column[row];
            }
        }

        return new TagModel(hashes, weights, step, transitions, labels);
    }

    /// <summary>What the features say together for each label.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<double> scores)
    {
        Span<int> sums = stackalloc int[_labels];
        sums.Clear();
        var (keys, rows, weights) = (_keys, _rows, _weights);
        foreach (var feature in features)
        {
            var slot = (int)(feature & (keys.Length - 1));
            var row = rows[slot];
            while (row != 0 && keys[slot] != feature)
            {
                slot = (slot + 1) & (keys.Length - 1);
                row = rows[slot];
            }

            if (row != 0)
            {
                var weight = (row - 1) * sums.Length;
                for (var label = 0; label < sums.Length; label++)
                {
                    sums[label] += weights[weight + label];
                }
            }
        }

        for (var label = 0; label < _labels; label++)
        {
            scores[label] = sums[label] * _step;
        }
    }
}
