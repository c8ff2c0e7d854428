using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;

namespace Pilar.Arena.Grains;

/// <summary>What every silo of the arena needs besides its storage: the call filter and the meeting clock.</summary>
public static class ArenaGrains
{
    public static ISiloBuilder AddArenaGrains(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(_ => Screener.Open());

        // Asked for at each look: an engine that is missing refuses what it should have looked at, and nothing else.
        silo.Services.AddSingleton(services => new CaseScreen(
            services.GetRequiredService<Screener>, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<CaseScreen>>()));
        return silo
            .AddIncomingGrainCallFilter<RightsFilter>()
            .AddIncomingGrainCallFilter<StorageFaultFilter>()
            .AddStartupTask(OpenEngine)
            .AddStartupTask(StartMeetingClock);
    }

    // It takes longer to open than anybody may wait for it: before the first text, not with it.
    private static Task OpenEngine(IServiceProvider services, CancellationToken cancellation) => services.GetRequiredService<CaseScreen>().Open();

    private static Task StartMeetingClock(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<IGrainFactory>().GetGrain<IMeetingClockGrain>(0).Start();
}
