using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Web.Tests.Pages;

/// <summary>The room as it stands before any script, and for those who have none.</summary>
public sealed class RoomPageTests(ArenaHost host)
{
    private const string CaseText = "Eleven har vært borte i tre uker";

    [Fact]
    public async Task What_is_written_without_a_script_stands_in_the_discussion()
    {
        var meeting = await Meeting.Start(host);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var page = await anna.Open(Path(meeting));

        var answer = await anna.Send(page, "innlegg", ("Input.Text", "Hei <b>alle</b>"));
        var again = await anna.Send(page, "innlegg", ("Input.Text", "Hei <b>alle</b>"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        Assert.Equal(1, (await berit.Open(Path(meeting))).Count("Hei <b>alle</b>"));
    }

    [Fact]
    public async Task Text_is_text()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Say(host.People.Anna, "<em>Hei på deg</em>");
        using var session = await SignIn.Session.SignIn(host, host.People.Berit);

        var html = await session.Http.GetStringAsync(new Uri(Path(meeting), UriKind.Relative));

        Assert.DoesNotContain("<em>Hei", html, StringComparison.Ordinal);
        Assert.Contains("&lt;em&gt;Hei på deg", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task What_can_not_be_saved_is_given_back(string? text)
    {
        text ??= new string('å', RoomLimits.ContributionLength + 1);
        var meeting = await Meeting.Start(host);
        using var anna = await Reader.SignIn(host, host.People.Anna);

        var answer = await anna.Send(await anna.Open(Path(meeting)), "innlegg", ("Input.Text", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(text, answer.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"innlegg-Text-feil\"", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wrote_while_the_meeting_ended_gets_the_text_back_and_the_reason()
    {
        var meeting = await Meeting.Start(host);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var page = await anna.Open(Path(meeting));
        await meeting.Do(host.People.Facilitator, new EndMeeting());

        var answer = await anna.Send(page, "innlegg", ("Input.Text", "Nesten ferdig"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Nesten ferdig", answer.Html, StringComparison.Ordinal);
        Assert.Contains("Møtet er", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_comes_in_without_the_declaration_or_before_they_are_let_in()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Do(host.People.Facilitator, new RejectPerson(host.People.Guest.Id));
        await meeting.Say(host.People.Anna, "Bare for oss");
        using var guest = await Reader.SignIn(host, host.People.Guest);
        var door = await guest.Open(Path(meeting));

        var without = await guest.Send(door, "ga-inn");
        var with = await guest.Send(without, "ga-inn", ("Input.Declared", "true"));
        var twice = await guest.Send(without, "ga-inn", ("Input.Declared", "true"));
        var lobby = await guest.Open(Path(meeting));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Equal(HttpStatusCode.Redirect, with.Status);
        Assert.Equal(HttpStatusCode.Redirect, twice.Status);
        Assert.Contains("Du kommer inn når de slipper deg inn.", lobby.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Bare for oss", lobby.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_is_read_by_those_it_is_for_and_stands_in_no_title()
    {
        var meeting = await Meeting.Start(host);
        await Present(meeting, readers: RoomRole.Facilitator);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var read = await facilitator.Open(Path(meeting));
        var heard = await berit.Open(Path(meeting));

        Assert.Contains(CaseText, read.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseText, read.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseText, heard.Html, StringComparison.Ordinal);
        Assert.Contains("S-12", heard.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_script_stops_a_case_that_is_not_anonymous()
    {
        var meeting = await Meeting.Start(host);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        Assert.False((await berit.Open(Path(meeting))).Has("varsel"));
        var presented = await Present(meeting, readers: RoomRole.InCases);

        var answer = await berit.Send(await berit.Open(Path(meeting)), "varsel", ("Alarm.Stop", $"{presented.Value}"));
        Assert.Equal((HttpStatusCode.Redirect, true), (answer.Status, answer.Location?.Contains("gjort=caseStopped", StringComparison.Ordinal)));
        var after = await berit.Open(Path(meeting));

        Assert.DoesNotContain(CaseText, after.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Alarm.Stop", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_script_and_recognises_a_case_is_out_and_its_presenter_is_not_asked()
    {
        var meeting = await Meeting.Start(host);
        var presented = await Present(meeting, readers: RoomRole.InCases);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        Assert.DoesNotContain("Alarm.Recognise", (await anna.Open(Path(meeting))).Html, StringComparison.Ordinal);
        var page = await berit.Open(Path(meeting));

        var answer = await berit.Send(page, "varsel", ("Alarm.Recognise", $"{presented.Value}"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var empty = await anna.Send(await anna.Open(Path(meeting)), "varsel");

        var outside = await berit.Open(Path(meeting));
        Assert.DoesNotContain(CaseText, outside.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);

        // Nothing is to be declared before it could let them in.
        Assert.Contains("Du kan komme inn igjen når saken er ferdig.", outside.Html, StringComparison.Ordinal);
        Assert.False(outside.Has("ga-inn"));
        await meeting.Do(host.People.Facilitator, new CloseCase(presented));
        Assert.False((await berit.Open(Path(meeting))).Has("ga-inn"));
        var item = (await host.Grains.Grain(meeting.Room).View(host.People.Facilitator.Caller)).Value!.Cases.Single(one => one.Case == presented).Item;
        await meeting.Do(host.People.Facilitator, new ConcludeItem(item, ""));
        Assert.True((await berit.Open(Path(meeting))).Has("ga-inn"));
        Assert.Equal(RefusalKind.NotFound, (await host.Grains.Grain(meeting.Room).MayEnter(host.People.Stranger.Caller)).Refusal?.Kind);
    }

    [Fact]
    public async Task The_presenter_reads_who_will_hear_the_case_and_vetoes_one_by_name()
    {
        var meeting = await Meeting.Start(host);
        var presented = await Present(meeting, readers: RoomRole.InCases);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        using var berit = await Reader.SignIn(host, host.People.Berit);
        var path = $"{Path(meeting)}/liste/{presented.Value}";
        Assert.Contains(path, (await anna.Open(Path(meeting))).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(path, (await berit.Open(Path(meeting))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await berit.Open(path)).Status);

        var page = await anna.Open(path);
        Assert.Contains(host.People.Berit.Name, page.Html, StringComparison.Ordinal);
        Assert.Contains("Kan kjenne saken", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("S-12", page.Title, StringComparison.Ordinal);

        var answer = await anna.Send(page, "liste", ("Vetoed", $"{host.People.Berit.Id.Value}"));
        Assert.Equal((HttpStatusCode.Redirect, true), (answer.Status, answer.Location?.Contains("gjort=casePanel", StringComparison.Ordinal)));
        Assert.Contains("checked", (await anna.Open(path)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(CaseText, (await berit.Open(Path(meeting))).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Send(await anna.Open(path), "liste", ("Vetoed", $"{host.People.Facilitator.Id.Value}"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await anna.Send(await anna.Open(path), "liste", ("Names", "tull"))).Status);
    }

    [Fact]
    public async Task The_script_is_given_its_sentences_in_the_readers_language()
    {
        var meeting = await Meeting.Start(host);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var page = await anna.Open(Path(meeting), "nn");
        var start = page.Html.IndexOf("id=\"arena-texts\">", StringComparison.Ordinal) + "id=\"arena-texts\">".Length;
        using var texts = System.Text.Json.JsonDocument.Parse(page.Html[start..page.Html.IndexOf("</script>", start, StringComparison.Ordinal)]);

        Assert.Equal("Dei som leier møtet, ser at du er her. Du kjem inn når dei slepp deg inn.", texts.RootElement.GetProperty("room.lobby.wait").GetString());
        Assert.Equal(1, page.Count($"<arena-room room=\"{meeting.Room.Value}\" epoch=\"[^\"]+\" seq=\"[0-9]+\""));
    }

    [Fact]
    public async Task What_was_said_earlier_is_a_link_away()
    {
        var meeting = await Meeting.Start(host);
        for (var n = 0; n <= RoomLimits.ContributionsInSnapshot; n++)
        {
            await meeting.Say(host.People.Anna, $"Innlegg nr. {n}.");
        }

        using var berit = await Reader.SignIn(host, host.People.Berit);
        var room = await berit.Open(Path(meeting));
        Assert.DoesNotContain("Innlegg nr. 0.", room.Html, StringComparison.Ordinal);
        var earlier = await berit.Open(System.Text.RegularExpressions.Regex.Match(
            room.Html, "/moter/[^\"]*/rom/tidligere\\?for=[0-9]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value);

        Assert.Equal(HttpStatusCode.OK, earlier.Status);
        Assert.Contains("Innlegg nr. 0.", earlier.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Innlegg nr. 1.", earlier.Html, StringComparison.Ordinal);
        using var guest = await Reader.SignIn(host, host.People.Guest);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Open(earlier.Path)).Status);
    }

    [Fact]
    public async Task A_meeting_whose_log_is_damaged_says_so_and_shows_nothing()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Say(host.People.Anna, "Vi har prøvd faste møter.");
        var log = host.Services.GetRequiredService<IEventLog>();
        var last = (await log.Read(meeting.Room.Key(), 0, 1_000, TestContext.Current.CancellationToken))[^1];
        await log.Append(new LogAppend(meeting.Room.Key(), [last with { Seq = last.Seq + 1, Command = Guid.NewGuid() }], [], null));
        await host.Grains.Grain(meeting.Room).Cast<IGrainManagementExtension>().DeactivateOnIdle();
        using var anna = await Reader.SignIn(host, host.People.Anna);

        foreach (var path in new[] { $"/moter/{meeting.Room.Value}", Path(meeting), $"{Path(meeting)}/tidligere?for=1000" })
        {
            var page = await anna.Open(path);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
            Assert.Contains("Dette er stengt fordi vi ikke får lest alt som er lagret.", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Vi har prøvd faste møter.", page.Html, StringComparison.Ordinal);
        }
    }

    private static string Path(Meeting meeting) => $"/moter/{meeting.Room.Value}/rom";

    private async Task<CaseId> Present(Meeting meeting, RoomRole readers)
    {
        var item = new AgendaItemId(Guid.NewGuid());
        var presented = new CaseId(Guid.NewGuid());
        var people = host.People;
        await meeting.Do(people.Facilitator, new ProposeItem(item, "Saksdrøfting", AgendaItemType.Case, 30));
        await meeting.Do(people.Facilitator, new AcceptItem(item));
        await meeting.Do(Caller.Arena, new AttachCase(presented, item, people.Anna.Id, "S-12", readers, [new CaseSection("Bakgrunn", CaseText)]));
        await meeting.Do(people.Facilitator, new StartItem(item));
        await meeting.Agree(people.Anna, presented);
        await meeting.Do(people.Facilitator, new OpenCase(presented));
        await meeting.Do(people.Anna, new PresentSection(presented, 0));
        return presented;
    }
}
