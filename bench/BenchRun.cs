using System.Globalization;
using System.Text.Json;
using Pilar.Arena.Bench.Scenarios;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench;

/// <summary>Runs the scenarios one after another and prints what they found.</summary>
internal static class BenchRun
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Where the solution is.</summary>
    public static string Root { get; } = FindRoot();

    public static async Task<int> Run(Choice choice)
    {
        var figures = new List<Figure>();
        foreach (var scenario in All(choice))
        {
            if (choice.Includes(scenario.Name))
            {
                await Console.Error.WriteLineAsync($"{scenario.Name} …");
                figures.AddRange(await scenario.Measure(choice));
            }
        }

        Print(figures, choice.Json);
        return figures.Exists(figure => figure.Name == FanOut.Broken && figure.Value > 0) ? 1 : 0;
    }

    /// <returns>Nought: what is not reached is written in the table.</returns>
    public static int Print(IReadOnlyList<Figure> figures, bool json)
    {
        Console.WriteLine(json ? Json([.. figures]) : Table([.. figures]));
        return 0;
    }

    private static IEnumerable<IScenario> All(Choice choice) =>
    [
        new FanOut("room", new Crowd(1, choice.Short ? 300 : 1_000), PerSecond: 5),
        new FanOut("rooms", new Crowd(choice.Short ? 60 : 200, 12), PerSecond: 0.5),
        new Burst("burst", new Crowd(1, 100), Posts: choice.Short ? 100 : 300),
        new Reconnect("reconnect", new Crowd(1, choice.Short ? 300 : 1_000)),
        new Stuck("stuck", new Crowd(1, 100), People: 10),
        new Led("led", new Crowd(1, 300), Cases: choice.Short ? 1 : LedMeeting.Cases),
        new TakenBack("back", new Crowd(1, 300), Times: choice.Short ? 20 : 60),
        new Votes("votes", new Crowd(1, choice.Short ? 300 : 1_000), PerSecond: 20),
        new Commands("commands"),
    ];

    private static string Table(List<Figure> figures)
    {
        string[] heads = ["scenario", "server", "figure", "value", "unit", "ratio", "aim", ""];
        List<string[]> rows = [heads, .. figures.Select(Row)];
        var widths = Enumerable.Range(0, heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return string.Join('\n', rows.Select(row => string.Join("  ", row.Select((cell, column) =>
            column is 3 or 5 or 6 ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd()));
    }

    private static string[] Row(Figure figure) =>
    [
        figure.Scenario, figure.Server, figure.Name, Number(figure.Value), figure.Unit,
        figure.Ratio is { } ratio ? ratio.ToString("0.00", CultureInfo.InvariantCulture) : "",
        figure.Aim is { } aim ? Number(aim) : "",
        figure.Reached switch { true => "reached", false => "not reached", null => "" },
    ];

    private static string Number(double value) => value.ToString(value < 100 ? "0.##" : "#,##0", CultureInfo.InvariantCulture);

    private static string Json(List<Figure> figures) =>
        JsonSerializer.Serialize(new { machine = $"{Environment.ProcessorCount} cores", date = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}", figures }, Web);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pilar.Arena.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The benchmark runs outside the repository.");
        }

        return folder.FullName;
    }
}
