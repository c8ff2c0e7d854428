using System.Security.Claims;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Web.Tests.Cases;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Screens;

/// <summary>What an open page is told of the words that stand on it.</summary>
public sealed class ScreenTests(ArenaHost host)
{
    [Fact]
    public async Task A_text_stands_for_whoever_may_read_it_and_asking_is_no_reading()
    {
        var found = await CaseOfOurs.InReview(host);
        using var reviewer = await Reader.SignIn(host, found.Reviewer);
        var page = await reviewer.Open($"{found.Page}/gjennomlesing");
        Assert.Contains($"ask=\"{found.Page}/star\"", page.Html, StringComparison.Ordinal);
        var openings = await Openings(found);

        Assert.Equal(["1"], Keys(page));
        Assert.Equal("1", await reviewer.AskWhatStands(found.Page));
        Assert.Equal(openings, await Openings(found));

        Cast.Accepted(await host.Grains.Grain(new CaseId(found.Id)).Do(found.Presenter.Caller, Cast.NewId(), new WithdrawCase()));
        Assert.Equal("", await reviewer.AskWhatStands(found.Page));
    }

    [Fact]
    public async Task Of_a_case_that_is_not_for_the_asker_and_of_one_that_there_never_was_the_same_is_told()
    {
        var found = await CaseOfOurs.InReview(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        foreach (var page in new[] { found.Page, $"/framlegg/{Guid.NewGuid()}" })
        {
            Assert.Equal("", await berit.AskWhatStands(page));
            Assert.Equal("", await berit.AskWhatStands($"{page}/skriftlig"));
        }
    }

    [Fact]
    public async Task A_page_that_asks_by_itself_keeps_nobody_signed_in()
    {
        var cookies = host.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var scheme = new AuthenticationScheme(CookieAuthenticationDefaults.AuthenticationScheme, null, typeof(CookieAuthenticationHandler));
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(), scheme.Name);
        var endpoints = host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        Assert.Equal(5, endpoints.Count(IsAsked));

        foreach (var endpoint in endpoints)
        {
            var http = new DefaultHttpContext();
            http.SetEndpoint(endpoint);
            var check = new CookieSlidingExpirationContext(http, scheme, cookies, ticket, TimeSpan.FromHours(7), TimeSpan.FromHours(1)) { ShouldRenew = true };
            await cookies.Events.CheckSlidingExpiration(check);
            Assert.Equal(!IsAsked(endpoint), check.ShouldRenew);

            // Nor when it fetches itself anew.
            http.Request.Headers["arena-asks"] = "page";
            var again = new CookieSlidingExpirationContext(http, scheme, cookies, ticket, TimeSpan.FromHours(7), TimeSpan.FromHours(1)) { ShouldRenew = true };
            await cookies.Events.CheckSlidingExpiration(again);
            Assert.False(again.ShouldRenew);
        }

        static bool IsAsked(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.EndsWith("/star", StringComparison.Ordinal);
    }

    private async Task<int> Openings(CaseOfOurs found) => (await host.Grains.Grain(new CaseId(found.Id)).View(found.Presenter.Caller)).Value!.Openings.Length;

    private static IEnumerable<string> Keys(Page page) =>
        Regex.Matches(page.Html, "data-words=\"(?<key>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(words => words.Groups["key"].Value).Distinct();
}
