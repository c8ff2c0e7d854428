using System.Data.Common;
using Dapper;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Audit;

/// <summary>
/// Reads the whole log as it is at one moment, beside whoever writes to it, and says what was done to it behind the arena's back.
/// What it cannot see: the whole database put back to an earlier moment, for then everything in it agrees.
/// </summary>
internal sealed class LogAudit(IArenaDatabase database, MasterKey master, LogSeals seals)
{
    private const string Rows = $"SELECT {StoredRow.Columns} FROM event_log ORDER BY stream, seq";

    // Each is only written with an event of the stream that it lists.
    private const string Lists =
        $"""
        SELECT '{GrainKeys.Room}', room FROM meeting UNION ALL SELECT '{GrainKeys.Network}', network FROM network
        UNION ALL SELECT '{GrainKeys.Person}', person FROM person UNION ALL SELECT '{GrainKeys.Organisation}', organisation FROM organisation
        """;

    /// <param name="tell">Told of each finding as it is found.</param>
    /// <exception cref="LogUnavailableException">The database is away, or has none of our tables.</exception>
    /// <exception cref="MasterKeyException">The master key is that of another database.</exception>
    public async Task<AuditTotals> Run(Action<AuditFinding> tell, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenForReading(cancellation);
            await connection.ExecuteAsync(new CommandDefinition(database.BeginReading, cancellationToken: cancellation));
            try
            {
                await ArenaEpoch.Prove(connection, master, cancellation);
                return await Walk(connection, tell, cancellation);
            }
            finally
            {
                await connection.ExecuteAsync("ROLLBACK");
            }
        }
        catch (DbException fault)
        {
            throw new LogUnavailableException($"The log could not be read: {fault.Message}", fault);
        }
    }

    private async Task<AuditTotals> Walk(DbConnection connection, Action<AuditFinding> told, CancellationToken cancellation)
    {
        var findings = 0L;
        var marks = await AuditMarks.Read(connection, cancellation);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var (rows, erased) = (0L, 0L);
        ChainWalk? walk = null;
        string? current = null;
        await using (var reader = await Open(connection, Rows, cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                var stream = StoredRow.Stream(reader) ?? "";
                if (walk is null || stream != current)
                {
                    End();
                    walk = new ChainWalk(stream, marks.Of(stream), seals, Tell);
                    current = stream;
                    found.Add(stream);
                }

                walk.Next(StoredRow.Seq(reader), StoredRow.Read(reader));
                rows++;
            }
        }

        End();
        foreach (var (stream, fault) in found.SelectMany(stream => marks.FaultsOfKey(stream, master, seals.Erasures).Select(fault => (stream, fault))))
        {
            Tell(new AuditFinding(stream, fault));
        }

        foreach (var stream in marks.Streams.Union(await Listed(connection, cancellation)).Except(found))
        {
            Tell(new AuditFinding(stream, AuditFault.StreamRemoved));
        }

        return new AuditTotals(found.Count, rows, marks.Destroyed, erased, findings);

        void End()
        {
            walk?.End();
            erased += walk?.Erased ?? 0;
        }

        void Tell(AuditFinding finding)
        {
            findings++;
            told(finding with { Stream = AuditWords.Name(finding.Stream) });
        }
    }

    private static async Task<HashSet<string>> Listed(DbConnection connection, CancellationToken cancellation)
    {
        var streams = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await Open(connection, Lists, cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            streams.Add($"{reader.GetString(0)}{reader.GetGuid(1):N}");
        }

        return streams;
    }

    // However long it takes: a whole log is read.
    private static Task<DbDataReader> Open(DbConnection connection, string sql, CancellationToken cancellation) =>
        connection.ExecuteReaderAsync(new CommandDefinition(sql, commandTimeout: 0, cancellationToken: cancellation));
}
