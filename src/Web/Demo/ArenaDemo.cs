namespace Pilar.Arena.Web.Demo;

/// <summary>Section <c>Arena:Demo</c>.</summary>
internal sealed class DemoOptions
{
    public const string Section = "Arena:Demo";

    /// <summary>Fill an empty arena with invented people, networks and meetings. In Development only, whatever is said here.</summary>
    public bool Fill { get; init; } = true;
}

/// <summary>The demo: an arena with people in it, in Development only.</summary>
public static class ArenaDemo
{
    public static IServiceCollection AddArenaDemo(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section);
        services.AddSingleton<DemoFiller>();
        services.AddSingleton<DemoAudience>();
        services.AddHostedService<DemoService>();
        return services;
    }
}
