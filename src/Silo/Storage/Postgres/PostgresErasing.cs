using Npgsql;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Postgres;

/// <summary>
/// Erases bodies in the transaction that stores what takes the words away. Their bytes, sealed, stay in the files until PostgreSQL uses the
/// place again: see docs/operations/erasure.md.
/// </summary>
internal static class PostgresErasing
{
    public static async Task Erase(NpgsqlConnection connection, LogErasure erasure)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var erased in erasure.Events)
        {
            Add(
                batch,
                """
                INSERT INTO erased_event (stream, seq, at, cause, link, remains, seal) VALUES (@stream, @seq, @at, @cause, @link, @remains, @seal)
                ON CONFLICT DO NOTHING
                """,
                ("stream", erasure.Stream),
                ("seq", erased.Seq),
                ("at", erasure.At.ToUnixTimeMilliseconds()),
                ("cause", $"{erasure.Cause}"),
                ("link", erased.Link),
                ("remains", erased.Remains),
                ("seal", erased.Seal));
            Add(batch, "UPDATE event_log SET body = '' WHERE stream = @stream AND seq = @seq", ("stream", erasure.Stream), ("seq", erased.Seq));
        }

        DropSnapshot(batch, erasure.Stream);
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>In the transaction that stores the stream's last event. Of two certificates the first stands.</summary>
    public static async Task Destroy(NpgsqlConnection connection, StoredCertificate certificate)
    {
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, "UPDATE stream_key SET wrapped = NULL WHERE stream = @stream", ("stream", certificate.Stream));
        Add(
            batch,
            """
            INSERT INTO destroyed_stream (stream, seq, hash, at, cause, remains, seal) VALUES (@stream, @seq, @hash, @at, @cause, @remains, @seal)
            ON CONFLICT DO NOTHING
            """,
            ("stream", certificate.Stream),
            ("seq", certificate.Seq),
            ("hash", certificate.Hash),
            ("at", certificate.At.ToUnixTimeMilliseconds()),
            ("cause", certificate.Cause),
            ("remains", certificate.Remains),
            ("seal", certificate.Seal));
        DropSnapshot(batch, certificate.Stream);
        await batch.ExecuteNonQueryAsync();
    }

    // Emptied, and its version moved: of an activation that is behind, a write against the old version fails.
    private static void DropSnapshot(NpgsqlBatch batch, string stream) =>
        Add(batch, "UPDATE OrleansStorage SET PayloadBinary = NULL, Version = Version + 1 WHERE GrainIdExtensionString = @stream", ("stream", stream));

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        batch.BatchCommands.Add(command);
    }
}
