using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Pilar.Arena.Web.Security;

/// <summary>What one request may take. The forms here are short, and files have no way in yet.</summary>
internal static class KestrelLimits
{
    private const long LargestBody = 256 * 1024;

    public static void Set(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
    }
}
