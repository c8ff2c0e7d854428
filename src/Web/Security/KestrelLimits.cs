using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Pilar.Arena.Web.Security;

/// <summary>What one request may take. The forms here are short, and files have no way in yet.</summary>
internal static class KestrelLimits
{
    private const long LargestBody = 256 * 1024;

    // Far more than one host serves well, and fewer than would take its memory.
    private const int MostConnections = 20_000;
    private const int MostLiveConnections = 10_000;

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = MostLiveConnections;

        var addresses = kestrel.ApplicationServices.GetRequiredService<AddressLimit>();
        kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Use(next => connection => addresses.Hold(connection, next)));
    }
}
