using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace Pilar.Arena.Web.Security;

/// <summary>Whose word is taken on where a request comes from: the proxies named in the configuration, and nobody else's.</summary>
internal static class ArenaProxies
{
    public static IServiceCollection AddArenaProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<WebOptions>>((headers, web) =>
        {
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var proxy in Networks(web.Value))
            {
                headers.KnownIPNetworks.Add(proxy);
            }

            // As many steps back as there are known proxies one behind the other; the first that is not one of them is the sender.
            headers.ForwardLimit = null;

            // With no proxy known the list is empty, and an empty list would mean everybody.
            headers.ForwardedHeaders = web.Value.Proxies.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        });
        return services;
    }

    /// <summary>The proxies of the configuration; an address alone is a network of one.</summary>
    public static IEnumerable<IPNetwork> Networks(WebOptions web) =>
        web.Proxies.Select(proxy => Network(proxy) ?? throw new InvalidOperationException("Validated when the host starts."));

    /// <summary>Null when it is neither an address nor a network.</summary>
    public static IPNetwork? Network(string proxy) =>
        IPNetwork.TryParse(proxy.Contains('/') ? proxy : $"{proxy}/{Bits(proxy)}", out var network) ? network : null;

    private static int Bits(string address) => address.Contains(':') ? 128 : 32;
}
