using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Redaction.People;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>«Ferga til Lysøya»: of a word that no list has, the ending tells that it is a place, unless it is somebody's elsewhere: «læreren Lysøya».</summary>
internal static class PlacesByEnding
{
    private static readonly string[] Endings = ["øya", "øyane", "bygda", "fjorden", "vatnet"];

    /// <summary>The forms that are such places, wherever they stand.</summary>
    public static IEnumerable<string> Of(List<Spot> spots, string text, Lexicon lexicon) =>
        spots.Where(spot => spot is { Type: FindingType.Person, ByWriter: false } && IsOne(spot, text, lexicon)).Select(spot => spot.Form).Distinct(StringComparer.Ordinal)
            .Where(form => !spots.Exists(spot => spot.Form == form && IsAfterPersonWord(text, spot.Start)));

    private static bool IsOne(Spot spot, string text, Lexicon lexicon) =>
        spot.Reason == Reason.Context && char.IsUpper(spot.Text[0]) && Endings.Any(ending => spot.Form.EndsWith(ending, StringComparison.Ordinal) && spot.Form.Length > ending.Length + 2)
        && (PlaceWords.IsAfterOne(text, spot.Start) || text.AsSpan(0, spot.Start).EndsWith(" til ")) && (lexicon.Look(spot.Form) & WordTraits.AnyName) == WordTraits.None;

    private static bool IsAfterPersonWord(string text, int start)
    {
        var before = text.AsSpan(0, start).TrimEnd(' ');
        return Roles.Called(before[(before.LastIndexOfAny(' ', '\n') + 1)..].ToString().ToLowerInvariant()).Role is not null;
    }
}
