using System.Security.Cryptography;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>Where a stream's chain stands: the number and hash of its last row.</summary>
public sealed record ChainHead(long Seq, byte[] Hash)
{
    /// <summary>Before the first row.</summary>
    public static ChainHead Start => new(0, HashChain.Start);

    /// <summary>True when the other stands at the same row, unchanged. A head kept elsewhere finds rows cut off at the end.</summary>
    public bool Matches(ChainHead other) => Seq == other.Seq && CryptographicOperations.FixedTimeEquals(Hash, other.Hash);
}

/// <summary>What was found.</summary>
/// <param name="Head">The last sound row.</param>
/// <param name="BrokenAt">The number that should have followed it, when what stands there was changed, removed or moved; otherwise null.</param>
public sealed record ChainFinding(ChainHead Head, long? BrokenAt);

/// <summary>Walks a stream's chain. Anyone may: it needs no key.</summary>
public static class ChainVerifier
{
    private const int Page = 500;

    /// <summary>Walks on from <paramref name="from"/> over rows in the order they are stored.</summary>
    public static ChainFinding Verify(ChainHead from, IEnumerable<LogEntry> entries)
    {
        var head = from;
        foreach (var entry in entries)
        {
            var expected = HashChain.Link(head.Hash, entry);
            if (entry.Seq != head.Seq + 1 || !CryptographicOperations.FixedTimeEquals(expected, entry.Hash))
            {
                return new ChainFinding(head, head.Seq + 1);
            }

            head = new ChainHead(entry.Seq, entry.Hash);
        }

        return new ChainFinding(head, BrokenAt: null);
    }

    public static async Task<ChainFinding> Verify(IEventLog log, string stream, CancellationToken cancellation)
    {
        var finding = new ChainFinding(ChainHead.Start, BrokenAt: null);
        while (await log.Read(stream, finding.Head.Seq, Page, cancellation) is { Length: > 0 } rows)
        {
            finding = Verify(finding.Head, rows);
            if (finding.BrokenAt is not null)
            {
                break;
            }
        }

        return finding;
    }
}
