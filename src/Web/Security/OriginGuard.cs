using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Pilar.Arena.Web.Rooms;

namespace Pilar.Arena.Web.Security;

/// <summary>
/// Refuses what another site makes a signed-in browser do: live connections and changes come from our own pages. A cookie
/// is sent along with a WebSocket from anywhere, so there the origin must be said and be ours.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, IOptions<WebOptions> options)
{
    public Task Invoke(HttpContext http)
    {
        if (Allows(http.Request))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private bool Allows(HttpRequest request)
    {
        if (request.Path.StartsWithSegments(RoomHub.Path, StringComparison.OrdinalIgnoreCase))
        {
            return IsOurs(request.Headers.Origin, request);
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return true;
        }

        return (StringValues.IsNullOrEmpty(request.Headers.Origin) || IsOurs(request.Headers.Origin, request))
            && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    private bool IsOurs(StringValues origin, HttpRequest request) =>
        origin is [{ Length: > 0 } one]
        && (string.Equals(one, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase)
            || options.Value.Origins.Contains(one, StringComparer.OrdinalIgnoreCase));
}
