using System.Diagnostics;
using Pilar.Arena.Bench.Load;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>Everybody says something at once: how long until all have heard all?</summary>
internal sealed record Burst(string Name, Crowd Crowd, int Posts) : IScenario
{
    public async Task<IReadOnlyList<Figure>> Measure(Choice choice)
    {
        var ours = await Say(ServerKind.Arena);
        var reference = await Say(ServerKind.SignalR);
        return
        [
            new Figure(Name, ServerKind.Arena, "until all have heard all", ours.Took.TotalMilliseconds, "ms", ours.Took / reference.Took),
            new Figure(Name, ServerKind.SignalR, "until all have heard all", reference.Took.TotalMilliseconds, "ms", 1),
            new Figure(Name, ServerKind.Arena, "processor per delivered event", ours.Cpu.TotalMicroseconds, "µs", ours.Cpu / reference.Cpu, 1),
            new Figure(Name, ServerKind.SignalR, "processor per delivered event", reference.Cpu.TotalMicroseconds, "µs", 1),
            new Figure(Name, ServerKind.Arena, FanOut.Broken, ours.Wrong, "events", null, 0),
        ];
    }

    private async Task<(TimeSpan Took, TimeSpan Cpu, long Wrong)> Say(string kind)
    {
        await using var server = await ServerProcess.Start(kind, Crowd);
        await using var crowd = await LoadCrowd.Connect(kind, server.Address, Crowd);
        await crowd.Settle(await crowd.Talk(perSecond: 20, TimeSpan.FromSeconds(3)) * Crowd.People);

        var (heard, cpu, start) = (crowd.Heard, server.Cpu, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Posts).Select(post => crowd.Clients.ElementAt(post % Crowd.People).Post(LoadClient.Text())));
        var all = (long)Posts * Crowd.People;
        await crowd.Settle(heard + all);
        var took = Stopwatch.GetElapsedTime(start);
        heard = crowd.Heard - heard;
        return (took, (server.Cpu - cpu) / heard, Math.Abs(all - heard) + crowd.Clients.Sum(client => client.Breaks));
    }
}
