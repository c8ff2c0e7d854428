using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests.Backups;

public sealed class BackupOnSqlite : BackupTests
{
    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}

// One after the other: each counts the databases that a drill has left.
[Collection("drills on PostgreSQL")]
public sealed class BackupOnPostgres(PostgresServer server) : BackupTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
