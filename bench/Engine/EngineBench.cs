using System.Diagnostics;
using System.Text.Json;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;
using Pilar.Arena.Anonymisation.Redaction.Risk;

namespace Pilar.Arena.Bench.Engine;

/// <summary>
/// The anonymiser on one thread: processor time for 1,000 characters, one contribution by the clock, memory. The ratio is to a reference of the same run and the same
/// texts: cutting them into words and looking each up in a set of words, a thousand times.
/// </summary>
internal static class EngineBench
{
    private const int Rounds = 5;
    private const int Lookups = 1_000;
    private const double MostPerThousand = 5;
    private const double MostForOne = 10;
    private const double MostMegabytes = 150;

    private static readonly string[] Sets = ["pilar", "dev"];

    public static IReadOnlyList<Figure> Measure()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var screener = Screener.Open();
        screener.Screen("Ord.");
        var heap = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var redactor = new CaseRedactor(screener, PopulationTable.Open());
        var (cases, chat) = (Texts("cases"), Texts("chat"));
        var words = cases.SelectMany(text => text.Split(' ')).ToHashSet(StringComparer.Ordinal);

        var reference = Best(cases, text => text.Split(' ').Count(words.Contains)) * Lookups;
        var screened = Best(cases, text => screener.Screen(text).Count);
        var contributions = Best(chat, text => screener.Screen(text).Count);
        var redacted = Best(cases, text => redactor.Redact(new CaseSource(WrittenForm.Bokmaal, [new CaseField("text", text)], [])).Marks.Length);
        var one = Clock(chat, screener);
        return
        [
            new Figure("engine", "reference", "words looked up 1,000 times", reference, "ms/1,000 chars", 1),
            new Figure("engine", "arena", "screening cases", screened, "ms/1,000 chars", screened / reference),
            new Figure("engine", "arena", "aim: screening cases", screened, "ms/1,000 chars", Aim: MostPerThousand),
            new Figure("engine", "arena", "screening contributions", contributions, "ms/1,000 chars", Aim: MostPerThousand),
            new Figure("engine", "arena", "redacting cases", redacted, "ms/1,000 chars", redacted / reference),
            new Figure("engine", "arena", "one contribution, median", one[one.Count / 2], "ms"),
            new Figure("engine", "arena", "one contribution, 99 %", one[one.Count * 99 / 100], "ms", Aim: MostForOne),
            new Figure("engine", "arena", "heap with everything read", heap, "MB", Aim: MostMegabytes),
        ];
    }

    // Processor time, so that what else the machine does counts less; the best of some rounds, after one of practice.
    private static double Best(List<string> texts, Func<string, int> work)
    {
        var characters = texts.Sum(text => text.Length);
        var best = double.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            var (start, found) = (Process.GetCurrentProcess().UserProcessorTime, 0);
            foreach (var text in texts)
            {
                found += work(text);
            }

            var spent = (Process.GetCurrentProcess().UserProcessorTime - start).TotalMilliseconds;
            best = round > 0 && found >= 0 ? Math.Min(best, spent) : best;
        }

        return best * 1_000 / characters;
    }

    private static List<double> Clock(List<string> texts, Screener screener)
    {
        var times = new List<double>(texts.Count);
        foreach (var text in texts)
        {
            var start = Stopwatch.GetTimestamp();
            screener.Screen(text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    /// <summary>The texts of the development sets, cases or chat.</summary>
    public static List<string> Texts(string kind) =>
    [
        .. Sets.SelectMany(set => File.ReadLines(Path.Combine(BenchRun.Root, "tests", "Anonymisation.Tests", "Sets", $"{set}-{kind}.jsonl")))
            .Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!),
    ];
}
