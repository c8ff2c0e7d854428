using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>What the way out to the browsers measures.</summary>
public static class RelayMeter
{
    public const string Name = "Pilar.Arena.Web";

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> PushLag =
        Meter.CreateHistogram<double>("arena.push.lag", "s", "From the moment an event carries to this host; other hosts' clocks are in it.");

    private static readonly Histogram<double> PumpLag =
        Meter.CreateHistogram<double>("arena.pump.lag", "s", "From this host to one connection's line.");

    private static readonly Counter<long> Views =
        Meter.CreateCounter<long>("arena.views", "{view}", "Whole views sent, by reason: joined, or behind (a gap, or other rights than before).");

    private static readonly Counter<long> Stuck =
        Meter.CreateCounter<long>("arena.connections.stuck", "{connection}", "Connections that took nothing and were ended.");

    private static readonly Counter<long> TooFast =
        Meter.CreateCounter<long>("arena.calls.refused", "{call}", "Calls refused because their caller goes too fast, by method.");

    private static readonly Counter<long> Refused =
        Meter.CreateCounter<long>("arena.connections.refused", "{connection}", "Lines refused because their address or person has too many.");

    private static readonly UpDownCounter<int> Live =
        Meter.CreateUpDownCounter<int>("arena.connections", "{connection}", "Live connections to this host.");

    private static readonly UpDownCounter<int> Rooms =
        Meter.CreateUpDownCounter<int>("arena.rooms.followed", "{room}", "Rooms that this host follows.");

    internal static void Connected(int change) => Live.Add(change);

    internal static void Followed(int change) => Rooms.Add(change);

    internal static void WasTooFast(string method) => TooFast.Add(1, new KeyValuePair<string, object?>("arena.method", method));

    internal static void WasRefused() => Refused.Add(1);

    internal static void WasStuck() => Stuck.Add(1);

    internal static void SentView(bool joined) => Views.Add(1, new KeyValuePair<string, object?>("arena.reason", joined ? "joined" : "behind"));

    /// <summary>An event has come. Answers when, for <see cref="Sent"/>; zero when nobody asks.</summary>
    internal static long Came(DateTimeOffset happened, TimeProvider clock)
    {
        if (PushLag.Enabled)
        {
            PushLag.Record(Math.Max(0, (clock.GetUtcNow() - happened).TotalSeconds));
        }

        return PumpLag.Enabled ? Stopwatch.GetTimestamp() : 0;
    }

    internal static void Sent(long came)
    {
        if (came != 0 && PumpLag.Enabled)
        {
            PumpLag.Record(Stopwatch.GetElapsedTime(came).TotalSeconds);
        }
    }
}
