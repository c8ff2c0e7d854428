using System.Data.Common;
using Dapper;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>
/// Makes a restored database fit to be served, while nothing runs on it: the tables are brought up to date, the silos of that time are
/// forgotten, and another epoch is chosen, so that no browser goes on from a number that is gone.
/// </summary>
internal sealed class AfterRestoreCommand : IArenaCommand
{
    public string Name => "after-restore";

    public string Usage => "";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        var master = context.Service<MasterKey>();
        var database = context.Service<IArenaDatabase>();
        await using (var connection = await database.OrleansConnections.OpenConnectionAsync(cancellation))
        {
            await ArenaEpoch.Prove(connection, master, cancellation);
        }

        await database.Prepare(cancellation);
        await using (var connection = await database.OrleansConnections.OpenConnectionAsync(cancellation))
        {
            await Forget(connection, cancellation);
        }

        await ArenaEpoch.Read(database, master, cancellation);
        await context.Say("The epoch is another one: every browser takes a snapshot.");
        return 0;
    }

    private static async Task Forget(DbConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM OrleansMembershipTable; DELETE FROM arena_epoch", transaction: transaction, cancellationToken: cancellation));
        await transaction.CommitAsync(cancellation);
    }
}
