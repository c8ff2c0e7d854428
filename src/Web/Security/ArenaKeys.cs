using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Pilar.Arena.Web.Security;

/// <summary>The keys that sessions and forms are sealed with, kept on disk: a restart signs nobody out.</summary>
internal static class ArenaKeys
{
    /// <param name="services">Where they are registered.</param>
    /// <param name="dataFolder">Where this process keeps its data; null when it keeps none.</param>
    public static void AddArenaKeys(this IServiceCollection services, Func<IServiceProvider, string?> dataFolder)
    {
        services.AddDataProtection().SetApplicationName("pilar-arena");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider, IOptions<WebOptions>, ILoggerFactory>(
            (keys, provider, web, loggers) =>
            {
                var folder = web.Value.KeyFolder ?? (dataFolder(provider) is { } data ? Path.Combine(data, "keys") : null)
                    ?? throw new InvalidOperationException(
                        $"Several processes share one folder of session keys: set {WebOptions.Section}:{nameof(WebOptions.KeyFolder)}.");
                keys.XmlRepository = new FileSystemXmlRepository(Private(folder), loggers);
            });
    }

    private static DirectoryInfo Private(string folder) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
