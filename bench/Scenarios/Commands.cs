using System.Diagnostics;
using System.Text.Json;
using Pilar.Arena.Bench.Storage;

namespace Pilar.Arena.Bench.Scenarios;

/// <summary>Acknowledged commands: how many a second, how much is written for each, also when the room has said a hundred thousand things.</summary>
internal sealed record Commands(string Name) : IScenario
{
    private const int AimManyOnPostgres = 20_000;
    private const int AimHot = 10_000;
    private const int AimOpeningMs = 200;

    public async Task<IReadOnlyList<Figure>> Measure(Choice choice)
    {
        var figures = new List<Figure>();
        foreach (var database in new[] { "sqlite", "postgres" })
        {
            figures.AddRange(Figures(database, await Run(database, choice.Short ? 20_000 : 100_000)));
        }

        return figures;
    }

    private IEnumerable<Figure> Figures(string database, CommandFigures found)
    {
        var full = $"with {found.Events:#,##0} events";
        yield return new Figure(Name, database, "acknowledged, 200 rooms", found.Many, "commands/s", null, database == "postgres" ? AimManyOnPostgres : null);
        yield return new Figure(Name, database, "acknowledged, one room", found.Hot, "commands/s", null, AimHot);
        yield return new Figure(Name, database, $"acknowledged, one room {full}", found.HotWhenFull, "commands/s", found.HotWhenFull / found.Hot);
        yield return new Figure(Name, database, "written for each", found.Bytes, "bytes");
        yield return new Figure(Name, database, $"written for each {full}", found.BytesWhenFull, "bytes", found.BytesWhenFull / found.Bytes, 1.2);
        yield return new Figure(Name, database, $"opening a room {full}", found.OpeningMs, "ms", null, AimOpeningMs);
    }

    private static async Task<CommandFigures> Run(string database, int events)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["commands", database]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["ARENA_BENCH_EVENTS"] = $"{events}";
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith('{'))
            {
                await process.WaitForExitAsync();
                return JsonSerializer.Deserialize<CommandFigures>(line)!;
            }
        }

        throw new InvalidOperationException($"The run on {database} ended without figures.");
    }
}
