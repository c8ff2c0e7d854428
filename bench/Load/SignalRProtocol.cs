using System.Text;

namespace Pilar.Arena.Bench.Load;

/// <summary>SignalR's JSON protocol over a WebSocket without negotiation.</summary>
internal class SignalRProtocol : Protocol
{
    private const string End = "\u001e";

    private int _calls;

    public override ReadOnlyMemory<byte> KeepAlive { get; } = Encoding.UTF8.GetBytes("""{"type":6}""" + End);

    public override Uri Address(Uri server, int room) => new UriBuilder(server) { Scheme = "ws", Path = "/hub" }.Uri;

    public override async Task Enter(LoadClient client, int room)
    {
        await Greet(client);
        await client.Ask(Call("Join", $"\"{Crowd.Room(room)}\""), "\"type\":3"u8.ToArray());
    }

    public override byte[] Post(int room, string text) => Call("Post", $"\"{Crowd.Room(room)}\",\"{text}\"");

    /// <summary>Posts, and waits until the hub has told everybody.</summary>
    public Task Say(LoadClient client, int room, string text) =>
        client.Ask(Call("Post", $"\"{Crowd.Room(room)}\",\"{text}\"", out var call), Encoding.UTF8.GetBytes($"\"invocationId\":\"{call}\""));

    protected static Task Greet(LoadClient client) =>
        client.Ask(Encoding.UTF8.GetBytes("""{"protocol":"json","version":1}""" + End), "{}"u8.ToArray());

    protected byte[] Call(string method, string arguments) => Call(method, arguments, out _);

    protected byte[] Call(string method, string arguments, out int call)
    {
        call = Interlocked.Increment(ref _calls);
        return Encoding.UTF8.GetBytes($$"""{"type":1,"invocationId":"{{call}}","target":"{{method}}","arguments":[{{arguments}}]}""" + End);
    }
}
