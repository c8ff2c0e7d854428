using System.Diagnostics;
using System.Text.Json;
using Orleans.Core.Internal;
using Pilar.Arena.Bench.Servers;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Silo;

namespace Pilar.Arena.Bench.Storage;

/// <summary>
/// A silo in a process of its own, and callers beside it: what the log bears, without the web in front. Prints its figures
/// as one line of JSON.
/// </summary>
internal static class CommandServer
{
    private const int Rooms = 200;
    private const int CallersPerRoom = 8;
    private const int CallersOfHotRoom = 512;

    public static async Task<int> Run(string database)
    {
        await using var store = await BenchStore.Create(database);
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development", Args = [.. store.Settings] });
        builder.AddArenaSilo();
        using var host = builder.Build();
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await Parallel.ForAsync(0, Rooms, async (room, _) => await ArenaServer.HoldMeeting(grains, room, 2));

        var time = TimeSpan.FromSeconds(5);
        var all = Enumerable.Range(0, Rooms).ToArray();
        await Post(grains, store, all, CallersPerRoom, 3 * time); // the compiler does its work meanwhile
        var many = await Post(grains, store, all, CallersPerRoom, time);
        var hot = await Post(grains, store, [0], CallersOfHotRoom, time);
        var head = await Fill(grains, Environment.GetEnvironmentVariable("ARENA_BENCH_EVENTS") is { } events ? int.Parse(events, null) : 100_000);
        var full = await Post(grains, store, [0], CallersOfHotRoom, time);
        var opening = await Open(grains);
        Console.WriteLine(JsonSerializer.Serialize(new CommandFigures(many.Rate, hot.Rate, hot.Bytes, head, full.Rate, full.Bytes, opening.TotalMilliseconds)));
        await host.StopAsync();
        return 0;
    }

    private static async Task<(double Rate, double Bytes)> Post(IGrainFactory grains, BenchStore store, int[] rooms, int callers, TimeSpan time)
    {
        var written = await store.WrittenBytes();
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(rooms.SelectMany(room => Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(start) < time; count++)
            {
                await PostOne(grains, room);
            }

            return count;
        }))));
        var took = Stopwatch.GetElapsedTime(start);
        var posted = counts.Sum();
        return (posted / took.TotalSeconds, (double)(await store.WrittenBytes() - written) / posted);
    }

    private static async Task<long> Fill(IGrainFactory grains, long events)
    {
        var head = 0L;
        await Task.WhenAll(Enumerable.Range(0, CallersOfHotRoom).Select(async _ =>
        {
            while (Volatile.Read(ref head) < events)
            {
                Volatile.Write(ref head, await PostOne(grains, 0));
            }
        }));
        return head;
    }

    // From cold: the activation has gone, and its snapshot is written.
    private static async Task<TimeSpan> Open(IGrainFactory grains)
    {
        var room = grains.Grain(new RoomId(Crowd.Room(0)));
        await room.Cast<IGrainManagementExtension>().DeactivateOnIdle();
        await Task.Delay(TimeSpan.FromSeconds(2));
        var start = Stopwatch.GetTimestamp();
        await room.View(ArenaServer.Person(0, 0));
        return Stopwatch.GetElapsedTime(start);
    }

    // As a browser does: what nobody has had time to look through is sent again.
    private static async Task<long> PostOne(IGrainFactory grains, int room)
    {
        var (id, post) = (new CommandId(Guid.NewGuid()), new PostContribution(new ContributionId(Guid.NewGuid()), null, null, Text));
        while (true)
        {
            var reply = await grains.Grain(new RoomId(Crowd.Room(room))).Do(ArenaServer.Person(room, 0), id, post);
            if (reply.Accepted())
            {
                return reply.Value.Seq;
            }

            if (reply.Refusal.Kind != RefusalKind.NotSaved)
            {
                throw new InvalidOperationException($"Refused: {reply.Refusal.Code}");
            }
        }
    }

    private static readonly string Text = string.Concat(Enumerable.Repeat("ord ", 50)).Trim();
}

/// <param name="Many">Acknowledged commands a second over two hundred rooms.</param>
/// <param name="Hot">The same in one room.</param>
/// <param name="Bytes">Written to the database for each of them.</param>
/// <param name="Events">How many the room then had.</param>
/// <param name="OpeningMs">From the first call to a room that nobody has open, until its view is there.</param>
internal sealed record CommandFigures(double Many, double Hot, double Bytes, long Events, double HotWhenFull, double BytesWhenFull, double OpeningMs);
