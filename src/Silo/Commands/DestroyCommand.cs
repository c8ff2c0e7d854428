using System.Globalization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>
/// Orders the destruction of one case after a breach, for whoever answers for privacy. The order is stored beside the log, and carried out by the arena
/// itself, which takes the text off the screens first: at the latest a minute after it, or when it is started again. Asked again it says what became of it.
/// </summary>
internal sealed class DestroyCommand : IArenaCommand
{
    // What is not done yet is no fault, and not done.
    private const int Waits = 2;

    public string Name => "destroy";

    public string Usage => "NUMBER THE-SAME-NUMBER";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        var (database, orders, log) = (context.Service<IArenaDatabase>(), context.Service<DestructionOrders>(), context.Service<IEventLog>());
        var number = context.Words[0].Trim();
        if (context.Words[1].Trim() != number)
        {
            throw new CommandRefusedException("The two numbers are not the same. Nothing was ordered.");
        }

        await using (var connection = await database.OpenForReading(cancellation))
        {
            await ArenaEpoch.Prove(connection, context.Service<MasterKey>(), cancellation);
        }

        var id = await CaseNumbers.Find(database, number, cancellation);
        if (await log.CertificateOf(id.Key(), cancellation) is { } certificate)
        {
            await Say(context, number, id, certificate, await orders.OrderedAt(id, cancellation));
            return 0;
        }

        var known = await orders.OrderedAt(id, cancellation);
        await orders.Place(new DestructionOrder(id.Key(), Now(context)), cancellation);
        var ordered = await orders.OrderedAt(id, cancellation)
            ?? throw new CommandRefusedException("There is an order that is not signed with this master key: take it out of destruction_order, and order again.");
        await context.Say($"Case {number} is ordered to be destroyed, at {ArenaCommandContext.Time(ordered)}. {(known is null
            ? "The arena does it within a minute, or a minute after it is started: give the same command again to see the certificate."
            : "It is not done yet. A minute after the arena was started it should be: then its log says what stands in the way.")}");
        return Waits;
    }

    private static async Task Say(ArenaCommandContext context, string number, CaseId id, StreamCertificate certificate, DateTimeOffset? ordered)
    {
        await context.Say($"Case {number} ({id.Value}) is destroyed.");
        await context.Say($"at {ArenaCommandContext.Time(certificate.At)}");
        await context.Say($"cause {(certificate.Cause == ErasureCause.Ordered ? "breach" : $"{certificate.Cause}")}");
        await context.Say(certificate.Cause == ErasureCause.Ordered && ordered is { } at ? $"ordered by data-protection-officer at {ArenaCommandContext.Time(at)}" : "ordered by nobody here: it was destroyed before");
        await context.Say($"events {certificate.Seq.ToString(CultureInfo.InvariantCulture)}, hash {Convert.ToHexStringLower(certificate.Hash)}");
    }

    private static DateTimeOffset Now(ArenaCommandContext context) =>
        DateTimeOffset.FromUnixTimeMilliseconds(context.Service<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds());
}
