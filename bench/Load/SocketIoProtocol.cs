using System.Text;

namespace Pilar.Arena.Bench.Load;

/// <summary>Engine.IO 4 and Socket.IO 5 over a WebSocket: as much of them as a listener needs.</summary>
internal sealed class SocketIoProtocol : Protocol
{
    public override Uri Address(Uri server, int room) =>
        new UriBuilder(server) { Scheme = "ws", Path = "/socket.io/", Query = "EIO=4&transport=websocket" }.Uri;

    public override async Task Enter(LoadClient client, int room)
    {
        await client.Ask("40"u8.ToArray(), "40{\"sid\""u8.ToArray());
        await client.Ask(Encoding.UTF8.GetBytes($"420[\"join\",\"{Crowd.Room(room)}\"]"), "430["u8.ToArray());
    }

    public override byte[] Post(int room, string text) => Encoding.UTF8.GetBytes($"42[\"post\",\"{Crowd.Room(room)}\",\"{text}\"]");

    public override void Hear(LoadClient client, ReadOnlySpan<byte> message)
    {
        if (message is [(byte)'2'])
        {
            _ = client.Send("3"u8.ToArray());
        }
    }
}
