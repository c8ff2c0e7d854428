using System.Collections.Immutable;
using Dapper;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Silo.Storage;

/// <summary>The orders to destroy a case after a breach. Signed with the master key: whoever can only write in the database orders nothing.</summary>
internal sealed partial class DestructionOrders(IArenaDatabase database, ErasureSeal seals, ILogger<DestructionOrders> logger) : IDestructionOrders
{
    public async Task<ImmutableArray<CaseId>> Waiting(CancellationToken cancellation)
    {
        var orders = await database.Read(
            """
            SELECT o.stream, o.at, o.seal
            FROM destruction_order o LEFT JOIN destroyed_stream d ON d.stream = o.stream
            WHERE d.stream IS NULL AND o.at BETWEEN 0 AND 253402300799999
            ORDER BY o.at, o.stream
            """,
            parameters: null,
            row => (Order: new DestructionOrder(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))), Seal: row.GetFieldValue<byte[]>(2)),
            cancellation);
        var forged = orders.RemoveAll(order => seals.Holds(order.Order, order.Seal));
        if (!forged.IsEmpty)
        {
            LogForged(forged.Length);
        }

        return [.. orders.Except(forged).Select(order => new CaseId(Guid.ParseExact(order.Order.Stream[GrainKeys.Case.Length..], "N")))];
    }

    /// <summary>On disk when it is answered. An order that is there already stays as it is.</summary>
    public async Task Place(DestructionOrder order, CancellationToken cancellation)
    {
        await using var connection = await database.OrleansConnections.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO destruction_order (stream, at, seal) VALUES (@Stream, @at, @seal) ON CONFLICT (stream) DO NOTHING",
            new { order.Stream, at = order.At.ToUnixTimeMilliseconds(), seal = seals.Sign(order) },
            cancellationToken: cancellation));
    }

    /// <summary>When it was ordered; null when it never was by the arena's own program.</summary>
    /// <exception cref="LogUnavailableException">The database is away.</exception>
    public async Task<DateTimeOffset?> OrderedAt(CaseId id, CancellationToken cancellation)
    {
        var found = await database.Read(
            "SELECT at, seal FROM destruction_order WHERE stream = @stream AND at BETWEEN 0 AND 253402300799999",
            new { stream = id.Key() },
            row => (Order: new DestructionOrder(id.Key(), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0))), Seal: row.GetFieldValue<byte[]>(1)),
            cancellation);
        return found is [var (order, seal)] && seals.Holds(order, seal) ? order.At : null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} orders of destruction are not signed with this master key, and nothing is destroyed by them")]
    private partial void LogForged(int count);
}

/// <param name="Stream">What is to be destroyed.</param>
/// <param name="At">UTC, whole milliseconds.</param>
internal sealed record DestructionOrder(string Stream, DateTimeOffset At);
