using Pilar.Arena.Anonymisation.Redaction.People;
using Pilar.Arena.Anonymisation.Redaction.Risk;

namespace Pilar.Arena.Anonymisation.Redaction.Things;

/// <summary>What each person, house and place is called instead: the same over the whole case, and no two alike.</summary>
internal sealed class PlaceholderNames(string text, WrittenForm written, PopulationTable population)
{
    private readonly HashSet<string> _taken = [.. Placeholders.In(text).Select(place => text[place.Start..place.End])];

    /// <returns>Of each thing, in their order; null where what it becomes depends on the mention.</returns>
    public IReadOnlyList<string?> Give(IReadOnlyList<Thing> things, IReadOnlyList<Spot> spots)
    {
        var words = things.Select(thing => WordOf(thing, spots[thing.Spots[0]])).ToList();
        var many = words.Where(word => word is not null).CountBy(word => word!, StringComparer.Ordinal).Where(word => word.Value > 1).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        return [.. things.Select((thing, at) => words[at] is { } word ? Name(thing, word, many.Contains(word)) : null)];
    }

    private string? WordOf(Thing thing, Spot first) => thing.Type switch
    {
        FindingType.Person => thing.Role!.Word(written),
        FindingType.Place => Places.Word(Places.CellOf(first.Form, population), population, written),
        FindingType.Organisation => Houses.Service(first.Text) is null ? Houses.Word(Houses.KindOf(first.Form), written) : null,
        _ => null,
    };

    private string Name(Thing thing, string word, bool isOneOfMany) => thing.Type switch
    {
        FindingType.Person => thing.Role!.Numbered || isOneOfMany ? Free(number => $"[{word} {number}]") : Free(number => number == 1 ? $"[{word}]" : $"[{word} {number}]"),
        FindingType.Organisation => Free(number => $"[{word} {Letter(number)}]"),
        _ => isOneOfMany ? Free(number => WithLetter(word, number)) : Free(number => number == 1 ? $"[{word}]" : WithLetter(word, number)),
    };

    private string Free(Func<int, string> name)
    {
        for (var number = 1; ; number++)
        {
            if (_taken.Add(name(number)))
            {
                return name(number);
            }
        }
    }

    private static string WithLetter(string word, int number)
    {
        var comma = word.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? $"[{word} {Letter(number)}]" : $"[{word[..comma]} {Letter(number)}{word[comma..]}]";
    }

    private static string Letter(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : $"{(char)('A' + ((number - 1) / 26) - 1)}{(char)('A' + ((number - 1) % 26))}";
}
