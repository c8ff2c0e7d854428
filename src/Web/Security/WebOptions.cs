using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Pilar.Arena.Silo;

namespace Pilar.Arena.Web.Security;

/// <summary>Where this host stands in the network: the section <c>Arena:Web</c>.</summary>
public sealed class WebOptions
{
    public const string Section = "Arena:Web";

    /// <summary>Addresses browsers know us by, besides the one they asked: <c>https://arena.example.no</c>. Seldom needed.</summary>
    public string[] Origins { get; set; } = [];

    /// <summary>Proxies whose word on scheme and address is taken, as addresses or networks: <c>10.0.0.4</c>, <c>10.0.0.0/24</c>. No others.</summary>
    public string[] Proxies { get; set; } = [];

    /// <summary>Lines from one network address at the same time, known proxies not counted: an office behind one address shares it.</summary>
    [Range(1, 20_000)]
    public int ConnectionsPerAddress { get; set; } = 2_000;

    /// <summary>Holds the keys that sessions are sealed with. Empty: beside the data, for one process. Several hosts share a folder.</summary>
    public string? KeyFolder { get; set; }
}

/// <summary>What the host would otherwise find out when the first browser comes.</summary>
internal sealed class WebOptionsValidator(IOptions<ArenaClusterOptions> cluster) : IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, WebOptions options)
    {
        var wrong = Array.FindIndex(options.Proxies, proxy => ArenaProxies.Network(proxy) is null);
        if (wrong >= 0)
        {
            return ValidateOptionsResult.Fail(
                $"{WebOptions.Section}:{nameof(WebOptions.Proxies)}:{wrong} is neither an address nor a network: 10.0.0.4, 10.0.0.0/24.");
        }

        return !cluster.Value.OneProcess && string.IsNullOrWhiteSpace(options.KeyFolder)
            ? ValidateOptionsResult.Fail(
                $"{WebOptions.Section}:{nameof(WebOptions.KeyFolder)} is missing: web hosts share one folder of session keys, or a browser "
                + "that comes to another host is signed out.")
            : ValidateOptionsResult.Success;
    }
}
