using System.Net;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Pages;

public sealed class MeetingPageTests(ArenaHost host)
{
    [Fact]
    public async Task From_proposal_to_open_lobby_without_a_script()
    {
        var path = await Planned();
        using var anna = await Reader.SignIn(host, host.People.Anna);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);

        var proposed = await anna.Send(await anna.Open(path), "meld-inn", ("Input.Title", "Ventetid"), ("Input.Type", "Discussion"), ("Input.Minutes", "20"));
        Assert.Equal(HttpStatusCode.Redirect, proposed.Status);
        var page = await facilitator.Open(path);
        Assert.Contains("Ventetid", page.Html, StringComparison.Ordinal);
        await Press(facilitator, path, "forslag", "Answer.Accept", await ItemOf(path));
        await Press(facilitator, path, "led", "Input.Step", "notice");
        await Press(facilitator, path, "led", "Input.Step", "lobby");

        Assert.Contains($"href=\"{path}/rom\"", (await anna.Open(path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_to_go_in_waits_until_the_lobby_is_open_also_for_those_who_lead()
    {
        var path = await Planned();
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        await facilitator.Send(await facilitator.Open(path), "meld-inn", ("Input.Title", "Ventetid"), ("Input.Type", "Discussion"), ("Input.Minutes", "20"));
        await Press(facilitator, path, "led", "Input.Step", "notice");

        Assert.False((await facilitator.Open($"{path}/rom")).Has("ga-inn"));
        await Press(facilitator, path, "led", "Input.Step", "lobby");
        Assert.True((await facilitator.Open($"{path}/rom")).Has("ga-inn"));
    }

    [Fact]
    public async Task Only_those_who_lead_get_the_forms_of_leading()
    {
        var path = await Planned();
        using var anna = await Reader.SignIn(host, host.People.Anna);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);

        Assert.False((await anna.Open(path)).Has("led"));
        Assert.True((await facilitator.Open(path)).Has("led"));
    }

    [Fact]
    public async Task A_meeting_is_cancelled_with_a_reason_only()
    {
        var path = await Planned();
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        var page = await facilitator.Open(path);

        var without = await facilitator.Send(page, "led", ("Input.Step", "cancel"), ("Input.Reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        var with = await facilitator.Send(without, "led", ("Input.Step", "cancel"), ("Input.Reason", "For få kan komme"));

        Assert.Equal(HttpStatusCode.Redirect, with.Status);
        Assert.Contains("For få kan komme", (await facilitator.Open(path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_is_asked_about_is_marked_and_may_be_let_stand()
    {
        var path = await Planned();
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        (string, string)[] cancel = [("Input.Step", "cancel"), ("Input.Reason", "Bromfas kan hjelpe, men ikke nå")];

        var asked = await facilitator.Send(await facilitator.Open(path), "led", cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Dette ligner et navn: «Bromfas».", asked.Html, StringComparison.Ordinal);
        Assert.Contains("id=\"led-Cleared\"", asked.Html, StringComparison.Ordinal);
        var answered = await facilitator.Send(asked, "led", [.. cancel, ("Input.Cleared", "Bromfas")]);

        Assert.Equal(HttpStatusCode.Redirect, answered.Status);
    }

    [Fact]
    public async Task A_title_and_a_reason_that_show_who_it_is_are_taken_back_without_a_script_and_leave_a_stub()
    {
        const string title = "Ordet kanarifugl";
        var path = await Planned(title);
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);
        using var anna = await Reader.SignIn(host, host.People.Anna);
        Assert.Contains(title, (await anna.Open("/")).Html, StringComparison.Ordinal);
        await Press(facilitator, path, "led", "Input.Step", "cancel", ("Input.Reason", "For få kan komme"));
        Assert.False((await anna.Open(path)).Has("ta-bort"));

        await Press(facilitator, path, "ta-bort", "Input.What", "CancelReason");
        await Press(facilitator, path, "ta-bort", "Input.What", "MeetingTitle", ("Input.Reason", "Den viste hvem det var"));

        foreach (var where in new[] { path, "/" })
        {
            var html = (await anna.Open(where)).Html;
            Assert.DoesNotContain(title, html, StringComparison.Ordinal);
            Assert.DoesNotContain("For få kan komme", html, StringComparison.Ordinal);
        }

        Assert.Contains("Grunnen er tatt bort.", (await anna.Open(path)).Html, StringComparison.Ordinal);
        Assert.Contains("(tittelen er tatt bort)", (await anna.Open(path)).Html, StringComparison.Ordinal);
        Assert.False((await facilitator.Open(path)).Has("ta-bort"));
    }

    [Fact]
    public async Task What_the_room_refuses_is_said_in_words()
    {
        var path = await Planned();
        using var facilitator = await Reader.SignIn(host, host.People.Facilitator);

        var answer = await facilitator.Send(await facilitator.Open(path), "led", ("Input.Step", "notice"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Sakslisten er tom.", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_can_tell_a_foreign_room_from_none()
    {
        var meeting = await Meeting.Start(host);
        var network = await NetworkOfOurs.Start(host);
        using var stranger = await Reader.SignIn(host, host.People.Stranger);
        var none = Guid.NewGuid();

        foreach (var (ours, pattern) in new[] { (network.Value, "/nettverk/{0}"), (meeting.Room.Value, "/moter/{0}"), (meeting.Room.Value, "/moter/{0}/rom"), (meeting.Room.Value, "/moter/{0}/rom/tidligere?for=100") })
        {
            var foreign = await stranger.Open(string.Format(null, pattern, ours));
            var unknown = await stranger.Open(string.Format(null, pattern, none));

            Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
            Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
            Assert.Equal(Bare(unknown, none), Bare(foreign, ours));
        }
    }

    [Fact]
    public async Task A_form_sent_to_a_foreign_room_is_answered_as_one_to_none()
    {
        var (own, foreign, none) = (await Meeting.Start(host), await Alone(), Guid.NewGuid());
        var before = (await host.Grains.Grain(new RoomId(foreign)).View(host.People.Berit.Caller)).Value!.Seq;
        using var anna = await Reader.SignIn(host, host.People.Anna);
        var page = await anna.Open($"/moter/{own.Room.Value}/rom");

        var answers = new List<(HttpStatusCode, string)>();
        foreach (var guessed in new[] { foreign, none })
        {
            var aimed = page with { Path = page.Path.Replace($"{own.Room.Value}", $"{guessed}", StringComparison.Ordinal), Html = page.Html.Replace($"{own.Room.Value}", $"{guessed}", StringComparison.Ordinal) };
            var answer = await anna.Send(aimed, "innlegg", ("Input.Text", "Slipp meg inn"));
            answers.Add((answer.Status, Bare(answer, guessed)));
        }

        Assert.Equal(answers[1], answers[0]);
        Assert.Equal(HttpStatusCode.NotFound, answers[0].Item1);
        Assert.Equal(before, (await host.Grains.Grain(new RoomId(foreign)).View(host.People.Berit.Caller)).Value!.Seq);
    }

    [Fact]
    public async Task Who_was_removed_stands_on_no_list()
    {
        var meeting = await Meeting.Start(host);
        await meeting.ShowOut(host.People.Anna);
        await meeting.Do(host.People.Facilitator, new EndMeeting());
        using var berit = await Reader.SignIn(host, host.People.Berit);

        foreach (var path in new[] { $"/moter/{meeting.Room.Value}", $"/moter/{meeting.Room.Value}/rom" })
        {
            var page = await berit.Open(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(host.People.Facilitator.Name, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(host.People.Anna.Name, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Feil møte", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Looking_changes_nothing()
    {
        var meeting = await Meeting.Start(host);
        var before = await meeting.Head();
        foreach (var person in new[] { host.People.Facilitator, host.People.Anna, host.People.Guest, host.People.Stranger })
        {
            using var reader = await Reader.SignIn(host, person);
            foreach (var path in new[] { "/", $"/moter/{meeting.Room.Value}", $"/moter/{meeting.Room.Value}/rom", $"/moter/{meeting.Room.Value}/rom/innlegg" })
            {
                await reader.Open(path);
            }
        }

        Assert.Equal(before, await meeting.Head());
    }

    // What differs for reasons of its own: the address itself and the forms' tokens.
    private static string Bare(Page page, Guid id) => System.Text.RegularExpressions.Regex.Replace(
        page.Html.Replace($"{id}", "", StringComparison.Ordinal), "value=\"CfDJ[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static async Task Press(Reader reader, string path, string form, string button, string value, params (string, string)[] written)
    {
        var answer = await reader.Send(await reader.Open(path), form, [(button, value), .. written]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
    }

    private async Task<string> ItemOf(string path)
    {
        var room = new RoomId(Guid.Parse(path.Split('/')[^1]));
        return (await host.Grains.Grain(room).View(host.People.Facilitator.Caller)).Value!.Agenda[0].Item.Value.ToString();
    }

    // A meeting that Anna is not invited to.
    private async Task<Guid> Alone()
    {
        var room = new RoomId(Guid.NewGuid());
        Cast.Accepted(await host.Grains.Grain(room).Do(Caller.Arena, Cast.NewId(), new PlanMeeting(
            new NetworkId(Guid.NewGuid()), "Nettverket", "Møtet", DateTimeOffset.UnixEpoch, 60, Language.Nb, History.Everything,
            [host.People.Berit.As(RoomRole.Facilitator)])));
        return room.Value;
    }

    private async Task<string> Planned(string title = "Møtet")
    {
        var network = await NetworkOfOurs.Start(host);
        var room = new RoomId(Guid.NewGuid());
        Cast.Accepted(await host.Grains.Grain(network).PlanMeeting(
            host.People.Facilitator.Caller, Cast.NewId(), new(room, title, new DateTimeOffset(2030, 5, 2, 11, 0, 0, TimeSpan.Zero), 60, History.Everything)));
        return $"/moter/{room.Value}";
    }
}
