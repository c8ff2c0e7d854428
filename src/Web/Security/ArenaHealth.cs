using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Security;

/// <summary>Two questions for whoever supervises this host. The answers are one word: they are read by anybody.</summary>
internal static class ArenaHealth
{
    public const string Path = "/health";

    /// <summary>Is the process alive. Nothing outside it is asked.</summary>
    public const string Live = Path + "/live";

    /// <summary>Can people be sent here: a silo answers, and reads the database.</summary>
    public const string Ready = Path + "/ready";

    public static IServiceCollection AddArenaHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready", timeout: TimeSpan.FromSeconds(3));
        return services;
    }

    public static void MapArenaHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks(Ready).AllowAnonymous();
    }

    private sealed class ReadyCheck(IGrainFactory grains, IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                return HealthCheckResult.Unhealthy();
            }

            await grains.Lists().Me(Caller.Arena).WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
