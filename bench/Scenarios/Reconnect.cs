using System.Diagnostics;
using Pilar.Arena.Bench.Load;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>Everybody loses the line at once, something is said meanwhile, and everybody comes back at once.</summary>
internal sealed record Reconnect(string Name, Crowd Crowd) : IScenario
{
    private const int SaidMeanwhile = 20;
    private const int AimSeconds = 10;

    public async Task<IReadOnlyList<Figure>> Measure(Choice choice)
    {
        await using var server = await ServerProcess.Start(ServerKind.Arena, Crowd);
        await using var crowd = await LoadCrowd.Connect(ServerKind.Arena, server.Address, Crowd);
        var clients = crowd.Clients.ToList();
        var speaker = clients[0];
        await crowd.Settle(await crowd.Talk(perSecond: 5, TimeSpan.FromSeconds(2)) * Crowd.People);

        var said = speaker.Heard + SaidMeanwhile;
        await Task.WhenAll(clients.Skip(1).Select(client => client.Cut()));
        for (var i = 0; i < SaidMeanwhile; i++)
        {
            await speaker.Post(LoadClient.Text());
        }

        var (start, cpu) = (Stopwatch.GetTimestamp(), server.Cpu);
        await Task.WhenAll(clients.Skip(1).Select(client => client.Connect()));
        await crowd.Settle(said * Crowd.People);
        var took = Stopwatch.GetElapsedTime(start);
        // A snapshot has the texts in it already: whoever got one is counted for itself.
        var resumed = clients.Where(client => client.Snapshots == 1).ToList();
        var wrong = resumed.Sum(client => Math.Abs(client.Heard - said)) + clients.Sum(client => client.Breaks);
        return
        [
            new Figure(Name, ServerKind.Arena, "until all are back and have heard all", took.TotalSeconds, "s", null, AimSeconds),
            new Figure(Name, ServerKind.Arena, "processor per returning participant", (server.Cpu - cpu).TotalMicroseconds / Crowd.Size, "µs"),
            new Figure(Name, ServerKind.Arena, "came back to a new view", Crowd.People - resumed.Count, "people"),
            new Figure(Name, ServerKind.Arena, FanOut.Broken, wrong, "events", null, 0),
        ];
    }
}
