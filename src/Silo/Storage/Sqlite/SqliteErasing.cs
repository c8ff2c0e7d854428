using Microsoft.Data.Sqlite;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Sqlite;

/// <summary>
/// Erases bodies and keys so that their bytes are gone from the files: what is overwritten is filled with zeros (<c>secure_delete</c>), and the file
/// beside the database, which holds the pages as they were, is emptied after the commit.
/// </summary>
internal sealed class SqliteErasing(SqliteConnection connection)
{
    // Readers are short, but for a backup: it may take its time, and nobody who writes waits for it.
    private const int PatienceMilliseconds = 200;

    // True at first: whoever was here before may have been killed between a commit and this.
    private bool _isOwed = true;

    /// <summary>In the transaction that stores what takes these words away.</summary>
    public void Erase(LogErasure erasure, SqliteTransaction transaction)
    {
        foreach (var erased in erasure.Events)
        {
            Run(
                """
                INSERT INTO erased_event (stream, seq, at, cause, link, remains, seal) VALUES (@stream, @seq, @at, @cause, @link, @remains, @seal)
                ON CONFLICT DO NOTHING;
                UPDATE event_log SET body = x'' WHERE stream = @stream AND seq = @seq;
                """,
                transaction,
                ("@stream", erasure.Stream),
                ("@seq", erased.Seq),
                ("@at", erasure.At.ToUnixTimeMilliseconds()),
                ("@cause", $"{erasure.Cause}"),
                ("@link", erased.Link),
                ("@remains", erased.Remains),
                ("@seal", erased.Seal));
        }

        DropSnapshot(erasure.Stream, transaction);
    }

    /// <summary>In the transaction that stores the stream's last event. Of two certificates the first stands.</summary>
    public void Destroy(StoredCertificate certificate, SqliteTransaction transaction)
    {
        Run(
            """
            UPDATE stream_key SET wrapped = NULL WHERE stream = @stream;
            INSERT INTO destroyed_stream (stream, seq, hash, at, cause, remains, seal) VALUES (@stream, @seq, @hash, @at, @cause, @remains, @seal)
            ON CONFLICT DO NOTHING;
            """,
            transaction,
            ("@stream", certificate.Stream),
            ("@seq", certificate.Seq),
            ("@hash", certificate.Hash),
            ("@at", certificate.At.ToUnixTimeMilliseconds()),
            ("@cause", certificate.Cause),
            ("@remains", certificate.Remains),
            ("@seal", certificate.Seal));
        DropSnapshot(certificate.Stream, transaction);
    }

    /// <summary>After the commit. When somebody is reading, the next commit tries again, and closing does.</summary>
    public void Forget()
    {
        if (!_isOwed)
        {
            return;
        }

        var patience = Ask("PRAGMA busy_timeout");
        Ask($"PRAGMA busy_timeout = {PatienceMilliseconds}");
        _isOwed = Ask("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        Ask($"PRAGMA busy_timeout = {patience}");
    }

    // Emptied, and its version moved: of an activation that is behind, a write against the old version fails.
    private void DropSnapshot(string stream, SqliteTransaction transaction)
    {
        Run("UPDATE OrleansStorage SET PayloadBinary = NULL, Version = Version + 1 WHERE GrainIdExtensionString = @stream", transaction, ("@stream", stream));
        _isOwed = true;
    }

    private long Ask(string pragma)
    {
        using var command = connection.CreateCommand();
        command.CommandText = pragma;
        return (long)command.ExecuteScalar()!;
    }

    private void Run(string sql, SqliteTransaction transaction, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
