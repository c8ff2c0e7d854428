using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Pilar.Arena.Web.Rooms;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>A connection that says what it likes, and reads only when it wants to.</summary>
internal sealed class RawSocket : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly ClientWebSocket _socket = new();
    private readonly Queue<string> _messages = [];
    private HttpMessageInvoker? _http;

    public static async Task<RawSocket> Connect(ArenaHost host, Person person, int? receiveBuffer = null)
    {
        using var session = await Session.SignIn(host, person);
        var raw = new RawSocket();
        await raw.Open(host, session.CookieHeader, host.Origin, receiveBuffer);
        await raw.Send("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", await raw.Next());
        return raw;
    }

    /// <summary>What the server answers to a first message.</summary>
    public static async Task<string?> Handshake(ArenaHost host, string cookies, string message)
    {
        await using var raw = new RawSocket();
        await raw.Open(host, cookies, host.Origin, null);
        await raw.Send(message);
        return await raw.Next();
    }

    /// <summary>The status of an upgrade that comes from <paramref name="origin"/>; 101 is a connection.</summary>
    public static async Task<int> Upgrade(ArenaHost host, string? cookies, string? origin)
    {
        await using var raw = new RawSocket();
        raw._socket.Options.CollectHttpResponseDetails = true;
        try
        {
            await raw.Open(host, cookies, origin, null);
        }
        catch (WebSocketException)
        {
            // The status says it.
        }

        return (int)raw._socket.HttpStatusCode;
    }

    public Task Send(string message) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    /// <summary>Calls a hub method with arguments as they are written here.</summary>
    public Task Call(string method, string arguments) =>
        Send($$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":[{{arguments}}]}""");

    /// <summary>The next message that is not a ping; null when the server has ended the connection.</summary>
    public async Task<string?> Next()
    {
        using var patience = new CancellationTokenSource(ArenaHost.Patience);
        while (true)
        {
            while (_messages.TryDequeue(out var message))
            {
                if (message != """{"type":6}""")
                {
                    return message;
                }
            }

            if (await Receive(patience.Token) is not { } text)
            {
                return null;
            }

            foreach (var message in text.Split(End, StringSplitOptions.RemoveEmptyEntries))
            {
                _messages.Enqueue(message);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _http?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Open(ArenaHost host, string? cookies, string? origin, int? receiveBuffer)
    {
        if (cookies is not null)
        {
            _socket.Options.SetRequestHeader("Cookie", cookies);
        }

        if (origin is not null)
        {
            _socket.Options.SetRequestHeader("Origin", origin);
        }

        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseCookies = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.ReceiveBufferSize = receiveBuffer ?? socket.ReceiveBufferSize;
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        var address = new UriBuilder(new Uri(host.Address, RoomHub.Path)) { Scheme = "ws" }.Uri;
        await _socket.ConnectAsync(address, _http, CancellationToken.None).WaitAsync(ArenaHost.Patience);
    }

    private async Task<string?> Receive(CancellationToken cancellation)
    {
        var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellation);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                text.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    return Encoding.UTF8.GetString(text.ToArray());
                }
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }
}
