using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;
using Pilar.Arena.Anonymisation.Redaction.People;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// «Ferga til Lysøya»: of a word that no list has, the ending tells that it is a place, unless it is somebody's: «læreren Lysøya», «jeg ringte til Lysøya», «Lysøya gråt».
/// </summary>
internal static class PlacesByEnding
{
    private static readonly string[] Endings = ["øya", "øyane", "bygda", "fjorden", "vatnet"];

    /// <summary>The forms that are such places, wherever they stand.</summary>
    public static IEnumerable<string> Of(List<Spot> spots, string text, Lexicon lexicon) =>
        spots.Where(spot => spot is { Type: FindingType.Person, ByWriter: false } && IsOne(spot, text, lexicon)).Select(spot => spot.Form).Distinct(StringComparer.Ordinal)
            .Where(form => !spots.Exists(spot => spot.Form == form && IsSomebody(spot, text)));

    /// <summary>Whether this mention stands as a place does.</summary>
    public static bool IsOne(Spot spot, string text, Lexicon lexicon) =>
        spot.Reason == Reason.Context && char.IsUpper(spot.Text[0]) && Endings.Any(ending => spot.Form.EndsWith(ending, StringComparison.Ordinal) && spot.Form.Length > ending.Length + 2)
        && (PlaceWords.IsAfterOne(text, spot.Start) || text.AsSpan(0, spot.Start).EndsWith(" til ")) && (lexicon.Look(spot.Form) & WordTraits.AnyName) == WordTraits.None;

    private static bool IsSomebody(Spot spot, string text)
    {
        var before = WordBefore(text, spot.Start);
        var after = text.AsSpan(spot.End).TrimStart(" ,");
        return IsCalled(before) || (before is "til" or "i" && IsTold(WordBefore(text, text.AsSpan(0, spot.Start).TrimEnd(' ').Length - before.Length)))
            || Telling.IsActOfSomebody(WordAt(after));
    }

    private static bool IsCalled(string word) => Roles.Called(word).Role is not null || word is "heter" or "heiter" or "het" or "hette" or "heitte";

    // «mor til», «ringte til», «sa det til», «glad i»: somebody, and no place.
    private static bool IsTold(string word) => IsCalled(word) || word is "det" or "dette" or "glad" or "ringte" or "ringde" or "ringer" or "ringjer" or "skrev" or "skreiv" or "snakket" or "snakka" or "beskjed" or "kjæresten" or "kjærasten" or "vennen" or "venninna";

    private static string WordBefore(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(" ,:(«\"");
        return before[(before.LastIndexOfAny(' ', '\n') + 1)..].ToString().ToLowerInvariant();
    }

    private static string WordAt(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[..end].ToString().ToLowerInvariant();
    }
}
