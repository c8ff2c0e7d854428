using System.Collections.Immutable;
using System.Data.Common;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

// Bodies that are erased, and the notes in their place.
internal sealed partial class EventLog
{
    public async Task Erase(LogErasure erasure)
    {
        var signed = await Sign(erasure);
        await writer.Append(new LogAppend(erasure.Stream, [], [], Key: null) { Erasure = signed });
    }

    private async Task<AppendOutcome> AppendAndErase(LogAppend append, LogErasure erasure) =>
        await writer.Append(append with { Erasure = await Sign(erasure) });

    // Rows never change but by being erased, so they may be looked at before the transaction.
    private async Task<LogErasure> Sign(LogErasure erasure)
    {
        var signed = ImmutableArray.CreateBuilder<ErasedEvent>(erasure.Events.Length);
        foreach (var erased in erasure.Events)
        {
            var (previous, row) = await ReadWithPrevious(erasure.Stream, erased.Seq);
            if (!HashChain.Follows(previous, row))
            {
                throw new StreamDamagedException($"{erasure.Stream} is damaged at {erased.Seq}: it is not erased.");
            }

            if (row.Erased is null)
            {
                var link = HashChain.LinkWithoutBody(previous, row);
                signed.Add(erased with { Link = link, Seal = erasures.Sign(row.Hash, link, erasure.At, $"{erasure.Cause}", erased.Remains) });
            }
        }

        return erasure with { Events = signed.ToImmutable() };
    }

    /// <exception cref="ArgumentException">There is no such row.</exception>
    private async Task<(byte[] Previous, LogEntry Row)> ReadWithPrevious(string stream, long seq)
    {
        var rows = await Read(stream, seq - 2, 2, CancellationToken.None);
        return rows switch
        {
            [var row] when row.Seq == seq && seq == 1 => (HashChain.Start, row),
            [var before, var row] when seq == 1 && before.Seq == 1 => (HashChain.Start, before),
            [var before, var row] when row.Seq == seq && before.Seq == seq - 1 => (before.Hash, row),
            _ => throw new ArgumentException($"{stream} has no event {seq} to erase.", nameof(seq)),
        };
    }

    // A row that is empty without a note that holds is read as it stands: it does not follow in its chain, and the stream is damaged.
    private async Task<ImmutableArray<LogEntry>> WithNotes(string stream, ImmutableArray<LogEntry> rows, CancellationToken cancellation)
    {
        var notes = await database.Read(
            "SELECT seq, at, cause, link, remains, seal FROM erased_event WHERE stream = @stream AND seq >= @first AND seq <= @last",
            new { stream, first = rows[0].Seq, last = rows[^1].Seq },
            Note,
            cancellation);
        var known = notes.ToDictionary(note => note.Seq);
        return
        [
            .. rows.Select(row => row.Body.Length == 0 && known.GetValueOrDefault(row.Seq) is { } note && erasures.Holds(row.Hash, note)
                ? row with { Erased = note.Read() }
                : row),
        ];
    }

    private static StoredNote Note(DbDataReader row) => new(
        row.GetInt64(0),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
        row.GetString(2),
        row.GetFieldValue<byte[]>(3),
        row.GetFieldValue<byte[]>(4),
        row.GetFieldValue<byte[]>(5));
}
