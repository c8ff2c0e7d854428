using System.Text.Json;

namespace Pilar.Arena.Repository.Tests;

/// <summary>
/// The offenders we know, with their size: <c>tidy.json</c>. They may shrink, never grow; a new one is not let in, and
/// one that is tidy at last is taken off the list.
/// </summary>
internal sealed record Ratchet(Dictionary<string, int> Files, Dictionary<string, int> Methods)
{
    public static Ratchet Read() =>
        JsonSerializer.Deserialize<Ratchet>(Repository.Read("tests/Repository.Tests/tidy.json"), JsonSerializerOptions.Web)
        ?? throw new InvalidOperationException("tidy.json is empty.");

    public static IReadOnlyList<string> Complaints(
        IReadOnlyDictionary<string, int> sizes, IReadOnlyDictionary<string, int> known, int limit) =>
    [
        .. sizes.Where(size => size.Value > limit && !known.ContainsKey(size.Key))
            .Select(size => $"{size.Key} has {size.Value} lines; the limit is {limit}. Divide it."),
        .. sizes.Where(size => known.TryGetValue(size.Key, out var allowed) && size.Value > Math.Max(allowed, limit))
            .Select(size => $"{size.Key} has grown from {known[size.Key]} to {size.Value} lines."),
        .. known.Keys.Where(name => sizes.GetValueOrDefault(name) <= limit)
            .Select(name => $"{name} is within {limit} lines now, or gone: take it off tidy.json."),
    ];
}
