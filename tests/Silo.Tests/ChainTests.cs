using CsCheck;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests;

/// <summary>The chain finds what was done to a stream behind the arena's back.</summary>
public sealed class ChainTests
{
    private static readonly Gen<LogEntry[]> Streams = Gen.Int[3, 30].Select(length => Entries.Chain("room/a", length));

    [Fact]
    public void An_untouched_stream_is_sound() => Streams.Sample(rows =>
    {
        var finding = ChainVerifier.Verify(ChainHead.Start, rows);
        return finding.BrokenAt is null && finding.Head.Matches(new ChainHead(rows.Length, rows[^1].Hash));
    });

    [Fact]
    public void It_can_be_walked_in_pieces()
    {
        var rows = Entries.Chain("room/a", 9);

        var half = ChainVerifier.Verify(ChainHead.Start, rows[..4]);

        Assert.Null(ChainVerifier.Verify(half.Head, rows[4..]).BrokenAt);
        Assert.Equal(5, ChainVerifier.Verify(half.Head, rows[5..]).BrokenAt);
    }

    [Fact]
    public void Any_change_of_a_row_is_found_where_it_is()
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
                return ChainVerifier.Verify(ChainHead.Start, touched).BrokenAt == at + 1;
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
            LogEntry[] swapped = [.. rows];
            (swapped[from], swapped[to]) = (swapped[to], swapped[from]);
            LogEntry[] renumbered = [.. swapped.Select((row, i) => row with { Seq = i + 1 })];
            return new[] { without, swapped, renumbered }.All(touched => ChainVerifier.Verify(ChainHead.Start, touched).BrokenAt == from + 1);
        },
        iter: 1000);

    [Fact]
    public void Rows_cut_off_at_the_end_are_found_by_a_head_kept_elsewhere()
    {
        var rows = Entries.Chain("room/a", 5);
        var kept = ChainVerifier.Verify(ChainHead.Start, rows).Head;

        var finding = ChainVerifier.Verify(ChainHead.Start, rows[..4]);

        Assert.Null(finding.BrokenAt);
        Assert.False(finding.Head.Matches(kept));
    }
}
