using DbUp;
using DbUp.Sqlite.Helpers;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Pilar.Arena.Silo.Storage.Sqlite;

/// <summary>Brings the file's tables up to date: all of it, under the write lock, or none.</summary>
internal static class SqliteMigrations
{
    public static void Run(string connectionString, ILoggerFactory loggers)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        SqliteArenaDataSource.Ready(connection);
        Execute(connection, "PRAGMA journal_mode = WAL;");
        Execute(connection, "BEGIN IMMEDIATE;");
        using var lent = new SharedConnection(connection);
        var result = DeployChanges.To.SqliteDatabase(lent)
            .WithScripts(MigrationScripts.Of("Sqlite"))
            .WithVariablesDisabled()
            .WithoutTransaction()
            .JournalToSqliteTable("arena_schema")
            .LogTo(loggers)
            .Build()
            .PerformUpgrade();
        Execute(connection, result.Successful ? "COMMIT;" : "ROLLBACK;");
        if (!result.Successful)
        {
            throw new InvalidOperationException($"Migration {result.ErrorScript?.Name} failed.", result.Error);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
