using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Runtime;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.People;

/// <summary>The harness's own way into a cluster: it plans meetings, and asks Orleans where a room lives.</summary>
internal sealed class Door : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IHost _host;

    private Door(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public static async Task<Door> Open(string database, string clusterId)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging(logging => logging.ClearProviders());
        builder.UseOrleansClient(client => client
            .UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = ("Npgsql", database))
            .Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = ("pilar-arena", clusterId))
            .Configure<ClientMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(5))
            .Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2))
            .UseConnectionRetryFilter(async (_, cancellation) =>
            {
                await Task.Delay(500, cancellation);
                return true;
            }));
        var host = builder.Build();
        await host.StartAsync();
        return new Door(host);
    }

    /// <summary>The silo that the room lives on now, by Orleans' own word.</summary>
    public async Task<SiloMember> HostOf(RoomId room, IReadOnlyList<SiloMember> silos)
    {
        var address = await Insist(async () => await Grains.GetGrain<IManagementGrain>(0).GetActivationAddress((IAddressable)Grains.Grain(room)));
        var endpoint = address?.Endpoint ?? throw new InvalidOperationException("The room lives nowhere.");
        return silos.Single(silo => endpoint.Equals(new IPEndPoint(IPAddress.Parse(silo.Address), silo.Port)));
    }

    /// <summary>Waits until the others know as many silos as there are: one that was declared dead has heard of it and come back.</summary>
    public Task AllAreIn(int silos) => Insist(async () =>
    {
        var hosts = await Grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
        return hosts.Count == silos ? hosts : throw new TimeoutException($"{hosts.Count} of {silos} silos are in.");
    });

    public Task Do(RoomId room, PersonId person, RoomCommand command) => Do(room, person, new CommandId(Guid.NewGuid()), command);

    /// <summary>Until it is answered: the same command with the same id.</summary>
    public async Task<long> Do(RoomId room, PersonId person, CommandId id, RoomCommand command)
    {
        var reply = await Insist(async () =>
        {
            var said = await Grains.Grain(room).Do(new Caller(person), id, command);
            return said.Refusal?.Kind is RefusalKind.NotSaved or RefusalKind.Busy ? throw new TimeoutException(said.Refusal.Code) : said;
        });
        return reply.Accepted() ? reply.Value.Seq : throw new InvalidOperationException($"{command.GetType().Name}: {reply.Refusal.Code}");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    public static async Task<T> Insist<T>(Func<Task<T>> attempt)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return await attempt();
            }
            catch (Exception fault) when (fault is OrleansException or TimeoutException && !limit.IsCancellationRequested)
            {
                await Task.Delay(200);
            }
        }
    }
}
