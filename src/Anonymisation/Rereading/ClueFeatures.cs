using Pilar.Arena.Anonymisation.Tagging;

namespace Pilar.Arena.Anonymisation.Rereading;

/// <summary>What is asked of the clues of a token and its neighbours, each answer as a hash: a change here asks for a new model.</summary>
internal static class ClueFeatures
{
    /// <summary>How many there are of each token.</summary>
    public const int Count = 76;

    /// <summary>Another one means other features: a model holds that of those it was learned with.</summary>
    public static uint Fingerprint { get; } = FingerprintOf();

    /// <param name="all">The tokens of one sentence.</param>
    /// <param name="at">Which of them.</param>
    /// <param name="into">As long as <see cref="Count"/>.</param>
    public static void Of(ReadOnlySpan<Clue> all, int at, Span<uint> into)
    {
        var (before, here, after) = (At(all, at - 1), all[at], At(all, at + 1));
        var (before2, after2) = (At(all, at - 2), At(all, at + 2));
        var next = new FeatureWriter(into);
        AddWords(before2.Seen, before.Seen, here.Seen, after.Seen, after2.Seen, ref next);
        AddFound(before2, before, here, after, after2, ref next);
        AddLikely(before, here, after, ref next);
        AddNear(all, at, ref next);
        next.Close(Count);
    }

    private static void AddWords(Observation before2, Observation before, Observation here, Observation after, Observation after2, ref FeatureWriter next)
    {
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
        next.Add(after.Word, after2.Word);
        next.Add(here.Word, here.Shape);
        next.Add(before.Word, here.Shape);
        next.Add(after.Word, here.Shape);
        next.Add(here.Beginning.Three, 0);
        next.Add(here.Beginning.Four, 0);
        next.Add(here.End.Two, here.Shape);
        next.Add(here.End.Three, 0);
        next.Add(here.End.Four, 0);
        next.Add(here.End.Three, before.Word);
        next.Add(before.End.Three, here.Shape);
        next.Add(after.End.Three, here.Shape);
        next.Add(here.Shape, 0);
        next.Add(before.Shape, here.Shape);
        next.Add(here.Shape, after.Shape);
        next.Add(FeatureWriter.Mix(before.Shape, here.Shape), after.Shape);
        next.Add(here.Lists, here.Shape);
        next.Add(FeatureWriter.Mix(before2.Word, before.Word), here.Word);
    }

    private static void AddFound(Clue before2, Clue before, Clue here, Clue after, Clue after2, ref FeatureWriter next)
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

    private static void AddLikely(Clue before, Clue here, Clue after, ref FeatureWriter next)
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

    private static Clue At(ReadOnlySpan<Clue> all, int at) => at < 0 || at >= all.Length ? Clue.Edge : all[at];
}
