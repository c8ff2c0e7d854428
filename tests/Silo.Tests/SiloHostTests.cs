using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Silo.Tests;

/// <summary>A silo in a process of its own, as its supervisor and its fellows see it.</summary>
public sealed class SiloHostTests(PostgresServer server) : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arena-");

    [Fact]
    public async Task It_is_ready_as_long_as_its_database_answers()
    {
        await using var database = await Databases.PostgresTestDatabase.Create(server);
        await using var silo = await Start(database.Options.ConnectionString!);
        using var http = new HttpClient { BaseAddress = new Uri(silo.Urls.First()) };

        Assert.Equal(HttpStatusCode.OK, await Status(http, SiloHealth.Ready));
        await using (await database.TakeAway())
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(http, SiloHealth.Ready));
            Assert.Equal(HttpStatusCode.OK, await Status(http, SiloHealth.Live));
        }

        Assert.Equal(HttpStatusCode.OK, await Status(http, SiloHealth.Ready));
        await silo.StopAsync();
    }

    [Fact]
    public async Task Two_silos_find_each_other_and_one_that_stops_says_goodbye()
    {
        var database = await server.CreateDatabase();
        await using var first = await Start(database);
        await using var second = await Start(database);
        var oracle = first.Services.GetRequiredService<ISiloStatusOracle>();
        var other = second.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
        var gone = new Goodbye(other);
        oracle.SubscribeToSiloStatusEvents(gone);

        Assert.Equal(2, oracle.GetApproximateSiloStatuses(onlyActive: true).Count);
        await second.StopAsync();

        await gone.Heard.WaitAsync(RunningStorage.Patience);
        await first.StopAsync();
    }

    [Fact]
    public async Task A_caller_in_another_process_is_told_that_the_storage_is_away()
    {
        await using var database = await Databases.PostgresTestDatabase.Create(server);
        await using var silo = await Start(database.Options.ConnectionString!);
        using var caller = await Caller(database.Options.ConnectionString!);
        var lists = caller.Services.GetRequiredService<IGrainFactory>().Lists();

        Assert.False(await lists.KnowsRoom(Contracts.Caller.Arena, new RoomId(Guid.NewGuid())));
        await using (await database.TakeAway())
        {
            var fault = await Assert.ThrowsAnyAsync<OrleansException>(() => lists.KnowsRoom(Contracts.Caller.Arena, new RoomId(Guid.NewGuid())));
            Assert.Equal("The storage did not answer.", fault.Message);
        }

        await caller.StopAsync();
        await silo.StopAsync();
    }

    [Fact]
    public async Task It_has_the_figures_of_a_cluster_unless_told_otherwise()
    {
        await using var silo = Create(await server.CreateDatabase(), "--Arena:Cluster:MissedProbes=3");

        Assert.Equal(TimeSpan.FromSeconds(5), silo.Services.GetRequiredService<IOptions<SiloMessagingOptions>>().Value.ResponseTimeout);
        Assert.Equal(TimeSpan.FromSeconds(1), silo.Services.GetRequiredService<IOptions<ClusterMembershipOptions>>().Value.ProbeTimeout);
        Assert.Equal(3, silo.Services.GetRequiredService<IOptions<ClusterMembershipOptions>>().Value.NumMissedProbesLimit);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static async Task<IHost> Caller(string database)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleansClient(client => client
            .UseAdoNetClustering(clustering => (clustering.Invariant, clustering.ConnectionString) = ("Npgsql", database))
            .Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = ("pilar-arena", "pilar-arena")));
        var host = builder.Build();
        await host.StartAsync().WaitAsync(RunningStorage.Patience);
        return host;
    }

    private static async Task<HttpStatusCode> Status(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private async Task<WebApplication> Start(string database)
    {
        var silo = Create(database);
        await silo.StartAsync().WaitAsync(RunningStorage.Patience);
        return silo;
    }

    private WebApplication Create(string database, params string[] settings) => ArenaSiloHost.Create(
    [
        "--environment=Development", $"--contentRoot={_folder.FullName}", $"--Arena:Storage:DataFolder={_folder.FullName}",
        $"--Arena:Storage:ConnectionString={database}", "--Arena:Cluster:AdvertisedAddress=127.0.0.1",
        $"--Arena:Cluster:SiloPort={FreePort.Next()}", $"--Arena:Cluster:GatewayPort={FreePort.Next()}", "--Arena:Cluster:HealthUrl=http://127.0.0.1:0",
        "--AllowedHosts=arena.example.no", // the name people use, as in the settings that all hosts share: health is asked by address
        "--Logging:LogLevel:Default=None", "--Logging:LogLevel:Microsoft=None", "--Logging:LogLevel:Orleans=None", .. settings,
    ]);

    private sealed class Goodbye(SiloAddress silo) : ISiloStatusListener
    {
        private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Heard => _heard.Task;

        public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
        {
            if (updatedSilo.Equals(silo) && status == SiloStatus.ShuttingDown)
            {
                _heard.TrySetResult();
            }
        }
    }
}
