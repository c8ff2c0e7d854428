using System.Collections.Frozen;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>What bearers of a name are called in Norway, and how the same name is written in other countries' letters.</summary>
internal static partial class ShortNames
{
    private static readonly FrozenDictionary<string, Place[]> Places = Read();

    /// <summary>Whether those who bear one are called the other, or it is the same name in other letters.</summary>
    /// <param name="one">Folded, in lower case, as <paramref name="other"/>.</param>
    public static bool AreOne(string one, string other) =>
        Places.TryGetValue(one, out var ones) && Places.TryGetValue(other, out var others)
        && ones.Any(here => others.Any(there => here.Line == there.Line && (here.IsShort != there.IsShort || (here.IsSame && !here.IsShort))));

    private static FrozenDictionary<string, Place[]> Read()
    {
        var places = new List<(string Name, Place Place)>();
        var lines = List.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var line = 0; line < lines.Length; line++)
        {
            var isSame = lines[line].StartsWith('=');
            var sides = lines[line].TrimStart('=').Split(':');
            for (var side = 0; side < sides.Length; side++)
            {
                var at = new Place(line, IsShort: side > 0, isSame);
                places.AddRange(sides[side].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, at)));
            }
        }

        return places.GroupBy(place => place.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(name => name.Key, name => name.Select(place => place.Place).ToArray(), StringComparer.Ordinal);
    }

    private readonly record struct Place(int Line, bool IsShort, bool IsSame);
}
