using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using Pilar.Arena.Web.SignIn;

namespace Pilar.Arena.Web.Pages;

/// <summary>Every page, rendered on the server; no page needs JavaScript, and only the room uses it.</summary>
public static class ArenaPages
{
    public static IServiceCollection AddArenaPages(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // æ, ø and å are letters, not five characters of code.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(TextCatalogue.Load());
        services.AddScoped(provider => new Texts(
            provider.GetRequiredService<TextCatalogue>(),
            ReaderLanguage.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request)));
        services.AddScoped<Visit>();
        services.AddSingleton<AssetVersions>();
        return services;
    }

    /// <summary>Stands after routing, sign-in, authorisation and antiforgery.</summary>
    public static RazorComponentsEndpointConventionBuilder MapArenaPages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sprak", ChooseLanguage).AllowAnonymous();
        return routes.MapRazorComponents<App>();
    }

    private static IResult ChooseLanguage(
        HttpContext http, [FromForm(Name = "sprak")] string? tag, [FromForm] string? til)
    {
        if (ReaderLanguage.Parse(tag) is { } language)
        {
            http.Response.Cookies.Append(ReaderLanguage.Cookie, $"{language}".ToLowerInvariant(), new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
        }

        return Results.LocalRedirect(LocalAddress.Or(til));
    }
}
