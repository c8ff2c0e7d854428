using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.FloorScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Nobody who leads is here: the phase is held, all are told, and after half an hour the meeting ends with what it came to.</summary>
public sealed class RoomUnledTests
{
    private static Scenario<Room, RoomCommand, RoomEvent> Alone(int phase = MethodScenario.Reflect) =>
        MethodScenario.In(phase).Did(CoFacilitator, new LeaveRoom()).Did(Facilitator, new LeaveRoom());

    private static Scenario<Room, RoomCommand, RoomEvent> Suspended() => Alone().After(RoomLimits.LeadersGone).Did(TheArena, new LetTimePass());

    private static Scenario<Room, RoomCommand, RoomEvent> Over() => Suspended().After(RoomLimits.SuspendedEndsAfter).Did(TheArena, new LetTimePass());

    [Fact]
    public void It_is_told_when_the_last_one_goes_or_loses_the_line_and_when_the_first_is_back()
    {
        var one = Talking().Did(CoFacilitator, new LeaveRoom());

        one.When(Facilitator, new LeaveRoom()).ThenHappened(new LeaderAway(Facilitator), new PersonLeft(Facilitator), new NobodyLeads(), Counted(7));
        one.When(TheArena, new NoteLeaderAway(Facilitator)).ThenHappened(new LeaderAway(Facilitator), new NobodyLeads());
        Talking().When(TheArena, new NoteLeaderAway(Facilitator)).ThenHappened(new LeaderAway(Facilitator));
        one.Did(TheArena, new NoteLeaderAway(Facilitator)).When(TheArena, new NoteLeaderBack(Facilitator))
            .ThenHappened(new LeaderBack(Facilitator), new SomebodyLeads());
        one.Did(Facilitator, new LeaveRoom()).When(CoFacilitator, Enters)
            .ThenHappened(new PersonEntered(CoFacilitator), new LeaderBack(CoFacilitator), new SomebodyLeads(), Counted(8));
    }

    [Fact]
    public void Everybody_is_told_those_at_the_door_too()
    {
        var waiting = Live().Did(Teacher, Enters).JoinedBy(Observer).Did(Facilitator, new LeaveRoom());

        Assert.All([Nurse, Observer, Presenter, Teacher, Coordinator], person => Assert.Equal(waiting.Now, waiting.ViewOf(person).Lead?.NobodySince));
        Assert.All([Nurse, Teacher], person => Assert.Empty(waiting.ViewOf(person).Lead!.Away));
        Assert.Null(waiting.Did(Facilitator, Enters).ViewOf(Nurse).Lead);
    }

    // From the meeting's page somebody may lead who is not in the room: what they cannot see they do not step.
    [Fact]
    public void Nothing_is_stepped_or_begun_until_somebody_who_leads_is_in()
    {
        var alone = Alone();
        RoomCommand[] held =
        [
            new StepPhase(Case(1), MethodScenario.Reflect), new SkipPhase(Case(1), MethodScenario.Reflect, ""), new StartItem(Item(1)), new ConcludeItem(Item(2), ""),
            new PostponeItem(Item(2)), new OpenCase(Case(1)), new BeginMethod(Case(1)), new ResumeItem(Item(2)),
        ];

        Assert.All(held, command => alone.When(Facilitator, command).ThenRefused(RoomRefusals.NobodyLeads));
        MethodScenario.In(MethodScenario.Reflect).Did(CoFacilitator, new LeaveRoom()).Did(TheArena, new NoteLeaderAway(Facilitator))
            .When(Facilitator, held[0]).ThenHappened(new PhaseEntered(Case(1), MethodScenario.Reflect + 1));
        alone.Did(Facilitator, Enters).When(Facilitator, held[0]).ThenHappened(new PhaseEntered(Case(1), MethodScenario.Reflect + 1));
        Assert.All([Nurse, Presenter, Mentor, Coordinator], person => alone.When(person, held[0]).ThenRefused(RoomRefusals.NotAllowed));
    }

    [Fact]
    public void Those_who_may_write_in_the_phase_go_on_writing_until_it_is_paused()
    {
        Assert.Equal("said 1", Alone().Did(Nurse, MethodScenario.Says()).ViewOf(Presenter).Contributions.Last().Text);
        Alone().When(Presenter, MethodScenario.Says()).ThenRefused(RoomRefusals.BehindCurtain);
        Suspended().When(Nurse, MethodScenario.Says()).ThenRefused(RoomRefusals.NotLive);
    }

    [Fact]
    public void Who_comes_back_in_time_goes_on_where_it_was()
    {
        var back = Suspended().After(TimeSpan.FromMinutes(29)).Did(TheArena, new LetTimePass()).Did(Facilitator, Enters);

        var on = back.Did(Facilitator, new ResumeMeeting(), new ResumeItem(Item(2)));
        Assert.Null(on.ViewOf(Nurse).Lead);
        Assert.Equal(MethodScenario.Reflect, on.Run().Phase);
        on.When(Facilitator, new StepPhase(Case(1), MethodScenario.Reflect)).ThenHappened(new PhaseEntered(Case(1), MethodScenario.Reflect + 1));
    }

    [Fact]
    public void Whoever_looked_in_and_left_again_does_not_make_it_led()
    {
        var again = Suspended().Did(Facilitator, Enters).Did(Facilitator, new LeaveRoom());

        Assert.NotNull(again.ViewOf(Nurse).Lead?.NobodySince);
        again.After(RoomLimits.SuspendedEndsAfter).When(TheArena, new LetTimePass())
            .ThenHappened(new PhaseHeld(Case(1), MethodScenario.Reflect), new RunBrokenOff(Case(1), MethodScenario.Summary, ""), new CaseClosed(Case(1)), new MeetingEnded(MeetingCause.NobodyLed));
    }

    [Fact]
    public void It_goes_on_when_somebody_who_leads_is_in_and_not_before()
    {
        var waiting = Suspended().Did(TheArena, new LetTimePass()).JoinedBy(Coordinator);

        waiting.When(Coordinator, new ResumeMeeting()).ThenRefused(RoomRefusals.NobodyLeads);
        waiting.Did(Facilitator, Enters).When(Coordinator, new ResumeMeeting()).ThenHappened(new MeetingResumed(), new SomebodyLeads());
    }

    // Else the meeting could only be ended: the one at the door may neither come in nor lead the item.
    [Fact]
    public void One_who_leads_and_must_stay_out_of_the_item_puts_it_off_and_comes_in()
    {
        var alone = Talking().Did(Facilitator, new SendOut(CoFacilitator, Item(1), LobbyReason.Ties)).Did(Facilitator, new LeaveRoom());
        alone.When(CoFacilitator, new ConcludeItem(Item(1), "")).ThenRefused(RoomRefusals.ItemWithoutYou);

        var on = alone.Did(CoFacilitator, new PostponeItem(Item(1)));
        Assert.Equal(Standing.Admitted, on.ViewOf(CoFacilitator).Me.Standing);
        Assert.Null(on.ViewOf(Nurse).Lead?.NobodySince);
        Talking().Did(Facilitator, new SendOut(CoFacilitator, Item(1), LobbyReason.Ties)).When(CoFacilitator, new PostponeItem(Item(1))).ThenRefused(RoomRefusals.ItemWithoutYou);
    }

    [Fact]
    public void Who_leads_and_is_outside_is_not_back_and_leads_no_more()
    {
        var taken = Talking().Did(Facilitator, new LeaveRoom()).After(RoomLimits.LeadOfferedAfter).Did(CoFacilitator, new TakeOverLead()).Did(Facilitator, Enters);
        var outside = taken.Did(Facilitator, new SendOut(CoFacilitator, Item(1), LobbyReason.Ties));

        Assert.Null(outside.State.Lead?.TakenBy);
        outside.When(TheArena, new NoteLeaderBack(CoFacilitator)).ThenNothing();
    }

    [Fact]
    public void After_half_an_hour_it_ends_and_how_far_it_came_is_kept_for_the_minutes()
    {
        var suspended = Suspended();
        suspended.After(RoomLimits.SuspendedEndsAfter - TimeSpan.FromSeconds(1)).When(TheArena, new LetTimePass()).ThenNothing();
        suspended.After(RoomLimits.SuspendedEndsAfter).When(TheArena, new LetTimePass())
            .ThenHappened(
                new PhaseHeld(Case(1), MethodScenario.Reflect), new RunBrokenOff(Case(1), MethodScenario.Summary, ""), new CaseClosed(Case(1)),
                new MeetingEnded(MeetingCause.NobodyLed), new HostingEnded(Coordinator));

        var over = Over();
        Assert.Equal((MethodScenario.Reflect + 1, 10), (over.ViewOf(Facilitator).Cases[0].Reached!.Number, over.ViewOf(Facilitator).Cases[0].Reached!.Of));
        Assert.NotNull(over.ViewOf(Nurse).Lead?.NobodySince);
        Assert.Equal(AgendaItemState.Paused, over.State.Agenda.Find(Item(2))!.State);
    }

    [Fact]
    public void What_was_led_to_its_end_says_nothing_of_it()
    {
        var ended = Alone().Did(Facilitator, new EndMeeting("Ingen kan lede."));

        Assert.Null(ended.ViewOf(Nurse).Lead?.NobodySince);
        Assert.Null(ended.ViewOf(Nurse).Cases[0].Reached);
    }

    // By chance and by design: whenever a meeting is on, it is told exactly when nobody who leads is here, and then nothing is stepped.
    [Fact]
    public void In_every_story_it_is_told_exactly_when_nobody_leads_and_the_phase_stands() => RoomStories.OfTheFloor.Sample(
        story => story.Moments.Where((moment, index) => index + 1 == story.Moments.Count || story.Moments[index + 1].Circumstance != moment.Circumstance).ToList()
            .ForEach(moment =>
            {
                var (after, lead) = (moment.After, moment.After.Lead ?? Lead.Usual);
                var here = after.People.Any(entry => entry.Value.Present && (entry.Value.Roles & RoomRole.Leaders) != RoomRole.None
                    && lead.Away.All(gone => gone.Person != entry.Key));
                Assert.True(after.Phase != MeetingPhase.Live || lead.NobodySince is null == here);
                Assert.False(after.Phase == MeetingPhase.Live && moment.Before.Lead?.NobodySince is not null
                    && moment.Before.People.GetValueOrDefault(moment.Circumstance.By) is not { Present: true } && moment.Event is PhaseEntered or CaseOpened or ItemStarted or ItemConcluded or MethodEnded);
            }),
        iter: 300);
}
