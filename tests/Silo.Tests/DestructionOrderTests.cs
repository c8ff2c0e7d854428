using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Tests.Databases;
using static Pilar.Arena.Silo.Tests.Entries;

namespace Pilar.Arena.Silo.Tests;

/// <summary>An order is stored until it is carried out, and nobody gives one who has not the master key.</summary>
public abstract class DestructionOrderTests : StorageTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_waits_over_a_restart_until_the_case_is_destroyed_and_keeps_its_time()
    {
        var (id, other) = (new CaseId(Guid.NewGuid()), new CaseId(Guid.NewGuid()));
        await using (var storage = await Start())
        {
            await Orders(storage).Place(new DestructionOrder(id.Key(), At), Cancellation);
            await Orders(storage).Place(new DestructionOrder(id.Key(), At.AddDays(1)), Cancellation);
            Assert.Null(await Orders(storage).OrderedAt(other, Cancellation));
        }

        await using var again = await Start();
        Assert.Equal([id], await Orders(again).Waiting(Cancellation));
        Assert.Equal(At, await Orders(again).OrderedAt(id, Cancellation));

        var rows = Chain(id.Key(), 2);
        await again.Log.Append(new LogAppend(id.Key(), [rows[0]], [], BodySeal.NewKey()));
        await again.Log.Append(new LogAppend(id.Key(), [rows[1]], [], null) { Destruction = new LogDestruction(ErasureCause.Ordered, Encoding.UTF8.GetBytes("left")) });
        Assert.Empty(await Orders(again).Waiting(Cancellation));
        Assert.Equal(At, await Orders(again).OrderedAt(id, Cancellation));
    }

    [Theory]
    [InlineData("UPDATE destruction_order SET at = at + 1")]
    [InlineData("UPDATE destruction_order SET stream = 'case/00000000000000000000000000000001'")]
    public async Task What_somebody_has_written_in_the_database_himself_orders_nothing(string sql)
    {
        var id = new CaseId(Guid.NewGuid());
        await using var storage = await Start();
        await Orders(storage).Place(new DestructionOrder(id.Key(), At), Cancellation);
        Assert.NotEmpty(await Orders(storage).Waiting(Cancellation));

        await Given.Run(sql);

        Assert.Empty(await Orders(storage).Waiting(Cancellation));
        Assert.Null(await Orders(storage).OrderedAt(id, Cancellation));
    }

    private DestructionOrders Orders(RunningStorage storage) =>
        new(storage.Database, new ErasureSeal(MasterKey.Load(Given.Options)), NullLogger<DestructionOrders>.Instance);
}

public sealed class DestructionOrdersOnSqlite : DestructionOrderTests
{
    private protected override Task<TestDatabase> Create() => Task.FromResult<TestDatabase>(new SqliteTestDatabase());
}

public sealed class DestructionOrdersOnPostgres(PostgresServer server) : DestructionOrderTests
{
    private protected override async Task<TestDatabase> Create() => await PostgresTestDatabase.Create(server);
}
