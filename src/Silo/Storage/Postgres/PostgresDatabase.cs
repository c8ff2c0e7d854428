using System.Data.Common;
using Microsoft.Extensions.Logging;
using Npgsql;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Postgres;

/// <summary>One database, one pool, shared with Orleans' providers.</summary>
internal sealed class PostgresDatabase : IArenaDatabase
{
    private readonly NpgsqlDataSource _connections;
    private readonly ArenaStorageOptions _options;
    private readonly HeadSeal _heads;
    private readonly ILoggerFactory _loggers;

    public PostgresDatabase(ArenaStorageOptions options, HeadSeal heads, ILoggerFactory loggers)
    {
        (_options, _heads, _loggers) = (options, heads, loggers);
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        connection.CommandTimeout = options.StatementSeconds;
        connection.Timeout = Math.Min(connection.Timeout, options.StatementSeconds);

        // Whatever the server's or the role's own setting: acknowledged means flushed.
        connection.Options = $"{connection.Options} -c synchronous_commit=on".TrimStart();
        _connections = new NpgsqlDataSourceBuilder(connection.ConnectionString).Build();
    }

    public string OrleansInvariant => "Npgsql";

    public DbDataSource OrleansConnections => _connections;

    public string BeginReading => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    public async Task Prepare(CancellationToken cancellation)
    {
        await PostgresDurability.Check(_connections, _options.AllowUnsafeDatabase, cancellation);
        await PostgresMigrations.Run(_connections, _loggers, cancellation);
    }

    public async ValueTask<DbConnection> OpenForReading(CancellationToken cancellation) => await _connections.OpenConnectionAsync(cancellation);

    public Task<AppendOutcome[]> Commit(IReadOnlyList<LogAppend> batch) => new PostgresCommit(_connections, _heads, batch).Run();

    public ValueTask DisposeAsync() => _connections.DisposeAsync();
}
