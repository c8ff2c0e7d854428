using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>What is asked of the clues of a token and its neighbours, each answer as a hash: a change here asks for a new model.</summary>
internal static class ClueFeatures
{
    /// <summary>How many there are of each token.</summary>
    public const int Count = 76;

    // So far away all of a clue is asked for; further, up to there, its word, and what was found on the first of them.
    private const int Far = 2;
    private const int Near = 5;

    // Another than the tagger's.
    private const uint Seed = 3;

    /// <summary>Another one means other features: a model holds that of those it was learned with.</summary>
    public static uint Fingerprint { get; } = FingerprintOf();

    /// <param name="all">The tokens of one sentence.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="into">As long as <see cref="Count"/>.</param>
    public static void Of(ReadOnlySpan<Clue> all, int at, Span<uint> into)
    {
        ref readonly var before2 = ref At(all, at - 2);
        ref readonly var before = ref At(all, at - 1);
        ref readonly var here = ref all[at];
        ref readonly var after = ref At(all, at + 1);
        ref readonly var after2 = ref At(all, at + 2);
        var next = new FeatureWriter(into);
        AddWords(in before2, in before, in here, in after, in after2, ref next);
        AddFound(in before2, in before, in here, in after, in after2, ref next);
        AddLikely(in before, in here, in after, ref next);
        AddNear(all, at, ref next);
        next.Close(Count);
    }

    private static void AddWords(in Clue before2, in Clue before, in Clue here, in Clue after, in Clue after2, ref FeatureWriter next)
    {
        next.Add(0, 0);
        next.Add(here.Seen.Word, 0);
        next.Add(before.Seen.Word, 0);
        next.Add(after.Seen.Word, 0);
        next.Add(before2.Seen.Word, 0);
        next.Add(after2.Seen.Word, 0);
        next.Add(before.Seen.Word, here.Seen.Word);
        next.Add(here.Seen.Word, after.Seen.Word);
        next.Add(before.Seen.Word, after.Seen.Word);
        next.Add(before2.Seen.Word, before.Seen.Word);
        next.Add(after.Seen.Word, after2.Seen.Word);
        next.Add(here.Seen.Word, here.Seen.Shape);
        next.Add(before.Seen.Word, here.Seen.Shape);
        next.Add(after.Seen.Word, here.Seen.Shape);
        next.Add(here.Seen.Beginning.Three, 0);
        next.Add(here.Seen.Beginning.Four, 0);
        next.Add(here.Seen.End.Two, here.Seen.Shape);
        next.Add(here.Seen.End.Three, 0);
        next.Add(here.Seen.End.Four, 0);
        next.Add(here.Seen.End.Three, before.Seen.Word);
        next.Add(before.Seen.End.Three, here.Seen.Shape);
        next.Add(after.Seen.End.Three, here.Seen.Shape);
        next.Add(here.Seen.Shape, 0);
        next.Add(before.Seen.Shape, here.Seen.Shape);
        next.Add(here.Seen.Shape, after.Seen.Shape);
        next.Add(FeatureWriter.Mix(before.Seen.Shape, here.Seen.Shape), after.Seen.Shape);
        next.Add(here.Seen.Lists, here.Seen.Shape);
        next.Add(FeatureWriter.Mix(before2.Seen.Word, before.Seen.Word), here.Seen.Word);
    }

    private static void AddFound(in Clue before2, in Clue before, in Clue here, in Clue after, in Clue after2, ref FeatureWriter next)
    {
        next.Add(here.Found, 0);
        next.Add(here.Found, here.Why);
        next.Add(here.Found, here.Seen.Word);
        next.Add(here.Found, here.Seen.Shape);
        next.Add(here.Found, here.Seen.Lists);
        next.Add(here.Found, here.Make);
        next.Add(here.Found, here.Text);
        next.Add(FeatureWriter.Mix(here.Found, here.Why), here.Text);
        next.Add(here.Found, before.Found);
        next.Add(here.Found, after.Found);
        next.Add(FeatureWriter.Mix(before.Found, here.Found), after.Found);
        next.Add(FeatureWriter.Mix(before2.Found, before.Found), here.Found);
        next.Add(FeatureWriter.Mix(here.Found, after.Found), after2.Found);
        next.Add(here.Found, before.Seen.Word);
        next.Add(here.Found, after.Seen.Word);
        next.Add(FeatureWriter.Mix(before.Found, here.Found), before.Seen.Word);
        next.Add(FeatureWriter.Mix(before.Found, here.Found), here.Seen.Shape);
        next.Add(FeatureWriter.Mix(after.Found, here.Found), after.Seen.Word);
    }

    private static void AddLikely(in Clue before, in Clue here, in Clue after, ref FeatureWriter next)
    {
        next.Add(here.Names, 0);
        next.Add(here.Names, here.Found);
        next.Add(here.Names, here.Make);
        next.Add(here.Names, here.Seen.Shape);
        next.Add(here.Names, here.Elsewhere);
        next.Add(here.Names, here.Text);
        next.Add(here.Places, here.Found);
        next.Add(here.Places, here.Make);
        next.Add(here.Places, before.Seen.Word);
        next.Add(here.Elsewhere, here.Found);
        next.Add(here.Elsewhere, here.Make);
        next.Add(FeatureWriter.Mix(here.Make, here.Seen.Shape), here.Seen.Lists);
        next.Add(FeatureWriter.Mix(here.Make, here.Seen.Shape), here.Text);
        next.Add(FeatureWriter.Mix(here.Make, here.Seen.Shape), before.Seen.Word);
        next.Add(before.Seen.Lists, FeatureWriter.Mix(here.Seen.Shape, here.Make));
        next.Add(after.Seen.Lists, FeatureWriter.Mix(here.Seen.Shape, here.Make));
        next.Add(before.Make, here.Make);
        next.Add(here.Make, 0);
        next.Add(here.Make, after.Make);
        next.Add(FeatureWriter.Mix(here.Make, before.Seen.Word), here.Found);
    }

    // Words further away, wherever they stand.
    private static void AddNear(ReadOnlySpan<Clue> all, int at, ref FeatureWriter next)
    {
        for (var away = 3; away <= 5; away++)
        {
            next.Add(At(all, at - away).Seen.Word, 1);
            next.Add(At(all, at + away).Seen.Word, 1);
        }

        next.Add(At(all, at - 3).Found, all[at].Found);
        next.Add(At(all, at + 3).Found, all[at].Found);
        next.Add(At(all, at - 2).Seen.Word, all[at].Seen.Shape);
        next.Add(At(all, at + 2).Seen.Word, all[at].Seen.Shape);
    }

    /// <summary>For each token the same where <see cref="Of"/> says the same.</summary>
    /// <param name="all">The tokens of one sentence.</param>
    public static ulong[] Hashes(ReadOnlySpan<Clue> all)
    {
        var (seen, hashes, edge) = (new ulong[all.Length + (2 * Near)], new ulong[all.Length], Clue.Edge.Hash);
        for (var at = 0; at < seen.Length; at++)
        {
            seen[at] = at < Near || at >= all.Length + Near ? edge : all[at - Near].Hash;
        }

        for (var at = 0; at < hashes.Length; at++)
        {
            ulong hash = Seed;
            for (var beside = at + Near - Far; beside <= at + Near + Far; beside++)
            {
                hash = Observation.Mixed(hash, seen[beside]);
            }

            for (var away = Far + 1; away <= Near; away++)
            {
                ref readonly var before = ref At(all, at - away);
                ref readonly var after = ref At(all, at + away);
                hash = Observation.Mixed(hash, before.Seen.Word, after.Seen.Word);
                hash = away == Far + 1 ? Observation.Mixed(hash, before.Found, after.Found) : hash;
            }

            hashes[at] = hash;
        }

        return hashes;
    }

    private static uint FingerprintOf()
    {
        var clues = new Clue[7];
        for (var at = 0u; at < clues.Length; at++)
        {
            clues[at] = new Clue(new Observation(at + 2, (at + 3, at + 4, at + 5), (at + 6, at + 7, at + 8), at + 9, at + 10), at + 11, at + 12, at + 13, at + 14, at + 15, at + 16, at + 17);
        }

        Span<uint> features = stackalloc uint[Count];
        Of(clues, 3, features);
        var fingerprint = (uint)Topics.Count;
        foreach (var feature in features)
        {
            fingerprint = FeatureWriter.Mix(fingerprint, feature);
        }

        return fingerprint;
    }

    private static ref readonly Clue At(ReadOnlySpan<Clue> all, int at) => ref (at < 0 || at >= all.Length ? ref Clue.Edge : ref all[at]);
}
