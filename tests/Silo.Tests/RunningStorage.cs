using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Grains.Lists;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Storage.Audit;

namespace Pilar.Arena.Silo.Tests;

/// <summary>The storage as a silo has it, without the silo. Two on one database are two silos.</summary>
internal sealed class RunningStorage : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningStorage(IHost host) => _host = host;

    public IEventLog Log => _host.Services.GetRequiredService<IEventLog>();

    public IReadModels Lists => _host.Services.GetRequiredService<IReadModels>();

    public IArenaDatabase Database => _host.Services.GetRequiredService<IArenaDatabase>();

    public LogAudit Audit => _host.Services.GetRequiredService<LogAudit>();

    public static async Task<RunningStorage> Start(ArenaStorageOptions options)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddArenaStorage(options);
        builder.Services.AddLogging(logging => logging.ClearProviders());
        var host = builder.Build();
        try
        {
            await host.StartAsync().WaitAsync(Patience);
            return new RunningStorage(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public Task Stop() => _host.StopAsync().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
