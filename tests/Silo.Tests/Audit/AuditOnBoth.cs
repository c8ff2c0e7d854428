using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests.Audit;

public sealed class AuditOnSqlite : AuditTests
{
    protected override int Tamperings => 1_000;

    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}

public sealed class AuditOnPostgres(PostgresServer server) : AuditTests
{
    protected override int Tamperings => 100;

    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
