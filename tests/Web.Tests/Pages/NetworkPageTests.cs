using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Networks;

namespace Pilar.Arena.Web.Tests.Pages;

public sealed class NetworkPageTests(ArenaHost host)
{
    [Fact]
    public async Task A_member_sees_the_network_and_plans_nothing()
    {
        var network = await NetworkOfOurs.Start(host);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var page = await anna.Open($"/nettverk/{network.Value}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Vi møtes.", page.Html, StringComparison.Ordinal);
        Assert.False(page.Has("planlegg"));
    }

    [Fact]
    public async Task Its_coordinator_alone_sees_how_the_duty_gate_was_answered_and_no_few()
    {
        var network = await NetworkOfOurs.Start(host);
        var gate = host.Grains.DutyGateOf(host.Services.GetRequiredService<TimeProvider>().GetUtcNow().Year);
        foreach (var _ in Enumerable.Range(0, DutyTold.Fewest))
        {
            Cast.Accepted(await gate.Record(host.People.Anna.Caller, Cast.NewId(), DutyAnswer.Yes));
        }

        using var coordinator = await Reader.SignIn(host, host.People.Berit);
        var before = (await gate.Counts(Caller.Arena)).Value!.Yes;
        var page = (await coordinator.Open($"/nettverk/{network.Value}")).Html;

        // Others answer it meanwhile.
        var told = int.Parse(Regex.Match(page, "<dt>Ja</dt><dd>minst (?<told>[0-9]+)</dd>", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["told"].Value, CultureInfo.InvariantCulture);
        Assert.InRange(told, before - DutyTold.Fewest + 1, (await gate.Counts(Caller.Arena)).Value!.Yes);
        Assert.Equal(0, told % DutyTold.Fewest);
        Assert.Contains("Svar på spørsmålet om meldeplikt i ", page, StringComparison.Ordinal);
        foreach (var person in new[] { host.People.Anna, host.People.Facilitator, host.People.Stranger })
        {
            using var other = await Reader.SignIn(host, person);
            Assert.DoesNotContain("Svar på spørsmålet om meldeplikt", (await other.Open($"/nettverk/{network.Value}")).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_meeting_is_planned_once_however_often_the_form_is_sent()
    {
        var network = await NetworkOfOurs.Start(host);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var page = await facilitator.Open($"/nettverk/{network.Value}");

        var first = await facilitator.Send(page, "planlegg", Filled("Høstmøtet"));
        var second = await facilitator.Send(page, "planlegg", Filled("Høstmøtet"));

        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Equal(first.Location, second.Location);
        var meeting = await facilitator.Open(new Uri(host.Address, first.Location).PathAndQuery);
        Assert.Contains("Møtet er planlagt.", meeting.Html, StringComparison.Ordinal);
        Assert.Single(await host.Grains.Lists().MeetingsIn(host.People.Facilitator.Caller, network));
    }

    [Fact]
    public async Task A_form_with_errors_says_so_at_the_field_and_keeps_what_was_written()
    {
        var network = await NetworkOfOurs.Start(host);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var page = await facilitator.Open($"/nettverk/{network.Value}");

        var answer = await facilitator.Send(page, "planlegg", Filled("Vintermøtet", date: "2020-01-01", minutes: "null"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("value=\"Vintermøtet\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"planlegg-Date-feil\"", answer.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#planlegg-Minutes\"", answer.Html, StringComparison.Ordinal);
        Assert.Empty(await host.Grains.Lists().MeetingsIn(host.People.Facilitator.Caller, network));
    }

    [Fact]
    public async Task Without_the_forms_own_token_nothing_happens()
    {
        var network = await NetworkOfOurs.Start(host);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var page = await facilitator.Open($"/nettverk/{network.Value}");

        var answer = await facilitator.Send(page, "planlegg", [.. Filled("Høstmøtet"), ("__RequestVerificationToken", "tull")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(await host.Grains.Lists().MeetingsIn(host.People.Facilitator.Caller, network));
    }

    [Fact]
    public async Task My_page_shows_what_is_mine_and_to_a_stranger_nothing()
    {
        var network = await NetworkOfOurs.Start(host);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);

        Assert.Contains($"/nettverk/{network.Value}", (await anna.Open("/")).Html, StringComparison.Ordinal);
        Assert.Contains("Du er ikke med i noen nettverk ennå.", (await stranger.Open("/")).Html, StringComparison.Ordinal);
    }

    private static (string Name, string Value)[] Filled(string title, string date = "2030-05-02", string minutes = "60") =>
        [("Input.Title", title), ("Input.Date", date), ("Input.Time", "13:00"), ("Input.Minutes", minutes), ("Input.History", "Everything")];
}
