using Pilar.Arena.Silo.Tests.Databases;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Pilar.Arena.Silo.Tests;

public sealed class LogOnPostgres(PostgresServer server) : LogTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
