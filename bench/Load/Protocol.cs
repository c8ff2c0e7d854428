using System.Net.WebSockets;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Load;

/// <summary>What a client says on the wire to one kind of server. The rest of the load is the same for all.</summary>
internal abstract class Protocol
{
    public static Protocol For(string kind) => kind switch
    {
        ServerKind.Arena or ServerKind.Led => new ArenaProtocol(),
        ServerKind.SignalR => new SignalRProtocol(),
        ServerKind.WebSocket => new WebSocketProtocol(),
        _ => new SocketIoProtocol(),
    };

    /// <summary>Sent now and then so that the server does not take us for dead; empty when it needs nothing.</summary>
    public virtual ReadOnlyMemory<byte> KeepAlive => default;

    public abstract Uri Address(Uri server, int room);

    public virtual void Dress(ClientWebSocketOptions socket, Uri server, int room, int person)
    {
    }

    /// <summary>From an open socket to a listener in the room.</summary>
    public abstract Task Enter(LoadClient client, int room);

    public abstract byte[] Post(int room, string text);

    /// <summary>Called for every message; answers one that wants an answer.</summary>
    public virtual void Hear(LoadClient client, ReadOnlySpan<byte> message)
    {
    }
}
