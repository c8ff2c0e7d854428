using System.Net;
using System.Text.RegularExpressions;
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
        Assert.Equal((HttpStatusCode.OK, "1"), await Ask(reviewer, $"{found.Page}/star"));
        Assert.Equal(openings, await Openings(found));

        Cast.Accepted(await host.Grains.Grain(new CaseId(found.Id)).Do(found.Presenter.Caller, Cast.NewId(), new WithdrawCase()));
        Assert.Equal((HttpStatusCode.OK, ""), await Ask(reviewer, $"{found.Page}/star"));
    }

    [Fact]
    public async Task Of_a_case_that_is_not_for_the_asker_and_of_one_that_there_never_was_the_same_is_told()
    {
        var found = await CaseOfOurs.InReview(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        foreach (var page in new[] { found.Page, $"/framlegg/{Guid.NewGuid()}" })
        {
            Assert.Equal((HttpStatusCode.OK, ""), await Ask(berit, $"{page}/star"));
            Assert.Equal((HttpStatusCode.OK, ""), await Ask(berit, $"{page}/skriftlig/star"));
        }
    }

    private async Task<int> Openings(CaseOfOurs found) => (await host.Grains.Grain(new CaseId(found.Id)).View(found.Presenter.Caller)).Value!.Openings.Length;

    private static async Task<(HttpStatusCode Status, string Keys)> Ask(Reader reader, string path)
    {
        var answer = await reader.Open(path);
        return (answer.Status, answer.Html);
    }

    private static IEnumerable<string> Keys(Page page) =>
        Regex.Matches(page.Html, "data-words=\"(?<key>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(words => words.Groups["key"].Value).Distinct();
}
