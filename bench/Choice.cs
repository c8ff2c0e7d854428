using System.Globalization;
using Pilar.Arena.Bench.Servers;

namespace Pilar.Arena.Bench;

/// <summary>What to measure, and for how long.</summary>
internal sealed record Choice(bool Short, bool Json, IReadOnlySet<string> Only, IReadOnlySet<string> Servers, TimeSpan Time)
{
    private const int LongSeconds = 20;
    private const int ShortSeconds = 8;

    public static Choice Parse(string[] args)
    {
        var brief = args.Contains("--short");
        var seconds = Value(args, "--seconds") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : brief ? ShortSeconds : LongSeconds;
        return new Choice(
            brief, args.Contains("--json"), Values(args, "--only"), Values(args, "--servers"), TimeSpan.FromSeconds(seconds));
    }

    public bool Includes(string name) => Only.Count == 0 || Only.Contains(name);

    /// <summary>The reference is always there: the others are ratios to it.</summary>
    public bool Compares(string server) => Servers.Count == 0 || Servers.Contains(server) || server == ServerKind.SignalR;

    private static HashSet<string> Values(string[] args, string option) =>
        (Value(args, option)?.Split(',') ?? []).ToHashSet(StringComparer.Ordinal);

    private static string? Value(string[] args, string option) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
