using System.Net;
using System.Net.Sockets;

namespace Pilar.Arena.Tooling;

/// <summary>
/// Ports for those who must be told one, each given once. Below those that the system gives to outgoing connections: one of them may take a port of those between its
/// choice and its use. Each process begins elsewhere. Shared as a file by the tests, the benchmark and the fault harness.
/// </summary>
public static class FreePort
{
    private const int Lowest = 12_000;
    private const int Ports = 20_000;
    private const int Apart = 101;

    private static int _last = Environment.ProcessId * Apart;

    public static int Next()
    {
        while (true)
        {
            var port = Lowest + (int)((uint)Interlocked.Increment(ref _last) % Ports);
            if (IsFree(port))
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
