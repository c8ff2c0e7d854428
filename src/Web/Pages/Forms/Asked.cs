using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Web.Pages.Forms;

/// <summary>Words a writer is asked about, on their way through a form and back.</summary>
internal static class Asked
{
    // No word that is asked about has it: the engine cuts at line ends.
    private const char Between = '\n';

    public static string Word(string text, IdentifyingPlace place) =>
        place.Start + place.Length <= text.Length ? text.Substring(place.Start, place.Length) : "";

    public static string Join(string text, ImmutableArray<IdentifyingPlace> places) =>
        string.Join(Between, places.Where(place => place.MayStand).Select(place => Word(text, place)));

    /// <summary>Of the places that were found in several texts of one name, those that can stand in this one: a place is a word, or some.</summary>
    public static Refusal? In(string text, Refusal? refusal) =>
        refusal is { Places: { IsDefaultOrEmpty: false } places } ? refusal with { Places = [.. places.Where(place => IsWords(text, place))] } : null;

    private static bool IsWords(string text, IdentifyingPlace place) =>
        place.Start + place.Length <= text.Length && IsEdge(text, place.Start) && IsEdge(text, place.Start + place.Length);

    private static bool IsEdge(string text, int at) =>
        at == 0 || at == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]);

    /// <summary>What the writer lets stand, as the form brought it.</summary>
    public static ImmutableArray<string> Cleared(string? joined) =>
        string.IsNullOrEmpty(joined) ? [] : [.. joined.ReplaceLineEndings("\n").Split(Between, StringSplitOptions.RemoveEmptyEntries)];
}
