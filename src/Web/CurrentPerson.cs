using System.Security.Claims;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web;

/// <summary>The only place that reads who is signed in.</summary>
public sealed class CurrentPerson(IHttpContextAccessor http)
{
    /// <summary>Who asks; null when nobody is signed in.</summary>
    public Caller? Caller => From(http.HttpContext?.User);

    /// <summary>Who asks, behind an endpoint that only signed-in people reach.</summary>
    public Caller Required => Caller ?? throw new InvalidOperationException("This endpoint lets in people who are not signed in.");

    /// <summary>The same for a live connection, which has its own sign-in.</summary>
    public static Caller? From(ClaimsPrincipal? user) =>
        user?.Identity is { IsAuthenticated: true }
        && Guid.TryParseExact(user.FindFirstValue(ClaimTypes.NameIdentifier), "D", out var person)
        && person != Guid.Empty // the empty id is the arena itself: no sign-in can become it
            ? new Caller(new PersonId(person))
            : null;

    /// <summary>Which sign-in it is: signing out ends the live connections of this one.</summary>
    public static SignInId? SignInOf(ClaimsPrincipal? user) =>
        Guid.TryParseExact(user?.FindFirstValue(ClaimTypes.Sid), "N", out var signIn) ? new SignInId(signIn) : null;

    /// <summary>What a sign-in carries: who, and which sign-in. No name, no role: those may change while it lasts.</summary>
    public static ClaimsPrincipal SignedIn(PersonId person, SignInId signIn, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, person.Value.ToString("D")), new Claim(ClaimTypes.Sid, signIn.Value.ToString("N"))],
        scheme));
}
