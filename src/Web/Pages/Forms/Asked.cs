using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Web.Pages.Forms;

/// <summary>Words a writer is asked about, on their way through a form and back.</summary>
internal static class Asked
{
    // No word that is asked about has it: the engine cuts at line ends.
    private const char Between = '\n';

    /// <summary>
    /// What was written in a box, as it is sent on: a form brings each line end as two characters, where the page has one. The places that are found, and how
    /// much there may be of it, are counted in this.
    /// </summary>
    public static string Words(string? sent) => (sent ?? "").ReplaceLineEndings("\n").Trim();

    public static string Word(string text, IdentifyingPlace place) =>
        place.Start + place.Length <= text.Length ? text.Substring(place.Start, place.Length) : "";

    /// <param name="text">As it was sent.</param>
    /// <param name="places">What was found in it.</param>
    /// <param name="before">What the writer let stand when they sent it.</param>
    public static string Join(string text, ImmutableArray<IdentifyingPlace> places, string before = "") =>
        string.Join(Between, Cleared(before).Union(places.Where(place => place.MayStand).Select(place => Word(text, place))));

    /// <summary>Of the places that were found in the texts of a form, those in this one of them.</summary>
    public static Refusal? In(string field, Refusal? refusal) =>
        refusal is { Places: { IsDefaultOrEmpty: false } places } ? refusal with { Places = places.RemoveAll(place => place.Field != field) } : null;

    /// <summary>What the writer lets stand, as the form brought it.</summary>
    public static ImmutableArray<string> Cleared(string? joined) =>
        string.IsNullOrEmpty(joined) ? [] : [.. joined.ReplaceLineEndings("\n").Split(Between, StringSplitOptions.RemoveEmptyEntries)];
}
