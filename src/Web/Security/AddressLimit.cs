using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Pilar.Arena.Web.Rooms.Relay;

namespace Pilar.Arena.Web.Security;

/// <summary>
/// Lines from one network address, also those of people who have not said who they are: a machine that opens all it can leaves room for
/// the others. Known proxies stand for many and are not counted; they have a limit of their own (deploy/proxy).
/// </summary>
internal sealed class AddressLimit(IOptions<WebOptions> options)
{
    private readonly ConcurrentDictionary<IPAddress, int> _lines = new();
    private readonly IPNetwork[] _proxies = [.. ArenaProxies.Networks(options.Value)];

    public async Task Hold(ConnectionContext connection, ConnectionDelegate next)
    {
        if (connection.RemoteEndPoint is not IPEndPoint { Address: var address } || IsProxy(address))
        {
            await next(connection);
            return;
        }

        var sender = Sender(address);
        try
        {
            if (_lines.AddOrUpdate(sender, 1, (_, lines) => lines + 1) > options.Value.ConnectionsPerAddress)
            {
                RelayMeter.WasRefused();
                connection.Abort();
                return;
            }

            await next(connection);
        }
        finally
        {
            // Removed only when it is still nought: a line that begins meanwhile keeps its place.
            if (_lines.AddOrUpdate(sender, 0, (_, lines) => lines - 1) == 0)
            {
                _lines.TryRemove(KeyValuePair.Create(sender, 0));
            }
        }
    }

    /// <summary>Whom an address belongs to: one machine has as many addresses of version 6 as it likes, within its /64.</summary>
    internal static IPAddress Sender(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes().AsSpan(0, 8), 0, 0, 0, 0, 0, 0, 0, 0])
            : address;
    }

    private bool IsProxy(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(_proxies, proxy => proxy.Contains(plain));
    }
}
