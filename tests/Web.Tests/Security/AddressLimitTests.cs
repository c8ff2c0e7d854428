using System.Net;
using System.Net.Sockets;
using Pilar.Arena.Web.Security;

namespace Pilar.Arena.Web.Tests.Security;

/// <summary>One machine cannot take all the lines, also when it has not said who it is.</summary>
public sealed class AddressLimitTests
{
    [Fact]
    public async Task One_address_has_a_number_of_lines_and_others_are_let_in()
    {
        await using var host = await ArenaHost.Start("--Arena:Web:ConnectionsPerAddress=3");
        var greedy = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Line(host, "127.0.0.9")));

        // The host counts those that it has begun with, and need not begin in the order of their coming.
        Assert.All(await Task.WhenAll(greedy.Select(Answers)), Assert.True);

        using var refused = await Line(host, "127.0.0.9");
        Assert.False(await Answers(refused));
        using var other = await Line(host, "127.0.0.10");
        Assert.True(await Answers(other));

        greedy[0].Dispose();
        await Until(async () =>
        {
            using var again = await Line(host, "127.0.0.9");
            return await Answers(again);
        });
        Array.ForEach(greedy, line => line.Dispose());
    }

    [Fact]
    public async Task A_known_proxy_stands_for_many()
    {
        await using var host = await ArenaHost.Start("--Arena:Web:ConnectionsPerAddress=1", "--Arena:Web:Proxies:0=127.0.0.9");
        var lines = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Line(host, "127.0.0.9")));

        Assert.All(await Task.WhenAll(lines.Select(Answers)), Assert.True);
        Array.ForEach(lines, line => line.Dispose());
    }

    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("::ffff:10.1.2.3", "10.1.2.3")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void A_machine_is_known_by_its_network(string address, string expected) =>
        Assert.Equal(IPAddress.Parse(expected), AddressLimit.Sender(IPAddress.Parse(address)));

    private static async Task<TcpClient> Line(ArenaHost host, string from)
    {
        var client = new TcpClient(new IPEndPoint(IPAddress.Parse(from), 0));
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, host.Address.Port);
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.ConnectionReset)
        {
            // Turned away before it had heard that it was let in: such a line answers nothing.
        }

        return client;
    }

    private static async Task<bool> Answers(TcpClient line)
    {
        try
        {
            await line.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            return await line.GetStream().ReadAsync(new byte[1]).AsTask().WaitAsync(ArenaHost.Patience) > 0;
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(ArenaHost.Patience);
        while (!await holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
