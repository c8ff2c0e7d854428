using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests.Audit;

/// <summary>What a foreign hand does, and the row it must be found at.</summary>
internal sealed record Tampering(string Sql, string Stream, long Seq)
{
    /// <summary>One of many, chosen by <paramref name="random"/>; each changes something.</summary>
    public static Tampering Choose(Random random, IReadOnlyList<LogEntry[]> streams, ArenaDatabase database)
    {
        var rows = streams[random.Next(streams.Count)];
        var row = rows[random.Next(rows.Length)];
        return random.Next(7) switch
        {
            0 or 1 => Change(random, row, database),
            2 => Swap(row, Another(random, rows, row)),
            3 => Swap(row, Another(random, streams[random.Next(streams.Count)], row)),
            4 => new($"DELETE FROM event_log WHERE {Is(row)}", row.Stream, row.Seq),
            5 => Copy(random, row, rows),
            _ => Anew(rows, row, database),
        };
    }

    private static Tampering Change(Random random, LogEntry row, ArenaDatabase database)
    {
        string[] anywhere =
        [
            "stream = 'room/f'", $"seq = seq + {1 + random.Next(1_000)} * 1000", $"command = '{Id()}'", "part = part + 1", "kind = kind || 'x'",
            $"at = at + {1 + random.Next(1_000)}", $"actor = '{Id()}'", "role = 'facilitator'",
            $"body = {Blob(Flip(random, row.Body), database)}", $"hash = {Blob(Flip(random, row.Hash), database)}", $"body = {Blob([], database)}",
        ];
        string[] inSqlite = ["at = 'noon'", "seq = 'first'", "part = 0.5", "command = lower(command)", "actor = lower(actor)", "body = 'text'", "role = x'00'"];
        string[] changes = database == ArenaDatabase.Sqlite ? [.. anywhere, .. inSqlite] : anywhere;
        return new($"UPDATE event_log SET {changes[random.Next(changes.Length)]} WHERE {Is(row)}", row.Stream, row.Seq);

        Guid Id()
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return new Guid(bytes);
        }
    }

    // Each gets the other's place: all that stands in the rows changes hands.
    private static Tampering Swap(LogEntry one, LogEntry other) => new(
        $"""
        UPDATE event_log SET stream = 'room/e', seq = 1 WHERE {Is(one)};
        UPDATE event_log SET stream = '{one.Stream}', seq = {one.Seq} WHERE {Is(other)};
        UPDATE event_log SET stream = '{other.Stream}', seq = {other.Seq} WHERE stream = 'room/e';
        """,
        one.Stream,
        one.Seq);

    private static Tampering Copy(Random random, LogEntry row, LogEntry[] rows)
    {
        var (stream, seq) = random.Next(2) == 0 ? (row.Stream, rows.Length + 1L) : ("room/e", row.Seq);
        return new(
            $"""
            INSERT INTO event_log (stream, seq, command, part, kind, at, actor, role, body, hash)
            SELECT '{stream}', {seq}, command, 77, kind, at, actor, role, body, hash FROM event_log WHERE {Is(row)}
            """,
            stream,
            seq);
    }

    // By somebody who knows how the chain is made, but has no master key.
    private static Tampering Anew(LogEntry[] rows, LogEntry from, ArenaDatabase database)
    {
        var sql = $"UPDATE event_log SET role = 'facilitator' WHERE {Is(from)};";
        var link = from.Seq == 1 ? HashChain.Start : rows[from.Seq - 2].Hash;
        foreach (var row in rows[(int)(from.Seq - 1)..])
        {
            link = HashChain.Link(link, row.Seq == from.Seq ? row with { Role = "facilitator" } : row);
            sql += $"UPDATE event_log SET hash = {Blob(link, database)} WHERE {Is(row)};";
        }

        return new(sql, from.Stream, rows.Length);
    }

    private static LogEntry Another(Random random, LogEntry[] rows, LogEntry row)
    {
        var others = Array.FindAll(rows, other => other != row);
        return others[random.Next(others.Length)];
    }

    private static byte[] Flip(Random random, byte[] bytes)
    {
        byte[] flipped = [.. bytes];
        flipped[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private static string Is(LogEntry row) => $"stream = '{row.Stream}' AND seq = {row.Seq}";

    private static string Blob(byte[] bytes, ArenaDatabase database) =>
        database == ArenaDatabase.Sqlite ? $"x'{Convert.ToHexString(bytes)}'" : $@"'\x{Convert.ToHexString(bytes)}'::bytea";
}
