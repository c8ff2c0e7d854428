using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.People;

namespace Pilar.Arena.Grains;

/// <summary>What every silo of the arena needs besides its storage: the call filters, the guard of what is written, and the meeting clock.</summary>
public static class ArenaGrains
{
    /// <summary>What the engine looks at before anybody sends something: each kind of rule has met something then, and is compiled.</summary>
    internal const string WarmUp =
        """
        Kari Nordmann, 9 år, født 3. april 2011, går i 5. klasse på Egge skole og bor i Storgata 4, 7715 Steinkjer. Faren er fisker fra Polen. Ring 990 00 000
        eller skriv til post@elvestrand.example, @kari_n, https://example.com eller konto 1234.56.78903. Bil AB 12345, sak 2024/123.

        Ho heiter Ola og er tolv år gamal. [Barn 1] seier at det var verst i jula. Mora hans er ordførar, og dei er dei einaste i bygda som snakkar somali.
        """;

    public static ISiloBuilder AddArenaGrains(this ISiloBuilder silo)
    {
        silo.Services.TryAddSingleton(_ => Screener.Open());
        silo.Services.TryAddSingleton(GuardLimits.Usual);
        silo.Services.TryAddSingleton<IReminderMail, NoMail>();
        silo.Services.AddSingleton<ITextScreener, EngineScreener>();
        silo.Services.AddSingleton<TextGuard>();
        silo.Services.AddSingleton<ITextGuard>(services => services.GetRequiredService<TextGuard>());
        silo.Services.AddSingleton<ICaseJudge>(services => services.GetRequiredService<TextGuard>());
        return silo
            .AddIncomingGrainCallFilter<RightsFilter>()
            .AddIncomingGrainCallFilter<StorageFaultFilter>()
            .AddStartupTask(OpenGuard)
            .AddStartupTask(ReadMethods)
            .AddStartupTask(StartMeetingClock);
    }

    // A silo that cannot look through texts must not start: everything it is asked to store would be refused.
    private static Task OpenGuard(IServiceProvider services, CancellationToken cancellation)
    {
        var screener = services.GetRequiredService<ITextScreener>();
        screener.Screen(WarmUp, ScreeningContext.None);
        screener.Read([new CaseField("seen", WarmUp)], []);
        return Task.CompletedTask;
    }

    // A template that cannot be used stops the start, not a meeting.
    private static Task ReadMethods(IServiceProvider services, CancellationToken cancellation) =>
        MethodCatalogue.All.IsEmpty ? throw new InvalidDataException("There is no method.") : Task.CompletedTask;

    private static Task StartMeetingClock(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<IGrainFactory>().GetGrain<IMeetingClockGrain>(0).Start();
}
