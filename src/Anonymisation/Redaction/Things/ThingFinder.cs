using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Redaction.People;

namespace Pilar.Arena.Anonymisation.Redaction.Things;

/// <summary>Which mentions are of the same thing.</summary>
internal static class ThingFinder
{
    /// <returns>In the order of their first mentions; each spot is of one.</returns>
    public static List<Thing> Find(CaseDocument document, IReadOnlyList<Spot> spots, List<RoleCue>[] cues, Decisions decisions, Lexicon lexicon)
    {
        var people = new PeopleFinder(document, spots, cues, decisions, lexicon).Find();
        var others = Enumerable.Range(0, spots.Count).Where(at => spots[at].Type != FindingType.Person)
            .GroupBy(at => (spots[at].Type == FindingType.Organisation && IsPlace(spots[at]) ? FindingType.Place : spots[at].Type, Key(spots[at], decisions)))
            .Select(same => new Thing(same.Key.Item1, null, [.. same]));
        return [.. people.Concat(others).OrderBy(thing => thing.Spots[0])];
    }

    public static bool IsPlace(Spot spot) => spot.Type == FindingType.Place || (spot.Type == FindingType.Organisation && Houses.KindOf(spot.Form) == HouseKind.Municipality);

    private static string Key(Spot spot, Decisions decisions)
    {
        var form = decisions.Merged.TryGetValue(spot.Form, out var into) && into.Length > 0 ? into : spot.Form;
        return spot.Type switch
        {
            // No other form has a key like it.
            _ when decisions.Split.Contains(form) => $"={form}",
            FindingType.Place => WithoutKind(form),
            FindingType.Organisation when Houses.KindOf(form) is var kind => kind == HouseKind.Municipality ? WithoutKind(form) : $"{kind} {ProperPart(form, kind)}",
            _ => form,
        };
    }

    public static string WithoutKind(string form) => form.EndsWith(" kommune", StringComparison.Ordinal) ? form[..^8] : form;

    // «Havblikk vgs» and «Havblikk videregående skole»: what stands before the word of the kind.
    private static string ProperPart(string form, HouseKind kind)
    {
        var words = form.Split(' ');
        var proper = words.TakeWhile((word, at) => at == 0 || Houses.KindOf(word) != kind || kind == HouseKind.Institution).ToList();
        return proper.Count > 0 ? string.Join(' ', proper) : form;
    }
}
