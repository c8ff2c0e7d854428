using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Nobody who leads has been here for three minutes: a coordinator acts as host, keeps the door, starts the meeting and ends it, and leads nothing.</summary>
public sealed class RoomHostTests
{
    // Those who lead have gone before the meeting began, and it should have; the coordinator waits at the door with the others.
    private static Scenario<Room, RoomCommand, RoomEvent> Left => InLobby().Did(Coordinator, Enters).Did(Facilitator, new LeaveRoom());

    private static Scenario<Room, RoomCommand, RoomEvent> Due => Left.After(StartsAt + RoomLimits.LeadersGone - Left.Now);

    private static Scenario<Room, RoomCommand, RoomEvent> Hosted => Due.Did(TheArena, new LetTimePass());

    private static Scenario<Room, RoomCommand, RoomEvent> Begun => Hosted.Did(Coordinator, new StartMeeting());

    // In the middle of a case, with everybody in the room, those who lead have gone.
    private static Scenario<Room, RoomCommand, RoomEvent> Suspended => Suspend(MethodScenario.In(MethodScenario.Clarify));

    [Fact]
    public void It_is_offered_three_minutes_after_the_time_and_lets_in_the_coordinator_whom_nobody_else_could()
    {
        Assert.False(Due.After(TimeSpan.FromSeconds(-1)).State.HasDue(Due.Now.AddSeconds(-1)));
        Due.After(TimeSpan.FromSeconds(-1)).When(TheArena, new LetTimePass()).ThenNothing();

        Assert.True(Due.State.HasDue(Due.Now));
        Due.When(TheArena, new LetTimePass()).ThenHappened(new PersonAdmitted(Coordinator), new PersonEntered(Coordinator), new HostingOffered(Coordinator));
        Hosted.When(TheArena, new LetTimePass()).ThenNothing();
        Assert.True(Hosted.ViewOf(Coordinator).Me.Hosts);
    }

    [Fact]
    public void Whoever_coordinates_and_comes_when_it_is_time_comes_in_as_those_who_lead_do()
    {
        var alone = InLobby().Did(Facilitator, new LeaveRoom());

        alone.After(StartsAt + RoomLimits.LeadersGone - alone.Now).When(Coordinator, Enters).ThenHappened(
            new LobbyEntered(Coordinator, RoomLimits.DeclarationVersion), new PersonAdmitted(Coordinator), new PersonEntered(Coordinator), new HostingOffered(Coordinator));
        alone.When(Coordinator, Enters).ThenHappened(new LobbyEntered(Coordinator, RoomLimits.DeclarationVersion));
    }

    [Fact]
    public void It_is_not_offered_while_somebody_who_leads_is_here_nor_before_they_have_been_gone_for_three_minutes()
    {
        Left.Did(CoFacilitator, Enters).After(TimeSpan.FromHours(1)).When(TheArena, new LetTimePass()).ThenNothing();

        var late = InLobby().Did(Coordinator, Enters).After(TimeSpan.FromMinutes(20)).Did(Facilitator, new LeaveRoom());
        late.After(TimeSpan.FromSeconds(179)).When(TheArena, new LetTimePass()).ThenNothing();
        Assert.Contains(new HostingOffered(Coordinator), late.After(RoomLimits.LeadersGone).When(TheArena, new LetTimePass()).Decision.Events);
    }

    [Fact]
    public void A_host_lets_in_turns_away_and_writes_to_those_who_wait()
    {
        Assert.All([Nurse, Presenter], person => Assert.Equal(Standing.InLobby, StandingOf(person, Hosted.ViewOf(Coordinator))));
        Hosted.When(Coordinator, new AdmitPerson(Nurse)).ThenHappened(new PersonAdmitted(Nurse), new PersonEntered(Nurse));
        Hosted.When(Coordinator, new AdmitEveryone()).ThenHappened(
            new PersonAdmitted(Presenter), new PersonEntered(Presenter), new PersonAdmitted(Nurse), new PersonEntered(Nurse));
        Hosted.When(Coordinator, new RejectPerson(Nurse, "Feil dag")).ThenHappened(new RejectionExplained(Nurse, "Feil dag"), new PersonRejected(Nurse));
        Hosted.When(Coordinator, new WriteToLobby("Vi begynner straks.")).ThenHappened(new LobbyMessageWritten("Vi begynner straks."));
        Assert.Equal(Standing.InLobby, StandingOf(Teacher, Hosted.Did(Teacher, Enters).ViewOf(Coordinator)));
    }

    [Fact]
    public void A_host_starts_the_meeting_and_ends_it()
    {
        Hosted.When(Coordinator, new StartMeeting()).ThenHappened(new MeetingStarted(), new NobodyLeads());
        Begun.When(Coordinator, new EndMeeting()).ThenHappened(new MeetingEnded(MeetingCause.ByFacilitator), new HostingEnded(Coordinator));
        Due.When(Coordinator, new StartMeeting()).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void What_a_host_has_started_is_not_suspended_before_they_go()
    {
        Begun.After(TimeSpan.FromMinutes(10)).When(TheArena, new LetTimePass()).ThenNothing();

        var left = Begun.After(TimeSpan.FromMinutes(10)).Did(Coordinator, new LeaveRoom());
        Assert.False(left.ViewOf(Coordinator).Me.Hosts);
        left.When(TheArena, new LetTimePass()).ThenHappened(new MeetingSuspended(MeetingCause.LeadersGone));
    }

    [Fact]
    public void A_host_leads_nothing()
    {
        var begun = Begun.Did(Coordinator, new AdmitEveryone());
        RoomCommand[] leading =
        [
            new SuspendMeeting(), new StartItem(Item(1)), new PauseItem(Item(1)), new ConcludeItem(Item(1), ""), new PostponeItem(Item(1)), new BeginRound(0),
            new GiveFloor(Nurse, 0), new SetSpeakingTime(2), new BeginGroups(1, 2, 10, Evenly: true), new LockRoom(true, false, false), new HoldContributions(true),
            new StopWriting(Nurse, HouseRule.Topic), new RemovePerson(Nurse, "Feil dag"), new SendOut(Nurse, Item(1), LobbyReason.Ties), new TakeOverLead(),
            new PullBackContribution(Contribution(1), "Et navn"), new PullBackWords(PulledText.LobbyMessage, null, null, ""),
        ];

        Assert.All(leading, command => begun.When(Coordinator, command).ThenRefused(RoomRefusals.NotAllowed));
        Suspended.When(Coordinator, new StepPhase(Case(1), MethodScenario.Clarify)).ThenRefused(RoomRefusals.NotAllowed);
        Suspended.When(Coordinator, new ResumeMeeting()).ThenRefused(RoomRefusals.NobodyLeads);
    }

    [Fact]
    public void It_ends_with_the_command_that_brings_somebody_who_leads()
    {
        Begun.When(CoFacilitator, Enters).ThenHappened(
            new LobbyEntered(CoFacilitator, RoomLimits.DeclarationVersion), new PersonAdmitted(CoFacilitator), new PersonEntered(CoFacilitator), new SomebodyLeads(),
            new HostingEnded(Coordinator));

        var back = Begun.Did(CoFacilitator, Enters);
        Assert.False(back.ViewOf(Coordinator).Me.Hosts);
        Assert.Null(back.ViewOf(Nurse).Lead);
        Assert.All([Nurse, Presenter], person => Assert.Equal(Standing.Invited, StandingOf(person, back.ViewOf(Coordinator))));
        Assert.All(
            new RoomCommand[] { new AdmitPerson(Nurse), new AdmitEveryone(), new RejectPerson(Nurse, ""), new WriteToLobby("Hei"), new EndMeeting() },
            command => back.When(Coordinator, command).ThenRefused(RoomRefusals.NotAllowed));
    }

    [Fact]
    public void In_a_meeting_that_those_who_lead_have_left_it_is_offered_as_it_is_suspended()
    {
        var alone = MethodScenario.In(MethodScenario.Clarify).Did(CoFacilitator, new LeaveRoom()).Did(Facilitator, new LeaveRoom()).After(RoomLimits.LeadersGone);

        alone.When(TheArena, new LetTimePass()).ThenHappened(new ItemPaused(Item(2)), new MeetingSuspended(MeetingCause.LeadersGone), new HostingOffered(Coordinator));
        Suspended.When(Coordinator, new EndMeeting()).ThenRefused(RoomRefusals.PhasesUnheld);
        Assert.Equal(MeetingPhase.Closed, Suspended.Did(Coordinator, new EndMeeting(WhyUnheld: "Ingen kan lede.")).State.Phase);
    }

    [Fact]
    public void Who_is_out_for_a_case_has_only_gone_to_a_host_too()
    {
        var waits = Suspend(MethodScenario.In(MethodScenario.Clarify).Did(Facilitator, new SendOut(Nurse, Item(2), LobbyReason.KnowsTheCase)));

        Assert.Equal(Standing.InLobby, waits.ViewOf(Nurse).Me.Standing);
        Assert.Equal(Standing.Admitted, StandingOf(Nurse, waits.ViewOf(Coordinator)));
        waits.When(Coordinator, new AdmitPerson(Nurse)).ThenNothing();
        waits.When(Coordinator, new AdmitEveryone()).ThenNothing();
        waits.When(Coordinator, new RejectPerson(Nurse, "")).ThenRefused(RoomRefusals.NotInLobby);
        Assert.False(waits.State.ViewerOf(Coordinator)!.Sees(waits.State.AudienceOf(new PersonRejected(Nurse), default), waits.Seq));
    }

    [Fact]
    public void None_but_those_who_keep_it_hear_who_stands_at_the_door_and_those_outside_hear_of_no_host()
    {
        var knocks = Begun.Did(Coordinator, new AdmitPerson(Nurse)).Did(Teacher, Enters);
        var audience = knocks.State.AudienceOf(new LobbyEntered(Teacher, RoomLimits.DeclarationVersion), default);

        Assert.Equal([Facilitator, Coordinator, Teacher], Everyone.Where(person => knocks.State.ViewerOf(person)?.Sees(audience, knocks.Seq) == true));
        Assert.Equal([Coordinator], knocks.ViewOf(Nurse).Lead!.Hosts.AsEnumerable());
        Assert.True(knocks.ViewOf(Presenter).Lead!.Hosts.IsDefault);
    }

    [Fact]
    public void In_every_story_a_host_coordinates_is_here_and_nobody_leads() => RoomStories.AnyOrWhole.Sample(
        story =>
        {
            foreach (var attempt in story.Attempts.Where(attempt => !attempt.Decision.Events.IsEmpty))
            {
                var after = story.Moments[(int)attempt.Seq + attempt.Decision.Events.Length - 1].After;
                foreach (var host in after.People.Keys.Where(person => after.ViewerOf(person)!.Hosts))
                {
                    Assert.True(after.IsOpen);
                    Assert.True(after.People[host] is { Standing: Standing.Admitted, Present: true } person && person.Roles.HasFlag(RoomRole.CentreCoordinator));
                    Assert.DoesNotContain(after.People, entry => entry.Value.Present && (entry.Value.Roles & RoomRole.Leaders) != RoomRole.None
                        && (after.Lead ?? Lead.Usual).Away.All(gone => gone.Person != entry.Key));
                }
            }
        },
        iter: 300);

    private static Scenario<Room, RoomCommand, RoomEvent> Suspend(Scenario<Room, RoomCommand, RoomEvent> live) => live
        .Did(CoFacilitator, new LeaveRoom()).Did(Facilitator, new LeaveRoom()).After(RoomLimits.LeadersGone).Did(TheArena, new LetTimePass());

    private static Standing StandingOf(PersonId person, RoomView view) => view.People.Single(one => one.Person == person).Standing;
}
