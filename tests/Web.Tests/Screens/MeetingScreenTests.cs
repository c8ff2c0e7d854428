using System.Text.RegularExpressions;
using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Minutes;
using Pilar.Arena.Web.Screens;
using Pilar.Arena.Web.Tests.Advice;
using Pilar.Arena.Web.Tests.Pages;

namespace Pilar.Arena.Web.Tests.Screens;

/// <summary>What an open page of a meeting is told: when it must look anew, and what it then finds in the place of each of its words.</summary>
public sealed class MeetingScreenTests(ArenaHost host)
{
    [Fact]
    public async Task Whatever_is_taken_back_changes_what_a_page_goes_by_and_what_is_said_does_not()
    {
        var meeting = await Meeting.Start(host);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var (first, second, path) = (Meeting.Post("Først"), Meeting.Post("Siden"), $"/moter/{meeting.Room.Value}");
        await meeting.Do(host.People.Anna, first);
        await meeting.Do(host.People.Berit, second);
        var earlier = await anna.Open($"{path}/rom/tidligere?for={int.MaxValue}");
        Assert.Equal(Stands(await anna.Open(path)), Stands(earlier));
        Assert.Equal("Først", Words(earlier, $"said-{first.Contribution.Value}"));

        await meeting.Say(host.People.Berit, "Noe til");
        Assert.Equal(Stands(earlier), await anna.AskWhatStands(path));

        // The later first: what is taken back is not counted by its place.
        foreach (var (person, command) in new (Person, RoomCommand)[]
        {
            (host.People.Facilitator, new PullBackContribution(second.Contribution, "", Rule: HouseRule.Anonymity)),
            (host.People.Anna, new RetractContribution(first.Contribution)),
            (host.People.Facilitator, new PullBackWords(PulledText.MeetingTitle, null, null, "")),
        })
        {
            var before = await anna.AskWhatStands(path);
            await meeting.Do(person, command);
            await host.Grains.Grain(meeting.Room).Cast<IGrainManagementExtension>().DeactivateOnIdle();
            Assert.NotEqual(before, await anna.AskWhatStands(path));
        }

        Assert.Equal("Innlegget er trukket.", Words(await anna.Open(earlier.Path), $"said-{first.Contribution.Value}"));
        Assert.Equal("(tittelen er tatt bort)", Words(await anna.Open(path), "title"));
        await meeting.ShowOut(host.People.Anna);
        Assert.Equal("", await anna.AskWhatStands(path));
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        Assert.Equal("", await stranger.AskWhatStands(path));
        Assert.Equal("", await stranger.AskWhatStands($"{path}/referat"));
    }

    [Fact]
    public async Task A_conclusion_that_is_taken_back_changes_what_the_page_of_the_minutes_goes_by()
    {
        var (meeting, item) = (await Meeting.Start(host), new AgendaItemId(Guid.NewGuid()));
        foreach (var command in new RoomCommand[] { new ProposeItem(item, "Erfaringer", AgendaItemType.Discussion, 10), new StartItem(item), new ConcludeItem(item, "Vi prøver igjen"), new EndMeeting() })
        {
            await meeting.Do(host.People.Facilitator, command);
        }

        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var (path, results) = ($"/moter/{meeting.Room.Value}/referat", $"/moter/{meeting.Room.Value}");
        var before = await facilitator.Open(path);
        Assert.Equal(Stands(before), await facilitator.AskWhatStands(path));
        Assert.Equal("Vi prøver igjen", Words(before, "section-1"));
        Assert.Equal("Konklusjon: Vi prøver igjen", Words(await facilitator.Open(results), $"conclusion-{item.Value}"));

        await meeting.Do(host.People.Facilitator, new PullBackConclusion(item, ""));

        Assert.NotEqual(Stands(before), await facilitator.AskWhatStands(path));
        Assert.Equal("Konklusjonen er tatt bort.", Words(await facilitator.Open(path), "section-1"));
        Assert.Equal("Konklusjonen er tatt bort.", Words(await facilitator.Open(results), $"conclusion-{item.Value}"));
    }

    [Fact]
    public async Task Why_a_method_was_broken_off_changes_it_too_when_it_is_taken_back_afterwards()
    {
        var advised = await AdviceOfOurs.Open(host);
        var path = $"/moter/{advised.Case.Room.Value}/referat";
        await advised.Case.InRoom(host.People.Facilitator.Caller, new EndMeeting("Vi rakk ikke mer."));
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var before = await facilitator.Open(path);
        Assert.Contains("Vi rakk ikke mer.", before.Html, StringComparison.Ordinal);
        Assert.Equal(Stands(before), await facilitator.AskWhatStands(path));

        await advised.Case.InRoom(host.People.Facilitator.Caller, new PullBackWords(PulledText.BreakOffReason, advised.Case.Item, null, ""));

        Assert.NotEqual(Stands(before), await facilitator.AskWhatStands(path));
        Assert.DoesNotContain("Vi rakk ikke mer.", (await facilitator.Open(path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_objection_that_says_something_else_changes_what_the_page_goes_by()
    {
        var minutes = new MinutesView
        {
            Stage = MinutesStage.Draft, Version = 3, Sections = [], Takers = [], MayWrite = true, MaySend = true, MayApprove = false, MayObject = false,
            Objections = [new ObjectionView(host.People.Anna.Id, DateTimeOffset.UnixEpoch, 2, "Et navn", false)],
        };
        var page = new MinutesOnPage("", new WordsTakenBack(7), minutes);

        Assert.Equal(ScreenKeys.Of(page), ScreenKeys.Of(page with { Minutes = minutes with { Version = 3 } }));
        Assert.NotEqual(ScreenKeys.Of(page), ScreenKeys.Of(page with { Minutes = minutes with { Objections = [minutes.Objections[0] with { Reason = "" }] } }));
        Assert.NotEqual(ScreenKeys.Of(page), ScreenKeys.Of(page with { Taken = new WordsTakenBack(8) }));
    }

    [Fact]
    public async Task What_an_open_page_asks_makes_no_view_of_the_room()
    {
        var advised = await AdviceOfOurs.Open(host);
        await advised.Case.InRoom(host.People.Facilitator.Caller, new EndMeeting("Vi rakk ikke mer."));
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var (room, before) = (advised.Case.Room, Trouble.ViewsOf(advised.Case.Room));
        Assert.NotEqual("", await facilitator.AskWhatStands(advised.Page));
        Assert.NotEqual("", await facilitator.AskWhatStands($"/moter/{room.Value}/referat"));
        Assert.NotEqual("", await facilitator.AskWhatStands($"/moter/{room.Value}"));

        Assert.Equal(before, Trouble.ViewsOf(room));
        await facilitator.Open($"/moter/{room.Value}/referat");
        Assert.NotEqual(before, Trouble.ViewsOf(room));
    }

    private static string Stands(Page page) => Found(page, " stands=\"(?<found>[^\"]+)\"");

    private static string Words(Page page, string key) =>
        Regex.Replace(Found(page, $"<(?<tag>\\w+)[^>]* data-words=\"{key}\"[^>]*>(?<found>.*?)</\\k<tag>>"), "<[^>]*>", "", RegexOptions.None, TimeSpan.FromSeconds(1)).Trim();

    private static string Found(Page page, string pattern) =>
        Regex.Match(page.Html, pattern, RegexOptions.ExplicitCapture | RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups["found"].Value;
}
