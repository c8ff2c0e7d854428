using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.TestingHost;
using Pilar.Arena.Silo.Storage;
using Pilar.Arena.Silo.Tests.Databases;
using Pilar.Arena.Silo.Tests.Orleans;

namespace Pilar.Arena.Silo.Tests;

/// <summary>The wiring, as an operator and as another test meets it.</summary>
public sealed class ArenaSiloTests : IAsyncDisposable
{
    private readonly SqliteTestDatabase _given = new();

    [Fact]
    public async Task One_process_needs_no_configuration_but_a_folder()
    {
        await using var silo = await RunningSilo.Start(_given.Options, clustering: "Localhost");

        await silo.Grains.GetGrain<INoteGrain>("note/a").Write("here");

        Assert.Equal(0, silo.Service<IOptions<EndpointOptions>>().Value.GatewayPort);
        Assert.Equal("pilar-arena", silo.Service<IOptions<ClusterOptions>>().Value.ServiceId);
        Assert.Equal(TimeSpan.FromSeconds(1), silo.Service<IOptions<ClusterMembershipOptions>>().Value.ProbeTimeout);
        Assert.Equal(1, await _given.Ask<long>("SELECT count(*) FROM OrleansStorage WHERE ServiceId = 'pilar-arena'"));
    }

    [Fact]
    public async Task In_production_a_missing_master_key_is_not_made_up()
    {
        var refused = await Assert.ThrowsAsync<MasterKeyException>(() => RunningSilo.Start(_given.Options, "Production", "Localhost"));

        Assert.Contains("There is no master key at", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Postgres_without_a_connection_string_is_refused()
    {
        var options = _given.Options;
        options.Database = ArenaDatabase.Postgres;

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningSilo.Start(options));

        Assert.Contains("ConnectionString is missing", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_clusters_share_one_file()
    {
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddArenaStorage(_given.Options);
            silo.UseArenaGrainStorage().UseArenaReminders();
        });
        await using var cluster = builder.Build();
        await cluster.DeployAsync(TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => cluster.Client.GetGrain<INoteGrain>($"note/{number}").Write("here")));

        Assert.Equal(20, await _given.Ask<long>("SELECT count(*) FROM OrleansStorage"));
    }

    public async ValueTask DisposeAsync() => await _given.DisposeAsync();
}
