using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Pilar.Arena.Web.Rooms;

namespace Pilar.Arena.Web.Security;

/// <summary>How fast pages, forms and negotiations may come: by person, or by network address from those who have not signed in.</summary>
internal static class HttpPace
{
    private enum Sent
    {
        Page,
        Form,

        /// <summary>What somebody is writing, at each pause: as often as in a room, and without taking from what their forms may.</summary>
        Words,
    }

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    public static IServiceCollection AddHttpPace(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                return ValueTask.CompletedTask;
            };
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<PaceOptions>>((limiter, pace) =>
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, (string Sender, Sent What)>(http => Bucket(http, pace.Value)));
        return services;
    }

    private static RateLimitPartition<(string Sender, Sent What)> Bucket(HttpContext http, PaceOptions pace)
    {
        if (HttpMethods.IsPost(http.Request.Method))
        {
            return http.GetEndpoint()?.Metadata.GetMetadata<WordsPace>() is not null
                ? Bucket((Sender(http), Sent.Words), pace.DraftsPerSecond, pace.DraftBurst)
                : Bucket((Sender(http), Sent.Form), pace.FormsPerSecond, pace.FormBurst);
        }

        return IsPage(http) ? Bucket((Sender(http), Sent.Page), pace.PagesPerSecond, pace.PageBurst) : RateLimitPartition.GetNoLimiter(("", Sent.Page));
    }

    private static RateLimitPartition<(string Sender, Sent What)> Bucket((string Sender, Sent What) who, int perSecond, int burst) =>
        RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = Period,
        });

    // The live line has limits of its own, whoever asks for our health asks often, and the page that says «too fast» must come.
    private static bool IsPage(HttpContext http) =>
        !ArenaErrors.IsForMachines(http.Request.Path) && http.Features.Get<IStatusCodeReExecuteFeature>() is null;

    private static string Sender(HttpContext http) =>
        CurrentPerson.From(http.User) is { } caller ? $"{caller.Person.Value:N}" : Network(http.Connection.RemoteIpAddress);

    // One household or machine has a whole /64 of the new addresses.
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => $"{address}",
    };
}
