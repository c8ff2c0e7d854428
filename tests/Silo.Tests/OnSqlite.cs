using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests;

public sealed class LogOnSqlite : LogTests
{
    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}
