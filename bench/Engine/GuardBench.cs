using System.Diagnostics;
using Pilar.Arena.Bench.Servers;
using Pilar.Arena.Bench.Storage;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Silo;

namespace Pilar.Arena.Bench.Engine;

/// <summary>
/// What a writer waits for: one contribution after another through the grain of a live room, with the guard that looks through it and the log that it is stored in,
/// each by the clock. What is given back counts like what is stored.
/// </summary>
internal static class GuardBench
{
    private const double MostForOne = 10;
    private const int Practice = 0;
    private const int Measured = 1;

    public static async Task<IReadOnlyList<Figure>> Measure()
    {
        await using var store = await BenchStore.Create("sqlite");
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development", Args = [.. store.Settings] });
        builder.Logging.ClearProviders(); // the figures alone are printed
        builder.AddArenaSilo();
        using var host = builder.Build();
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        var texts = EngineBench.Texts("chat");
        await PostAll(grains, Practice, texts); // the compiler does its work meanwhile
        var posted = await PostAll(grains, Measured, texts);
        await host.StopAsync();
        return
        [
            new Figure("engine", "arena", "one contribution with the grain call, median", posted.Times[posted.Times.Count / 2], "ms"),
            new Figure("engine", "arena", "one contribution with the grain call, 99 %", posted.Times[posted.Times.Count * 99 / 100], "ms", Aim: MostForOne),
            new Figure("engine", "arena", $"given back of {texts.Count} contributions", posted.GivenBack, "texts"),
            new Figure("engine", "arena", $"not looked through of {texts.Count} contributions", posted.Unseen, "texts", Aim: 0),
        ];
    }

    // In a meeting of its own that is live, with no case open.
    private static async Task<Posted> PostAll(IGrainFactory grains, int room, List<string> texts)
    {
        await ArenaServer.HoldMeeting(grains, room, people: 2);
        var (grain, writer) = (grains.Grain(new RoomId(Crowd.Room(room))), ArenaServer.Person(room, 1));
        var (times, givenBack, unseen) = (new List<double>(texts.Count), 0, 0);
        foreach (var text in texts)
        {
            var (id, post) = (new CommandId(Guid.NewGuid()), new PostContribution(new ContributionId(Guid.NewGuid()), null, null, text));
            var start = Stopwatch.GetTimestamp();
            var reply = await grain.Do(writer, id, post);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            switch (reply.Refusal)
            {
                case null:
                    break;
                case { Kind: RefusalKind.Invalid }:
                    givenBack++;
                    break;
                case { Kind: RefusalKind.NotSaved }:
                    unseen++;
                    break;
                case { } other:
                    throw new InvalidOperationException($"Refused: {other.Code}");
            }
        }

        times.Sort();
        return new Posted(times, givenBack, unseen);
    }

    /// <param name="Times">In milliseconds, the shortest first.</param>
    /// <param name="GivenBack">The guard found something in them, or they are no contribution.</param>
    /// <param name="Unseen">Nobody had time to look.</param>
    private sealed record Posted(List<double> Times, int GivenBack, int Unseen);
}
