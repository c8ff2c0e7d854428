using System.Net;
using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Web.SignIn;
using Pilar.Arena.Web.Tests.Rooms;

namespace Pilar.Arena.Web.Tests.SignIn;

/// <summary>The way in and out.</summary>
public sealed class SignInTests(ArenaHost host)
{
    [Fact]
    public async Task Somebody_nobody_knows_cannot_sign_in()
    {
        using var session = new Session(host);

        using var answer = await session.Post(SignInEndpoints.Demo, ("person", Guid.NewGuid().ToString()));
        using var arena = await session.Post(SignInEndpoints.Demo, ("person", Guid.Empty.ToString()));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, arena.StatusCode);
        Assert.DoesNotContain("arena=", session.CookieHeader, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_signs_nobody_in()
    {
        using var session = new Session(host);
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("person", host.People.Anna.Id.Value.ToString())]);

        using var withoutToken = await session.Http.PostAsync(new Uri(SignInEndpoints.Demo, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, withoutToken.StatusCode);
    }

    [Fact]
    public async Task The_token_of_somebody_else_is_no_token()
    {
        using var anna = await Session.SignIn(host, host.People.Anna);
        using var berit = await Session.SignIn(host, host.People.Berit);
        var (field, token) = await berit.FormToken();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(field, token)]);

        using var answer = await anna.Http.PostAsync(new Uri(SignInEndpoints.Out, UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_form_that_another_site_sends_is_refused(string header, string value)
    {
        using var session = await Session.SignIn(host, host.People.Anna);
        session.Http.DefaultRequestHeaders.Add(header, value);

        using var answer = await session.Post(SignInEndpoints.Out);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/moter/7", "/moter/7")]
    [InlineData("//evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    public async Task After_signing_in_one_comes_where_one_was_going(string asked, string expected)
    {
        using var session = new Session(host);

        using var answer = await session.Post(SignInEndpoints.Demo, ("person", host.People.Anna.Id.Value.ToString()), ("til", asked));

        Assert.Equal(expected, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_session_is_a_cookie_no_script_reads()
    {
        using var session = new Session(host);

        using var answer = await session.Post(SignInEndpoints.Demo, ("person", host.People.Anna.Id.Value.ToString()));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), one => one.StartsWith("arena=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_out_ends_the_live_connections_of_that_sign_in_only()
    {
        using var here = await Session.SignIn(host, host.People.Anna);
        using var elsewhere = await Session.SignIn(host, host.People.Anna);
        await using var tab = await Listener.Connect(host, here.CookieHeader);
        await using var otherTab = await Listener.Connect(host, elsewhere.CookieHeader);

        using var answer = await here.Post(SignInEndpoints.Out);
        await tab.Closed.Task.WaitAsync(ArenaHost.Patience);

        Assert.Equal("\"cache\", \"storage\"", Assert.Single(answer.Headers.GetValues("Clear-Site-Data")));
        Assert.DoesNotContain("arena=", here.CookieHeader, StringComparison.Ordinal);
        Assert.Equal("not-found", (await otherTab.Join(default, null, 0)).Refusal?.Code);
    }

    [Fact]
    public async Task Signing_out_on_another_host_ends_the_lines_here_and_a_copied_cookie_is_worth_nothing()
    {
        using var session = await Session.SignIn(host, host.People.Berit);
        await using var tab = await Listener.Connect(host, session.CookieHeader);
        var page = new Uri($"/moter/{Guid.NewGuid()}", UriKind.Relative);
        using var before = await session.Http.GetAsync(page);
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);

        await host.Grains.EndedSignIns().End(new EndedSignIn(await session.SignIn(), DateTimeOffset.MaxValue));

        await tab.Closed.Task.WaitAsync(ArenaHost.Patience);
        using var after = await session.Http.GetAsync(page);
        Assert.Equal(ArenaSignIn.Page, after.Headers.Location?.AbsolutePath);
        await Assert.ThrowsAnyAsync<Exception>(() => Listener.Connect(host, session.CookieHeader));
    }

    [Fact]
    public async Task A_restart_signs_nobody_out_and_the_room_goes_on()
    {
        await using var own = await ArenaHost.Start();
        var meeting = await Meeting.Start(own);
        using var session = await Session.SignIn(own, own.People.Anna);
        await using var before = await Listener.Connect(own, session.CookieHeader);
        Cast.Accepted(await before.Join(meeting.Room, null, 0));
        var heard = await before.Say(meeting.Room, "Før");
        await before.Reached(heard);
        var cookies = session.CookieHeader;
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(own.Folder, "keys"), "key-*.xml"));

        await own.Restart();
        await using var after = await Listener.Connect(own, cookies);
        Cast.Accepted(await after.Join(meeting.Room, before.Epoch, heard));
        await after.Reached(await after.Say(meeting.Room, "Etter"));

        Assert.Contains("Etter", after.Texts.Concat(after.Frames.OfType<SnapshotFrame>().SelectMany(view => view.View.Contributions.Select(said => said.Text))));
    }

    [Fact]
    public async Task A_cookie_that_somebody_made_is_nobody()
    {
        Assert.Equal(401, await RawSocket.Upgrade(host, "arena=" + new string('A', 300), host.Origin));
    }

    [Fact]
    public async Task Demo_sign_in_refuses_to_start_outside_development()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"arena-web-{Guid.NewGuid():N}");

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var app = ArenaHost.Create(folder, "--environment=Production", "--Arena:SignIn:Demo=true");
            await app.StartAsync();
        });

        Assert.Contains("Demo sign-in lets anybody in as anyone", refused.Message, StringComparison.Ordinal);
    }
}
