using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Grains.Guard;

namespace Pilar.Arena.Silo.Guard;

/// <summary>Opens the engine that every text is looked through with. It is one for the silo, and opened when that starts.</summary>
internal static class ArenaGuard
{
    public static void AddArenaGuard(this IServiceCollection services)
    {
        services.AddOptions<GuardOptions>().BindConfiguration(GuardOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => GuardLimits.Usual with { Look = provider.GetRequiredService<IOptions<GuardOptions>>().Value.Limit });
        services.AddSingleton(provider => Open(provider.GetRequiredService<IOptions<GuardOptions>>().Value.ListsFolder));
    }

    private static Screener Open(string? folder)
    {
        try
        {
            return Screener.Open(folder);
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new GuardUnavailableException(
                $"The lists that texts are looked through with cannot be read in {folder ?? "the program's folder"}: nothing can be stored without them. "
                + $"Set {GuardOptions.Section}:{nameof(GuardOptions.ListsFolder)}, or install the program anew.",
                fault);
        }
    }
}
