using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>
/// Weights that are learned one sentence at a time: the regularised leader of McMahan and others (2013), each weight at its own pace, and nought as long as
/// what speaks for it is little. Most stay nought, so the model stays small.
/// </summary>
/// <param name="rows">Features that are seen often enough to learn from.</param>
/// <param name="labels">How many there are.</param>
/// <param name="mayFollow">Whether the second label may stand after the first, which is −1 at the beginning.</param>
internal sealed class Learner(int rows, int labels, Func<int, int, bool> mayFollow)
{
    private const float Pace = 0.12f;
    private const float Calm = 1f;
    private const float Little = 0.9f;
    private const float Square = 0.6f;

    // Less than this in a probability teaches nothing.
    private const double Slight = 0.002;

    private readonly float[] _weights = new float[(rows + labels + 1) * labels];
    private readonly float[] _pull = new float[(rows + labels + 1) * labels];
    private readonly float[] _speed = new float[(rows + labels + 1) * labels];
    private readonly double[] _transitions = new double[(labels + 1) * labels];
    private double[] _scores = [];
    private double[] _marginals = [];

    public float Weight(int row, int label) => _weights[(row * labels) + label];

    /// <summary>From the one label, one more than the last for the beginning, to the other.</summary>
    public float Transition(int before, int label) => _weights[((rows + before) * labels) + label];

    /// <param name="features">The rows of each token's features, −1 for one that is too rare.</param>
    /// <param name="truth">What the tokens are.</param>
    /// <returns>How unlikely that was before it was learned.</returns>
    public double Learn(int[] features, byte[] truth)
    {
        var (count, width) = (truth.Length, features.Length / truth.Length);
        var lattice = Weigh(features, count, width);
        var loss = lattice.Fill(_scores, count, _marginals);
        for (var at = 0; at < count; at++)
        {
            loss -= _scores[(at * labels) + truth[at]] + Transition(at == 0 ? labels : truth[at - 1], truth[at]);
        }

        var pairs = PairGradients(lattice, truth);
        for (var at = 0; at < count; at++)
        {
            for (var label = 0; label < labels; label++)
            {
                var wrong = _marginals[(at * labels) + label] - (truth[at] == label ? 1 : 0);
                if (Math.Abs(wrong) > Slight)
                {
                    foreach (var row in features.AsSpan(at * width, width))
                    {
                        Move(row, label, (float)wrong);
                    }
                }
            }
        }

        for (var at = 0; at < pairs.Length; at++)
        {
            Move(rows + (at / labels), at % labels, (float)pairs[at]);
        }

        return loss;
    }

    private Lattice Weigh(int[] features, int count, int width)
    {
        if (_scores.Length < count * labels)
        {
            (_scores, _marginals) = (new double[count * labels], new double[count * labels]);
        }

        Array.Clear(_scores);
        for (var at = 0; at < count; at++)
        {
            foreach (var row in features.AsSpan(at * width, width))
            {
                for (var label = 0; row >= 0 && label < labels; label++)
                {
                    _scores[(at * labels) + label] += _weights[(row * labels) + label];
                }
            }
        }

        for (var at = 0; at < _transitions.Length; at++)
        {
            _transitions[at] = mayFollow(at / labels == labels ? -1 : at / labels, at % labels) ? Math.Exp(_weights[(rows * labels) + at]) : 0;
        }

        return new Lattice(_transitions, labels);
    }

    private double[] PairGradients(Lattice lattice, byte[] truth)
    {
        var pairs = new double[(labels + 1) * labels];
        for (var label = 0; label < labels; label++)
        {
            pairs[(labels * labels) + label] = mayFollow(-1, label) ? _marginals[label] - (truth[0] == label ? 1 : 0) : 0;
        }

        for (var at = 1; at < truth.Length; at++)
        {
            for (var pair = 0; pair < labels * labels; pair++)
            {
                pairs[pair] += lattice.Pair(at, pair / labels, pair % labels);
            }

            pairs[(truth[at - 1] * labels) + truth[at]]--;
        }

        return pairs;
    }

    private void Move(int row, int label, float gradient)
    {
        if (row < 0 || gradient == 0)
        {
            return;
        }

        var at = (row * labels) + label;
        var speed = _speed[at] + (gradient * gradient);
        _pull[at] += gradient - ((MathF.Sqrt(speed) - MathF.Sqrt(_speed[at])) / Pace * _weights[at]);
        _speed[at] = speed;
        _weights[at] = MathF.Abs(_pull[at]) <= Little ? 0 : -(_pull[at] - (MathF.Sign(_pull[at]) * Little)) / (((Calm + MathF.Sqrt(speed)) / Pace) + Square);
    }
}
