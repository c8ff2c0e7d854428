using Dapper;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Tests.Databases;

namespace Pilar.Arena.Silo.Tests;

/// <summary>«Saved» means on disk, whatever the server was told.</summary>
public sealed class PostgresDurabilityTests(PostgresServer server)
{
    [Theory]
    [InlineData("fsync")]
    [InlineData("full_page_writes")]
    public async Task A_server_that_may_forget_is_refused_unless_asked_for(string promise)
    {
        await using var careless = new PostgresServer { Settings = $"-c {promise}=off" };
        await careless.InitializeAsync();
        await using var database = await PostgresTestDatabase.Create(careless);

        var refused = await Assert.ThrowsAsync<UnsafeDatabaseException>(() => RunningStorage.Start(database.Options));
        Assert.Contains($"{promise}=off", refused.Message, StringComparison.Ordinal);

        var options = database.Options;
        options.AllowUnsafeDatabase = true;
        await using var storage = await RunningStorage.Start(options);
        Assert.NotEmpty(storage.Log.Epoch);
    }

    [Theory]
    [InlineData("", 20)]
    [InlineData(";Maximum Pool Size=7", 7)]
    public async Task A_process_takes_a_few_lines_of_the_server_unless_told_otherwise(string said, int expected)
    {
        await using var database = await PostgresTestDatabase.Create(server);
        var options = database.Options;
        var asked = new Npgsql.NpgsqlConnectionStringBuilder(options.ConnectionString);
        asked.Remove("Maximum Pool Size");
        options.ConnectionString = asked.ConnectionString + said;
        await using var storage = await RunningStorage.Start(options);

        await using var connection = await storage.Database.OpenForReading(TestContext.Current.CancellationToken);

        Assert.Equal(expected, new Npgsql.NpgsqlConnectionStringBuilder(connection.ConnectionString).MaxPoolSize);
    }

    [Fact]
    public async Task A_database_that_does_not_wait_for_the_disk_is_told_to()
    {
        await using var database = await PostgresTestDatabase.Create(server);
        await database.Run($"ALTER ROLE arena IN DATABASE {database.Name} SET synchronous_commit = off");
        await using var storage = await RunningStorage.Start(database.Options);

        await using var connection = await storage.Database.OpenForReading(TestContext.Current.CancellationToken);

        Assert.Equal("on", await connection.ExecuteScalarAsync<string>("SHOW synchronous_commit"));
        Assert.Equal("off", await database.Ask<string>("SHOW synchronous_commit"));
    }
}
