using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Pilar.Arena.Grains;
using Pilar.Arena.Silo.Guard;
using Pilar.Arena.Silo.Mail;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo;

/// <summary>All the wiring of a silo, the same alone and inside the web host.</summary>
public static class ArenaSilo
{
    public static IHostApplicationBuilder AddArenaSilo(this IHostApplicationBuilder builder)
    {
        builder.AddArenaSettings();
        builder.Services.AddArenaStorage();
        builder.Services.AddArenaGuard();
        builder.Services.AddArenaMail();
        return builder.UseOrleans(silo =>
        {
            Join(silo, builder.Configuration.GetSection(ArenaClusterOptions.Section).Get<ArenaClusterOptions>() ?? new ArenaClusterOptions());
            silo.UseArenaGrainStorage().UseArenaReminders().AddArenaGrains().AddActivityPropagation();
        });
    }

    /// <summary>The settings that silos and those who call them share. What is unsafe outside Development stops the start.</summary>
    public static void AddArenaSettings(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ArenaClusterOptions>()
            .BindConfiguration(ArenaClusterOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<ArenaStorageOptions>()
            .Configure(options => options.CreateMasterKey = builder.Environment.IsDevelopment())
            .BindConfiguration(ArenaStorageOptions.Section)
            .PostConfigure(options => options.DataFolder = Path.Combine(builder.Environment.ContentRootPath, options.DataFolder))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, QuietLoggers>();
        builder.Services.AddSingleton<IValidateOptions<ArenaClusterOptions>, ClusterSafety>();
        builder.Services.AddSingleton<IValidateOptions<ArenaStorageOptions>, StorageSafety>();
    }

    private static void Join(ISiloBuilder silo, ArenaClusterOptions cluster)
    {
        if (cluster.Clustering == ArenaClustering.Localhost)
        {
            silo.UseLocalhostClustering(cluster.SiloPort, cluster.GatewayPort, primarySiloEndpoint: null, cluster.ServiceId, cluster.ClusterId);
        }
        else
        {
            silo.UseArenaClustering();
            silo.Configure<EndpointOptions>(endpoint =>
            {
                endpoint.SiloPort = cluster.SiloPort;
                endpoint.GatewayPort = cluster.GatewayPort;
                endpoint.AdvertisedIPAddress = IPAddress.TryParse(cluster.AdvertisedAddress, out var address) ? address : endpoint.AdvertisedIPAddress;
            });
        }

        silo.Services.AddOptions<ClusterOptions>().Configure<IOptions<ArenaClusterOptions>>((options, ours) =>
        {
            options.ServiceId = ours.Value.ServiceId;
            options.ClusterId = ours.Value.ClusterId;
        });
        silo.Services.AddSingleton<IValidateOptions<EndpointOptions>, AddressSafety>().AddOptions<EndpointOptions>().ValidateOnStart();
        silo.Services.AddOptions<SiloMessagingOptions>().Configure<IOptions<ArenaClusterOptions>>((options, ours) =>
            options.ResponseTimeout = TimeSpan.FromSeconds(ours.Value.CallTimeoutSeconds));
        silo.Services.AddOptions<ClusterMembershipOptions>().Configure<IOptions<ArenaClusterOptions>>((options, ours) =>
        {
            options.ProbeTimeout = TimeSpan.FromSeconds(ours.Value.ProbeTimeoutSeconds);

            // A silo is not suspected for as long as this, times the missed probes, after anything was heard of it.
            options.MaxProbeTimeout = 2 * options.ProbeTimeout;
            options.NumMissedProbesLimit = ours.Value.MissedProbes;
            options.TableRefreshTimeout = TimeSpan.FromSeconds(ours.Value.TableRefreshSeconds);

            // It is decided by the clock of whoever looks: one silo five minutes ahead would throw out everybody who joins.
            options.EvictWhenMaxJoinAttemptTimeExceeded = false;
        });
    }
}
