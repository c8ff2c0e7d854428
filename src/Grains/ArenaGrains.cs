using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Grains;

/// <summary>What every silo of the arena needs besides its storage: the call filters, the guard of what is written, and the meeting clock.</summary>
public static class ArenaGrains
{
    private const string WarmUp =
        "Kari Nordmann (f. 01.02.2015, 13 år, 8B) bor i Storgata 1, 0150 Oslo, og går på Berg skole. Ring 912 34 567, skriv til kari@example.com, "
        + "@kari_n, https://example.com eller konto 1234.56.78903. Bil AB 12345, sak 2024/123, 13. mai. Mor er prest fra Chile.";

    public static ISiloBuilder AddArenaGrains(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(_ => Screener.Open());
        silo.Services.TryAddSingleton(GuardLimits.Usual);
        silo.Services.AddSingleton<ITextScreener, EngineScreener>();
        silo.Services.AddSingleton<ITextGuard, TextGuard>();

        // Asked for at each look: an engine that is missing refuses what it should have looked at, and nothing else.
        silo.Services.AddSingleton(services => new CaseScreen(
            services.GetRequiredService<Screener>, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<CaseScreen>>()));
        return silo
            .AddIncomingGrainCallFilter<RightsFilter>()
            .AddIncomingGrainCallFilter<StorageFaultFilter>()
            .AddStartupTask(OpenGuard)
            .AddStartupTask(StartMeetingClock);
    }

    // A silo that cannot look through texts must not start: everything it is asked to store would be refused.
    // Something for every rule: the first text would wait for the compiler.
    private static Task OpenGuard(IServiceProvider services, CancellationToken cancellation)
    {
        services.GetRequiredService<ITextScreener>().Screen(WarmUp, ScreeningContext.None);
        return Task.CompletedTask;
    }

    private static Task StartMeetingClock(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<IGrainFactory>().GetGrain<IMeetingClockGrain>(0).Start();
}
