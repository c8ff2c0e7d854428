using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Tools.Training;

/// <summary>
/// Weights that are learned one sentence at a time: the regularised leader of McMahan and others (2013), each weight at its own pace, and nought as long as
/// what speaks for it is little. Most stay nought, so the model stays small.
/// </summary>
/// <param name="rows">Features that are seen often enough to learn from.</param>
internal sealed class Learner(int rows)
{
    private const int L = Labels.Count;
    private const float Pace = 0.12f;
    private const float Calm = 1f;
    private const float Little = 0.9f;
    private const float Square = 0.6f;

    // Less than this in a probability teaches nothing.
    private const double Slight = 0.002;

    private readonly float[] _weights = new float[(rows + L + 1) * L];
    private readonly float[] _pull = new float[(rows + L + 1) * L];
    private readonly float[] _speed = new float[(rows + L + 1) * L];
    private readonly double[] _transitions = new double[(L + 1) * L];
    private double[] _scores = [];
    private double[] _marginals = [];

    public float Weight(int row, int label) => _weights[(row * L) + label];

    /// <summary>From the one label, nine for the beginning, to the other.</summary>
    public float Transition(int before, int label) => _weights[((rows + before) * L) + label];

    /// <param name="features">The rows of each token's features, −1 for one that is too rare.</param>
    /// <param name="labels">What the tokens are.</param>
    /// <returns>How unlikely the labels were before they were learned.</returns>
    public double Learn(int[] features, byte[] labels)
    {
        var count = labels.Length;
        var lattice = Weigh(features, count);
        var loss = lattice.Fill(_scores, count, _marginals);
        for (var at = 0; at < count; at++)
        {
            loss -= _scores[(at * L) + labels[at]] + Transition(at == 0 ? L : labels[at - 1], labels[at]);
        }

        var pairs = PairGradients(lattice, labels);
        for (var at = 0; at < count; at++)
        {
            for (var label = 0; label < L; label++)
            {
                var wrong = _marginals[(at * L) + label] - (labels[at] == label ? 1 : 0);
                if (Math.Abs(wrong) > Slight)
                {
                    foreach (var row in features.AsSpan(at * Features.Count, Features.Count))
                    {
                        Move(row, label, (float)wrong);
                    }
                }
            }
        }

        for (var at = 0; at < pairs.Length; at++)
        {
            Move(rows + (at / L), at % L, (float)pairs[at]);
        }

        return loss;
    }

    private Lattice Weigh(int[] features, int count)
    {
        if (_scores.Length < count * L)
        {
            (_scores, _marginals) = (new double[count * L], new double[count * L]);
        }

        Array.Clear(_scores);
        for (var at = 0; at < count; at++)
        {
            foreach (var row in features.AsSpan(at * Features.Count, Features.Count))
            {
                for (var label = 0; row >= 0 && label < L; label++)
                {
                    _scores[(at * L) + label] += _weights[(row * L) + label];
                }
            }
        }

        for (var at = 0; at < _transitions.Length; at++)
        {
            _transitions[at] = Labels.MayFollow(at / L == L ? -1 : at / L, at % L) ? Math.Exp(_weights[(rows * L) + at]) : 0;
        }

        return new Lattice(_transitions);
    }

    private double[] PairGradients(Lattice lattice, byte[] labels)
    {
        var pairs = new double[(L + 1) * L];
        for (var label = 0; label < L; label++)
        {
            pairs[(L * L) + label] = Labels.MayFollow(-1, label) ? _marginals[label] - (labels[0] == label ? 1 : 0) : 0;
        }

        for (var at = 1; at < labels.Length; at++)
        {
            for (var pair = 0; pair < L * L; pair++)
            {
                pairs[pair] += lattice.Pair(at, pair / L, pair % L);
            }

            pairs[(labels[at - 1] * L) + labels[at]]--;
        }

        return pairs;
    }

    private void Move(int row, int label, float gradient)
    {
        if (row < 0 || gradient == 0)
        {
            return;
        }

        var at = (row * L) + label;
        var speed = _speed[at] + (gradient * gradient);
        _pull[at] += gradient - ((MathF.Sqrt(speed) - MathF.Sqrt(_speed[at])) / Pace * _weights[at]);
        _speed[at] = speed;
        _weights[at] = MathF.Abs(_pull[at]) <= Little ? 0 : -(_pull[at] - (MathF.Sign(_pull[at]) * Little)) / (((Calm + MathF.Sqrt(speed)) / Pace) + Square);
    }
}
