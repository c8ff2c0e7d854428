using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Web.Tests.Cases;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Security;

/// <summary>What a page is told of a text while somebody writes in one of its forms.</summary>
public sealed class WordsTests(ArenaHost host)
{
    [Fact]
    public async Task What_says_who_it_is_about_is_told_by_its_place_and_what_tells_nobody_is_not()
    {
        using var anna = await Session.SignIn(host, host.People.Anna);

        Assert.Equal("""[{"field":"text","start":5,"length":8,"kind":"phone","mayStand":false}]""", await Found(anna, new { text = "Ring 91234567 i morgen." }));
        Assert.Equal("[]", await Found(anna, new { text = "Vi har god erfaring med faste møter." }));
    }

    [Fact]
    public async Task Of_a_case_also_what_tells_only_together_with_something_else_is_asked_about()
    {
        using var anna = await Session.SignIn(host, host.People.Anna);
        const string Text = "Jenta er 14 år.";

        Assert.Equal("[]", await Found(anna, new { text = Text }));
        Assert.Contains("\"kind\":\"age\"", await Found(anna, new { text = Text, ofCase = true }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_the_writer_does_not_know_or_is_not_let_into_names_nobody()
    {
        var found = await CaseOfOurs.Plan(host);
        using var anna = await Session.SignIn(host, host.People.Anna);
        const string Text = "Hva mener du, Kari?";

        Assert.Contains("\"kind\":\"person\"", await Found(anna, new { text = Text, room = found.Room.Value }), StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"person\"", await Found(anna, new { text = Text, room = Guid.NewGuid() }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_case_that_the_writer_speaks_of_it_is_told_by_its_own_names_and_to_others_it_is_none()
    {
        var found = await CaseOfOurs.InReview(host);
        using var presenter = await Session.SignIn(host, found.Presenter);
        using var stranger = await Session.SignIn(host, host.People.Berit);
        const string Text = "Jenta er 14 år.";

        // The page did not say that it is of a case: the case's own answer is known by that.
        Assert.Contains("\"kind\":\"age\"", await Found(presenter, new { text = Text, @case = found.Id }), StringComparison.Ordinal);
        Assert.Equal("[]", await Found(stranger, new { text = Text, @case = found.Id }));
        Assert.Equal("[]", await Found(presenter, new { text = Text, @case = Guid.NewGuid() }));
        Assert.Equal("[]", await Found(presenter, new { text = Text, minutes = found.Room.Value }));
    }

    [Fact]
    public async Task Only_who_is_signed_in_is_answered_and_nothing_endless_is_looked_at()
    {
        using var anna = await Session.SignIn(host, host.People.Anna);
        using var nobody = new Session(host);

        using var late = await Ask(anna, new { text = new string('a', GuardWords.MostLetters + 1) });
        using var stranger = await Ask(nobody, new { text = "Hei" });

        Assert.Equal(HttpStatusCode.BadRequest, late.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, stranger.StatusCode);
        Assert.Equal("WordsBody", new WordsBody("Kari").ToString());
    }

    private async Task<HttpResponseMessage> Ask(Session who, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/vern") { Content = JsonContent.Create(body) };
        request.Headers.Add("Origin", host.Origin);
        return await who.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<string> Found(Session who, object body)
    {
        var answer = await Ask(who, body);

        // What nobody has time for is asked again, as the page does when its writer goes on.
        while (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            answer.Dispose();
            answer = await Ask(who, body);
        }

        using var last = answer;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["places"]!.ToJsonString();
    }
}
