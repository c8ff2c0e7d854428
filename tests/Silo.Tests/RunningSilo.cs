using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo.Tests;

/// <summary>A whole silo as <see cref="ArenaSilo"/> wires it, on real sockets.</summary>
internal sealed class RunningSilo : IAsyncDisposable
{
    private readonly IHost _host;

    private RunningSilo(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IGrainStorage GrainStorage => _host.Services.GetRequiredKeyedService<IGrainStorage>(ArenaStorage.GrainStorage);

    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public static async Task<RunningSilo> Start(ArenaStorageOptions storage, string environment = "Development", string clustering = "AdoNet")
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Arena:Storage:Database"] = storage.Database.ToString(),
            ["Arena:Storage:DataFolder"] = storage.DataFolder,
            ["Arena:Storage:MasterKeyFile"] = storage.MasterKeyFile,
            ["Arena:Storage:ConnectionString"] = storage.ConnectionString,
            ["Arena:Cluster:Clustering"] = clustering,
            ["Arena:Cluster:SiloPort"] = $"{FreePort.Next()}",
            ["Arena:Cluster:AdvertisedAddress"] = "127.0.0.1",
        });
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.AddArenaSilo();
        var host = builder.Build();
        try
        {
            await host.StartAsync().WaitAsync(RunningStorage.Patience);
            return new RunningSilo(host);
        }
        catch
        {
            host.Dispose();
            throw;
        }
    }

    public Task Stop() => _host.StopAsync().WaitAsync(RunningStorage.Patience);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
