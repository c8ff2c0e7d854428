using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Commands;

/// <summary>After a restore: brings the tables up to date and chooses another epoch, so that no browser goes on from a number that is gone.</summary>
internal sealed class RenewEpochCommand : IArenaCommand
{
    public string Name => "renew-epoch";

    public string Usage => "";

    public async Task<int> Run(ArenaCommandContext context, CancellationToken cancellation)
    {
        var master = context.Service<MasterKey>();
        var database = context.Service<IArenaDatabase>();
        await database.Prepare(cancellation);
        await ArenaEpoch.Renew(database, master, cancellation);
        await context.Say("The epoch is another one: every browser takes a snapshot.");
        return 0;
    }
}
