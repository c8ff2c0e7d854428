namespace Pilar.Arena.Tools.Training;

/// <summary>Writes what was learned as <see cref="TagModel"/> reads it.</summary>
internal static class ModelFile
{
    private const float Step = 1 / 24f;

    // What weighs one step for one label tells nothing that is seen, and is a fifth of all: a browser has to fetch it.
    private const int Weakest = 2;

    public static void Write(BinaryWriter writer, FeatureIndex index, Learner learner, int labels)
    {
        var kept = index.All.Where(one => Enumerable.Range(0, labels).Sum(label => Math.Abs((int)Steps(learner, one.Row, label))) >= Weakest).OrderBy(one => one.Feature).ToList();
        writer.Write(kept.Count);
        writer.Write(Step);
        for (var at = 0; at < (labels + 1) * labels; at++)
        {
            writer.Write(learner.Transition(at / labels, at % labels));
        }

        var last = 0u;
        foreach (var (feature, _) in kept)
        {
            writer.Write7BitEncodedInt((int)(feature - last));
            last = feature;
        }

        for (var label = 0; label < labels; label++)
        {
            kept.ForEach(one => writer.Write(Steps(learner, one.Row, label)));
        }
    }

    private static sbyte Steps(Learner learner, int row, int label) =>
        (sbyte)Math.Clamp(MathF.Round(learner.Weight(row, label) / Step), sbyte.MinValue, sbyte.MaxValue);
}
