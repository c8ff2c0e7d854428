using System.Net;
using System.Text.RegularExpressions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Advice;
using Pilar.Arena.Web.Tests.Cases;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.FollowUps;

/// <summary>The follow-up of a case by its pages, without a script.</summary>
public sealed class FollowUpPageTests(ArenaHost host)
{
    private const string Needed = "Vi trenger mer tid med fiskerlaget.";

    [Fact]
    public async Task From_the_day_to_the_answer_and_to_those_who_led_and_nobody_else()
    {
        var (advised, path) = await Confirmed();
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        Assert.Contains($"href=\"{path}\"", (await presenter.Open(advised.Page)).Html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{path}\"", (await presenter.Open($"/framlegg/{advised.Case.Id}")).Html, StringComparison.Ordinal);

        var page = await presenter.Open(path);
        Assert.False(page.Has("oppfolging-svar"));
        var unusual = await presenter.Send(page, "oppfolging-dag", ("Input.Day", In(10)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (unusual.Status, unusual.Html.Contains($"value=\"{In(10)}\"", StringComparison.Ordinal)));
        Assert.Contains("Det er vanlig å følge opp etter fire til åtte uker.", unusual.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await presenter.Send(page, "oppfolging-dag", ("Input.Day", In(10)), ("Input.OtherDay", "true"))).Status);
        await advised.Case.InRoom(host.People.Facilitator.Caller, new EndMeeting("Vi rakk ikke mer."));
        Assert.True((await host.Grains.Grain(advised.Id).View(advised.Case.Presenter.Caller)).Accepted());

        page = await presenter.Open(path);
        Assert.Contains(AdviceOfOurs.Token, page.Html, StringComparison.Ordinal);
        var id = Regex.Match(page.Html, @"Input\.Advice\[[0-9a-f-]{36}\]", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        var half = await presenter.Send(page, "oppfolging-svar", ("Input.Needed", Needed));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (half.Status, half.Count("id=\"oppfolging-svar-Advice-0-feil\"")));
        Assert.Contains($">{Needed}</textarea>", half.Html, StringComparison.Ordinal);
        var told = await Untroubled(() => presenter.Send(page, "oppfolging-svar", (id, "Partly"), ("Input.Help", "Somewhat"), ("Input.Needed", "Ring 91234567.")));
        Assert.Contains("Dette ligner et telefonnummer: «91234567».", told.Html, StringComparison.Ordinal);
        Assert.Contains(">Ring 91234567.</textarea>", told.Html, StringComparison.Ordinal);
        Assert.Matches("value=\"Partly\" checked", told.Html);
        var sent = await Untroubled(() => presenter.Send(page, "oppfolging-svar", (id, "Partly"), ("Input.Help", "Somewhat"), ("Input.Needed", Needed), ("Input.Cleared", "fiskerlaget")));
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Html);

        var shown = await leader.Open(advised.Page);
        Assert.Contains(Needed, shown.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(AdviceOfOurs.Token, shown.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Open(path)).Status);
        foreach (var other in new[] { berit, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await other.Open(path)).Status);
            foreach (var outlet in new[] { advised.Page, advised.Sheet, $"/moter/{advised.Case.Room.Value}/rom", $"/moter/{advised.Case.Room.Value}", "/", "/framlegg" })
            {
                Assert.DoesNotContain(Needed, (await other.Open(outlet)).Html, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_case_is_taken_up_again_in_another_meeting_with_a_review_of_its_own()
    {
        var (advised, path) = await Confirmed();
        await advised.Case.InRoom(host.People.Facilitator.Caller, new EndMeeting("Vi rakk ikke mer."));
        Assert.True((await host.Grains.Grain(advised.Id).View(advised.Case.Presenter.Caller)).Accepted());
        var next = await CaseOfOurs.Plan(host);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        var link = $"/moter/{next.Room.Value}/ny-sak?etter={advised.Case.Id}";
        Assert.Contains($"href=\"{link}\"", (await presenter.Open(path)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Open(link)).Status);

        var gate = await presenter.Open(link);
        var writer = await presenter.Send(gate, "meldeplikt", ("Input.Answer", "No"));
        Assert.Contains($"after=\"{advised.Case.Id}\"", writer.Html, StringComparison.Ordinal);
        using var session = await SignIn.Session.SignIn(host, advised.Case.Presenter);
        using var begun = await next.Post(session, "", new { command = Guid.NewGuid(), room = next.Room.Value, item = next.Item.Value, theme = "schoolAbsence", duty = "no", after = advised.Case.Id });
        Assert.True(begun.IsSuccessStatusCode, await begun.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var number = (await host.Grains.Grain(advised.Id).View(advised.Case.Presenter.Caller)).Value!.Number;
        Assert.Matches($"Åpen retur av sak\\s+<a class=\"ds-link\" href=\"/framlegg/{advised.Case.Id}\">{number}</a>", (await presenter.Open(next.Page)).Html);
    }

    [Fact]
    public async Task Where_somebody_is_mailed_is_theirs_to_say_and_nobody_elses_to_see()
    {
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var page = await berit.Open("/varsler");
        var wrong = await berit.Send(page, "varsler", ("Input.Address", "berit på jobben"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (wrong.Status, wrong.Html.Contains("value=\"berit på jobben\"", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Redirect, (await berit.Send(page, "varsler", ("Input.Address", "berit@arena.example"))).Status);
        Assert.Contains("value=\"berit@arena.example\"", (await berit.Open("/varsler")).Html, StringComparison.Ordinal);
        Assert.Equal("not-found", (await host.Grains.Grain(host.People.Berit.Id).Mail(host.People.Facilitator.Caller)).Refusal?.Code);
        Assert.Equal(HttpStatusCode.Redirect, (await berit.Send(await berit.Open("/varsler"), "varsler", ("Input.Address", ""))).Status);
        Assert.DoesNotContain("berit@arena.example", (await berit.Open("/varsler")).Html, StringComparison.Ordinal);
    }

    private static string In(int days) => TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<(AdviceOfOurs Advised, string Path)> Confirmed()
    {
        var advised = await AdviceOfOurs.Open(host);
        var id = new AdviceId(Guid.NewGuid());
        var text = new AdviceText(AdviceOfOurs.Token, AdviceService.School, AdviceTime.ThisWeek, AdviceEvidence.Experience, null);
        await Must(advised, host.People.Berit.Caller, new WriteAdvice(id, text, ["tangvaskeriet"]));
        await Must(advised, advised.Case.Presenter.Caller, new MarkAdvice(id, AdviceMark.Useful, int.MaxValue));
        await Must(advised, advised.Case.Presenter.Caller, new ConfirmAdvice(1));
        return (advised, $"/framlegg/{advised.Case.Id}/oppfolging");
    }

    // As people do: what nobody had time to look through is sent again.
    private async Task Must(AdviceOfOurs advised, Caller by, CaseCommand command)
    {
        var id = Cast.NewId();
        Reply<Receipt> reply;
        do
        {
            reply = await host.Grains.Grain(advised.Id).Do(by, id, command);
        }
        while (reply.Refusal?.Code == "not-screened");

        Assert.True(reply.Accepted(), $"{command}: {reply.Refusal?.Code}");
    }

    private static async Task<Page> Untroubled(Func<Task<Page>> send)
    {
        while (true)
        {
            var answer = await send();
            if (!answer.Html.Contains("Vi fikk ikke sjekket om teksten", StringComparison.Ordinal))
            {
                return answer;
            }
        }
    }
}
