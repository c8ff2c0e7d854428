using Microsoft.Extensions.Hosting;

namespace Pilar.Arena.Silo.Storage;

/// <summary>
/// Opens the storage before anything else starts, the silo included, and closes it after everything else has stopped: a grain may
/// write until its silo is gone. The order does not depend on who was registered first.
/// </summary>
internal sealed class StorageService(EventLog log, LogWriter writer, IArenaDatabase database) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => log.Start(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await writer.Drain().WaitAsync(cancellationToken);
        await database.DisposeAsync();
    }
}
