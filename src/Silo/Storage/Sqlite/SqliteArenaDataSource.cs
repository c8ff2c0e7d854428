using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Pilar.Arena.Silo.Storage.Sqlite;

/// <summary>
/// The connections of Orleans' ADO.NET providers to the SQLite file: one at a time, since SQLite has one writer and its own waiting
/// is unfair (some waited for seconds); never with a transaction that somebody left open; flushed to disk at each commit; and what is
/// deleted or overwritten is filled with zeros.
/// </summary>
internal sealed class SqliteArenaDataSource(string connectionString, SemaphoreSlim gate) : DbDataSource
{
    private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;";

    public override string ConnectionString => connectionString;

    public static void Ready(SqliteConnection connection)
    {
        Heal(connection);
        Execute(connection, $"PRAGMA busy_timeout = {connection.DefaultTimeout * 1000}; {Pragmas}");
    }

    protected override DbConnection CreateDbConnection() => new GatedConnection(connectionString, gate);

    // A command that failed between BEGIN and COMMIT gives its connection back to the pool inside the transaction.
    private static void Heal(SqliteConnection connection)
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            Execute(connection, "ROLLBACK;");
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Holds the gate while it is open.</summary>
    private sealed class GatedConnection(string connectionString, SemaphoreSlim gate) : SqliteConnection(connectionString)
    {
        private bool _holds;

        public override void Open()
        {
            gate.Wait();
            OpenInside();
        }

        public override async Task OpenAsync(CancellationToken cancellationToken)
        {
            await gate.WaitAsync(cancellationToken);
            OpenInside();
        }

        public override void Close()
        {
            base.Close();
            if (_holds)
            {
                _holds = false;
                gate.Release();
            }
        }

        protected override void Dispose(bool disposing)
        {
            Close();
            base.Dispose(disposing);
        }

        private void OpenInside()
        {
            _holds = true;
            try
            {
                base.Open();
                Ready(this);
            }
            catch
            {
                Close();
                throw;
            }
        }
    }
}
