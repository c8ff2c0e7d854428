using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomMeetingTests
{
    [Fact]
    public void A_room_that_was_never_planned_does_not_exist() => Empty.When(Facilitator, new SendNotice()).ThenRefused(RoomRefusals.NotFound);

    [Fact]
    public void Only_the_arena_plans() => Empty.When(Facilitator, Plan()).ThenRefused(RoomRefusals.NotFound);

    [Fact]
    public void The_same_plan_again_is_nothing_new() => Planned().When(TheArena, Plan()).ThenNothing();

    [Fact]
    public void Another_plan_is_refused() => Planned().When(TheArena, Plan() with { Title = "Et annet" }).ThenRefused(RoomRefusals.AlreadyPlanned);

    [Fact]
    public void A_plan_needs_a_title() => Empty.When(TheArena, Plan() with { Title = "  " }).ThenRefused(RoomRefusals.TitleEmpty);

    [Fact]
    public void A_plan_needs_a_facilitator() =>
        Empty.When(TheArena, Plan() with { Roster = [Entry(Nurse, RoomRole.Participant)] }).ThenRefused(RoomRefusals.FacilitatorMissing);

    [Fact]
    public void A_plan_names_each_person_once() =>
        Empty.When(TheArena, Plan() with { Roster = [.. Roster, Roster[0]] }).ThenRefused(RoomRefusals.RosterInvalid);

    [Theory]
    [InlineData(0)]
    [InlineData(481)]
    public void A_plan_has_sensible_minutes(int minutes) => Empty.When(TheArena, Plan() with { Minutes = minutes }).ThenRefused(RoomRefusals.MinutesInvalid);

    [Fact]
    public void Nobody_is_called_to_a_meeting_about_nothing() =>
        Empty.Did(TheArena, Plan()).When(Facilitator, new SendNotice()).ThenRefused(RoomRefusals.AgendaEmpty);

    [Fact]
    public void A_coordinator_sends_the_notice() => Planned().When(Coordinator, new SendNotice()).ThenHappened(new NoticeSent());

    [Fact]
    public void A_participant_does_not_send_the_notice() => Planned().When(Nurse, new SendNotice()).ThenRefused(RoomRefusals.NotAllowed);

    [Fact]
    public void A_notice_is_sent_once() => Planned().Did(Facilitator, new SendNotice()).When(Facilitator, new SendNotice()).ThenNothing();

    [Fact]
    public void The_lobby_opens_only_after_the_notice() => Planned().When(Facilitator, new OpenLobby()).ThenRefused(RoomRefusals.NotInThisPhase);

    [Theory]
    [InlineData(-16, false)]
    [InlineData(-15, true)]
    public void The_lobby_opens_by_itself(int minutes, bool opens)
    {
        var called = Planned().Did(Facilitator, new SendNotice());
        var then = called.After(StartsAt.AddMinutes(minutes) - called.Now);

        Assert.Equal(opens, then.State.HasDue(then.Now));
        Assert.Equal(opens, then.When(TheArena, new LetTimePass()).Decision.Events is [LobbyOpened]);
    }

    [Fact]
    public void A_cancelled_meeting_says_why() =>
        Planned().When(Coordinator, new CancelMeeting(" Sykdom \n")).ThenHappened(new MeetingCancelled(" Sykdom"));

    [Fact]
    public void No_meeting_is_cancelled_without_a_reason() => Planned().When(Facilitator, new CancelMeeting(" ")).ThenRefused(RoomRefusals.ReasonEmpty);

    [Fact]
    public void A_live_meeting_is_not_cancelled() => Live().When(Facilitator, new CancelMeeting("Nei")).ThenRefused(RoomRefusals.NotInThisPhase);

    [Fact]
    public void The_facilitator_starts_even_before_the_time() => InLobby().When(Facilitator, new StartMeeting()).ThenHappened(new MeetingStarted());

    [Fact]
    public void Nobody_starts_a_meeting_they_are_not_in() =>
        InLobby().Did(Facilitator, new LeaveRoom()).When(Facilitator, new StartMeeting()).ThenRefused(RoomRefusals.NotPresent);

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void The_co_facilitator_starts_when_the_facilitator_is_late(int minutesAfterLobby, bool starts)
    {
        var outcome = InLobby().Did(CoFacilitator, Enters).After(TimeSpan.FromMinutes(minutesAfterLobby)).When(CoFacilitator, new StartMeeting());

        Assert.Equal(starts ? null : RoomRefusals.FacilitatorFirst, outcome.Decision.Refusal);
    }

    [Fact]
    public void Suspending_stops_the_clock_of_the_item() => Live().Did(Facilitator, new StartItem(Item(1)))
        .When(Facilitator, new SuspendMeeting())
        .ThenHappened(new ItemPaused(Item(1)), new MeetingSuspended(MeetingCause.ByFacilitator));

    [Fact]
    public void A_coordinator_who_is_there_resumes() =>
        Live().JoinedBy(Coordinator).Did(Facilitator, new SuspendMeeting()).When(Coordinator, new ResumeMeeting()).ThenHappened(new MeetingResumed());

    [Theory]
    [InlineData(179, false)]
    [InlineData(180, true)]
    public void A_meeting_nobody_leads_is_suspended(int seconds, bool suspended)
    {
        var alone = Live().Did(Facilitator, new LeaveRoom()).After(TimeSpan.FromSeconds(seconds));

        Assert.Equal(suspended, alone.When(TheArena, new LetTimePass()).Decision.Events is [MeetingSuspended { Cause: MeetingCause.LeadersGone }]);
    }

    [Fact]
    public void A_co_facilitator_keeps_the_meeting_going() => Live().Did(CoFacilitator, Enters).Did(Facilitator, new LeaveRoom())
        .After(TimeSpan.FromMinutes(10)).When(TheArena, new LetTimePass()).ThenNothing();

    [Fact]
    public void A_facilitator_who_comes_back_in_time_leads_on() => Live().Did(Facilitator, new LeaveRoom()).After(TimeSpan.FromMinutes(2))
        .Did(Facilitator, Enters).After(TimeSpan.FromMinutes(2)).When(TheArena, new LetTimePass()).ThenNothing();

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_suspended_meeting_ends(int minutes, bool ends)
    {
        var suspended = Live().Did(Facilitator, new SuspendMeeting()).After(TimeSpan.FromMinutes(minutes));

        Assert.Equal(ends, suspended.When(TheArena, new LetTimePass()).Decision.Events is [MeetingEnded { Cause: MeetingCause.TimeOut }]);
    }

    [Theory]
    [InlineData(149, false)]
    [InlineData(150, true)]
    public void A_meeting_an_hour_over_time_ends(int minutes, bool ends) => Assert.Equal(
        ends,
        Live().After(TimeSpan.FromMinutes(minutes)).When(TheArena, new LetTimePass()).Decision.Events is [MeetingEnded { Cause: MeetingCause.TimeOut }]);

    [Fact]
    public void A_meeting_that_began_late_gets_its_time() =>
        InLobby().After(TimeSpan.FromHours(2)).Did(Facilitator, new StartMeeting()).After(TimeSpan.FromMinutes(90)).When(TheArena, new LetTimePass()).ThenNothing();

    [Fact]
    public void The_end_closes_the_case_first() => WithCase().Did(Facilitator, new OpenCase(Case(1))).When(Facilitator, new EndMeeting())
        .ThenHappened(new CaseClosed(Case(1)), new ItemPaused(Item(2)), new MeetingEnded(MeetingCause.ByFacilitator));

    [Fact]
    public void Nobody_is_present_after_the_end()
    {
        var ended = Live().Did(Facilitator, new EndMeeting());

        Assert.Empty(ended.State.PresentPeople);
        Assert.DoesNotContain(ended.ViewOf(Nurse).People, person => person.Present);
        ended.When(TheArena, new NotePresence(Nurse)).ThenNothing();
    }

    [Fact]
    public void A_meeting_that_is_over_stays_so()
    {
        var ended = Live().Did(Facilitator, new EndMeeting());

        ended.When(Facilitator, new EndMeeting()).ThenNothing();
        ended.When(Facilitator, new ResumeMeeting()).ThenRefused(RoomRefusals.MeetingOver);
        ended.When(Nurse, Enters).ThenRefused(RoomRefusals.MeetingOver);
        ended.When(TheArena, new LetTimePass()).ThenNothing();
    }
}
