using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage.Sqlite;

/// <summary>One file in WAL mode. Reading never waits; writing goes one at a time through a gate shared with Orleans' providers.</summary>
internal sealed class SqliteDatabase : IArenaDatabase
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly string _file;
    private readonly SqliteConnectionStringBuilder _pooled;
    private readonly LogSeals _seals;
    private readonly ILoggerFactory _loggers;
    private SqliteLogConnection? _writing;
    private bool _closed;

    public SqliteDatabase(ArenaStorageOptions options, LogSeals seals, ILoggerFactory loggers)
    {
        _file = Path.GetFullPath(options.SqliteFile);
        _pooled = new SqliteConnectionStringBuilder { DataSource = _file, DefaultTimeout = options.StatementSeconds };
        (_seals, _loggers) = (seals, loggers);
        OrleansConnections = new SqliteArenaDataSource(_pooled.ConnectionString, _gate);
    }

    // Orleans' word for it; what it loads is Microsoft.Data.Sqlite.
    public string OrleansInvariant => "System.Data.SQLite";

    public DbDataSource OrleansConnections { get; }

    public string BeginReading => "BEGIN DEFERRED";

    public async Task Prepare(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        await _gate.WaitAsync(cancellation);
        try
        {
            SqliteMigrations.Run(_pooled.ConnectionString, _loggers);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask<DbConnection> OpenForReading(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var connection = new SqliteConnection(_pooled.ConnectionString);
        await connection.OpenAsync(cancellation);
        SqliteArenaDataSource.Ready(connection);
        return connection;
    }

    public async Task<AppendOutcome[]> Commit(IReadOnlyList<LogAppend> batch)
    {
        await _gate.WaitAsync();
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _writing ??= new SqliteLogConnection(_pooled.ConnectionString, _seals);
            return _writing.Commit(batch);
        }
        catch
        {
            // Closing rolls back. The next commit begins with a connection that knows nothing of this one.
            Interlocked.Exchange(ref _writing, null)?.Dispose();
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_closed)
        {
            return;
        }

        await _gate.WaitAsync();
        _closed = true;
        _writing?.Dispose();
        _writing = null;
        using (var last = new SqliteConnection(_pooled.ConnectionString))
        {
            // So that the file beside the database is empty when nobody else has it open.
            if (File.Exists(_file))
            {
                last.Open();
                using var command = last.CreateCommand();
                command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
                command.ExecuteNonQuery();
            }

            SqliteConnection.ClearPool(last);
        }

        await OrleansConnections.DisposeAsync();
        _gate.Release();
    }
}
