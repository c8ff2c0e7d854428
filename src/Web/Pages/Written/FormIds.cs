using System.Collections.Immutable;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Pages.Written;

internal static class FormIds
{
    /// <summary>The people that a form names in one field, once each, in its order; what is no id is left out.</summary>
    public static ImmutableArray<PersonId> Ids(this HttpContext http, string field) =>
    [
        .. http.Request.Form[field]
            .SelectMany(text => (text ?? "").Split(','))
            .Select(text => Guid.TryParse(text, out var id) ? new PersonId(id) : default)
            .Where(id => id != default)
            .Distinct(),
    ];
}
