using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests.Backups;

public sealed class BackupOnSqlite : BackupTests
{
    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}

public sealed class BackupOnPostgres(PostgresServer server) : BackupTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
