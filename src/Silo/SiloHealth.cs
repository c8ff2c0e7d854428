using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo;

/// <summary>The same two questions as the web host answers, for whoever supervises a silo alone.</summary>
internal static class SiloHealth
{
    /// <summary>Is the process alive. Nothing outside it is asked.</summary>
    public const string Live = "/health/live";

    /// <summary>Is it a member of the cluster, and does the database answer.</summary>
    public const string Ready = "/health/ready";

    public static IServiceCollection AddSiloHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready", timeout: TimeSpan.FromSeconds(3));
        return services;
    }

    public static void MapSiloHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks(Ready);
    }

    private sealed class ReadyCheck(ISiloStatusOracle cluster, IArenaDatabase database, IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (cluster.CurrentStatus != SiloStatus.Active || lifetime.ApplicationStopping.IsCancellationRequested)
            {
                return HealthCheckResult.Unhealthy();
            }

            await database.Read("SELECT 1", parameters: null, row => row.GetInt32(0), cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
