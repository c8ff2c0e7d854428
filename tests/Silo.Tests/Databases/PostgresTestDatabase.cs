using System.Data.Common;
using Dapper;
using Npgsql;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests.Databases;

public sealed class PostgresTestDatabase : TestDatabase
{
    private readonly PostgresServer _server;
    private readonly string _connectionString;

    private PostgresTestDatabase(PostgresServer server, string connectionString) => (_server, _connectionString) = (server, connectionString);

    public override ArenaStorageOptions Options => new()
    {
        Database = ArenaDatabase.Postgres,
        ConnectionString = _connectionString,
        DataFolder = Folder,
        CreateMasterKey = true,
    };

    public string Name => new NpgsqlConnectionStringBuilder(_connectionString).Database!;

    public static async Task<PostgresTestDatabase> Create(PostgresServer server) => new(server, await server.CreateDatabase());

    public override async Task<IAsyncDisposable> TakeAway()
    {
        await _server.Run($"ALTER DATABASE {Name} ALLOW_CONNECTIONS false");
        await _server.Run($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'");
        return new Until(() => _server.Run($"ALTER DATABASE {Name} ALLOW_CONNECTIONS true"));
    }

    public override async Task<IAsyncDisposable> Hold(string table)
    {
        var holder = Connect();
        await holder.OpenAsync();
        await holder.ExecuteAsync($"BEGIN; LOCK TABLE {table} IN EXCLUSIVE MODE");
        return new Until(async () => await holder.DisposeAsync());
    }

    public override Task Jam(string table) => Run(
        $"""
        CREATE FUNCTION jam() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'jammed'; END $$ LANGUAGE plpgsql;
        CREATE TRIGGER jam BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION jam();
        """);

    public override async ValueTask DisposeAsync()
    {
        await _server.Run($"DROP DATABASE {Name} WITH (FORCE)");
        await base.DisposeAsync();
    }

    protected override DbConnection Connect() =>
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connectionString) { Pooling = false }.ConnectionString);
}
