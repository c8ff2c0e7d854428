using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Load;

/// <summary>Our hub: the client knows how far it has come, and would say so if a number were missing.</summary>
internal sealed class ArenaProtocol : SignalRProtocol
{
    private const int IdLength = 36;

    public override Uri Address(Uri server, int room) => new UriBuilder(server) { Scheme = "ws", Path = "/hubs/room" }.Uri;

    public override void Dress(ClientWebSocketOptions socket, Uri server, int room, int person)
    {
        socket.SetRequestHeader(HeaderSignIn.Header, $"{Crowd.Person(room, person)}");
        socket.SetRequestHeader("Origin", server.GetLeftPart(UriPartial.Authority));
    }

    public override async Task Enter(LoadClient client, int room)
    {
        await Greet(client);
        var epoch = client.Epoch is null ? "null" : $"\"{client.Epoch}\"";
        await client.Ask(Call("Join", $"\"{Crowd.Room(room)}\",{epoch},{client.Seq}"), "\"type\":3"u8.ToArray());
    }

    public override byte[] Post(int room, string text) => Call(
        "Do",
        $$"""
        "{{Crowd.Room(room)}}","{{Guid.NewGuid()}}",{"kind":"postContribution","contribution":"{{Guid.NewGuid()}}","item":null,"replyTo":null,"text":"{{text}}"}
        """);

    /// <summary>A command with an id of its own; answers with the number it was taken under, and null when it was refused.</summary>
    /// <param name="command">As JSON, its kind first.</param>
    public async Task<long?> Do(LoadClient client, int room, string command)
    {
        var answer = await client.Answer(
            Call("Do", $"\"{Crowd.Room(room)}\",\"{Guid.NewGuid()}\",{command}", out var call), Encoding.UTF8.GetBytes($"\"invocationId\":\"{call}\""));
        return After(answer, "\"seq\":"u8) is { Length: > 0 } rest && Utf8Parser.TryParse(rest, out long seq, out _) ? seq : null;
    }

    public override void Hear(LoadClient client, ReadOnlySpan<byte> message)
    {
        while (message.Length > 0)
        {
            var end = message.IndexOf((byte)0x1e);
            var frame = end < 0 ? message : message[..end];
            if (After(frame, "\"target\":\"Happened\",\"arguments\":[\""u8) is { Length: > IdLength } happened)
            {
                if (!Utf8Parser.TryParse(happened[(IdLength + 2)..], out long seq, out _) || seq <= client.Seq)
                {
                    client.Breaks++;
                }

                client.Seq = seq;
            }
            else if (After(frame, "\"target\":\"Snapshot\",\"arguments\":[\""u8) is { Length: > IdLength } snapshot)
            {
                client.Snapshots++;
                var epoch = snapshot[(IdLength + 3)..];
                client.Epoch = Encoding.UTF8.GetString(epoch[..epoch.IndexOf((byte)'"')]);
                if (After(epoch, "\"seq\":"u8) is { Length: > 0 } rest && Utf8Parser.TryParse(rest, out long seq, out _))
                {
                    client.Seq = seq;
                }
            }

            else if (frame.IndexOf("\"refusal\":{"u8) >= 0)
            {
                client.Refused++;
            }

            message = end < 0 ? default : message[(end + 1)..];
        }
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> text, ReadOnlySpan<byte> words)
    {
        var at = text.IndexOf(words);
        return at < 0 ? default : text[(at + words.Length)..];
    }
}
