namespace Pilar.Arena.Anonymisation.Tagging;

/// <summary>What is asked of a token and its neighbours, each answer as a hash. The model's weights are kept by these hashes: a change here asks for a new model.</summary>
public static class Features
{
    /// <summary>How many there are of each token.</summary>
    public const int Count = 44;

    /// <param name="all">The tokens of one sentence.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="into">As long as <see cref="Count"/>.</param>
    public static void Of(ReadOnlySpan<Observation> all, int at, Span<uint> into)
    {
        var (before, here, after) = (At(all, at - 1), all[at], At(all, at + 1));
        var (before2, after2) = (At(all, at - 2), At(all, at + 2));
        var next = new FeatureWriter(into);
        next.Add(0, 0);
        next.Add(here.Word, 0);
        next.Add(before.Word, 0);
        next.Add(after.Word, 0);
        next.Add(before2.Word, 0);
        next.Add(after2.Word, 0);
        next.Add(before.Word, here.Word);
        next.Add(here.Word, after.Word);
        next.Add(before.Word, after.Word);
        next.Add(before2.Word, before.Word);
        next.Add(here.Word, here.Shape);
        next.Add(before.Word, here.Shape);
        next.Add(after.Word, here.Shape);
        next.Add(here.Beginning.Two, 0);
        next.Add(here.Beginning.Three, 0);
        next.Add(here.Beginning.Four, 0);
        next.Add(here.End.Two, here.Shape);
        next.Add(here.End.Three, 0);
        next.Add(here.End.Four, 0);
        next.Add(here.End.Three, here.Shape);
        next.Add(here.End.Four, here.Shape);
        next.Add(before.End.Three, here.Shape);
        next.Add(after.End.Three, here.Shape);
        AddShapes(before2, before, here, after, after2, ref next);
        AddLists(before2, before, here, after, after2, ref next);
        next.Close(Count);
    }

    private static void AddShapes(Observation before2, Observation before, Observation here, Observation after, Observation after2, ref FeatureWriter next)
    {
        next.Add(here.Shape, 0);
        next.Add(before.Shape, here.Shape);
        next.Add(here.Shape, after.Shape);
        next.Add(FeatureWriter.Mix(before.Shape, here.Shape), after.Shape);
        next.Add(FeatureWriter.Mix(before2.Shape, before.Shape), here.Shape);
        next.Add(FeatureWriter.Mix(here.Shape, after.Shape), after2.Shape);
    }

    private static void AddLists(Observation before2, Observation before, Observation here, Observation after, Observation after2, ref FeatureWriter next)
    {
        next.Add(here.Lists, 0);
        next.Add(here.Lists, here.Shape);
        next.Add(before.Lists, 0);
        next.Add(after.Lists, 0);
        next.Add(before.Lists, here.Lists);
        next.Add(here.Lists, after.Lists);
        next.Add(before.Lists, here.Shape);
        next.Add(after.Lists, here.Shape);
        next.Add(FeatureWriter.Mix(before.Lists, here.Lists), after.Lists);
        next.Add(FeatureWriter.Mix(before.Lists, here.Shape), after.Shape);
        next.Add(before2.Lists, here.Shape);
        next.Add(after2.Lists, here.Shape);
        next.Add(FeatureWriter.Mix(before.Word, here.Lists), here.Shape);
        next.Add(FeatureWriter.Mix(after.Word, here.Lists), here.Shape);
        next.Add(FeatureWriter.Mix(before.Word, after.Word), here.Shape);
    }

    private static Observation At(ReadOnlySpan<Observation> all, int at) => at < 0 || at >= all.Length ? Observation.Edge : all[at];
}
