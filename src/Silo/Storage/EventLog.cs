using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>The log of this silo: writes go through its one writer, reads straight to the database.</summary>
internal sealed partial class EventLog(IArenaDatabase database, LogWriter writer, MasterKey master, ErasureSeal erasures) : IEventLog
{
    private string? _epoch;

    public string Epoch => _epoch ?? throw new InvalidOperationException("The storage has not started.");

    public async Task Start(CancellationToken cancellation)
    {
        await database.Prepare(cancellation);
        _epoch = await ArenaEpoch.Read(database, master, cancellation);
    }

    public Task<AppendOutcome> Append(LogAppend append)
    {
        Batch.Check(append);
        var wrapped = append.Key is null ? append : append with { Key = master.Wrap(append.Stream, append.Key) };
        wrapped = append.Destruction is { } end ? wrapped with { Destruction = Wrap(append.Stream, end) } : wrapped;
        return append.Erasure is null ? writer.Append(wrapped) : AppendAndErase(wrapped, append.Erasure);
    }

    public async Task<ImmutableArray<LogEntry>> Read(string stream, long after, int limit, CancellationToken cancellation)
    {
        var rows = await ReadRows(stream, after, limit, cancellation);
        return rows.Any(row => row.Body.Length == 0) ? await WithNotes(stream, rows, cancellation) : rows;
    }

    private Task<ImmutableArray<LogEntry>> ReadRows(string stream, long after, int limit, CancellationToken cancellation) =>
        database.Read(
            """
            SELECT seq, command, part, kind, at, actor, role, body, hash FROM event_log
            WHERE stream = @stream AND seq > @after ORDER BY seq LIMIT @limit
            """,
            new { stream, after, limit },
            row => Entry(stream, row),
            cancellation);

    public async Task<long?> Find(string stream, Guid command, CancellationToken cancellation)
    {
        var seqs = await database.Read(
            "SELECT seq FROM event_log WHERE stream = @stream AND command = @command ORDER BY part DESC LIMIT 1",
            new { stream, command },
            row => row.GetInt64(0),
            cancellation);
        return seqs is [var seq] ? seq : null;
    }

    public async Task<byte[]?> KeyOf(string stream, CancellationToken cancellation)
    {
        var keys = await database.Read(
            "SELECT wrapped FROM stream_key WHERE stream = @stream AND wrapped IS NOT NULL",
            new { stream },
            row => row.GetFieldValue<byte[]>(0),
            cancellation);
        return keys is not [var wrapped]
            ? null
            : master.Unwrap(stream, wrapped) ?? throw new LogUnavailableException("A stream's key does not open with this master key.");
    }

    private static LogEntry Entry(string stream, DbDataReader row) => new(
        stream,
        row.GetInt64(0),
        row.GetGuid(1),
        row.GetInt32(2),
        row.GetString(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.GetGuid(5),
        row.GetString(6),
        row.GetFieldValue<byte[]>(7),
        row.GetFieldValue<byte[]>(8));
}
