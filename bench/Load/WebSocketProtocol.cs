using System.Globalization;
using System.Text;

namespace Pilar.Arena.Bench.Load;

internal sealed class WebSocketProtocol : Protocol
{
    public override Uri Address(Uri server, int room) =>
        new UriBuilder(server) { Scheme = "ws", Path = "/ws", Query = $"room={room.ToString(CultureInfo.InvariantCulture)}" }.Uri;

    public override Task Enter(LoadClient client, int room) => Task.CompletedTask;

    public override byte[] Post(int room, string text) => Encoding.UTF8.GetBytes($$"""{"room":"{{Crowd.Room(room)}}","text":"{{text}}"}""");
}
