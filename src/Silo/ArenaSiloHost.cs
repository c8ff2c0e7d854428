using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Pilar.Arena.Silo;

/// <summary>A silo in a process of its own: one of several on PostgreSQL, called by web hosts elsewhere.</summary>
public static class ArenaSiloHost
{
    // A silo alone serves nobody, so the defaults are those of a cluster. Everything that is said elsewhere goes before them.
    private static readonly KeyValuePair<string, string?>[] Defaults =
    [
        new($"{ArenaClusterOptions.Section}:{nameof(ArenaClusterOptions.Clustering)}", nameof(ArenaClustering.AdoNet)),
        new($"{ArenaClusterOptions.Section}:{nameof(ArenaClusterOptions.GatewayPort)}", "30000"),
        new("Arena:Storage:Database", "Postgres"),
        new("Logging:LogLevel:Default", "Information"),
        new("Logging:LogLevel:DbUp", "Warning"),
        new("Logging:LogLevel:Microsoft", "Warning"),
        new("Logging:LogLevel:Orleans", "Warning"),
        new("Logging:LogLevel:Polly", "Warning"),
    ];

    /// <param name="args">As on the command line: <c>--environment</c>, any setting.</param>
    public static WebApplication Create(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        builder.AddArenaSilo();
        builder.AddArenaTelemetry("arena-silo");
        builder.Services.AddSiloHealth();

        // Two words for whoever supervises, who asks by address: the name that people know the arena by is the web hosts'.
        builder.Services.PostConfigure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["*"]);
        builder.WebHost.UseUrls(ClusterSettings(builder).HealthUrl);
        var app = builder.Build();
        app.MapSiloHealth();
        return app;
    }

    private static ArenaClusterOptions ClusterSettings(IHostApplicationBuilder builder) =>
        builder.Configuration.GetSection(ArenaClusterOptions.Section).Get<ArenaClusterOptions>() ?? new ArenaClusterOptions();
}
