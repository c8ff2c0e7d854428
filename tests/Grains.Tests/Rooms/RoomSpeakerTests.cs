using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.FloorScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Whose place and word end with a phase, a curtain or a lost connection, and whose do not.</summary>
public sealed class RoomSpeakerTests
{
    [Fact]
    public void The_presenter_behind_the_curtain_neither_asks_nor_is_given_the_word()
    {
        var listening = MethodScenario.In(MethodScenario.Reflect);

        listening.When(Presenter, Asks).ThenRefused(RoomRefusals.BehindCurtain);
        listening.When(Facilitator, new GiveFloor(Presenter, 0)).ThenRefused(RoomRefusals.SpeakerNotInPhase);
        listening.Did(Presenter, new LiftCurtain(Case(1))).When(Presenter, Asks).ThenHappened(new FloorRequested(Presenter, FloorKind.Contribution, null));
    }

    [Fact]
    public void In_a_phase_those_speak_whom_it_lets_write_and_without_the_ten_seconds()
    {
        MethodScenario.In(MethodScenario.Reflect).When(UserRepresentative, Asks).ThenRefused(RoomRefusals.FloorNotInPhase);
        MethodScenario.In(MethodScenario.User).When(UserRepresentative, Asks).ThenHappened(new FloorRequested(UserRepresentative, FloorKind.Contribution, null));
        var stepped = MethodScenario.In(MethodScenario.User).Did(Facilitator, new StepPhase(Case(1), MethodScenario.User));
        Assert.Null(stepped.When(UserRepresentative, MethodScenario.Says()).Decision.Refusal);
        stepped.When(UserRepresentative, Asks).ThenRefused(RoomRefusals.FloorNotInPhase);
    }

    [Fact]
    public void A_phase_takes_the_place_of_those_it_does_not_let_speak_and_leaves_the_others_theirs()
    {
        var asked = MethodScenario.In(MethodScenario.Clarify).Did(Presenter, Asks).Did(Nurse, Asks).Did(Mentor, Asks).Gives(Nurse);

        asked.When(Facilitator, new StepPhase(Case(1), MethodScenario.Clarify)).ThenHappened(
            new FloorLost(Presenter), new PhaseEntered(Case(1), MethodScenario.Reflect));
        var reflecting = asked.Did(Facilitator, new StepPhase(Case(1), MethodScenario.Clarify));
        Assert.Equal(Nurse, reflecting.Speaker());
        Assert.Equal([Mentor], reflecting.Queue());
        MethodScenario.In(MethodScenario.Respond).Gives(Presenter).When(Facilitator, new StepPhase(Case(1), MethodScenario.Respond)).ThenHappened(
            new FloorLost(Presenter), new PhaseEntered(Case(1), MethodScenario.Recommend));
    }

    // The text goes first: what stands before it is told to nobody again.
    [Fact]
    public void Where_the_text_is_taken_away_the_word_is_lost_after_it_and_before_the_phase() => MethodScenario.In(MethodScenario.Recommend)
        .Did(Mentor, Asks)
        .When(Facilitator, new StepPhase(Case(1), MethodScenario.Recommend))
        .ThenHappened(new CaseCovered(Case(1)), new FloorLost(Mentor), new PhaseEntered(Case(1), MethodScenario.Summary));

    [Fact]
    public void Who_closes_the_curtain_gives_the_word_away()
    {
        var lifted = MethodScenario.In(MethodScenario.Reflect).Did(Presenter, new LiftCurtain(Case(1))).Gives(Presenter);

        lifted.When(Presenter, new CloseCurtain(Case(1))).ThenHappened(new FloorLost(Presenter), new CurtainClosed(Case(1)));
    }

    [Fact]
    public void A_place_is_kept_while_somebody_is_away_and_gone_when_they_have_left()
    {
        var away = Waiting().Drops(Teacher).After(TimeSpan.FromSeconds(90));

        Assert.Equal([Teacher, Mentor], away.Queue());
        Assert.NotNull(away.Floor().Queue[0].AwaySince);
        Assert.All(away.Did(TheArena, new NoteSpeakerBack(Teacher)).Floor().Queue, place => Assert.Null(place.AwaySince));
        away.When(TheArena, new NoteSpeakerAway(Teacher)).ThenNothing();
        away.When(TheArena, new NoteSpeakerBack(Mentor)).ThenNothing();
        away.When(TheArena, new NoteAbsence(Teacher)).ThenHappened(new FloorLost(Teacher), new PersonLeft(Teacher), RoomScenario.Counted(8));
        Waiting().When(TheArena, new NoteSpeakerAway(Coordinator)).ThenNothing();
    }

    [Fact]
    public void Who_is_called_while_away_stays_first_and_the_next_may_have_the_word()
    {
        var away = Waiting().Drops(Teacher);

        away.When(Facilitator, new GiveFloor(Teacher, away.Turn())).ThenRefused(RoomRefusals.SpeakerAway);
        var next = away.Gives(Mentor);
        Assert.Equal([Teacher], next.Queue());
        Assert.Equal(Teacher, next.Did(TheArena, new NoteSpeakerBack(Teacher)).Gives(Teacher).Speaker());
    }

    [Fact]
    public void A_speaker_who_is_cut_off_by_the_network_comes_back_to_the_top()
    {
        var dropped = Waiting().After(TimeSpan.FromSeconds(30)).Drops(Nurse);

        dropped.When(Facilitator, new GiveFloor(Teacher, dropped.Turn()))
            .ThenHappened(new FloorInterrupted(Nurse), new FloorGiven(Teacher, FloorKind.Contribution, false));
        var next = dropped.Gives(Teacher);
        Assert.Equal([Nurse, Mentor], next.Queue());
        Assert.NotNull(next.Floor().Queue[0].AwaySince);
        Assert.Equal([new FloorHeard(Nurse, 1, 30_000)], next.Floor().Heard);
    }

    [Fact]
    public void The_clock_of_a_speaker_stands_while_their_line_is_lost()
    {
        var dropped = Waiting().After(TimeSpan.FromSeconds(30)).Drops(Nurse).After(TimeSpan.FromSeconds(40));
        var back = dropped.Did(TheArena, new NoteSpeakerBack(Nurse)).After(TimeSpan.FromSeconds(10));

        Assert.Equal([new FloorHeard(Nurse, 1, 30_000)], dropped.Gives(Teacher).Floor().Heard);
        Assert.Equal([new FloorHeard(Nurse, 1, 40_000)], back.Gives(Teacher).Floor().Heard);
        Assert.False(back.Floor().Turn!.ClockStopped);
    }

    [Fact]
    public void A_clock_that_somebody_stopped_does_not_run_because_a_line_is_back()
    {
        var waiting = Waiting();
        var stopped = waiting.Did(Facilitator, new PauseTurn(waiting.Turn())).Drops(Nurse).Did(TheArena, new NoteSpeakerBack(Nurse));

        Assert.Null(stopped.Floor().Turn!.RunningSince);
        var started = waiting.Drops(Nurse).Did(Facilitator, new ResumeTurn(waiting.Turn())).After(TimeSpan.FromSeconds(5)).Did(TheArena, new NoteSpeakerBack(Nurse));
        Assert.Equal([new FloorHeard(Nurse, 1, 5_000)], started.Gives(Teacher).Floor().Heard);
    }

    [Fact]
    public void Who_leaves_is_removed_steps_aside_or_gets_another_role_is_off_the_floor()
    {
        Waiting().When(Nurse, new LeaveRoom()).ThenHappened(new FloorLost(Nurse), new PersonLeft(Nurse), RoomScenario.Counted(8));
        Waiting().When(Facilitator, new RemovePerson(Mentor, "Ba om det selv"))
            .ThenHappened(new FloorLost(Mentor), new RemovalExplained(Mentor, "Ba om det selv"), new PersonRemoved(Mentor, WasInside: true), new Moderated(ModerationAct.Removed, null), RoomScenario.Counted(8, listed: 8));
        Waiting().When(TheArena, new InvitePerson(Entry(Teacher, RoomRole.Observer)))
            .ThenHappened(new FloorLost(Teacher), new PersonInvited(Entry(Teacher, RoomRole.Observer)));
        var reading = MethodScenario.In(MethodScenario.Clarify).Did(Nurse, Asks);
        Assert.Empty(reading.Did(Nurse, new RecogniseCase(Case(1))).Queue());
    }

    [Fact]
    public void Those_in_the_room_see_the_floor_and_nobody_else()
    {
        var waiting = Waiting();

        Assert.Equal(waiting.Floor(), waiting.ViewOf(Mentor).Floor);
        Assert.Equal(waiting.Floor(), waiting.ViewOf(Observer).Floor);
        Assert.Equal([Observer], waiting.ViewOf(Observer).People.Select(person => person.Person));
        var rejoining = waiting.Did(TheArena, new InvitePerson(Entry(Stranger, RoomRole.Participant)));
        Assert.Null(rejoining.ViewOf(Stranger).Floor);
        Assert.Null(rejoining.Did(Stranger, RoomScenario.Enters).ViewOf(Stranger).Floor);
        Assert.Null(Talking().ViewOf(Nurse).Floor);
    }

    [Fact]
    public void What_people_write_is_not_for_the_floor()
    {
        Assert.Null(Waiting().When(Teacher, MethodScenario.Says(item: 1)).Decision.Refusal);
        Assert.Null(Waiting().Did(Facilitator, new CloseQueue()).When(Coordinator, MethodScenario.Says(item: 1)).Decision.Refusal);
    }
}
