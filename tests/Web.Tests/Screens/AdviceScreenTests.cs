using System.Net;
using System.Text.RegularExpressions;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Tests.Advice;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Screens;

/// <summary>What an open page of advice, or of its sheet, is told of the words that stand on it.</summary>
public sealed class AdviceScreenTests(ArenaHost host)
{
    [Fact]
    public async Task The_rows_of_an_open_sheet_stand_for_who_led_until_it_is_confirmed()
    {
        var advised = await AdviceOfOurs.Open(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var leader = await Reader.SignIn(host, host.People.Facilitator);
        await AdvicePageTests.Write(berit, advised, AdvicePageTests.Advice);
        await advised.Case.InRoom(host.People.Facilitator.Caller, new EndMeeting("Vi rakk ikke mer."));
        var sheet = await leader.Open(advised.Sheet);
        var row = Regex.Match(sheet.Html, "<li class=\"advice__one\" data-words=\"(?<key>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["key"].Value;

        var stands = await leader.AskWhatStands(advised.Page);
        Assert.Equal(2, stands.Split(' ').Length);
        Assert.EndsWith($" {row}", stands, StringComparison.Ordinal);
        Assert.Contains($" state=\"{stands.Split(' ')[0]}\"", sheet.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("tangvaskeriet", stands, StringComparison.Ordinal);
        Assert.Equal("", await berit.AskWhatStands(advised.Page));

        var board = (await host.Grains.Grain(advised.Id).Advice(advised.Case.Presenter.Caller)).Value!;
        foreach (var command in new CaseCommand[] { new MarkAdvice(board.Items[0].Advice, AdviceMark.Useful, int.MaxValue), new ConfirmAdvice(board.Revision) })
        {
            Assert.True((await host.Grains.Grain(advised.Id).Do(advised.Case.Presenter.Caller, Cast.NewId(), command)).Accepted());
        }

        Assert.DoesNotContain(row, await leader.AskWhatStands(advised.Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_advice_that_is_not_for_the_asker_or_of_another_meeting_and_of_none_the_same_is_told()
    {
        var (advised, other) = (await AdviceOfOurs.Open(host), await AdviceOfOurs.Open(host));
        using var berit = await Reader.SignIn(host, host.People.Berit);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        using var presenter = await Reader.SignIn(host, advised.Case.Presenter);
        await AdvicePageTests.Write(berit, advised, AdvicePageTests.Advice);
        Assert.NotEqual("", await berit.AskWhatStands(advised.Page));

        // She hears both, each in its own meeting.
        var here = $"/moter/{advised.Case.Room.Value}/rom/rad";
        Assert.Equal("", await berit.AskWhatStands($"{here}/{other.Id.Value}"));
        Assert.Equal("", await presenter.AskWhatStands($"{here}/{other.Id.Value}"));
        Assert.Equal("", await berit.AskWhatStands($"{here}/{Guid.NewGuid()}"));
        Assert.Equal("", await stranger.AskWhatStands(advised.Page));

        // Whoever is shown out opens the page no more, and neither does what they had open stand.
        await advised.Case.InRoom(host.People.Facilitator.Caller, new RemovePerson(host.People.Berit.Id, "Feil møte"));
        await advised.Case.InRoom(host.People.Facilitator.Caller, new RemovePerson(advised.Case.Presenter.Id, "Feil møte"));
        foreach (var reader in new[] { berit, presenter })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Open(advised.Page)).Status);
            Assert.Equal("", await reader.AskWhatStands(advised.Page));
        }
    }
}
