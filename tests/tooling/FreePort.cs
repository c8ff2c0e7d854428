using System.Net;
using System.Net.Sockets;

namespace Pilar.Arena.Tooling;

/// <summary>Ports for those who must be told one. Shared as a file by the tests, the benchmark and the fault harness.</summary>
public static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
