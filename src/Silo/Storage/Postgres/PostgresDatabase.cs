using System.Data.Common;
using Microsoft.Extensions.Logging;
using Npgsql;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Postgres;

/// <summary>One database, one pool, shared with Orleans' providers.</summary>
internal sealed class PostgresDatabase : IArenaDatabase
{
    // A commit is a few statements one after another: nobody who is well lets this much time go by between them.
    private static readonly TimeSpan IdleInCommit = TimeSpan.FromSeconds(2);

    // Commits go one after the other; the rest is reading. Several processes share what the server has to give, a hundred by default.
    private const int DefaultPoolSize = 20;
    private const string PoolSize = "Maximum Pool Size";

    private readonly NpgsqlDataSource _connections;
    private readonly ArenaStorageOptions _options;
    private readonly LogSeals _seals;
    private readonly ILoggerFactory _loggers;

    public PostgresDatabase(ArenaStorageOptions options, LogSeals seals, ILoggerFactory loggers)
    {
        (_options, _seals, _loggers) = (options, seals, loggers);
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        if (!connection.ShouldSerialize(PoolSize))
        {
            connection.MaxPoolSize = DefaultPoolSize;
        }

        connection.CommandTimeout = options.StatementSeconds;
        connection.Timeout = Math.Min(connection.Timeout, options.StatementSeconds);

        // Whatever the server's or the role's own setting: acknowledged means flushed. And a silo that was cut off or frozen in the
        // middle of a commit must not hold its streams: whoever takes over waits for it to let go, which a dead line never does.
        connection.Options = $"{connection.Options} -c synchronous_commit=on -c idle_in_transaction_session_timeout={IdleInCommit.TotalMilliseconds}".TrimStart();
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

    public Task<AppendOutcome[]> Commit(IReadOnlyList<LogAppend> batch) => new PostgresCommit(_connections, _seals, batch).Run();

    public ValueTask DisposeAsync() => _connections.DisposeAsync();
}
