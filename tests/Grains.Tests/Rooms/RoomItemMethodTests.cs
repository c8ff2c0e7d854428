using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;
using Scenario = Pilar.Arena.Grains.Tests.Scenario<Pilar.Arena.Grains.Rooms.Room, Pilar.Arena.Contracts.Rooms.RoomCommand, Pilar.Arena.Contracts.Rooms.RoomEvent>;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>A method on an item that has no case: guidance, a crisis team, a session around several cases.</summary>
public sealed class RoomItemMethodTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("EchoSession90", 70)]
    [InlineData("MentoringSession50", 30)]
    [InlineData("CrisisSituationMeeting25", 5)]
    public void The_three_that_are_for_no_single_case_are_chosen_on_an_item_and_it_lasts_as_long(string method, int more) =>
        On().When(Facilitator, new ChooseItemMethod(Item(1), method)).ThenHappened(
            new ItemMethodChosen(Item(1), MethodCatalogue.Find(method)!), new ItemExtended(Item(1), more));

    [Fact]
    public void One_that_is_for_a_case_is_not_and_no_item_with_a_case_has_one()
    {
        On().When(Facilitator, new ChooseItemMethod(Item(1), "CrossSector60")).ThenRefused(RoomRefusals.MethodNotForItem);
        On().Did(Facilitator, new ProposeItem(Item(7), "Sak", AgendaItemType.Case, 20))
            .When(Facilitator, new ChooseItemMethod(Item(7), "MentoringSession50")).ThenRefused(RoomRefusals.MethodNotForItem);
        On().When(Facilitator, new ChooseItemMethod(Item(1), "Egen")).ThenRefused(RoomRefusals.MethodUnknown);
        On().When(Facilitator, new ChooseItemMethod(Item(8), "MentoringSession50")).ThenRefused(RoomRefusals.ItemGone);
        On().When(Nurse, new ChooseItemMethod(Item(1), "MentoringSession50")).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void A_choice_may_be_changed_until_it_has_begun()
    {
        var chosen = On().Did(Facilitator, new ChooseItemMethod(Item(1), "MentoringSession50"));

        chosen.When(Facilitator, new ChooseItemMethod(Item(1), "MentoringSession50")).ThenNothing();
        Assert.IsType<ItemMethodChosen>(chosen.When(Facilitator, new ChooseItemMethod(Item(1), "EchoSession90")).Decision.Events[0]);
        Begun("MentoringSession50").When(Facilitator, new ChooseItemMethod(Item(1), "EchoSession90")).ThenRefused(RoomRefusals.MethodBegun);
    }

    [Fact]
    public void It_begins_on_the_item_that_is_on_once()
    {
        On().When(Facilitator, new BeginItemMethod(Item(1))).ThenRefused(RoomRefusals.MethodMissing);
        On().Did(Facilitator, new ChooseItemMethod(Item(1), "EchoSession90"), new PauseItem(Item(1)))
            .When(Facilitator, new BeginItemMethod(Item(1))).ThenRefused(RoomRefusals.ItemNotCurrent);
        Begun("EchoSession90").When(Facilitator, new BeginItemMethod(Item(1))).ThenNothing();
    }

    [Fact]
    public void A_step_names_the_phase_it_leaves_and_one_that_was_left_is_no_news()
    {
        var begun = Begun("CrisisSituationMeeting25");

        begun.When(Facilitator, new StepItemPhase(Item(1), 0)).ThenRefused(RoomRefusals.PhaseJustBegun);
        begun.After(Later).When(Facilitator, new StepItemPhase(Item(1), 1)).ThenRefused(RoomRefusals.PhaseUnknown);
        begun.After(Later).When(Facilitator, new StepItemPhase(Item(1), 0)).ThenHappened(new ItemPhaseEntered(Item(1), 1));
        In("CrisisSituationMeeting25", 1).After(Later).When(Facilitator, new StepItemPhase(Item(1), 0)).ThenNothing();
        In("CrisisSituationMeeting25", 5).After(Later).When(Facilitator, new StepItemPhase(Item(1), 5)).ThenHappened(new ItemMethodEnded(Item(1)));
        begun.After(Later).When(Nurse, new StepItemPhase(Item(1), 0)).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void More_minutes_are_the_items_too_and_are_given_once()
    {
        var begun = Begun("MentoringSession50");

        begun.When(Facilitator, new ExtendItemPhase(Item(1), 0, 5, 0)).ThenHappened(new ItemPhaseExtended(Item(1), 0, 5), new ItemExtended(Item(1), 5));
        begun.Did(Facilitator, new ExtendItemPhase(Item(1), 0, 5, 0)).When(Facilitator, new ExtendItemPhase(Item(1), 0, 5, 0)).ThenNothing();
        begun.When(Facilitator, new ExtendItemPhase(Item(1), 0, 7, 0)).ThenRefused(RoomRefusals.MinutesInvalid);
    }

    [Theory]
    [InlineData("MentoringSession50", 0, false, true)]
    [InlineData("MentoringSession50", 1, true, true)]
    [InlineData("CrisisSituationMeeting25", 0, true, false)]
    [InlineData("CrisisSituationMeeting25", 2, true, true)]
    [InlineData("EchoSession90", 1, true, false)]
    [InlineData("EchoSession90", 2, true, true)]
    public void Only_those_whom_its_phase_lets_write_and_speak(string method, int phase, bool leads, bool takesPart)
    {
        var room = In(method, phase).After(Later);

        Assert.Equal(leads, room.When(Facilitator, Says()).Decision.Refusal != RoomRefusals.PhaseNotYours);
        Assert.Equal(takesPart, room.When(Nurse, Says()).Decision.Refusal != RoomRefusals.PhaseNotYours);
        Assert.Equal(takesPart, room.When(Nurse, new AskForFloor(FloorKind.Contribution)).Decision.Refusal != RoomRefusals.FloorNotInPhase);
    }

    [Fact]
    public void Who_wrote_in_the_phase_before_has_ten_seconds()
    {
        var left = In("CrisisSituationMeeting25", 4);

        Assert.Null(left.When(Nurse, Says()).Decision.Refusal);
        left.After(TimeSpan.FromSeconds(11)).When(Nurse, Says()).ThenRefused(RoomRefusals.PhaseNotYours);
    }

    [Fact]
    public void A_step_opens_the_queue_that_was_closed_for_the_phase_before()
    {
        var closed = Begun("CrisisSituationMeeting25").After(Later).Did(Facilitator, new CloseQueue());

        Assert.Contains(new QueueOpened(), closed.When(Facilitator, new StepItemPhase(Item(1), 0)).Decision.Events);
    }

    [Fact]
    public void Who_is_out_of_the_session_is_in_while_it_waits_for_another_item_and_out_of_it_again_after()
    {
        var waits = Begun("EchoSession90").Did(Facilitator, new SendOut(Nurse, Item(1), LobbyReason.Asked), new ProposeItem(Item(7), "Pause", AgendaItemType.Break, 5), new PauseItem(Item(1)));
        Assert.Equal(Standing.InLobby, waits.ViewOf(Nurse).Me.Standing);

        var other = waits.Did(Facilitator, new StartItem(Item(7)));
        Assert.Equal(Standing.Admitted, other.ViewOf(Nurse).Me.Standing);
        Assert.Equal(Standing.InLobby, other.Did(Facilitator, new ConcludeItem(Item(7), "")).ViewOf(Nurse).Me.Standing);
    }

    [Fact]
    public void While_the_session_waits_a_case_goes_by_its_own()
    {
        var waiting = In("EchoSession90", 1).After(Later).Did(Facilitator, new PauseItem(Item(1)), new ProposeItem(Item(7), "Sak", AgendaItemType.Discussion, 20), new StartItem(Item(7)));

        Assert.Null(waiting.When(Nurse, new PostContribution(Contribution(5), Item(7), null, "Hvordan?")).Decision.Refusal);
        waiting.When(Nurse, new PostContribution(Contribution(5), Item(1), null, "Hvordan?")).ThenRefused(RoomRefusals.PhaseNotYours);
    }

    private static PostContribution Says() => new(Contribution(5), Item(1), null, "Vi har prøvd.");

    private static Scenario On() => Live().Did(Facilitator, new StartItem(Item(1)));

    private static Scenario Begun(string method) => On().Did(Facilitator, new ChooseItemMethod(Item(1), method), new BeginItemMethod(Item(1)));

    private static Scenario In(string method, int phase) => Enumerable.Range(0, phase)
        .Aggregate(Begun(method), (room, from) => room.After(Later).Did(Facilitator, new StepItemPhase(Item(1), from)));
}
