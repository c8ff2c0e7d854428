using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Pilar.Arena.Web.Rooms;

namespace Pilar.Arena.Web.Security;

/// <summary>How fast forms and negotiations may come: by person, or by network address from those who have not signed in.</summary>
internal static class FormPace
{
    public static IServiceCollection AddFormPace(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter => limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<IOptions<PaceOptions>>((limiter, pace) =>
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Bucket(http, pace.Value)));
        return services;
    }

    private static RateLimitPartition<string> Bucket(HttpContext http, PaceOptions pace) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetTokenBucketLimiter(Sender(http), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = pace.FormBurst,
                TokensPerPeriod = pace.FormsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            })
            : RateLimitPartition.GetNoLimiter("");

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
