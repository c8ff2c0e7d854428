using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Pilar.Arena.Web.Rooms;
using Pilar.Arena.Web.Screens;

namespace Pilar.Arena.Web.SignIn;

/// <summary>The session: a cookie that only this host can read, that no script sees and no other site sends along.</summary>
internal static class ArenaSignIn
{
    public const string Page = "/logg-inn";

    public static IServiceCollection AddArenaSignIn(this IServiceCollection services, bool development)
    {
        services.AddOptions<SignInOptions>()
            .Configure(options => options.Demo = development)
            .BindConfiguration(SignInOptions.Section)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<SignInOptions>, SignInOptionsValidator>();
        services.AddSingleton<EndedSignIns>();
        services.AddHostedService(provider => provider.GetRequiredService<EndedSignIns>());
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentPerson>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => Configure(cookie, development));
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<IOptions<SignInOptions>>((cookie, ours) => cookie.ExpireTimeSpan = TimeSpan.FromHours(ours.Value.SessionHours));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new(
            [new Microsoft.AspNetCore.Authorization.Infrastructure.DenyAnonymousAuthorizationRequirement()], []));
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = CookieName("arena-form", development);
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = SecurePolicy(development);
        });
        return services;
    }

    private static void Configure(CookieAuthenticationOptions cookie, bool development)
    {
        cookie.Cookie.Name = CookieName("arena", development);
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax; // strict would not come back from a sign-in elsewhere
        cookie.Cookie.SecurePolicy = SecurePolicy(development);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = Page;
        cookie.ReturnUrlParameter = "til";
        cookie.Events.OnValidatePrincipal = RefuseEnded;
        cookie.Events.OnCheckSlidingExpiration = static context =>
        {
            // A page that lies open and asks by itself is nobody at work: the session ends as if it did not.
            context.ShouldRenew &= context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AskedByPages>() is null && !context.HttpContext.Request.Headers.ContainsKey(AskedByPages.Header);
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static Task RefuseEnded(CookieValidatePrincipalContext context)
    {
        var ended = context.HttpContext.RequestServices.GetRequiredService<EndedSignIns>();
        if (CurrentPerson.SignInOf(context.Principal) is not { } signIn || ended.Contains(signIn))
        {
            context.RejectPrincipal();
        }

        return Task.CompletedTask;
    }

    // A browser's page goes to the sign-in page; a live connection or a form is told plainly.
    private static Task Answer(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int otherwise)
    {
        if ((HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && !context.Request.Path.StartsWithSegments(RoomHub.Path, StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect(context.RedirectUri);
        }
        else
        {
            context.Response.StatusCode = otherwise;
        }

        return Task.CompletedTask;
    }

    // The prefix lets the cookie be set by this host alone, but only over https.
    private static string CookieName(string name, bool development) => development ? name : $"__Host-{name}";

    private static CookieSecurePolicy SecurePolicy(bool development) =>
        development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
