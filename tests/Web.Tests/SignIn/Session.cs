using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Contracts;
using Pilar.Arena.Web.SignIn;

namespace Pilar.Arena.Web.Tests.SignIn;

/// <summary>One browser's cookies, and forms as our pages hold them.</summary>
internal sealed class Session(ArenaHost host) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _http;

    public HttpClient Http => _http ??= host.Http(_cookies);

    public string CookieHeader => _cookies.GetCookieHeader(host.Address);

    /// <summary>Signs in through the same form that people use.</summary>
    public static async Task<Session> SignIn(ArenaHost host, Person person)
    {
        var session = new Session(host);
        using var answer = await session.Post(SignInEndpoints.Demo, ("person", person.Id.Value.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return session;
    }

    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields)
    {
        var (field, token) = await FormToken();
        using var form = new FormUrlEncodedContent(
            [.. fields.Select(one => KeyValuePair.Create(one.Name, one.Value)), KeyValuePair.Create(field, token)]);
        return await Http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>Which sign-in the cookie stands for.</summary>
    public async Task<SignInId> SignIn()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var page = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        page.Request.Headers.Cookie = CookieHeader;
        return CurrentPerson.SignInOf(await Authenticate(page))!.Value;
    }

    public void Dispose() => _http?.Dispose();

    /// <summary>What a page would have put into the form and into the cookie.</summary>
    public async Task<(string Field, string Token)> FormToken()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var page = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        page.Request.Headers.Cookie = CookieHeader;
        var user = await Authenticate(page);
        page.User = user ?? page.User;
        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetAndStoreTokens(page);
        foreach (var cookie in page.Response.Headers.SetCookie)
        {
            _cookies.SetCookies(host.Address, cookie!);
        }

        return (tokens.FormFieldName, tokens.RequestToken!);
    }

    private static async Task<System.Security.Claims.ClaimsPrincipal?> Authenticate(HttpContext page) =>
        (await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.AuthenticateAsync(page)).Principal;
}
