using System.Security.Cryptography;
using CsCheck;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Storage.Audit;

namespace Pilar.Arena.Silo.Tests.Audit;

/// <summary>The chain of one stream and its signed end find what was done to it, and where.</summary>
public sealed class ChainWalkTests
{
    private static readonly Gen<LogEntry[]> Streams = Gen.Int[3, 30].Select(length => Entries.Chain("room/a", length));

    private static readonly MasterKey Master = new(RandomNumberGenerator.GetBytes(MasterKey.Size));

    private readonly HeadSeal _seal = new(Master);
    private readonly ErasureSeal _erasures = new(Master);

    [Fact]
    public void An_untouched_stream_is_sound() => Streams.Sample(rows => Walk(rows, HeadOf(rows)).Count == 0);

    [Fact]
    public void Any_change_of_a_row_is_found_where_it_is_and_nowhere_else()
    {
        Func<LogEntry, LogEntry>[] changes =
        [
            row => row with { Stream = "room/b" },
            row => row with { Command = Guid.NewGuid() },
            row => row with { Part = row.Part + 1 },
            row => row with { Kind = row.Kind + "x" },
            row => row with { At = row.At.AddMilliseconds(1) },
            row => row with { Actor = Guid.NewGuid() },
            row => row with { Role = "facilitator" },
            row => row with { Body = [.. row.Body, 0] },
            row => row with { Body = row.Body[1..] },
            row => row with { Hash = [.. row.Hash.Reverse()] },
            row => row with { Kind = row.Kind + row.Role, Role = "" },
        ];

        Gen.Select(Streams, Gen.Int[0, changes.Length - 1], Gen.Int[0, 29]).Sample(
            (rows, change, at) =>
            {
                at %= rows.Length;
                LogEntry[] touched = [.. rows];
                touched[at] = changes[change](touched[at]);
                return Walk(touched, HeadOf(rows)).TrueForAll(finding => finding.From == at + 1 && finding.To == at + 1)
                    && Walk(touched, HeadOf(rows)).Exists(finding => finding.Fault == AuditFault.Changed);
            },
            iter: 1000);
    }

    [Fact]
    public void Any_row_removed_or_moved_is_found() => Gen.Select(Streams, Gen.Int[0, 29], Gen.Int[1, 29]).Sample(
        (rows, from, by) =>
        {
            from %= rows.Length - 1;
            var to = (from + 1) + (by % (rows.Length - 1 - from));
            LogEntry[] without = [.. rows[..from], .. rows[(from + 1)..]];
            LogEntry[] renumbered = [.. rows];
            (renumbered[from], renumbered[to]) = (rows[to] with { Seq = from + 1 }, rows[from] with { Seq = to + 1 });
            return Walk(without, HeadOf(rows)).SequenceEqual([new AuditFinding("room/a", AuditFault.Removed, from + 1, from + 1)])
                && Walk(renumbered, HeadOf(rows)).Exists(finding => finding is { Fault: AuditFault.Changed } && finding.From == from + 1)
                && Walk(renumbered, HeadOf(rows)).Exists(finding => finding is { Fault: AuditFault.Changed } && finding.From == to + 1);
        },
        iter: 1000);

    [Fact]
    public void Rows_cut_off_at_the_end_and_rows_put_there_are_found()
    {
        var rows = Entries.Chain("room/a", 5);

        Assert.Equal([new AuditFinding("room/a", AuditFault.Removed, 4, 5)], Walk(rows[..3], HeadOf(rows)));
        Assert.Equal(
            [new AuditFinding("room/a", AuditFault.Added, 4, 4), new AuditFinding("room/a", AuditFault.Added, 5, 5)],
            Walk(rows, HeadOf(rows[..3])));
    }

    [Fact]
    public void A_chain_made_anew_is_not_signed()
    {
        var rows = Entries.Chain("room/a", 5);
        var anew = Entries.Chain("room/a", 5);

        Assert.Equal([new AuditFinding("room/a", AuditFault.EndUnsigned, 5, 5)], Walk(anew, HeadOf(rows)));
        Assert.Equal([new AuditFinding("room/a", AuditFault.EndUnsigned, 5, 5)], Walk(rows, head: null));
    }

    [Fact]
    public void A_signature_counts_for_one_stream_and_one_number()
    {
        var row = Entries.Chain("room/a", 1)[0];
        var seal = _seal.Sign("room/a", 1, row.Hash);

        Assert.True(_seal.Holds("room/a", 1, row.Hash, seal));
        Assert.False(_seal.Holds("room/b", 1, row.Hash, seal));
        Assert.False(_seal.Holds("room/a", 2, row.Hash, seal));
        Assert.False(_seal.Holds("room/a", 1, row.Hash, []));
    }

    private SignedHead HeadOf(LogEntry[] rows) => new(rows.Length, _seal.Sign("room/a", rows.Length, rows[^1].Hash));

    private List<AuditFinding> Walk(IEnumerable<LogEntry> rows, SignedHead? head, params StoredNote[] notes)
    {
        var findings = new List<AuditFinding>();
        var walk = new ChainWalk("room/a", new StreamMarks(head, notes.ToDictionary(note => note.Seq)), new LogSeals(_seal, _erasures), findings.Add);
        foreach (var row in rows)
        {
            walk.Next(row.Seq, row);
        }

        walk.End();
        return findings;
    }
}
