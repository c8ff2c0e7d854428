using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.MethodScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Who may write in a phase: the presenter behind the curtain by no door, the others as the phase says.</summary>
public sealed class RoomCurtainTests
{
    [Theory]
    [InlineData(Frame, "facilitator cofacilitator")]
    [InlineData(Present, "presenter")]
    [InlineData(Clarify, "facilitator cofacilitator coordinator nurse teacher mentor presenter")]
    [InlineData(Reflect, "facilitator cofacilitator coordinator nurse teacher mentor")]
    [InlineData(User, "facilitator cofacilitator user")]
    [InlineData(Respond, "presenter")]
    [InlineData(Summary, "facilitator cofacilitator presenter")]
    [InlineData(Last, "facilitator cofacilitator coordinator nurse teacher mentor user presenter")]
    public void Who_may_write_in_a_phase(int phase, string writers)
    {
        var people = new Dictionary<string, PersonId>
        {
            ["facilitator"] = Facilitator, ["cofacilitator"] = CoFacilitator, ["coordinator"] = Coordinator, ["nurse"] = Nurse, ["teacher"] = Teacher,
            ["mentor"] = Mentor, ["user"] = UserRepresentative, ["presenter"] = Presenter, ["observer"] = Observer,
        };

        var may = people.Where(person => In(phase).When(person.Value, Says()).Decision.Refusal is null).Select(person => person.Key);
        Assert.Equal(writers.Split(' ').Order(), may.Order());
    }

    [Fact]
    public void The_refusal_says_which_it_is()
    {
        In(Present).When(Nurse, Says()).ThenRefused(RoomRefusals.PhaseNotYours);
        In(Reflect).When(Presenter, Says()).ThenRefused(RoomRefusals.BehindCurtain);
    }

    [Fact]
    public void Behind_the_curtain_no_command_carries_words()
    {
        var everything = Full().Did(TheArena, new InvitePerson(Entry(Presenter, RoomRole.Anyone & ~RoomRole.Observer)));
        var listening = Enumerable.Range(0, Reflect).Aggregate(
            everything.Did(Facilitator, new ChooseMethod(Case(1), "CrossSector60"), new BeginMethod(Case(1))),
            (scenario, from) => scenario.After(TimeSpan.FromMinutes(1)).Did(Facilitator, new StepPhase(Case(1), from)));
        RoomCommand[] doors =
        [
            Says(), Says(item: 1), Says(item: null), new EditContribution(Contribution(1), "annet"), new ProposeItem(Item(9), "Ny", AgendaItemType.Discussion, 5),
            new DeclineItem(Item(3), "Nei"), new ConcludeItem(Item(2), "Slik"), new RemovePerson(Nurse, "Nei"), new CancelMeeting("Nei"),
            new WriteToLobby("Nei"), new RejectPerson(Nurse, "Nei"), new SetVideoLink("https://whereby.com/rom"),
            new PullBackContribution(Contribution(1), "Nei"), new PullBackTitle(Item(1), "Nei"), new PullBackConclusion(Item(1), "Nei"),
            new PullBackWords(PulledText.MeetingTitle, null, null, "Nei"),
            new PostponeItem(Item(2), "Nei"), new CloseCase(Case(1), "Nei"), new EndMeeting("Nei"),
            new SkipPhase(Case(1), Reflect, "Nei"), new PresentSection(Case(1), 0),
        ];

        Assert.All(doors, door => listening.When(Presenter, door).ThenRefused(RoomRefusals.BehindCurtain));
        var spoken = typeof(RoomCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoomCommand)) && type.IsAssignableTo(typeof(ISpoken)));
        Assert.Empty(spoken.Except(doors.Select(door => door.GetType())).Except([typeof(PlanMeeting)]));
    }

    [Fact]
    public void What_is_no_words_stays_open_behind_the_curtain()
    {
        var said = In(Clarify).Did(Presenter, Says()).Did(Facilitator, new StepPhase(Case(1), Clarify));

        said.When(Presenter, new RetractContribution(Contribution(1))).ThenHappened(new ContributionRetracted(Contribution(1)));
        Assert.NotEmpty(said.When(Presenter, new StopCase(Case(1))).Decision.Events);
        Assert.NotEmpty(said.When(Presenter, new LeaveRoom()).Decision.Events);

        // One who leads and presents still keeps the door: sending away without a word is saying nothing.
        var keeper = said.Did(TheArena, new InvitePerson(Entry(Presenter, RoomRole.CasePresenter | RoomRole.CoFacilitator))).Did(Facilitator, new WriteToLobby("Straks"));
        keeper.When(Presenter, new WriteToLobby("")).ThenHappened(new LobbyMessageWritten(""));
        keeper.When(Presenter, new WriteToLobby("Nei")).ThenRefused(RoomRefusals.BehindCurtain);
        keeper.When(Presenter, new RejectPerson(Nurse)).ThenRefused(RoomRefusals.NotInLobby);
    }

    [Fact]
    public void There_is_no_grace_behind_the_curtain()
    {
        In(Clarify).Did(Facilitator, new StepPhase(Case(1), Clarify)).When(Presenter, Says()).ThenRefused(RoomRefusals.BehindCurtain);
        In(Reflect).Did(Facilitator, new PauseItem(Item(2))).When(Presenter, Says(item: null)).ThenRefused(RoomRefusals.BehindCurtain);
    }

    [Fact]
    public void Coming_back_opens_no_door() =>
        In(Reflect).Did(Presenter, new LeaveRoom(), Enters).When(Presenter, Says()).ThenRefused(RoomRefusals.BehindCurtain);

    [Fact]
    public void The_presenter_lifts_the_curtain_at_once_and_closes_it_themselves()
    {
        In(Reflect).When(Presenter, new LiftCurtain(Case(1))).ThenHappened(new CurtainLifted(Case(1)));
        var lifted = In(Reflect).Did(Presenter, new LiftCurtain(Case(1)));

        Assert.NotEmpty(lifted.When(Presenter, Says()).Decision.Events);
        lifted.When(Presenter, new LiftCurtain(Case(1))).ThenNothing();
        Assert.NotEmpty(lifted.Did(Facilitator, new StepPhase(Case(1), Reflect)).When(Presenter, Says()).Decision.Events);
        lifted.When(Presenter, new CloseCurtain(Case(1))).ThenHappened(new CurtainClosed(Case(1)));
        lifted.Did(Presenter, new CloseCurtain(Case(1))).When(Presenter, Says()).ThenRefused(RoomRefusals.BehindCurtain);
        In(Reflect).When(Facilitator, new LiftCurtain(Case(1))).ThenRefused(RoomRefusals.NotAllowed);
        In(Reflect).Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.CasePresenter))).When(Nurse, new LiftCurtain(Case(1))).ThenRefused(RoomRefusals.CaseNotYours);
        WithCase().When(Presenter, new LiftCurtain(Case(1))).ThenRefused(RoomRefusals.MethodMissing);
    }

    [Fact]
    public void Who_could_write_a_moment_ago_has_ten_seconds_by_the_servers_clock()
    {
        var stepped = In(Last - 2).Did(Facilitator, new StepPhase(Case(1), Recommend));

        Assert.NotEmpty(stepped.After(TimeSpan.FromSeconds(10)).When(Nurse, Says()).Decision.Events);
        stepped.After(TimeSpan.FromMilliseconds(10_001)).When(Nurse, Says()).ThenRefused(RoomRefusals.PhaseNotYours);
        stepped.When(UserRepresentative, Says()).ThenRefused(RoomRefusals.PhaseNotYours);
    }

    [Fact]
    public void An_own_contribution_is_changed_in_a_phase_of_ones_own()
    {
        var said = In(Clarify).Did(Nurse, Says());
        Assert.NotEmpty(said.When(Nurse, new EditContribution(Contribution(1), "annet")).Decision.Events);

        said.Did(Facilitator, new SkipPhase(Case(1), 2, ""), new SkipPhase(Case(1), 3, ""), new SkipPhase(Case(1), 4, ""), new SkipPhase(Case(1), 5, ""))
            .After(TimeSpan.FromSeconds(11)).When(Nurse, new EditContribution(Contribution(1), "annet")).ThenRefused(RoomRefusals.PhaseNotYours);
    }

    [Fact]
    public void While_a_method_runs_everything_in_the_room_is_said_in_its_phase()
    {
        In(Present).When(Nurse, Says(item: 1)).ThenRefused(RoomRefusals.PhaseNotYours);
        In(Present).When(Nurse, Says(item: null)).ThenRefused(RoomRefusals.PhaseNotYours);

        var waiting = In(Present).Did(Facilitator, new PauseItem(Item(2)));
        waiting.When(Nurse, Says()).ThenRefused(RoomRefusals.PhaseNotYours);
        Assert.NotEmpty(waiting.When(Nurse, Says(item: 1)).Decision.Events);
    }

    [Fact]
    public void A_phase_that_needs_the_presenter_waits_for_them()
    {
        foreach (var phase in new[] { Present, Clarify, Respond })
        {
            In(phase).When(TheArena, new NoteAbsence(Presenter)).ThenHappened(new ItemPaused(Item(2)), new PersonLeft(Presenter), Counted(8));
        }

        In(Reflect).When(TheArena, new NoteAbsence(Presenter)).ThenHappened(new PersonLeft(Presenter), Counted(8));
        In(Present).When(TheArena, new NoteAbsence(Nurse)).ThenHappened(new PersonLeft(Nurse), Counted(8));
        In(User + 1).Did(TheArena, new NoteAbsence(Presenter)).When(Facilitator, new StepPhase(Case(1), User + 1))
            .ThenHappened(new PhaseEntered(Case(1), Respond), new ItemPaused(Item(2)));
        In(Reflect).Did(TheArena, new NoteAbsence(Presenter)).When(Facilitator, new StepPhase(Case(1), Reflect)).ThenHappened(new PhaseEntered(Case(1), User));
    }

    [Fact]
    public void A_phase_that_needs_the_presenter_waits_as_soon_as_their_line_is_lost_and_where_they_listen_it_goes_on()
    {
        foreach (var phase in new[] { Present, Clarify, Respond })
        {
            In(phase).When(TheArena, new NotePresenterAway(Presenter)).ThenHappened(new ItemPaused(Item(2)), new PresenterAway(Presenter));
        }

        foreach (var phase in new[] { Frame, Reflect, User, Recommend, Last })
        {
            In(phase).When(TheArena, new NotePresenterAway(Presenter)).ThenNothing();
        }

        In(Present).When(TheArena, new NotePresenterAway(Nurse)).ThenNothing();
        In(Present).Did(Facilitator, new PauseItem(Item(2))).When(TheArena, new NotePresenterAway(Presenter)).ThenNothing();
        In(Present).Did(Facilitator, new SuspendMeeting()).When(TheArena, new NotePresenterAway(Presenter)).ThenNothing();
        In(Present).When(Facilitator, new NotePresenterAway(Presenter)).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void Whoever_leads_goes_on_without_the_presenter_and_the_phase_does_not_wait_twice_for_one_lost_line()
    {
        var gone = In(Present).Did(TheArena, new NotePresenterAway(Presenter)).Did(Facilitator, new ResumeItem(Item(2)));

        gone.When(TheArena, new NotePresenterAway(Presenter)).ThenNothing();
        gone.When(TheArena, new NoteAbsence(Presenter)).ThenHappened(new PersonLeft(Presenter), Counted(8));
        gone.When(Facilitator, new StepPhase(Case(1), Present)).ThenHappened(new PhaseEntered(Case(1), Clarify), new ItemPaused(Item(2)));
        gone.Did(TheArena, new NotePresence(Presenter)).When(TheArena, new NotePresenterAway(Presenter)).ThenHappened(new ItemPaused(Item(2)), new PresenterAway(Presenter));
    }

    [Fact]
    public void A_presenter_who_is_back_is_told_of_as_whoever_comes_and_the_item_waits_for_those_who_lead()
    {
        var gone = In(Respond).Did(TheArena, new NotePresenterAway(Presenter));
        Assert.All(new[] { Facilitator, Nurse, Presenter }, person => Assert.Equal((true, true), Seen(gone, person)));

        gone.When(TheArena, new NotePresence(Presenter)).ThenHappened(new PersonEntered(Presenter));
        gone.When(Presenter, Enters).ThenHappened(new PersonEntered(Presenter));
        gone.When(TheArena, new NoteAbsence(Presenter)).ThenHappened(new PersonLeft(Presenter), Counted(8));

        var back = gone.Did(TheArena, new NotePresence(Presenter));
        Assert.Equal((true, false), Seen(back, Facilitator));
        Assert.Equal(AgendaItemState.Paused, back.State.Agenda.Find(Item(2))!.State);
        back.When(TheArena, new NotePresence(Presenter)).ThenNothing();
        back.When(Facilitator, new ResumeItem(Item(2))).ThenHappened(new ItemResumed(Item(2)));
    }

    private static (bool Present, bool Away) Seen(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId by)
    {
        var presenter = scenario.ViewOf(by).People.Single(person => person.Person == Presenter);
        return (presenter.Present, presenter.Away);
    }
}
