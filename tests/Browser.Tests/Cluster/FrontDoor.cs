using System.Net;
using System.Net.Sockets;

namespace Pilar.Arena.Browser.Tests.Cluster;

/// <summary>The proxy that stands before the web hosts: a new connection goes to the next host that takes it, and stays there.</summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly IReadOnlyList<int> _hosts;
    private readonly Task _taking;
    private int _next;

    public FrontDoor(IReadOnlyList<int> hosts)
    {
        _hosts = hosts;
        _listener.Start();
        _taking = Take();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _listener.Dispose();
        await _taking;
        _closed.Dispose();
    }

    private async Task Take()
    {
        var guests = new List<Task>();
        try
        {
            while (true)
            {
                guests.RemoveAll(guest => guest.IsCompleted);
                guests.Add(Serve(await _listener.AcceptTcpClientAsync(_closed.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(guests);
        }
    }

    private async Task Serve(TcpClient browser)
    {
        using (browser)
        {
            for (var attempt = 0; attempt < _hosts.Count; attempt++)
            {
                using var host = new TcpClient();
                try
                {
                    await host.ConnectAsync(IPAddress.Loopback, _hosts[_next++ % _hosts.Count], _closed.Token);
                    await Task.WhenAny(Carry(browser, host), Carry(host, browser));
                    return;
                }
                catch (SocketException)
                {
                    // This one is down: the next.
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        }
    }

    private async Task Carry(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream(), _closed.Token);
        }
        catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Either end is gone, and with it both.
        }
    }
}
