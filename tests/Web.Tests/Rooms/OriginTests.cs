using System.Net;
using Pilar.Arena.Web.Rooms;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>A browser sends our cookie with a WebSocket that any page opens: only our own pages may.</summary>
public sealed class OriginTests(ArenaHost host)
{
    [Fact]
    public async Task Our_own_page_is_let_in()
    {
        using var session = await Session.SignIn(host, host.People.Anna);

        Assert.Equal(101, await RawSocket.Upgrade(host, session.CookieHeader, host.Origin));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("{origin}.evil.example")]
    [InlineData("{origin}0")]
    [InlineData("{origin}/")]
    [InlineData("{origin}@evil.example")]
    [InlineData("https://127.0.0.1")]
    [InlineData("null")]
    [InlineData("{origin} https://evil.example")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Another_page_is_not(string? origin)
    {
        using var session = await Session.SignIn(host, host.People.Anna);

        var status = await RawSocket.Upgrade(host, session.CookieHeader, origin?.Replace("{origin}", host.Origin, StringComparison.Ordinal));

        Assert.Equal(403, status);
    }

    [Fact]
    public async Task Nor_is_anybody_who_has_not_signed_in() =>
        Assert.Equal(401, await RawSocket.Upgrade(host, null, host.Origin));

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Negotiation_asks_the_same(string? origin, HttpStatusCode expected)
    {
        using var session = await Session.SignIn(host, host.People.Anna);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{RoomHub.Path}/negotiate?negotiateVersion=1");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await session.Http.SendAsync(request);

        Assert.Equal(expected, answer.StatusCode);
    }
}
