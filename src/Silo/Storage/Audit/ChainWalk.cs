using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Audit;

/// <summary>Where a stream ended when it was last written to, with the signature of that.</summary>
internal sealed record SignedHead(long Seq, byte[] Seal);

/// <summary>What stands beside one stream's rows and says what they must be.</summary>
/// <param name="Notes">Of erasures, by number. Those that are looked at are taken out.</param>
/// <param name="Certificate">Null unless the stream was destroyed. Its signature holds.</param>
internal sealed record StreamMarks(SignedHead? Head, Dictionary<long, StoredNote> Notes, StoredCertificate? Certificate = null);

/// <summary>
/// Walks one stream's rows in the order of their numbers. A row is linked to the hash that stands in the row before, so that
/// one changed row is one finding, and what comes after it is still looked at. A row whose body was erased follows by its note.
/// </summary>
internal sealed class ChainWalk(string stream, StreamMarks marks, LogSeals seals, Action<AuditFinding> tell)
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

        var (known, told) = WithNote(row);
        Link(number, known, told);
        _last = number;
    }

    public void End()
    {
        foreach (var seq in marks.Notes.Keys.Order())
        {
            tell(new AuditFinding(stream, AuditFault.NoteAstray, seq, seq));
        }

        if (marks.Head is not { } head)
        {
            tell(new AuditFinding(stream, AuditFault.EndUnsigned, _last, _last));
        }
        else if (head.Seq > _last)
        {
            tell(new AuditFinding(stream, AuditFault.Removed, _last + 1, head.Seq));
        }
        else if (_hashAtHead is null || !seals.Heads.Holds(stream, head.Seq, _hashAtHead, head.Seal))
        {
            tell(new AuditFinding(stream, AuditFault.EndUnsigned, head.Seq, head.Seq));
        }
    }

    /// <summary>How many rows were empty, with a note that holds.</summary>
    public long Erased { get; private set; }

    // An empty body without a note that holds is told as such, and not a second time as changed: what follows hangs on its hash still.
    private (LogEntry? Row, bool Told) WithNote(LogEntry? row)
    {
        if (row is null || (!marks.Notes.Remove(row.Seq, out var note) && row.Body.Length > 0))
        {
            return (row, false);
        }

        if (row.Body.Length > 0)
        {
            tell(new AuditFinding(stream, AuditFault.NotErased, row.Seq, row.Seq));
            return (row, false);
        }

        if (note is not null && seals.Erasures.Holds(row.Hash, note))
        {
            Erased++;
            return (row with { Erased = note.Read() }, false);
        }

        tell(new AuditFinding(stream, AuditFault.Emptied, row.Seq, row.Seq));
        return (row, true);
    }

    private void Link(long number, LogEntry? row, bool told)
    {
        var sound = told || (row is not null && (_links is [] || Array.Exists(_links, link => HashChain.Follows(link, row))));
        if (!sound)
        {
            tell(new AuditFinding(stream, AuditFault.Changed, number, number));
        }
        else if (number > marks.Head?.Seq || number > marks.Certificate?.Seq)
        {
            tell(new AuditFinding(stream, AuditFault.Added, number, number));
        }

        _hashAtHead = number == marks.Head?.Seq ? row?.Hash : _hashAtHead;
        if (number == marks.Certificate?.Seq && row?.Hash.AsSpan().SequenceEqual(marks.Certificate.Hash) == false)
        {
            tell(new AuditFinding(stream, AuditFault.CertificateWrong, number, number));
        }

        _links = (row, sound) switch
        {
            (null, _) => [],
            (_, true) => [row!.Hash],
            _ => [row.Hash, HashChain.Link(_links[0], row)],
        };
    }
}
