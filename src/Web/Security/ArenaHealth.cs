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
        services.AddSingleton<ReadyCheck>();
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready", timeout: TimeSpan.FromSeconds(3));
        return services;
    }

    public static void MapArenaHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks(Ready).AllowAnonymous();
    }

    // Anybody can ask, as often as they like: the silos are asked once a second, and by one at a time.
    private sealed class ReadyCheck(IGrainFactory grains, IHostApplicationLifetime lifetime, TimeProvider clock) : IHealthCheck
    {
        private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

        private readonly Lock _gate = new();
        private Task _asked = Task.CompletedTask;
        private long? _answered;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                return HealthCheckResult.Unhealthy();
            }

            await Asked().WaitAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }

        private Task Asked()
        {
            lock (_gate)
            {
                if (_asked.IsCompleted && (_answered is not { } at || clock.GetElapsedTime(at) > Fresh))
                {
                    _asked = Ask();
                }

                return _asked;
            }
        }

        private async Task Ask()
        {
            try
            {
                await grains.Lists().Me(Caller.Arena);
            }
            finally
            {
                _answered = clock.GetTimestamp();
            }
        }
    }
}
