using Npgsql;
using NpgsqlTypes;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Postgres;

/// <summary>One batch in one transaction: a handful of statements however many appends.</summary>
internal sealed class PostgresCommit(NpgsqlDataSource connections, LogSeals seals, IReadOnlyList<LogAppend> batch)
{
    // In the order of the keys, so that two silos that fight over streams wait for each other instead of in a circle.
    // The first event of an append must follow upon what is there: a number may be neither taken nor left out.
    private const string InsertEvents =
        """
        INSERT INTO event_log (stream, seq, command, part, kind, at, actor, role, body, hash)
        SELECT e.stream, e.seq, e.command, e.part, e.kind, e.at, e.actor, e.role, e.body, e.hash
        FROM unnest(@streams, @seqs, @commands, @parts, @kinds, @ats, @actors, @roles, @bodies, @hashes, @firsts)
            AS e (stream, seq, command, part, kind, at, actor, role, body, hash, first)
        WHERE NOT e.first OR e.seq = 1 OR EXISTS (SELECT 1 FROM event_log before WHERE before.stream = e.stream AND before.seq = e.seq - 1)
        ORDER BY e.stream, e.seq
        ON CONFLICT DO NOTHING
        RETURNING stream, seq
        """;

    private const string InsertKeys =
        """
        INSERT INTO stream_key (stream, wrapped) SELECT * FROM unnest(@streams, @keys) AS k (stream, wrapped) ORDER BY stream
        ON CONFLICT DO NOTHING
        RETURNING stream
        """;

    private const string TakeBack =
        "DELETE FROM event_log l USING unnest(@streams, @seqs) AS e (stream, seq) WHERE l.stream = e.stream AND l.seq = e.seq";

    private const string PutHeads =
        """
        INSERT INTO stream_head (stream, seq, seal) SELECT * FROM unnest(@streams, @seqs, @seals) AS h (stream, seq, seal) ORDER BY stream
        ON CONFLICT (stream) DO UPDATE SET seq = excluded.seq, seal = excluded.seal
        """;

    private readonly Place[] _places = Batch.Places(batch);
    private readonly bool[] _fenced = new bool[batch.Count];

    public async Task<AppendOutcome[]> Run()
    {
        await using var connection = await connections.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var stored = await Insert(connection);
        Fence(append => append.Entries.All(entry => stored.Contains((entry.Stream, entry.Seq))));
        if (Standing().Any(append => append.Key is not null))
        {
            var keyed = await InsertTheKeys(connection);
            Fence(append => append.Key is null || keyed.Contains(append.Stream));
        }

        await TakeBackFenced(connection, stored);
        await PutTheHeads(connection);
        await Change(connection);
        foreach (var erasure in Batch.Erasures(batch, stored: i => !_fenced[i]))
        {
            await PostgresErasing.Erase(connection, erasure);
        }

        foreach (var certificate in Batch.Certificates(batch, stored: i => !_fenced[i], seals.Erasures))
        {
            await PostgresErasing.Destroy(connection, certificate);
        }

        await transaction.CommitAsync();
        return Array.ConvertAll(_fenced, fenced => fenced ? AppendOutcome.Fenced : AppendOutcome.Committed);
    }

    private IEnumerable<LogAppend> Standing() => batch.Where((_, i) => !_fenced[i]);

    // What follows upon a fenced append in its stream falls with it.
    private void Fence(Func<LogAppend, bool> holds)
    {
        var streams = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < batch.Count; i++)
        {
            if (batch[i].Entries.IsEmpty)
            {
                continue; // an erasure alone follows upon nothing
            }

            if (_fenced[i] || _places[i] == Place.Astray || streams.Contains(batch[i].Stream) || !holds(batch[i]))
            {
                _fenced[i] = true;
                streams.Add(batch[i].Stream);
            }
        }
    }

    private async Task<HashSet<(string Stream, long Seq)>> Insert(NpgsqlConnection connection)
    {
        var entries = new List<(LogEntry Entry, bool First)>();
        for (var i = 0; i < batch.Count; i++)
        {
            if (_places[i] != Place.Astray)
            {
                entries.AddRange(batch[i].Entries.Select((entry, part) => (entry, part == 0 && _places[i] == Place.First)));
            }
        }

        await using var command = new NpgsqlCommand(InsertEvents, connection);
        Add(command, "streams", NpgsqlDbType.Text, entries.ConvertAll(row => row.Entry.Stream));
        Add(command, "seqs", NpgsqlDbType.Bigint, entries.ConvertAll(row => row.Entry.Seq));
        Add(command, "commands", NpgsqlDbType.Uuid, entries.ConvertAll(row => row.Entry.Command));
        Add(command, "parts", NpgsqlDbType.Integer, entries.ConvertAll(row => row.Entry.Part));
        Add(command, "kinds", NpgsqlDbType.Text, entries.ConvertAll(row => row.Entry.Kind));
        Add(command, "ats", NpgsqlDbType.Bigint, entries.ConvertAll(row => row.Entry.At.ToUnixTimeMilliseconds()));
        Add(command, "actors", NpgsqlDbType.Uuid, entries.ConvertAll(row => row.Entry.Actor));
        Add(command, "roles", NpgsqlDbType.Text, entries.ConvertAll(row => row.Entry.Role));
        Add(command, "bodies", NpgsqlDbType.Bytea, entries.ConvertAll(row => row.Entry.Body));
        Add(command, "hashes", NpgsqlDbType.Bytea, entries.ConvertAll(row => row.Entry.Hash));
        Add(command, "firsts", NpgsqlDbType.Boolean, entries.ConvertAll(row => row.First));

        var stored = new HashSet<(string, long)>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            stored.Add((rows.GetString(0), rows.GetInt64(1)));
        }

        return stored;
    }

    private async Task<HashSet<string>> InsertTheKeys(NpgsqlConnection connection)
    {
        var keyed = Standing().Where(append => append.Key is not null).ToList();
        await using var command = new NpgsqlCommand(InsertKeys, connection);
        Add(command, "streams", NpgsqlDbType.Text, keyed.ConvertAll(append => append.Stream));
        Add(command, "keys", NpgsqlDbType.Bytea, keyed.ConvertAll(append => append.Key!));
        var stored = new HashSet<string>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            stored.Add(rows.GetString(0));
        }

        return stored;
    }

    // ON CONFLICT lets part of an append through: all of it or nothing.
    private async Task TakeBackFenced(NpgsqlConnection connection, HashSet<(string Stream, long Seq)> stored)
    {
        var standing = Standing().SelectMany(append => append.Entries).Select(entry => (entry.Stream, entry.Seq)).ToHashSet();
        var wrong = stored.Except(standing).ToList();
        if (wrong.Count > 0)
        {
            await using var command = new NpgsqlCommand(TakeBack, connection);
            Add(command, "streams", NpgsqlDbType.Text, wrong.ConvertAll(row => row.Stream));
            Add(command, "seqs", NpgsqlDbType.Bigint, wrong.ConvertAll(row => row.Seq));
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task PutTheHeads(NpgsqlConnection connection)
    {
        var last = Batch.Heads(batch, stored: i => !_fenced[i]).ToList();
        if (last.Count > 0)
        {
            await using var command = new NpgsqlCommand(PutHeads, connection);
            Add(command, "streams", NpgsqlDbType.Text, last.ConvertAll(row => row.Stream));
            Add(command, "seqs", NpgsqlDbType.Bigint, last.ConvertAll(row => row.Seq));
            Add(command, "seals", NpgsqlDbType.Bytea, last.ConvertAll(row => seals.Heads.Sign(row.Stream, row.Seq, row.Hash)));
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task Change(NpgsqlConnection connection)
    {
        await using var changes = new NpgsqlBatch(connection);
        foreach (var statement in Standing().SelectMany(append => append.Changes).Select(ReadModelStatement.For))
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var (name, value) in statement.Parameters)
            {
                command.Parameters.AddWithValue(name, value);
            }

            changes.BatchCommands.Add(command);
        }

        if (changes.BatchCommands.Count > 0)
        {
            await changes.ExecuteNonQueryAsync();
        }
    }

    private static void Add<T>(NpgsqlCommand command, string name, NpgsqlDbType type, List<T> values) =>
        command.Parameters.Add(new NpgsqlParameter<List<T>>(name, NpgsqlDbType.Array | type) { TypedValue = values });
}
