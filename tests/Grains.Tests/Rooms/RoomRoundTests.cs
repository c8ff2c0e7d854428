using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.FloorScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomRoundTests
{
    private static Scenario<Room, RoomCommand, RoomEvent> Round() => MethodScenario.In(MethodScenario.Reflect).Did(Facilitator, new BeginRound(1));

    [Fact]
    public void Everybody_whom_the_phase_lets_speak_gets_a_place_and_neither_those_who_lead_nor_the_presenter() =>
        Assert.Equal([Coordinator, Nurse, Teacher, Mentor], Round().Queue());

    [Fact]
    public void Lifting_the_curtain_does_not_bring_the_presenter_into_the_round() => Assert.DoesNotContain(
        Presenter, MethodScenario.In(MethodScenario.Reflect).Did(Presenter, new LiftCurtain(Case(1))).Did(Facilitator, new BeginRound(1)).Queue());

    [Fact]
    public void Rounds_are_where_the_method_or_the_agenda_says_so()
    {
        MethodScenario.In(MethodScenario.Clarify).When(Facilitator, new BeginRound(1)).ThenRefused(RoomRefusals.RoundNotHere);
        Talking().When(Facilitator, new BeginRound(1)).ThenRefused(RoomRefusals.RoundNotHere);
        Assert.Contains(UserRepresentative, OnAgenda().Did(Facilitator, new BeginRound(1)).Queue());
        MethodScenario.In(MethodScenario.Reflect).When(Nurse, new BeginRound(1)).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void A_round_begins_once_whoever_presses_and_how_often()
    {
        Round().When(CoFacilitator, new BeginRound(1)).ThenNothing();
        Round().When(CoFacilitator, new BeginRound(2)).ThenRefused(RoomRefusals.RoundOn);
        MethodScenario.In(MethodScenario.Reflect).When(Facilitator, new BeginRound(2)).ThenRefused(RoomRefusals.FloorChanged);
        Round().Did(Facilitator, new EndRound(1)).When(CoFacilitator, new BeginRound(1)).ThenNothing();
        Assert.NotEmpty(Round().Did(Facilitator, new EndRound(1)).Did(Facilitator, new BeginRound(2)).Queue());
    }

    [Fact]
    public void Who_had_asked_and_is_not_in_the_round_waits_after_it_and_nobody_stands_twice()
    {
        var asked = MethodScenario.In(MethodScenario.Reflect).Did(CoFacilitator, Asks).Did(Teacher, Asks).Did(Facilitator, new BeginRound(1));

        Assert.Equal([Coordinator, Nurse, Teacher, Mentor, CoFacilitator], asked.Queue());
    }

    [Fact]
    public void A_pass_takes_ones_own_place_and_no_other()
    {
        var round = Round();
        var passed = round.Did(Teacher, new PassTurn(Teacher, round.Place(Teacher)));

        Assert.Equal([Coordinator, Nurse, Mentor], passed.Queue());
        Assert.Equal([Teacher], passed.Floor().Round!.Passed);
        passed.When(Teacher, new PassTurn(Teacher, round.Place(Teacher))).ThenNothing();
        round.When(Nurse, new PassTurn(Teacher, round.Place(Teacher))).ThenRefused(RoomRefusals.FloorNotYours);
        round.When(Facilitator, new PassTurn(Teacher, round.Place(Teacher))).ThenHappened(new RoundPassed(Teacher));
        round.When(Teacher, new WithdrawRequest(Teacher, round.Place(Teacher))).ThenHappened(new RoundPassed(Teacher));
    }

    [Fact]
    public void Who_passes_when_called_has_not_spoken()
    {
        var called = Round().Gives(Coordinator);

        var passed = called.Did(Coordinator, new PassTurn(Coordinator, called.Turn()));
        Assert.Null(passed.Speaker());
        Assert.Empty(passed.Floor().Heard);
        Assert.Equal([Nurse, Teacher, Mentor], passed.Queue());
    }

    [Fact]
    public void Who_has_passed_may_ask_and_waits_after_the_round()
    {
        var round = Round();

        Assert.Equal([Coordinator, Nurse, Mentor, Teacher], round.Did(Teacher, new PassTurn(Teacher, round.Place(Teacher)), Asks).Queue());
        round.When(Facilitator, Replies).ThenRefused(RoomRefusals.RoundOn);
    }

    [Fact]
    public void The_round_is_over_when_everybody_has_had_their_turn()
    {
        var round = Round();
        var last = round.Gives(Coordinator).Gives(Nurse).Gives(Teacher);
        last = last.Did(Mentor, new PassTurn(Mentor, round.Place(Mentor)));

        Assert.NotNull(last.Floor().Round);
        last.When(Facilitator, new TakeFloor(last.Turn())).ThenHappened(new FloorReturned(Teacher), new RoundEnded(1));
        Assert.Equal([Coordinator, Nurse, Mentor], last.Floor().Round!.Done);
    }

    [Fact]
    public void Who_comes_late_is_last_in_it_and_who_has_had_their_turn_is_not_in_it_again()
    {
        var round = Round().Gives(Coordinator).Gives(Nurse).Did(Coordinator, new LeaveRoom()).Did(Mentor, new LeaveRoom());

        Assert.Equal([Teacher], round.Queue());
        round.When(Coordinator, RoomScenario.Enters).ThenHappened(new PersonEntered(Coordinator), RoomScenario.Counted(8));
        round.When(Mentor, RoomScenario.Enters).ThenHappened(new PersonEntered(Mentor), new RoundJoined(Mentor), RoomScenario.Counted(8));
        Assert.Equal([Teacher, Mentor, CoFacilitator], round.Did(CoFacilitator, Asks).Did(Mentor, RoomScenario.Enters).Queue());
    }

    [Fact]
    public void A_round_ends_with_its_phase_and_the_queue_opens_again()
    {
        var closed = Round().Gives(Nurse).Did(UserRepresentative, new LeaveRoom()).Did(Facilitator, new CloseQueue());

        closed.When(Facilitator, new StepPhase(Case(1), MethodScenario.Reflect))
            .ThenHappened(new RoundEnded(1), new QueueOpened(), new PhaseEntered(Case(1), MethodScenario.User, Open: true));
        Round().When(Facilitator, new EndRound(2)).ThenNothing();
    }

    [Fact]
    public void A_round_that_nobody_is_in_does_not_begin()
    {
        var alone = OnAgenda();
        foreach (var person in new[] { Coordinator, Nurse, Teacher, Mentor, UserRepresentative, Presenter })
        {
            alone = alone.Did(person, new LeaveRoom());
        }

        alone.When(Facilitator, new BeginRound(1)).ThenRefused(RoomRefusals.RoundEmpty);
    }

    private static Scenario<Room, RoomCommand, RoomEvent> OnAgenda() => Talking()
        .Did(Facilitator, new ConcludeItem(Item(1), ""), new ProposeItem(Item(4), "Runde", AgendaItemType.Round, 10), new StartItem(Item(4)));
}
