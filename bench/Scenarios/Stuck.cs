using Pilar.Arena.Bench.Load;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>Some browsers take nothing at all. The others must not notice: the ratio is with them to without them.</summary>
internal sealed record Stuck(string Name, Crowd Crowd, int People) : IScenario
{
    private const double PerSecond = 20;
    private const int LongText = 2_000;
    private const double Aim = 1.2;

    public async Task<IReadOnlyList<Figure>> Measure(Choice choice)
    {
        var everyone = Crowd with { People = Crowd.People + People };
        await using var server = await ServerProcess.Start(ServerKind.Arena, everyone);
        await using var crowd = await LoadCrowd.Connect(ServerKind.Arena, server.Address, Crowd);
        await crowd.Settle(await crowd.Talk(PerSecond, TimeSpan.FromSeconds(3)) * Crowd.People);

        var without = await Talk(crowd, choice.Time);
        var stuck = Enumerable.Range(Crowd.People, People)
            .Select(person => new LoadClient(Protocol.For(ServerKind.Arena), server.Address, 0, person, new Latencies())).ToList();
        await Task.WhenAll(stuck.Select(client => client.Connect(reading: false)));
        var with = await Talk(crowd, choice.Time);
        var again = await Talk(crowd, choice.Time);
        await Task.WhenAll(stuck.Select(client => client.Cut()));
        return
        [
            new Figure(Name, ServerKind.Arena, "99 % for the others, none stuck", without, "ms"),
            new Figure(Name, ServerKind.Arena, $"99 % for the others, {People} stuck", with, "ms", with / without, Aim),
            new Figure(Name, ServerKind.Arena, "the same a while later", again, "ms", again / without, Aim),
        ];
    }

    private async Task<double> Talk(LoadCrowd crowd, TimeSpan time)
    {
        crowd.Latencies.Clear();
        var heard = crowd.Heard;
        await crowd.Settle(heard + (await crowd.Talk(PerSecond, time, LongText) * Crowd.People));
        return crowd.Latencies.Percentile(0.99);
    }
}
