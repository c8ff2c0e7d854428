using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains;

/// <summary>What every silo of the arena needs besides its storage: the call filter and the meeting clock.</summary>
public static class ArenaGrains
{
    public static ISiloBuilder AddArenaGrains(this ISiloBuilder silo) => silo
        .AddIncomingGrainCallFilter<RightsFilter>()
        .AddIncomingGrainCallFilter<StorageFaultFilter>()
        .AddStartupTask(StartMeetingClock);

    private static Task StartMeetingClock(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<IGrainFactory>().GetGrain<IMeetingClockGrain>(0).Start();
}
