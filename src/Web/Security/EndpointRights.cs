using Pilar.Arena.Web.Rooms;
using Pilar.Arena.Web.SignIn;

namespace Pilar.Arena.Web.Security;

/// <summary>Who may call an endpoint. What they may see there is the grain's.</summary>
public enum Who
{
    /// <summary>Anybody.</summary>
    Anyone,

    /// <summary>Anybody who has signed in.</summary>
    SignedIn,
}

/// <summary>The right of every endpoint. One that is not here fails the build.</summary>
public sealed record EndpointRight(string Method, string Pattern, Who Who)
{
    public const string Any = "*";

    public static IReadOnlyList<EndpointRight> Table { get; } =
    [
        new(Any, ArenaHealth.Live, Who.Anyone),
        new(Any, ArenaHealth.Ready, Who.Anyone),
        new("POST", SignInEndpoints.Demo, Who.Anyone),
        new("POST", SignInEndpoints.Out, Who.Anyone),
        new(Any, RoomHub.Path, Who.SignedIn),
        new(Any, $"{RoomHub.Path}/negotiate", Who.SignedIn),
    ];

    public bool Covers(RouteEndpoint endpoint) =>
        string.Equals($"/{endpoint.RoutePattern.RawText?.TrimStart('/')}", Pattern, StringComparison.OrdinalIgnoreCase)
        && (Method == Any || (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [Any]).Contains(Method));
}
