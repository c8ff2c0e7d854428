using System.Diagnostics;
using Pilar.Arena.Faults.People;

namespace Pilar.Arena.Faults.Checks;

/// <summary>
/// Compares three accounts of a meeting: what writers were promised, what the log holds, what each reader was shown. In the
/// manner of Jepsen's set-full: an element that was acknowledged must be there, once, in one place, for everybody.
/// </summary>
internal sealed class Checker(IReadOnlyList<Acked> acked, IReadOnlyList<(long Seq, Guid Command, int Part)> log)
{
    private readonly List<string> _examples = [];

    public Finding Check(Finding start, IReadOnlyList<Reader> readers, IReadOnlyList<string> leaks, IReadOnlyList<Writer> writers) => start with
    {
        Acked = acked.Count,
        Lost = Count("lost", Lost()),
        Duplicates = Count("twice", StoredTwice().Concat(readers.SelectMany(reader => reader.Duplicates.Concat(ShownTwice(reader))))),
        Disorder = Count("disorder", readers.SelectMany(reader => reader.Disorder)),
        Gaps = Count("gap", HolesInTheLog().Concat(readers.SelectMany(Missing))),
        Leaks = Count("leak", leaks),
        Refused = Count("refused", writers.SelectMany(writer => writer.Unexpected)),
        Examples = _examples,
    };

    /// <summary>The longest pause between two answers from <paramref name="since"/> on.</summary>
    public TimeSpan LongestStop(long since)
    {
        var longest = TimeSpan.Zero;
        var before = since;
        foreach (var at in acked.Select(one => one.At).Where(at => at > since).Order())
        {
            var pause = Stopwatch.GetElapsedTime(before, at);
            longest = pause > longest ? pause : longest;
            before = at;
        }

        return longest;
    }

    private IEnumerable<string> Lost()
    {
        var stored = log.Select(row => (row.Seq, row.Command)).ToHashSet();
        return acked.Where(one => !stored.Contains((one.Seq, one.Command))).Select(one => $"{one.Text} was answered with {one.Seq}");
    }

    private IEnumerable<string> StoredTwice() =>
        log.GroupBy(row => (row.Command, row.Part)).Where(rows => rows.Count() > 1).Select(rows => $"command {rows.Key.Command}");

    private static IEnumerable<string> ShownTwice(Reader reader) =>
        reader.Shown.GroupBy(shown => shown.Value).Where(texts => texts.Count() > 1).Select(texts => $"{texts.Key} at {texts.Count()} numbers");

    private IEnumerable<string> HolesInTheLog() =>
        log.Where((row, place) => row.Seq != place + 1).Take(1).Select(row => $"the log has {row.Seq} where it should not");

    private IEnumerable<string> Missing(Reader reader)
    {
        var shown = reader.Shown;
        return acked.Where(one => shown.GetValueOrDefault(one.Seq) != one.Text)
            .Select(one => $"{reader.Person.Name}, at {reader.Last}, was not shown {one.Text} at {one.Seq}");
    }

    private int Count(string what, IEnumerable<string> found)
    {
        var all = found.ToList();
        _examples.AddRange(all.Take(3).Select(one => $"{what}: {one}"));
        return all.Count;
    }
}
