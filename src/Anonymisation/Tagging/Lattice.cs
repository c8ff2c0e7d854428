namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>All ways to label a sentence, each as likely as its scores say: a linear chain (Lafferty, McCallum and Pereira, 2001).</summary>
/// <param name="transitions">From each label to each, as e to the score; nought where it may not follow. The last row is the beginning.</param>
/// <param name="labels">How many there are.</param>
public sealed class Lattice(double[] transitions, int labels)
{
    private readonly int _labels = labels;
    private double[] _forward = [];
    private double[] _backward = [];
    private double[] _local = [];
    private double[] _scale = [];

    /// <summary>Reckons how likely each label is for each token.</summary>
    /// <param name="scores">Label by label for each token.</param>
    /// <param name="count">Tokens.</param>
    /// <param name="marginals">As long as <paramref name="scores"/>: filled.</param>
    /// <returns>The logarithm of the sum over all ways.</returns>
    public double Fill(ReadOnlySpan<double> scores, int count, Span<double> marginals)
    {
        Reserve(count);
        var sum = 0.0;
        for (var at = 0; at < count; at++)
        {
            sum += Weigh(scores.Slice(at * _labels, _labels), at) + Math.Log(Forward(at));
        }

        Array.Fill(_backward, 1, (count - 1) * _labels, _labels);
        for (var at = count - 2; at >= 0; at--)
        {
            Backward(at);
        }

        for (var at = 0; at < count * _labels; at++)
        {
            marginals[at] = _forward[at] * _backward[at];
        }

        return sum;
    }

    /// <summary>How likely it is that the token before <paramref name="at"/> has the one label and this the other.</summary>
    public double Pair(int at, int before, int label) =>
        _forward[((at - 1) * _labels) + before] * transitions[(before * _labels) + label] * _local[(at * _labels) + label] * _backward[(at * _labels) + label] / _scale[at];

    private void Reserve(int count)
    {
        if (_scale.Length < count)
        {
            (_forward, _backward, _local, _scale) = (new double[count * _labels], new double[count * _labels], new double[count * _labels], new double[count]);
        }
    }

    private double Weigh(ReadOnlySpan<double> scores, int at)
    {
        var highest = scores[0];
        foreach (var score in scores)
        {
            highest = Math.Max(highest, score);
        }

        for (var label = 0; label < _labels; label++)
        {
            _local[(at * _labels) + label] = Math.Exp(scores[label] - highest);
        }

        return highest;
    }

    private double Forward(int at)
    {
        var scale = 0.0;
        for (var label = 0; label < _labels; label++)
        {
            var into = at == 0 ? transitions[(_labels * _labels) + label] : 0;
            for (var before = 0; at > 0 && before < _labels; before++)
            {
                into += _forward[((at - 1) * _labels) + before] * transitions[(before * _labels) + label];
            }

            scale += _forward[(at * _labels) + label] = into * _local[(at * _labels) + label];
        }

        for (var label = 0; label < _labels; label++)
        {
            _forward[(at * _labels) + label] /= scale;
        }

        return _scale[at] = scale;
    }

    private void Backward(int at)
    {
        for (var label = 0; label < _labels; label++)
        {
            var from = 0.0;
            for (var after = 0; after < _labels; after++)
            {
                from += transitions[(label * _labels) + after] * _local[((at + 1) * _labels) + after] * _backward[((at + 1) * _labels) + after];
            }

            _backward[(at * _labels) + label] = from / _scale[at + 1];
        }
    }
}
