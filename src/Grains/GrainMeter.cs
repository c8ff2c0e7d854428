using System.Diagnostics;
using System.Diagnostics.Metrics;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains;

/// <summary>What the grains count and trace. Kinds and outcomes only: never a room, a person or a text.</summary>
public static class GrainMeter
{
    public const string Name = "Pilar.Arena.Grains";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Traces = new(Name);

    private static readonly Counter<long> Commands =
        Meter.CreateCounter<long>("arena.commands", "{command}", "Commands answered, by kind of stream and outcome: stored, unchanged, refused, not_saved.");

    private static readonly Counter<long> Fenced =
        Meter.CreateCounter<long>("arena.activations.fenced", "{activation}", "Activations that met somebody else's rows and ended.");

    private static readonly Counter<long> Unscreened =
        Meter.CreateCounter<long>("arena.texts.unscreened", "{command}", "Commands not stored because their texts were not looked through: late, fault.");

    /// <summary><paramref name="count"/> commands to a stream of this kind were answered.</summary>
    internal static void Answered(string stream, string outcome, int count = 1)
    {
        if (Commands.Enabled)
        {
            Commands.Add(count, new("arena.stream.kind", KindOf(stream)), new("arena.outcome", outcome));
        }
    }

    internal static void NotScreened(string why) => Unscreened.Add(1, new KeyValuePair<string, object?>("arena.why", why));

    internal static void EndedByAnother(string stream) => Fenced.Add(1, new KeyValuePair<string, object?>("arena.stream.kind", KindOf(stream)));

    /// <summary>From being decided to being on disk. Several commands share it: it belongs to the first one's trace, and points to the others'.</summary>
    internal static Activity? Append(IEnumerable<ActivityContext> commands)
    {
        if (!Traces.HasListeners())
        {
            return null;
        }

        var all = commands.Where(context => context != default).ToList();
        return Traces.StartActivity(
            "arena append", ActivityKind.Internal, all.FirstOrDefault(), links: all.Skip(1).Select(context => new ActivityLink(context)));
    }

    // «room/…» is a room: what comes after is never said.
    private static string KindOf(string stream) => stream.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? stream[..end] : "other";
}
