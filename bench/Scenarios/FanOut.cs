using Pilar.Arena.Bench.Load;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>People listen while some talk. What does it cost the server to bring one event to one listener, and how long does it take?</summary>
internal sealed record FanOut(string Name, Crowd Crowd, double PerSecond) : IScenario
{
    public const string Broken = "lost, twice or out of order";

    private const int WarmUp = 3;

    public async Task<IReadOnlyList<Figure>> Measure(Choice choice)
    {
        var runs = new List<Run>();
        foreach (var kind in ServerKind.All)
        {
            if (choice.Compares(kind) && (kind != ServerKind.SocketIo || SocketIo.IsThere))
            {
                runs.Add(await Listen(kind, choice.Time));
            }
        }

        var reference = runs.Single(run => run.Kind == ServerKind.SignalR);
        return [.. runs.SelectMany(run => Figures(run, reference))];
    }

    private async Task<Run> Listen(string kind, TimeSpan time)
    {
        await using var server = await ServerProcess.Start(kind, Crowd);
        var empty = await server.Heap();
        await using var crowd = await LoadCrowd.Connect(kind, server.Address, Crowd);

        // Until the compiler has nothing more to do: it goes on for a while after the last call that made it wish to.
        await crowd.Settle(await crowd.Talk(PerSecond * WarmUp, time / 2) * Crowd.People);
        await Task.Delay(time / 4);
        var heap = await server.Heap();
        crowd.Latencies.Clear();

        var (cpu, heard, refused) = (server.Cpu, crowd.Heard, crowd.Refused);
        var posted = await crowd.Talk(PerSecond, time);
        await crowd.Settle(heard + posted * Crowd.People);
        refused = crowd.Refused - refused;
        posted -= refused;
        cpu = server.Cpu - cpu;
        heard = crowd.Heard - heard;
        return new Run(
            kind, cpu / heard, crowd.Latencies.Percentile(0.5), crowd.Latencies.Percentile(0.99),
            (double)(heap - empty) / Crowd.Size, server.ResidentBytes,
            refused, Math.Abs(posted * Crowd.People - heard) + crowd.Clients.Sum(client => client.Breaks));
    }

    private IEnumerable<Figure> Figures(Run run, Run reference)
    {
        var ours = run.Kind == ServerKind.Arena;
        yield return new Figure(Name, run.Kind, "processor per delivered event", run.Cpu.TotalMicroseconds, "µs", run.Cpu / reference.Cpu, ours ? 1 : null);
        yield return new Figure(Name, run.Kind, "sent to shown, median", run.Median, "ms", null, ours ? 50 : null);
        yield return new Figure(Name, run.Kind, "sent to shown, 99 %", run.Slow, "ms", null, ours ? 300 : null);
        yield return new Figure(Name, run.Kind, "heap per participant", run.HeapEach / 1024, "KB", run.HeapEach / reference.HeapEach, null);
        yield return new Figure(Name, run.Kind, "resident memory", run.Resident / 1048576.0, "MB", null, ours ? 400 : null);
        yield return new Figure(Name, run.Kind, "refused, and their writer was told", run.Refused, "posts");
        yield return new Figure(Name, run.Kind, Broken, run.Wrong, "events", null, ours ? 0 : null);
    }

    private sealed record Run(string Kind, TimeSpan Cpu, double Median, double Slow, double HeapEach, long Resident, long Refused, long Wrong);
}
