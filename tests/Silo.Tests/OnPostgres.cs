using Pilar.Arena.Silo.Tests.Databases;
using Pilar.Arena.Silo.Tests.Orleans;

namespace Pilar.Arena.Silo.Tests;

public sealed class LogOnPostgres(PostgresServer server) : LogTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}

public sealed class FailureOnPostgres(PostgresServer server) : FailureTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}

public sealed class StartOnPostgres(PostgresServer server) : StartTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}

public sealed class MigrationOnPostgres(PostgresServer server) : MigrationTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}

public sealed class ListOnPostgres(PostgresServer server) : ListTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}

public sealed class OrleansOnPostgres(PostgresServer server) : OrleansTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}

public sealed class CaseListOnPostgres(PostgresServer server) : CaseListTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
