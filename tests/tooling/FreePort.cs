using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Pilar.Arena.Tooling;

/// <summary>
/// Ports for those who must be told one. Below those that the system gives to outgoing connections: one of them may take a port of those between its choice and its use.
/// Shared as a file by the tests, the benchmark and the fault harness.
/// </summary>
public static class FreePort
{
    private const int Lowest = 12_000;
    private const int Highest = 32_000;

    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(Lowest, Highest);
            if (Given.TryAdd(port, true) && IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
