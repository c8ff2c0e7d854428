using System.Diagnostics.Metrics;

namespace Pilar.Arena.Silo.Storage;

/// <summary>What the log's writer measures.</summary>
public static class LogMeter
{
    public const string Name = "Pilar.Arena.Log";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("arena.log.commit.duration", "s", "One commit, flushed to disk.");

    private static readonly Histogram<int> Appends =
        Meter.CreateHistogram<int>("arena.log.commit.appends", "{append}", "Appends that shared one commit.");

    private static readonly Counter<long> Failed =
        Meter.CreateCounter<long>("arena.log.commit.failed", "{commit}", "Commits that failed; their callers were told «not saved».");

    internal static void Committed(TimeSpan took, int appends)
    {
        Duration.Record(took.TotalSeconds);
        Appends.Record(appends);
    }

    internal static void NotCommitted() => Failed.Add(1);
}
