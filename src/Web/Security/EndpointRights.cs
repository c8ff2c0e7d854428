using Pilar.Arena.Web.Advice;
using Pilar.Arena.Web.Cases;
using Pilar.Arena.Web.Guard;
using Pilar.Arena.Web.Minutes;
using Pilar.Arena.Web.Rooms;
using Pilar.Arena.Web.Screens;
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
        new("POST", "/sprak", Who.Anyone),
        new("GET", "/_framework/opaque-redirect", Who.Anyone),
        new("GET", "/{*path:nonfile}", Who.Anyone),
        new("POST", "/{*path:nonfile}", Who.Anyone),
        new("GET", "/", Who.Anyone),
        new("POST", "/", Who.Anyone),
        new("GET", "/feil/{Code:int}", Who.Anyone),
        new("POST", "/feil/{Code:int}", Who.Anyone),
        new("GET", "/hjelp", Who.Anyone),
        new("POST", "/hjelp", Who.Anyone),
        new("GET", "/tilgjengelighet", Who.Anyone),
        new("POST", "/tilgjengelighet", Who.Anyone),
        new("GET", "/personvern", Who.Anyone),
        new("POST", "/personvern", Who.Anyone),
        new("GET", "/logg-inn", Who.Anyone),
        new("POST", "/logg-inn", Who.Anyone),
        new("GET", "/nettverk/{Id:guid}", Who.SignedIn),
        new("POST", "/nettverk/{Id:guid}", Who.SignedIn),
        new("GET", "/nettverk/{Id:guid}/metoder", Who.SignedIn),
        new("POST", "/nettverk/{Id:guid}/metoder", Who.SignedIn),
        new("GET", "/nettverk/{Id:guid}/metoder/{Template:guid}", Who.SignedIn),
        new("POST", "/nettverk/{Id:guid}/metoder/{Template:guid}", Who.SignedIn),
        new("GET", "/moter/{Id:guid}", Who.SignedIn),
        new("POST", "/moter/{Id:guid}", Who.SignedIn),
        new("GET", "/moter/{Id:guid}/ny-sak", Who.SignedIn),
        new("POST", "/moter/{Id:guid}/ny-sak", Who.SignedIn),
        new("GET", "/moter/{Id:guid}/referat", Who.SignedIn),
        new("POST", "/moter/{Id:guid}/referat", Who.SignedIn),
        new("GET", MinutesEndpoints.Text, Who.SignedIn),
        new("GET", MinutesEndpoints.Document, Who.SignedIn),
        new("GET", "/apne-referat", Who.SignedIn),
        new("POST", "/apne-referat", Who.SignedIn),
        new("GET", "/moter/{Id:guid}/rom", Who.SignedIn),
        new("POST", "/moter/{Id:guid}/rom", Who.SignedIn),
        new("GET", "/moter/{Id:guid}/rom/liste/{Case:guid}", Who.SignedIn),
        new("POST", "/moter/{Id:guid}/rom/liste/{Case:guid}", Who.SignedIn),
        new("GET", "/moter/{Id:guid}/rom/rad/{Case:guid}", Who.SignedIn),
        new("POST", "/moter/{Id:guid}/rom/rad/{Case:guid}", Who.SignedIn),
        new("GET", "/moter/{Id:guid}/rom/rad/{Case:guid}/ark", Who.SignedIn),
        new("POST", "/moter/{Id:guid}/rom/rad/{Case:guid}/ark", Who.SignedIn),
        new("GET", SheetEndpoints.Text, Who.SignedIn),
        new("GET", SheetEndpoints.Document, Who.SignedIn),
        new("GET", "/moter/{Id:guid}/rom/tidligere", Who.SignedIn),
        new("GET", "/moter/{Id:guid}/rom/innlegg", Who.SignedIn),
        new("POST", "/moter/{Id:guid}/rom/innlegg", Who.SignedIn),
        new("GET", "/framlegg", Who.SignedIn),
        new("POST", "/framlegg", Who.SignedIn),
        new("GET", "/framlegg/gjennomlesing", Who.SignedIn),
        new("POST", "/framlegg/gjennomlesing", Who.SignedIn),
        new("GET", "/framlegg/{Id:guid}", Who.SignedIn),
        new("POST", "/framlegg/{Id:guid}", Who.SignedIn),
        new("GET", "/framlegg/{Id:guid}/tid", Who.SignedIn),
        new("POST", "/framlegg/{Id:guid}/tid", Who.SignedIn),
        new("GET", "/framlegg/{Id:guid}/skriftlig", Who.SignedIn),
        new("POST", "/framlegg/{Id:guid}/skriftlig", Who.SignedIn),
        new("GET", "/framlegg/{Id:guid}/oppfolging", Who.SignedIn),
        new("POST", "/framlegg/{Id:guid}/oppfolging", Who.SignedIn),
        new("GET", "/varsler", Who.SignedIn),
        new("POST", "/varsler", Who.SignedIn),
        new("GET", "/framlegg/{Id:guid}/tekst", Who.SignedIn),
        new("POST", "/framlegg/{Id:guid}/tekst", Who.SignedIn),
        new("GET", ScreenEndpoints.Case, Who.SignedIn),
        new("GET", ScreenEndpoints.Written, Who.SignedIn),
        new("GET", ScreenEndpoints.Advice, Who.SignedIn),
        new("GET", ScreenEndpoints.Meeting, Who.SignedIn),
        new("GET", ScreenEndpoints.Minutes, Who.SignedIn),
        new("GET", "/framlegg/{Id:guid}/skriv", Who.SignedIn),
        new("POST", "/framlegg/{Id:guid}/skriv", Who.SignedIn),
        new("GET", "/framlegg/{Id:guid}/gjennomlesing", Who.SignedIn),
        new("POST", "/framlegg/{Id:guid}/gjennomlesing", Who.SignedIn),
        new("POST", CaseEndpoints.Duty, Who.SignedIn),
        new("POST", CaseEndpoints.Case, Who.SignedIn),
        new("POST", CaseEndpoints.Text, Who.SignedIn),
        new("GET", CaseEndpoints.Draft, Who.SignedIn),
        new("PUT", CaseEndpoints.Draft, Who.SignedIn),
        new("POST", GuardEndpoints.Path, Who.SignedIn),
        new(Any, RoomHub.Path, Who.SignedIn),
        new(Any, $"{RoomHub.Path}/negotiate", Who.SignedIn),
    ];

    public bool Covers(RouteEndpoint endpoint) =>
        string.Equals($"/{endpoint.RoutePattern.RawText?.TrimStart('/')}", Pattern, StringComparison.OrdinalIgnoreCase)
        && (Method == Any || (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [Any]).Contains(Method));
}
