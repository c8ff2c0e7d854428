using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Sqlite;

/// <summary>The writer's connection with its prepared statements.</summary>
internal sealed class SqliteLogConnection : IDisposable
{
    // The first event of an append must follow upon what is there: a number may be neither taken nor left out.
    private const string InsertEvent =
        """
        INSERT INTO event_log (stream, seq, command, part, kind, at, actor, role, body, hash)
        SELECT @stream, @seq, @command, @part, @kind, @at, @actor, @role, @body, @hash
        WHERE @seq = 1 OR EXISTS (SELECT 1 FROM event_log WHERE stream = @stream AND seq = @seq - 1)
        ON CONFLICT DO NOTHING
        """;

    private static readonly ImmutableArray<string> EventParameters =
        ["@stream", "@seq", "@command", "@part", "@kind", "@at", "@actor", "@role", "@body", "@hash"];

    private readonly LogSeals _seals;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insertEvent;
    private readonly SqliteCommand _insertKey;
    private readonly SqliteCommand _takeBack;
    private readonly SqliteCommand _putHead;
    private readonly SqliteErasing _erasing;
    private readonly Dictionary<string, SqliteCommand> _readModels = new(StringComparer.Ordinal);

    public SqliteLogConnection(string connectionString, LogSeals seals)
    {
        _seals = seals;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        _connection.Open();
        SqliteArenaDataSource.Ready(_connection);
        _insertEvent = Prepare(InsertEvent, EventParameters);
        _insertKey = Prepare("INSERT INTO stream_key (stream, wrapped) VALUES (@stream, @wrapped) ON CONFLICT DO NOTHING", ["@stream", "@wrapped"]);
        _takeBack = Prepare("DELETE FROM event_log WHERE stream = @stream AND seq >= @from AND seq < @to", ["@stream", "@from", "@to"]);
        _putHead = Prepare(
            "INSERT INTO stream_head (stream, seq, seal) VALUES (@stream, @seq, @seal) "
            + "ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, seal = excluded.seal",
            ["@stream", "@seq", "@seal"]);
        _erasing = new SqliteErasing(_connection);
    }

    public AppendOutcome[] Commit(IReadOnlyList<LogAppend> batch)
    {
        var places = Batch.Places(batch);
        var fenced = new HashSet<string>(StringComparer.Ordinal);
        var outcomes = new AppendOutcome[batch.Count];
        using var transaction = _connection.BeginTransaction(deferred: false);
        for (var i = 0; i < batch.Count; i++)
        {
            var append = batch[i];
            if (places[i] == Place.Astray || fenced.Contains(append.Stream) || !Insert(append, transaction))
            {
                fenced.Add(append.Stream);
                outcomes[i] = AppendOutcome.Fenced;
            }
        }

        foreach (var head in Batch.Heads(batch, stored: i => outcomes[i] == AppendOutcome.Committed))
        {
            Run(_putHead, transaction, head.Stream, head.Seq, _seals.Heads.Sign(head.Stream, head.Seq, head.Hash));
        }

        foreach (var erasure in Batch.Erasures(batch, stored: i => outcomes[i] == AppendOutcome.Committed))
        {
            _erasing.Erase(erasure, transaction);
        }

        foreach (var certificate in Batch.Certificates(batch, stored: i => outcomes[i] == AppendOutcome.Committed, _seals.Erasures))
        {
            _erasing.Destroy(certificate, transaction);
        }

        transaction.Commit();
        _erasing.Forget();
        return outcomes;
    }

    public void Dispose()
    {
        _insertEvent.Dispose();
        _insertKey.Dispose();
        _takeBack.Dispose();
        _putHead.Dispose();
        foreach (var command in _readModels.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private bool Insert(LogAppend append, SqliteTransaction transaction)
    {
        if (append.Entries.IsEmpty)
        {
            return true;
        }

        var first = append.Entries[0].Seq;
        foreach (var entry in append.Entries)
        {
            if (!Insert(entry, transaction))
            {
                TakeBack(append.Stream, first, entry.Seq, transaction);
                return false;
            }
        }

        if (append.Key is not null && Run(_insertKey, transaction, append.Stream, append.Key) == 0)
        {
            TakeBack(append.Stream, first, append.Entries[^1].Seq + 1, transaction);
            return false;
        }

        foreach (var change in append.Changes)
        {
            Change(ReadModelStatement.For(change), transaction);
        }

        return true;
    }

    private bool Insert(LogEntry entry, SqliteTransaction transaction) => Run(
        _insertEvent,
        transaction,
        entry.Stream,
        entry.Seq,
        entry.Command,
        entry.Part,
        entry.Kind,
        entry.At.ToUnixTimeMilliseconds(),
        entry.Actor,
        entry.Role,
        entry.Body,
        entry.Hash) == 1;

    private void TakeBack(string stream, long from, long to, SqliteTransaction transaction)
    {
        if (to > from)
        {
            Run(_takeBack, transaction, stream, from, to);
        }
    }

    private void Change(ReadModelStatement statement, SqliteTransaction transaction)
    {
        if (!_readModels.TryGetValue(statement.Sql, out var command))
        {
            command = Prepare(statement.Sql, [.. statement.Parameters.Select(parameter => $"@{parameter.Name}")]);
            _readModels.Add(statement.Sql, command);
        }

        Run(command, transaction, [.. statement.Parameters.Select(parameter => parameter.Value)]);
    }

    private SqliteCommand Prepare(string sql, ImmutableArray<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private static int Run(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command.ExecuteNonQuery();
    }
}
