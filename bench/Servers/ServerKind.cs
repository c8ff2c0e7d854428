namespace Pilar.Arena.Bench.Servers;

/// <summary>The servers that are compared, by the names of the table.</summary>
internal static class ServerKind
{
    /// <summary>Ours, in one process on SQLite: durable, ordered, with rights.</summary>
    public const string Arena = "arena";

    /// <summary>The same, with two cases on the agenda and people who have not been let in.</summary>
    public const string Led = "led";

    /// <summary>A SignalR hub that sends to a group and keeps nothing.</summary>
    public const string SignalR = "signalr";

    /// <summary>Kestrel and WebSockets with nothing between: the least that a broadcast can cost here.</summary>
    public const string WebSocket = "websocket";

    /// <summary>The same in Node.</summary>
    public const string SocketIo = "socketio";

    public static readonly string[] All = [Arena, SignalR, WebSocket, SocketIo];
}
