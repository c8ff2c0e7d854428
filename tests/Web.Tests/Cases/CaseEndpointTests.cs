using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Advice;
using Pilar.Arena.Web.Tests.Pages;
using Pilar.Arena.Web.Tests.SignIn;

namespace Pilar.Arena.Web.Tests.Cases;

/// <summary>What the writer's page sends, over HTTP.</summary>
public sealed class CaseEndpointTests(ArenaHost host)
{
    [Fact]
    public async Task A_case_is_begun_and_its_text_sent_to_review()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Session.SignIn(host, found.Presenter);
        var beginning = found.Beginning();

        var begun = await Read(await found.Post(presenter, "", beginning));
        Assert.Equal($"{begun["number"]}", $"{(await Read(await found.Post(presenter, "", beginning)))["number"]}");
        var body = CaseOfOurs.Body();
        var sent = await Read(await found.Send(presenter, body));

        Assert.Equal(($"{begun["number"]}", 1), ($"{sent["number"]}", (int)sent["version"]!));
        Assert.Equal(1, (int)(await Read(await found.Send(presenter, body)))["version"]!);
        Assert.Equal(CaseStage.InHumanReview, (await host.Grains.Grain(new CaseId(found.Id)).View(found.Presenter.Caller)).Value!.Stage);
    }

    [Fact]
    public async Task A_case_that_was_stopped_is_written_anew_and_sent_to_review_again()
    {
        var stopped = await AdviceOfOurs.Open(host);
        var found = stopped.Case;
        await found.InRoom(host.People.Berit.Caller, new StopCase(stopped.Id));
        using var reader = await Reader.SignIn(host, found.Presenter);
        using var presenter = await Session.SignIn(host, found.Presenter);

        var page = await reader.Open($"{found.Page}/skriv");
        var body = CaseOfOurs.Body("Hva kan vi prøve da?");
        body["readers"] = new JsonArray("participant", "mentor", "facilitator", "coFacilitator");
        var sent = await Read(await found.Send(presenter, body));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(2, (int)sent["version"]!);
        var file = (await host.Grains.Grain(stopped.Id).View(found.Presenter.Caller)).Value!;
        Assert.Equal((CaseStage.InHumanReview, RoomRole.Participant | RoomRole.Mentor | RoomRole.Leaders), (file.Stage, file.Readers));
    }

    [Fact]
    public async Task Whoever_has_not_said_whether_they_are_alone_in_their_role_has_sent_nothing()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Session.SignIn(host, found.Presenter);
        await found.Post(presenter, "", found.Beginning());
        var body = CaseOfOurs.Body();
        body.Remove("aloneInRole");
        body["readers"] = new JsonArray("participant", "mentor", "facilitator", "coFacilitator");

        using var answer = await found.Send(presenter, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await Read(answer);
        Assert.Equal(
            ("alone-unanswered", "Svar på om du er den eneste med din rolle. Ser du ikke spørsmålet, er siden gammel: ta vare på teksten, og last siden på nytt."),
            ($"{problem["title"]}", $"{problem["detail"]}"));
        var file = (await host.Grains.Grain(new CaseId(found.Id)).View(found.Presenter.Caller)).Value!;
        Assert.Equal((CaseStage.Begun, 0, RoomRole.Participant | RoomRole.Leaders), (file.Stage, file.Version, file.Readers));
    }

    [Fact]
    public async Task Something_direct_is_refused_with_its_place_and_without_the_words()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Session.SignIn(host, found.Presenter);
        await found.Post(presenter, "", found.Beginning());

        using var answer = await found.Send(presenter, CaseOfOurs.Body("Vi skrev til post@elvestrand.example."));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = await Read(answer);
        Assert.Equal("case-not-anonymous", $"{problem["title"]}");
        Assert.StartsWith("Det står fortsatt noe", $"{problem["detail"]}", StringComparison.Ordinal);
        Assert.Contains("""{"section":"keyQuestion","start":13,"length":23,"type":"email"}""", problem["places"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("post@", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_done_is_refused_in_words()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Session.SignIn(host, found.Presenter);

        Assert.Equal("case-duty-to-report", $"{(await Read(await found.Post(presenter, "", found.Beginning("yes"))))["title"]}");
        await found.Post(presenter, "", found.Beginning());
        Assert.Equal("case-findings-open", $"{(await Read(await found.Send(presenter, CaseOfOurs.Body(open: 1))))["title"]}");
        Assert.Equal("case-too-short", $"{(await Read(await found.Send(presenter, CaseOfOurs.Body(words: 20))))["title"]}");
    }

    [Fact]
    public async Task To_a_stranger_every_case_answers_alike()
    {
        var found = await CaseOfOurs.InReview(host);
        using var stranger = await Session.SignIn(host, host.People.Stranger);
        var answers = new List<string>();
        foreach (var id in new[] { found.Id, Guid.NewGuid() })
        {
            using var sent = await stranger.Http.PostAsJsonAsync($"/saker/{id}/tekst", CaseOfOurs.Body());
            using var begun = await stranger.Http.PostAsJsonAsync($"/saker/{id}", found.Beginning());
            using var draft = await stranger.Http.GetAsync(new Uri($"/saker/{id}/utkast", UriKind.Relative));
            using var kept = await stranger.Http.PutAsJsonAsync($"/saker/{id}/utkast", new { sections = Array.Empty<object>() });
            foreach (var answer in new[] { sent, begun, draft, kept })
            {
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
                var body = await Read(answer);
                body.Remove("traceId");
                answers.Add(body.ToJsonString());
            }
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Malformed_or_foreign_input_is_refused_and_costs_nothing()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Session.SignIn(host, found.Presenter);
        await found.Post(presenter, "", found.Beginning());
        var unknown = CaseOfOurs.Body();
        unknown["rawText"] = "Ola";
        var missing = CaseOfOurs.Body();
        missing.Remove("findings");

        Assert.Equal(HttpStatusCode.BadRequest, (await found.Post(presenter, "/tekst", unknown)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await found.Post(presenter, "/tekst", missing)).StatusCode);
        using var foreign = new HttpRequestMessage(HttpMethod.Post, found.Path + "/tekst") { Content = JsonContent.Create(CaseOfOurs.Body()) };
        foreign.Headers.Add("Origin", "https://elsewhere.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await presenter.Http.SendAsync(foreign)).StatusCode);
    }

    [Fact]
    public async Task A_draft_and_the_duty_gates_answer()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Session.SignIn(host, found.Presenter);
        await found.Post(presenter, "", found.Beginning());
        var draft = new { sections = new[] { new { key = "seen", text = "[Barn 1] er mye alene." } } };

        Assert.Equal(HttpStatusCode.NoContent, (await found.KeepDraft(presenter, draft)).StatusCode);
        Assert.Equal("[Barn 1] er mye alene.", $"{(await presenter.Http.GetFromJsonAsync<JsonObject>($"{found.Path}/utkast"))!["sections"]![0]!["text"]}");
        Assert.Equal(
            HttpStatusCode.NoContent,
            (await presenter.Http.PostAsJsonAsync("/saker/meldeplikt", new { command = Guid.NewGuid(), answer = "yes" })).StatusCode);
    }

    [Fact]
    public async Task What_a_box_is_called_is_the_arenas_to_say_in_the_writers_language()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Session.SignIn(host, found.Presenter);
        presenter.Http.DefaultRequestHeaders.Add("Accept-Language", "nn");
        await found.Post(presenter, "", found.Beginning());
        var draft = new { sections = new[] { new { key = "seen", heading = "Torstein i Fjellvika", text = "[Barn 1] er mye alene." } } };
        var body = CaseOfOurs.Body();
        body["text"]!["sections"]![0]!["heading"] = "Torstein i Fjellvika";
        body["text"]!["keyQuestion"]!["heading"] = "Torstein i Fjellvika";
        var elsewhere = CaseOfOurs.Body();
        elsewhere["text"]!["sections"]![0]!["key"] = "Torstein i Fjellvika";

        Assert.Equal(HttpStatusCode.NoContent, (await found.KeepDraft(presenter, draft)).StatusCode);
        Assert.Equal("Kva har du sett?", $"{(await presenter.Http.GetFromJsonAsync<JsonObject>($"{found.Path}/utkast"))!["sections"]![0]!["heading"]}");
        Assert.Equal("case-form-invalid", $"{(await Read(await found.Send(presenter, elsewhere)))["title"]}");
        Assert.Equal(HttpStatusCode.OK, (await found.Send(presenter, body)).StatusCode);
        var text = (await host.Grains.Grain(new CaseId(found.Id)).Read(found.Presenter.Caller, Cast.NewId())).Value!.Text;
        Assert.Equal(["Kva har du sett?", "Kva vil du ha hjelp til?"], text.Sections.Append(text.KeyQuestion).Select(section => section.Heading));
    }

    [Fact]
    public async Task What_is_sent_is_no_draft_any_more()
    {
        var found = await CaseOfOurs.Plan(host);
        using var presenter = await Session.SignIn(host, found.Presenter);
        await found.Post(presenter, "", found.Beginning());
        await found.KeepDraft(presenter, new { sections = new[] { new { key = "seen", text = "[Barn 1] er mye alene." } } });

        Assert.Equal(HttpStatusCode.OK, (await found.Send(presenter, CaseOfOurs.Body())).StatusCode);

        Assert.Empty((await presenter.Http.GetFromJsonAsync<JsonObject>($"{found.Path}/utkast"))!["sections"]!.AsArray());
    }

    private static async Task<JsonObject> Read(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
}
