using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>Who hears what over a live connection.</summary>
public sealed class VisibilityTests(ArenaHost host)
{
    [Fact]
    public async Task A_room_that_is_not_mine_is_as_one_that_does_not_exist()
    {
        var meeting = await Meeting.Start(host);
        await using var stranger = await Listener.Connect(host, host.People.Stranger);
        RoomId[] rooms = [meeting.Room, new(Guid.NewGuid()), default];
        foreach (var room in rooms)
        {
            Assert.Equal(NotFound, (await stranger.Join(room, null, 0)).Refusal);
            Assert.Equal(NotFound, (await stranger.Do(room, Meeting.Post("Hei"))).Refusal);
            Assert.Equal(NotFound, (await stranger.Earlier(room)).Refusal);
            Assert.Equal(NotFound, (await stranger.KeepDraft(room, new Draft("room", "Utkast"))).Refusal);
            Assert.Empty(await stranger.Drafts(room));
        }

        Assert.Empty(stranger.Frames);
    }

    [Theory]
    [InlineData("Join", "null,0")]
    [InlineData("Do", "\"7c9e6679-7425-40de-944b-e07fc1f90ae7\",{\"kind\":\"startMeeting\"}")]
    [InlineData("Do", "\"7c9e6679-7425-40de-944b-e07fc1f90ae7\",{\"kind\":\"enterRoom\",\"declarationVersion\":1}")]
    [InlineData("Earlier", "100")]
    [InlineData("Drafts", null)]
    [InlineData("KeepDraft", "{\"place\":\"room\",\"text\":\"Hei\"}")]
    [InlineData("Leave", null)]
    public async Task To_a_stranger_every_room_answers_with_the_same_bytes(string method, string? arguments)
    {
        var meeting = await Meeting.Start(host);
        await using var raw = await RawSocket.Connect(host, host.People.Stranger);
        var answers = new List<string?>();
        foreach (var room in new[] { meeting.Room.Value, Guid.NewGuid(), Guid.Empty, host.People.Anna.Id.Value })
        {
            await raw.Call(method, $"\"{room}\"{(arguments is null ? "" : ",")}{arguments}");
            answers.Add(await raw.Next());
        }

        Assert.Single(answers.Distinct());
        Assert.NotNull(answers[0]);
    }

    [Fact]
    public async Task A_guest_in_the_lobby_hears_nothing_of_the_discussion()
    {
        var meeting = await Meeting.Start(host);
        await meeting.Say(host.People.Anna, "Før gjesten");
        await using var guest = await Listener.In(meeting, host, host.People.Guest);
        var last = await meeting.Say(host.People.Anna, "Mens gjesten venter");
        await guest.Reached(last);

        var view = Assert.Single(guest.Frames.OfType<SnapshotFrame>()).View;
        Assert.Equal(Standing.InLobby, view.Me.Standing);
        Assert.Empty(view.Contributions);
        Assert.Empty(guest.Texts);
        Assert.DoesNotContain(guest.Events, happened => happened.Event is ContributionPosted);
    }

    [Fact]
    public async Task Who_is_let_in_gets_a_new_view_and_hears_on()
    {
        var meeting = await Meeting.Start(host);
        await using var guest = await Listener.In(meeting, host, host.People.Guest);
        await meeting.Say(host.People.Anna, "Mens gjesten venter");

        await meeting.Do(host.People.Facilitator, new AdmitPerson(host.People.Guest.Id));
        var after = await meeting.Say(host.People.Anna, "Velkommen");
        await guest.Reached(after);

        var view = guest.Frames.OfType<SnapshotFrame>().Last().View;
        Assert.Equal(Standing.Admitted, view.Me.Standing);
        Assert.Contains("Velkommen", guest.Texts.Concat(view.Contributions.Select(said => said.Text)));
    }

    [Fact]
    public async Task Who_is_shown_out_hears_nothing_after()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await meeting.Say(host.People.Berit, "Alle hører");

        var removal = await meeting.ShowOut(host.People.Anna);
        var after = await meeting.Say(host.People.Berit, "Bare vi som er igjen");
        await Task.WhenAll(anna.IsGone(), berit.Reached(after));

        Assert.IsType<GoneFrame>(anna.Frames[^1]);
        Assert.DoesNotContain(anna.Events, happened => happened.Seq > removal);
        Assert.Equal(NotFound, (await anna.Join(meeting.Room, null, 0)).Refusal);
        Assert.Equal(NotFound, (await anna.Do(meeting.Room, Meeting.Post("Slipp meg inn"))).Refusal);
    }

    [Fact]
    public async Task Why_somebody_was_shown_out_reaches_those_who_lead_and_nobody_else()
    {
        var meeting = await Meeting.Start(host);
        await using var facilitator = await Listener.In(meeting, host, host.People.Facilitator);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        await using var guest = await Listener.In(meeting, host, host.People.Guest);

        var removal = await meeting.ShowOut(host.People.Anna);
        await Task.WhenAll(facilitator.Reached(removal), berit.Reached(removal), guest.Reached(removal));

        Assert.Equal([new RemovalExplained(host.People.Anna.Id, "Feil møte")], facilitator.Events.Select(happened => happened.Event).OfType<RemovalExplained>());
        Assert.Contains(berit.Events, happened => happened.Event is PersonRemoved removed && removed.Person == host.People.Anna.Id);
        await using var late = await Listener.In(meeting, host, host.People.Berit);
        Assert.All([.. berit.Frames, .. guest.Frames, .. late.Frames], frame => Assert.DoesNotContain("Feil møte", Written(frame), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_elses_draft_is_never_shown()
    {
        var meeting = await Meeting.Start(host);
        await using var anna = await Listener.Connect(host, host.People.Anna);
        await using var berit = await Listener.Connect(host, host.People.Berit);
        var draft = new Draft("room", "Ikke sendt ennå");

        Cast.Accepted(await anna.KeepDraft(meeting.Room, draft));

        Assert.Equal([draft], await anna.Drafts(meeting.Room));
        Assert.Empty(await berit.Drafts(meeting.Room));
    }

    private static string Written(Frame frame) => System.Text.Json.JsonSerializer.Serialize<object>(frame, ContractJson.Options);

    private static Refusal NotFound => new(RefusalKind.NotFound, "not-found");
}
