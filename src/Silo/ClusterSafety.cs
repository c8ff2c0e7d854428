using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Pilar.Arena.Silo.Storage;

namespace Pilar.Arena.Silo;

/// <summary>Several processes never share a file.</summary>
internal sealed class ClusterSafety(IHostEnvironment environment, IOptions<ArenaStorageOptions> storage) : IValidateOptions<ArenaClusterOptions>
{
    public ValidateOptionsResult Validate(string? name, ArenaClusterOptions options)
    {
        var several = !options.OneProcess || (options.Clustering == ArenaClustering.AdoNet && !environment.IsDevelopment());
        return several && storage.Value.Database == ArenaDatabase.Sqlite
            ? ValidateOptionsResult.Fail(
                $"SQLite serves one process, and this is a cluster: set {ArenaStorageOptions.Section}:{nameof(ArenaStorageOptions.Database)} to Postgres.")
            : ValidateOptionsResult.Success;
    }
}

/// <summary>
/// Whoever reaches a silo's ports is believed, whoever they say they are: outside Development the address must be a private
/// one. Asked of the address that was found, for it is the one that is listened on.
/// </summary>
internal sealed class AddressSafety(IHostEnvironment environment, IOptions<ArenaClusterOptions> cluster) : IValidateOptions<EndpointOptions>
{
    public ValidateOptionsResult Validate(string? name, EndpointOptions options) =>
        environment.IsDevelopment() || cluster.Value.AllowPublicAddress || options.AdvertisedIPAddress is not { } address || IsPrivate(address)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Silos would listen on {address}, which is a public address, and believe whoever calls: set "
                + $"{ArenaClusterOptions.Section}:{nameof(ArenaClusterOptions.AdvertisedAddress)} to a private one, or "
                + $"{nameof(ArenaClusterOptions.AllowPublicAddress)} when a firewall stands before it.");

    public static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return IPAddress.IsLoopback(address) || (address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal
            : address.GetAddressBytes() is [10, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and < 128, ..]);
    }
}
