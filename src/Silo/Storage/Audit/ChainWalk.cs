using System.Security.Cryptography;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Audit;

/// <summary>Where a stream ended when it was last written to, with the signature of that.</summary>
internal sealed record SignedHead(long Seq, byte[] Seal);

/// <summary>
/// Walks one stream's rows in the order of their numbers. A row is linked to the hash that stands in the row before, so that
/// one changed row is one finding, and what comes after it is still looked at.
/// </summary>
internal sealed class ChainWalk(string stream, SignedHead? head, HeadSeal seal, Action<AuditFinding> tell)
{
    // What the next row may be linked to. Of a changed row nobody knows whether it was the hash or the rest: it may follow upon either.
    private byte[][] _links = [HashChain.Start];
    private byte[]? _hashAtHead;
    private long _last;

    /// <param name="seq">Its number; null when what stands there is no number.</param>
    /// <param name="row">Null when what stands there can be no row of the arena's.</param>
    public void Next(long? seq, LogEntry? row)
    {
        if (seq is not { } number || number <= _last)
        {
            tell(new AuditFinding(stream, AuditFault.Changed, _last + 1, _last + 1));
            return;
        }

        if (number > _last + 1)
        {
            tell(new AuditFinding(stream, AuditFault.Removed, _last + 1, number - 1));
            _links = []; // the one it should be linked to is gone
        }

        Link(number, row);
        _last = number;
    }

    public void End()
    {
        if (head is null)
        {
            tell(new AuditFinding(stream, AuditFault.EndUnsigned, _last, _last));
        }
        else if (head.Seq > _last)
        {
            tell(new AuditFinding(stream, AuditFault.Removed, _last + 1, head.Seq));
        }
        else if (_hashAtHead is null || !seal.Holds(stream, head.Seq, _hashAtHead, head.Seal))
        {
            tell(new AuditFinding(stream, AuditFault.EndUnsigned, head.Seq, head.Seq));
        }
    }

    private void Link(long number, LogEntry? row)
    {
        var sound = row is not null && (_links is [] || Array.Exists(_links, link => Follows(link, row)));
        if (!sound)
        {
            tell(new AuditFinding(stream, AuditFault.Changed, number, number));
        }
        else if (number > head?.Seq)
        {
            tell(new AuditFinding(stream, AuditFault.Added, number, number));
        }

        _hashAtHead = number == head?.Seq ? row?.Hash : _hashAtHead;
        _links = (row, sound) switch
        {
            (null, _) => [],
            (_, true) => [row.Hash],
            _ => [row.Hash, HashChain.Link(_links[0], row)],
        };
    }

    private static bool Follows(byte[] link, LogEntry row) => CryptographicOperations.FixedTimeEquals(HashChain.Link(link, row), row.Hash);
}
