using System.Globalization;
using System.Text.Json;
using Pilar.Arena.Faults.Checks;

namespace Pilar.Arena.Faults;

/// <summary>What a run found: a table for people, JSON for programs, and the tests' own form for the closing line.</summary>
internal sealed class Report(Choice choice, IReadOnlyList<Finding> findings)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private static readonly string[] Heads =
        ["fault", "acked", "lost", "twice", "disorder", "gaps", "leaks", "refused", "write stop", "aim", "silence", ""];

    public async Task Write()
    {
        Console.WriteLine(choice.Json ? Json() : Table());
        if (choice.Ctrf is { } file)
        {
            await File.WriteAllTextAsync(file, Ctrf());
        }
    }

    private string Table()
    {
        List<string[]> rows = [Heads, .. findings.Select(Row)];
        var widths = Enumerable.Range(0, Heads.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var table = rows.Select(row => string.Join("  ", row.Select((cell, column) =>
            column is 0 or 11 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        var wrong = findings.SelectMany(finding => finding.Examples.Append(finding.Error).OfType<string>().Select(one => $"{finding.Fault}: {one}"));
        return string.Join('\n', [.. table, .. wrong, $"seed {choice.Seed}"]);
    }

    private static string[] Row(Finding finding) => finding.Skipped is { } why
        ? [finding.Fault, .. Enumerable.Repeat("", Heads.Length - 2), $"skipped: {why}"]
        :
        [
            finding.Fault, $"{finding.Acked}", $"{finding.Lost}", $"{finding.Duplicates}", $"{finding.Disorder}", $"{finding.Gaps}",
            $"{finding.Leaks}", $"{finding.Refused}", Seconds(finding.WriteStop), Seconds(finding.WriteStopAim), Seconds(finding.Silence),
            finding.Error is null ? finding.Note : "did not come to its end",
        ];

    private static string Seconds(double value) => $"{value.ToString("0.0", CultureInfo.InvariantCulture)} s";

    private string Json() => JsonSerializer.Serialize(
        new { choice.Seed, choice.Short, cores = Environment.ProcessorCount, date = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}", findings }, Web);

    // The Common Test Report Format, as the test runner writes it for the suites.
    private string Ctrf() => JsonSerializer.Serialize(
        new
        {
            results = new
            {
                tool = new { name = "faults" },
                summary = new
                {
                    tests = findings.Count,
                    passed = findings.Count(finding => finding.Holds && finding.Skipped is null),
                    failed = findings.Count(finding => !finding.Holds),
                    skipped = findings.Count(finding => finding.Skipped is not null),
                    pending = 0,
                    other = 0,
                },
                tests = findings.Select(finding => new
                {
                    name = finding.Fault,
                    status = finding.Skipped is not null ? "skipped" : finding.Holds ? "passed" : "failed",
                    duration = (long)(finding.Seconds * 1000),
                    message = string.Join('\n', finding.Examples.Append(finding.Error ?? finding.Skipped).OfType<string>()),
                }),
            },
        },
        Web);
}
