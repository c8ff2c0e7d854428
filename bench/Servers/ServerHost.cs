namespace Pilar.Arena.Bench.Servers;

/// <summary>
/// The other end of <see cref="ServerProcess"/>: a server in a process of its own says where it is, answers a line with
/// the size of its heap, and ends when its parent does.
/// </summary>
internal static class ServerHost
{
    public static async Task<int> Run(string kind, Crowd crowd)
    {
        await using var app = kind switch
        {
            ServerKind.Arena => await ArenaServer.Create(crowd, (grains, room) => ArenaServer.HoldMeeting(grains, room, crowd.People)),
            ServerKind.Led => await ArenaServer.Create(crowd, (grains, room) => LedMeeting.Hold(grains, room, crowd.People)),
            ServerKind.SignalR => PlainSignalR.Create(),
            ServerKind.WebSocket => BareWebSocket.Create(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such server."),
        };
        if (kind is not (ServerKind.Arena or ServerKind.Led))
        {
            await app.StartAsync();
        }

        Console.WriteLine($"ready {app.Urls.First()}");
        while (await Console.In.ReadLineAsync() is not null)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            Console.WriteLine($"heap {GC.GetTotalMemory(forceFullCollection: true)}");
        }

        await app.StopAsync();
        return 0;
    }

    /// <summary>A reference server: nothing but what it needs, on a free port.</summary>
    public static WebApplicationBuilder Bare()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }
}
