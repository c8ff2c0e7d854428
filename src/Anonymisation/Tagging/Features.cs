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
        ref readonly var before2 = ref At(all, at - 2);
        ref readonly var before = ref At(all, at - 1);
        ref readonly var here = ref all[at];
        ref readonly var after = ref At(all, at + 1);
        ref readonly var after2 = ref At(all, at + 2);
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
        AddShapes(in before2, in before, in here, in after, in after2, ref next);
        AddLists(in before2, in before, in here, in after, in after2, ref next);
        next.Close(Count);
    }

    /// <summary>For each token the same where <see cref="Of"/> says the same.</summary>
    /// <param name="all">The tokens of one sentence.</param>
    /// <param name="seed">Of which model.</param>
    internal static ulong[] Hashes(ReadOnlySpan<Observation> all, ulong seed)
    {
        // With the two edges on either side.
        var (seen, hashes, edge) = (new ulong[all.Length + 4], new ulong[all.Length], Observation.Edge.Hash);
        for (var at = 0; at < seen.Length; at++)
        {
            seen[at] = at < 2 || at >= all.Length + 2 ? edge : all[at - 2].Hash;
        }

        for (var at = 0; at < hashes.Length; at++)
        {
            var hash = seed;
            for (var beside = at; beside < at + 5; beside++)
            {
                hash = Observation.Mixed(hash, seen[beside]);
            }

            hashes[at] = hash;
        }

        return hashes;
    }

    private static void AddShapes(in Observation before2, in Observation before, in Observation here, in Observation after, in Observation after2, ref FeatureWriter next)
    {
        next.Add(here.Shape, 0);
        next.Add(before.Shape, here.Shape);
        next.Add(here.Shape, after.Shape);
        next.Add(FeatureWriter.Mix(before.Shape, here.Shape), after.Shape);
        next.Add(FeatureWriter.Mix(before2.Shape, before.Shape), here.Shape);
        next.Add(FeatureWriter.Mix(here.Shape, after.Shape), after2.Shape);
    }

    private static void AddLists(in Observation before2, in Observation before, in Observation here, in Observation after, in Observation after2, ref FeatureWriter next)
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

    private static ref readonly Observation At(ReadOnlySpan<Observation> all, int at) => ref (at < 0 || at >= all.Length ? ref Observation.Edge : ref all[at]);
}
