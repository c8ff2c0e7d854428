using System.Globalization;

namespace Pilar.Arena.Faults;

/// <summary>What to break, how often, and with which dice.</summary>
internal sealed record Choice(bool Short, bool Json, int Seed, int Rounds, IReadOnlySet<string> Only, string? Ctrf, bool Keep, string? Other, int Clusters)
{
    private const int MostClusters = 2;

    public static Choice Parse(string[] args)
    {
        var seed = Value(args, "--seed") is { } text ? Number(text) : System.Security.Cryptography.RandomNumberGenerator.GetInt32(1, 1_000_000);
        return new Choice(
            args.Contains("--short"),
            args.Contains("--json"),
            seed,
            Value(args, "--rounds") is { } rounds ? Number(rounds) : 1,
            (Value(args, "--only")?.Split(',') ?? []).ToHashSet(StringComparer.Ordinal),
            Value(args, "--ctrf"),
            args.Contains("--keep"),
            Value(args, "--other"),
            Value(args, "--clusters") is { } clusters ? Math.Clamp(Number(clusters), 1, MostClusters) : 1);
    }

    public bool Includes(string fault) => Only.Count == 0 || Only.Contains(fault);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string? Value(string[] args, string option) =>
        Array.IndexOf(args, option) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
