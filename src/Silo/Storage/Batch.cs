using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>The rules of a batch that no database is needed for.</summary>
internal static class Batch
{
    /// <exception cref="ArgumentException">The append contradicts itself: a fault in whoever made it.</exception>
    public static void Check(LogAppend append)
    {
        if (append.Entries.IsDefaultOrEmpty)
        {
            throw new ArgumentException($"An append to {append.Stream} without events.", nameof(append));
        }

        for (var i = 0; i < append.Entries.Length; i++)
        {
            var entry = append.Entries[i];
            if (entry.Stream != append.Stream || entry.Seq != append.Entries[0].Seq + i || entry.Seq < 1)
            {
                throw new ArgumentException($"Event {i} of an append to {append.Stream} is {entry.Stream} {entry.Seq}.", nameof(append));
            }
        }
    }

    /// <summary>
    /// Says of each append whether it follows in its stream upon what stands before it in the batch. One that does not was decided
    /// upon something that was never stored, or by another activation: it is fenced unseen, and so is all after it.
    /// </summary>
    public static Place[] Places(IReadOnlyList<LogAppend> batch)
    {
        var heads = new Dictionary<string, long>(StringComparer.Ordinal);
        var places = new Place[batch.Count];
        for (var i = 0; i < batch.Count; i++)
        {
            var append = batch[i];
            if (append.Entries.IsEmpty)
            {
                continue; // an erasure alone: it has no number
            }

            var known = heads.TryGetValue(append.Stream, out var head);
            var follows = !known || append.Entries[0].Seq == head + 1;
            places[i] = follows ? (known ? Place.Next : Place.First) : Place.Astray;
            heads[append.Stream] = follows ? append.Entries[^1].Seq : long.MaxValue - 1;
        }

        return places;
    }

    /// <summary>The last row of each stream that something was stored in.</summary>
    public static IReadOnlyCollection<LogEntry> Heads(IReadOnlyList<LogAppend> batch, Func<int, bool> stored)
    {
        var heads = new Dictionary<string, LogEntry>(StringComparer.Ordinal);
        for (var i = 0; i < batch.Count; i++)
        {
            if (stored(i) && !batch[i].Entries.IsEmpty)
            {
                heads[batch[i].Stream] = batch[i].Entries[^1];
            }
        }

        return heads.Values;
    }

    /// <summary>The certificates of the streams that are destroyed by what was stored.</summary>
    public static IEnumerable<StoredCertificate> Certificates(IReadOnlyList<LogAppend> batch, Func<int, bool> stored, ErasureSeal seal)
    {
        foreach (var (i, append) in batch.Index())
        {
            if (append.Destruction is { } destruction && stored(i))
            {
                var last = append.Entries[^1];
                var certificate = new StoredCertificate(append.Stream, last.Seq, last.Hash, last.At, $"{destruction.Cause}", destruction.Remains, []);
                yield return certificate with { Seal = seal.Sign(certificate) };
            }
        }
    }

    /// <summary>What is erased by what was stored.</summary>
    public static IEnumerable<LogErasure> Erasures(IReadOnlyList<LogAppend> batch, Func<int, bool> stored) =>
        batch.Where((append, i) => append.Erasure is not null && stored(i)).Select(append => append.Erasure!);
}

/// <summary>Where an append stands among those of its stream in one batch.</summary>
internal enum Place
{
    /// <summary>It must follow upon what the database holds.</summary>
    First,

    /// <summary>It follows upon the one before it in the batch.</summary>
    Next,

    Astray,
}
