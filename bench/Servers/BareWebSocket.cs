using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace Pilar.Arena.Bench.Servers;

/// <summary>What somebody says goes to every socket of the room as it came. One write at a time for each.</summary>
internal static class BareWebSocket
{
    private const int LargestMessage = 32 * 1024;

    public static WebApplication Create()
    {
        var app = ServerHost.Bare().Build();
        var rooms = new ConcurrentDictionary<string, ConcurrentDictionary<Listener, bool>>(StringComparer.Ordinal);
        app.UseWebSockets();
        app.Map("/ws", async (HttpContext http) =>
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            var room = rooms.GetOrAdd(http.Request.Query["room"].ToString(), _ => []);
            using var listener = new Listener(socket);
            room[listener] = true;
            await Receive(socket, room);
            room.TryRemove(listener, out _);
        });
        return app;
    }

    private static async Task Receive(WebSocket socket, ConcurrentDictionary<Listener, bool> room)
    {
        var buffer = new byte[LargestMessage];
        try
        {
            while (true)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                var message = buffer.AsMemory(0, received.Count).ToArray();
                foreach (var (listener, _) in room)
                {
                    _ = listener.Send(message);
                }
            }
        }
        catch (WebSocketException)
        {
            // It went without saying so.
        }
    }

    private sealed class Listener(WebSocket socket) : IDisposable
    {
        private readonly SemaphoreSlim _one = new(1, 1);

        public void Dispose() => _one.Dispose();

        public async Task Send(ReadOnlyMemory<byte> message)
        {
            await _one.WaitAsync();
            try
            {
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            }
            catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException)
            {
                // Its own loop takes it out.
            }
            finally
            {
                _one.Release();
            }
        }
    }
}
