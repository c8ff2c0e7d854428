using Microsoft.Net.Http.Headers;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web;

/// <summary>The language of one request: what the reader chose, else what their browser asks for, else bokmål.</summary>
public static class ReaderLanguage
{
    public const string Cookie = "sprak";

    public static Language Of(HttpRequest request) =>
        Parse(request.Cookies[Cookie]) ?? Accepted(request.Headers.AcceptLanguage) ?? Language.Nb;

    public static Language? Parse(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch
    {
        "nb" or "no" => Language.Nb,
        "nn" => Language.Nn,
        "en" => Language.En,
        _ => null,
    };

    private static Language? Accepted(string? header) =>
        StringWithQualityHeaderValue.TryParseList(header is null ? [] : [header], out var asked)
            ? asked.Where(one => one.Quality is not 0)
                .OrderByDescending(one => one.Quality ?? 1)
                .Select(one => Parse(one.Value.Value))
                .FirstOrDefault(known => known is not null)
            : null;
}
