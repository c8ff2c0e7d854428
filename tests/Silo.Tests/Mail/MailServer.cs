using System.Net;
using System.Net.Sockets;

namespace Pilar.Arena.Silo.Tests.Mail;

/// <summary>An SMTP server for one message, on a port of this machine.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public MailServer() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>All that the other side said.</summary>
    public async Task<string> TakeOne()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
        var said = new List<string>();
        var inData = false;
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (inData && line != ".")
            {
                continue;
            }

            inData = line == "DATA";
            await writer.WriteLineAsync(inData ? "354 go on" : line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : "250 ok");
            if (line.StartsWith("QUIT", StringComparison.Ordinal))
            {
                break;
            }
        }

        return string.Join('\n', said);
    }

    public void Dispose() => _listener.Dispose();
}
