using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Pilar.Arena.Contracts;
using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.People;

/// <summary>A browser tab that joins and then takes nothing more from its socket.</summary>
internal sealed class StuckTab : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, ConnectCallback = SmallBuffer });

    public static async Task<StuckTab> Join(RoomId room, Person person, WebMember web)
    {
        var tab = new StuckTab();
        tab._socket.Options.SetRequestHeader("Cookie", person.Cookies);
        tab._socket.Options.SetRequestHeader("Origin", web.Address.GetLeftPart(UriPartial.Authority));
        await tab._socket.ConnectAsync(new UriBuilder(new Uri(web.Address, "/hubs/room")) { Scheme = "ws" }.Uri, tab._http, CancellationToken.None);
        await tab.Send("""{"protocol":"json","version":1}""");
        await tab.Send($$"""{"type":1,"invocationId":"1","target":"Join","arguments":["{{room.Value}}",null,0]}""");
        return tab;
    }

    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
        _http.Dispose();
    }

    private Task Send(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes($"{message}\u001e"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    // Otherwise the system takes megabytes on our behalf before anybody notices.
    private static async ValueTask<Stream> SmallBuffer(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4 * 1024 };
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
