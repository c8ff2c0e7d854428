using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>The link to a video room that is somebody else's: who gives it, who sees it, and how it goes.</summary>
public sealed class RoomVideoTests
{
    private const string Link = "https://whereby.com/fellesrom";
    private const string Other = "https://teams.microsoft.com/l/meetup-join/fellesrom";

    [Fact]
    public void Whoever_leads_or_coordinates_gives_it_before_and_during_the_meeting()
    {
        Planned().When(Facilitator, new SetVideoLink($" {Link} ")).ThenHappened(new VideoLinkSet(Link));
        Planned().When(Coordinator, new SetVideoLink(Link)).ThenHappened(new VideoLinkSet(Link));
        Live().When(Facilitator, new SetVideoLink(Link)).ThenHappened(new VideoLinkSet(Link));
        Live().JoinedBy(Coordinator).When(Coordinator, new SetVideoLink(Link)).ThenHappened(new VideoLinkSet(Link));
        foreach (var person in new[] { Nurse, Presenter, Observer, Mentor })
        {
            Live().When(person, new SetVideoLink(Link)).ThenRefused(RoomRefusals.NotAllowed);
        }
    }

    [Fact]
    public void It_is_changed_and_taken_away_and_the_one_before_goes_from_the_log_first()
    {
        var given = Live().Did(Facilitator, new SetVideoLink(Link));

        given.When(Facilitator, new SetVideoLink(Other)).ThenHappened(new VideoLinkSet(""), new VideoLinkSet(Other));
        given.When(Facilitator, new SetVideoLink(" ")).ThenHappened(new VideoLinkSet(""));
        given.When(Facilitator, new SetVideoLink(Link)).ThenNothing();
        Live().When(Facilitator, new SetVideoLink("")).ThenNothing();
        var away = given.Did(Facilitator, new SetVideoLink(""));
        Assert.Null(away.ViewOf(Nurse).VideoLink);
        Assert.True(away.State.ResetBefore(Nurse) >= given.Seq);
    }

    [Fact]
    public void Those_who_were_let_in_see_it_and_nobody_at_the_door()
    {
        var given = InLobby().Did(Facilitator, new SetVideoLink(Link));

        Assert.Equal(Link, given.ViewOf(Facilitator).VideoLink);
        Assert.Null(given.ViewOf(Nurse).VideoLink);
        Assert.Null(given.ViewOf(Teacher).VideoLink);
        Assert.Equal(Link, given.Did(Facilitator, new AdmitPerson(Nurse)).ViewOf(Nurse).VideoLink);
        Assert.Equal(Link, given.JoinedBy(Observer).ViewOf(Observer).VideoLink);
    }

    [Fact]
    public void Those_who_plan_see_it_before_the_meeting_has_begun_and_come_in_for_it_then()
    {
        var given = InLobby().Did(Coordinator, new SetVideoLink(Link));

        Assert.Equal(Link, given.ViewOf(Coordinator).VideoLink);
        Assert.Equal(Link, given.ViewOf(CoFacilitator).VideoLink);
        Assert.Null(given.Did(Coordinator, Enters).ViewOf(Coordinator).VideoLink);
        var begun = given.Did(Facilitator, new StartMeeting());
        Assert.Null(begun.ViewOf(Coordinator).VideoLink);
        begun.When(Coordinator, new SetVideoLink(Other)).ThenRefused(RoomRefusals.NotAdmitted);
        Assert.Equal(Link, begun.Did(CoFacilitator, Enters).ViewOf(CoFacilitator).VideoLink);
    }

    [Fact]
    public void Who_is_out_for_an_item_does_not_see_it_and_does_when_they_are_back()
    {
        var on = Live().Did(Facilitator, new SetVideoLink(Link), new StartItem(Item(1)));
        var sent = on.Did(Facilitator, new SendOut(Nurse, Item(1), LobbyReason.Ties));

        Assert.Null(sent.ViewOf(Nurse).VideoLink);
        Assert.False(sent.State.ViewerOf(Nurse)!.Sees(sent.State.AudienceOf(new VideoLinkSet(Other), new Circumstance(Facilitator, sent.Now)), sent.Seq));
        Assert.Null(sent.Did(Facilitator, new SetVideoLink(Other)).ViewOf(Nurse).VideoLink);
        Assert.Equal(Link, sent.Did(Facilitator, new ConcludeItem(Item(1), "")).ViewOf(Nurse).VideoLink);
    }

    [Fact]
    public void Who_is_behind_the_door_of_a_case_does_not_see_it_and_does_when_the_case_is_closed()
    {
        var given = Live().JoinedBy(Teacher).Did(Facilitator, new SetVideoLink(Link))
            .Did(TheArena, Attach(Case(1), Item(2)))
            .Did(Presenter, new AgreeToPanel(Case(1), [Facilitator, Nurse], [Teacher]));
        var on = given.Did(Facilitator, new StartItem(Item(2)), new OpenCase(Case(1)));

        Assert.Equal(Link, given.ViewOf(Teacher).VideoLink);
        Assert.Null(on.ViewOf(Teacher).VideoLink);
        Assert.Equal(Link, on.ViewOf(Nurse).VideoLink);
        Assert.Null(on.Did(Nurse, new RecogniseCase(Case(1))).ViewOf(Nurse).VideoLink);
        Assert.Equal(Link, on.Did(Facilitator, new ConcludeItem(Item(2), ""), new AdmitEveryone()).ViewOf(Teacher).VideoLink);
    }

    [Fact]
    public void Those_who_lead_see_who_was_let_in_and_is_out_and_nobody_else_does()
    {
        var on = Live().JoinedBy(Coordinator).Did(Teacher, Enters).Did(Facilitator, new StartItem(Item(1)));
        var sent = on.Did(Facilitator, new SendOut(Nurse, Item(1), LobbyReason.Ties));
        var removed = sent.Did(Facilitator, new RemovePerson(Nurse, "Ba om det selv"), new RemovePerson(Teacher, "Feil møte"));

        // Whoever only knocks is out of nothing.
        Assert.Empty(Outside(on));
        Assert.Equal([Nurse], Outside(sent));
        Assert.Equal([Nurse], Outside(sent.Did(TheArena, new NoteAbsence(Nurse))));
        Assert.Equal([Nurse], Outside(sent.Did(Facilitator, new RejectPerson(Nurse))));
        Assert.Empty(Outside(sent.Did(Facilitator, new ConcludeItem(Item(1), ""))));
        Assert.Equal([Nurse], Outside(removed));
        var again = removed.Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Participant)));
        Assert.Equal([Nurse], Outside(again));
        Assert.Equal([Nurse], Outside(again.Did(Facilitator, new RemovePerson(Nurse, "Ba om det selv"))));
        Assert.Empty(Outside(again.Did(Facilitator, new ConcludeItem(Item(1), "")).JoinedBy(Nurse)));
        Assert.Empty(removed.ViewOf(Coordinator).People.Where(person => person.Outside));
        Assert.Empty(removed.ViewOf(Presenter).People.Where(person => person.Outside));
    }

    [Fact]
    public void It_goes_with_the_meeting()
    {
        var given = Live().Did(Facilitator, new SetVideoLink(Link));
        Assert.Contains(new VideoLinkSet(""), given.When(Facilitator, new EndMeeting()).Decision.Events);
        Assert.Contains(new VideoLinkSet(""), Planned().Did(Facilitator, new SetVideoLink(Link)).When(Facilitator, new CancelMeeting("Sykdom")).Decision.Events);
        Assert.DoesNotContain(new VideoLinkSet(""), Live().When(Facilitator, new EndMeeting()).Decision.Events);
        given.Did(Facilitator, new EndMeeting()).When(Facilitator, new SetVideoLink(Link)).ThenRefused(RoomRefusals.MeetingOver);
    }

    [Fact]
    public void Who_led_it_is_not_in_the_log_beside_it() => Assert.IsAssignableFrom<IToldByRole>(new VideoLinkSet(Link));

    [Theory]
    [InlineData("http://whereby.com/fellesrom")]
    [InlineData("whereby.com/fellesrom")]
    [InlineData("https:whereby.com/fellesrom")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://leder@whereby.com/fellesrom")]
    [InlineData("https://leder:ord@whereby.com/fellesrom")]
    [InlineData("https://@whereby.com/fellesrom")]
    [InlineData("https://10.0.0.1/fellesrom")]
    [InlineData("https://0x0a000001/fellesrom")]
    [InlineData("https://167772161/fellesrom")]
    [InlineData("https://[::1]/fellesrom")]
    [InlineData("https://localhost/fellesrom")]
    [InlineData("https://whereby.com\\fellesrom")]
    [InlineData("https://whereby.com/felles rom")]
    [InlineData("https://whereby.com/\"onclick")]
    [InlineData("https://whereby.com/fellesrøm")]
    [InlineData("https://where%62y.com/fellesrom")]
    [InlineData("https://whereby.com/%zz")]
    [InlineData("https://whereby.com/%ff")]
    [InlineData("https://whereby.com/%e2%80%8b")]
    [InlineData("https://xn--.com/fellesrom")]
    [InlineData("https://")]
    public void What_is_no_address_of_a_site_is_refused(string link) =>
        Live().When(Facilitator, new SetVideoLink(link)).ThenRefused(RoomRefusals.VideoLinkInvalid);

    [Theory]
    [InlineData(Link)]
    [InlineData(Other)]
    [InlineData("https://video.kommune.no:8443/fellesrom?pwd=abc#rom")]
    [InlineData("https://xn--bod-2na.kommune.no/fellesrom")]
    [InlineData("HTTPS://Whereby.com/fellesrom")]
    [InlineData("https://teams.microsoft.com/l/meetup-join/19%3ameeting_abc%40thread.v2/0?context=%7b%22Tid%22%3a%22abc%22%7d")]
    public void An_address_of_a_site_may_be_given(string link) => Live().When(Facilitator, new SetVideoLink(link)).ThenHappened(new VideoLinkSet(link));

    private static IEnumerable<PersonId> Outside(Scenario<Room, RoomCommand, RoomEvent> scenario) =>
        scenario.ViewOf(Facilitator).People.Where(person => person.Outside).Select(person => person.Person);

    [Fact]
    public void It_has_a_length() => Live().When(Facilitator, new SetVideoLink($"https://whereby.com/{new string('a', RoomLimits.VideoLinkLength)}")).ThenRefused(RoomRefusals.VideoLinkTooLong);
}
