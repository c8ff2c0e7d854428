using Npgsql;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Storage;

/// <summary>A fresh database, and how much has been written to it: PostgreSQL's own count of its journal, or the file's growth.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arena-bench-").FullName;
    private PostgresServer? _server;
    private string? _connectionString;

    public IEnumerable<string> Settings =>
    [
        $"--Arena:Storage:DataFolder={_folder}", $"--Arena:Cluster:SiloPort={FreePort.Next()}", "--Logging:LogLevel:Default=Warning",
        .. _connectionString is null ? [] : new[] { "--Arena:Storage:Database=Postgres", $"--Arena:Storage:ConnectionString={_connectionString}" },
    ];

    public static async Task<BenchStore> Create(string database)
    {
        var store = new BenchStore();
        if (database == "postgres")
        {
            store._server = new PostgresServer { Settings = "-c max_wal_size=8GB" };
            await store._server.InitializeAsync();
            store._connectionString = await store._server.CreateDatabase();
        }

        return store;
    }

    public async Task<long> WrittenBytes()
    {
        if (_connectionString is null)
        {
            return Directory.EnumerateFiles(_folder, "arena.db").Sum(file => new FileInfo(file).Length);
        }

        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint", connection);
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
