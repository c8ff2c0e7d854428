using System.Diagnostics;
using Pilar.Arena.Bench.Load;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>
/// Everybody in a large meeting votes on the questions. How long until a vote is answered and a count has reached each listener, and what does a vote cost
/// those who do not hear it? The reference is a plain hub that tells everybody of every vote.
/// </summary>
internal sealed record Votes(string Name, Crowd Crowd, int PerSecond) : IScenario
{
    private const int Aim = 300;
    private const int WarmUp = 2;

    // So far apart each vote of its own question brings the count with it.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2.2);

    public async Task<IReadOnlyList<Figure>> Measure(Choice choice)
    {
        var (ours, atOnce, broken) = await InTheArena(choice.Time);
        var plain = await InAPlainHub(choice.Time);
        return
        [
            .. Figures(ours, plain),
            .. Figures(plain, plain),
            new Figure(Name, ServerKind.Arena, "all vote at once: answered, 99 %", atOnce.Percentile(0.99), "ms"),
            new Figure(Name, ServerKind.Arena, FanOut.Broken, broken, "events", null, 0),
        ];
    }

    private async Task<(Run Steady, Latencies AtOnce, long Broken)> InTheArena(TimeSpan time)
    {
        await using var server = await ServerProcess.Start(ServerKind.Arena, Crowd);
        await using var crowd = await LoadCrowd.Connect(ServerKind.Arena, server.Address, Crowd);
        var room = new VotedRoom([.. crowd.Clients]);
        await room.Ask();
        await Steady(WarmUp * PerSecond, time / 2, new Latencies(), room.Vote);

        Timed counts = new("count");
        var run = await Measured(ServerKind.Arena, server, crowd, time, room.Vote, async () =>
        {
            await counts.Take(crowd.Clients.ToList(), room.VoteAlone);
            await Task.Delay(Quiet);
        });
        var atOnce = new Latencies();
        await Task.WhenAll(room.Everybody().Select(vote => Clocked(atOnce, vote)));
        return (run with { Told = counts.Each }, atOnce, crowd.Clients.Sum(client => (long)client.Breaks));
    }

    private async Task<Run> InAPlainHub(TimeSpan time)
    {
        await using var server = await ServerProcess.Start(ServerKind.SignalR, Crowd);
        await using var crowd = await LoadCrowd.Connect(ServerKind.SignalR, server.Address, Crowd);
        var protocol = new SignalRProtocol();
        LoadClient[] clients = [.. crowd.Clients];
        Task Say(int number) => protocol.Say(clients[number % clients.Length], 0, LoadClient.Text(length: 60));
        await Steady(WarmUp * PerSecond, time / 2, new Latencies(), Say);
        await Task.Delay(Quiet);
        crowd.Latencies.Clear();
        return await Measured(ServerKind.SignalR, server, crowd, time, Say, () => Task.Delay(Quiet)) with { Told = crowd.Latencies };
    }

    private async Task<Run> Measured(string kind, ServerProcess server, LoadCrowd crowd, TimeSpan time, Func<int, Task> vote, Func<Task> meanwhile)
    {
        var answered = new Latencies();
        var (cpu, bytes, frames) = (server.Cpu, crowd.Clients.Sum(client => client.Bytes), crowd.Clients.Sum(client => client.Frames));
        var votes = Steady(PerSecond, time, answered, vote);
        while (!votes.IsCompleted)
        {
            await meanwhile();
        }

        await votes;
        var given = (double)answered.Count;
        return new Run(
            kind, answered, answered, (server.Cpu - cpu) / given, (crowd.Clients.Sum(client => client.Bytes) - bytes) / given / Crowd.People,
            (crowd.Clients.Sum(client => client.Frames) - frames) / given / Crowd.People);
    }

    private static async Task Steady(int perSecond, TimeSpan time, Latencies answered, Func<int, Task> vote)
    {
        var votes = new List<Task>();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / perSecond));
        for (var left = (int)(time.TotalSeconds * perSecond); left > 0; left--)
        {
            votes.Add(Clocked(answered, () => vote(left)));
            await timer.WaitForNextTickAsync();
        }

        await Task.WhenAll(votes);
    }

    private static async Task Clocked(Latencies answered, Func<Task> vote)
    {
        var start = Stopwatch.GetTimestamp();
        await vote();
        answered.Add(Stopwatch.GetElapsedTime(start));
    }

    private IEnumerable<Figure> Figures(Run run, Run reference)
    {
        double? aim = run.Kind == ServerKind.Arena ? Aim : null;
        yield return new Figure(Name, run.Kind, "a vote answered, median", run.Answered.Percentile(0.5), "ms");
        yield return new Figure(Name, run.Kind, "a vote answered, 99 %", run.Answered.Percentile(0.99), "ms");
        yield return new Figure(Name, run.Kind, "told to each, 99 %", run.Told.Percentile(0.99), "ms", null, aim);
        yield return new Figure(
            Name, run.Kind, "told to each, 99 %, to the plain hub's", run.Told.Percentile(0.99) / reference.Told.Percentile(0.99), "ratio");
        yield return new Figure(Name, run.Kind, "processor per vote", run.Cpu.TotalMilliseconds, "ms", run.Cpu / reference.Cpu);
        yield return new Figure(Name, run.Kind, "per vote and listener", run.Bytes, "bytes", run.Bytes / reference.Bytes);
        yield return new Figure(Name, run.Kind, "per vote and listener", run.Frames, "frames", run.Frames / reference.Frames);
    }

    /// <param name="Told">The count in ours, every vote in the plain hub.</param>
    private sealed record Run(string Kind, Latencies Answered, Latencies Told, TimeSpan Cpu, double Bytes, double Frames);
}
