using System.Collections.Immutable;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Web.Pages.Cases;

/// <summary>Finds in a text what its writer chose to let stand, so that a reviewer sees it.</summary>
internal static class KeptWords
{
    /// <summary>The text in pieces, in order: those that were kept, and those between them.</summary>
    public static IEnumerable<(string Words, bool Kept)> Split(string text, ImmutableArray<KeptItem> kept)
    {
        var from = 0;
        while (from < text.Length)
        {
            var next = kept.Select(item => (Place: text.IndexOf(item.Form, from, StringComparison.OrdinalIgnoreCase), item.Form.Length))
                .Where(found => found is { Place: >= 0, Length: > 0 })
                .OrderBy(found => found.Place)
                .ThenByDescending(found => found.Length)
                .FirstOrDefault((Place: text.Length, Length: 0));
            if (next.Place > from)
            {
                yield return (text[from..next.Place], false);
            }

            if (next.Length > 0)
            {
                yield return (text.Substring(next.Place, next.Length), true);
            }

            from = next.Place + Math.Max(next.Length, 1);
        }
    }
}
