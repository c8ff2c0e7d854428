using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;

namespace Pilar.Arena.Web.SignIn;

/// <summary>The forms of signing in and out. The pages that hold them are elsewhere.</summary>
internal static class SignInEndpoints
{
    public const string Demo = "/logg-inn/demo";
    public const string Out = "/logg-ut";

    public static void MapArenaSignIn(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<IOptions<SignInOptions>>().Value.Demo)
        {
            routes.MapPost(Demo, SignInAs).AllowAnonymous();
        }

        routes.MapPost(Out, SignOut).AllowAnonymous();
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> SignInAs(
        [FromForm] Guid person,
        [FromForm] string? til,
        HttpContext http,
        IGrainFactory grains)
    {
        var id = new PersonId(person);
        if ((await grains.Lists().Everyone(Caller.Arena)).All(known => known.Person != id))
        {
            return TypedResults.NotFound();
        }

        await http.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme,
            CurrentPerson.SignedIn(id, new SignInId(Guid.NewGuid()), CookieAuthenticationDefaults.AuthenticationScheme));
        return TypedResults.LocalRedirect(LocalAddress.Or(til));
    }

    // The form is bound, though nothing in it is read: that is what makes the antiforgery token be asked for.
    private static async Task<RedirectHttpResult> SignOut(
        [FromForm] string? til,
        HttpContext http,
        EndedSignIns ended,
        IOptions<SignInOptions> options,
        TimeProvider clock)
    {
        if (CurrentPerson.SignInOf(http.User) is { } signIn)
        {
            await ended.End(new EndedSignIn(signIn, clock.GetUtcNow().AddHours(options.Value.SessionHours)));
        }

        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);

        // Not "cookies": that would forget the reader's language too, and the session's own is gone already.
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return TypedResults.LocalRedirect(til is null ? ArenaSignIn.Page : LocalAddress.Or(til));
    }
}
