using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests.Databases;

public sealed class SqliteTestDatabase : TestDatabase
{
    public override ArenaStorageOptions Options => new() { DataFolder = Folder, CreateMasterKey = true, StatementSeconds = 1 };

    // Whoever holds the write lock keeps all others out.
    public override async Task<IAsyncDisposable> TakeAway()
    {
        var holder = Connect();
        await holder.OpenAsync();
        await holder.ExecuteAsync("BEGIN IMMEDIATE");
        return new Until(async () => await holder.DisposeAsync());
    }

    public override Task<IAsyncDisposable> Hold(string table) => TakeAway();

    public override Task Jam(string table) =>
        Run($"CREATE TRIGGER jam BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'jammed'); END");

    protected override DbConnection Connect() =>
        new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Options.SqliteFile, Pooling = false }.ConnectionString);
}
