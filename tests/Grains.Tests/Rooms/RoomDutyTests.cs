using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>«Stopp – dette må meldes»: how to report stands in the place of advice, with or without a method, before and after the case is open.</summary>
public sealed class RoomDutyTests
{
    private static readonly CaseId TheCase = Case(1);

    private static ShowDuty On { get; } = new(TheCase, true);

    private static ShowDuty Off { get; } = new(TheCase, false);

    private static Scenario<Room, RoomCommand, RoomEvent> Announced => WithCase(RoomRole.InCases).JoinedBy(Coordinator, Observer, Mentor).Did(CoFacilitator, Enters);

    [Fact]
    public void Those_who_lead_who_coordinates_and_the_presenter_say_so_before_the_case_is_open_and_take_it_back()
    {
        foreach (var person in new[] { Facilitator, CoFacilitator, Coordinator, Presenter })
        {
            Announced.When(person, On).ThenHappened(new DutyShown(TheCase, true));
            Announced.Did(Facilitator, On).When(person, Off).ThenHappened(new DutyShown(TheCase, false));
        }

        Assert.All([Nurse, Mentor, Observer], person => Announced.When(person, On).ThenRefused(RoomRefusals.NotAllowed));
        Announced.When(Stranger, On).ThenRefused(RoomRefusals.NotFound);
    }

    [Fact]
    public void It_is_said_once_and_taken_back_once()
    {
        Announced.When(Facilitator, Off).ThenNothing();
        Announced.Did(Facilitator, On).When(Presenter, On).ThenNothing();
        Announced.Did(Facilitator, On, Off).When(Presenter, Off).ThenNothing();
    }

    [Fact]
    public void Not_before_its_item_is_on_and_then_as_long_as_the_room_knows_the_case()
    {
        var planned = Live().Did(TheArena, Attach(TheCase, Item(2))).Did(Presenter, Agreed(TheCase));
        planned.When(Presenter, On).ThenRefused(RoomRefusals.ItemNotCurrent);
        planned.Did(Facilitator, new StartItem(Item(2)), new PauseItem(Item(2))).When(Presenter, On).ThenHappened(new DutyShown(TheCase, true));
        planned.When(Facilitator, new ShowDuty(Case(2), true)).ThenRefused(RoomRefusals.CaseGone);

        var open = Announced.Did(Facilitator, new OpenCase(TheCase));
        Assert.All(
            [open, open.Did(Nurse, new StopCase(TheCase)), open.Did(Facilitator, new CloseCase(TheCase)), open.Did(Facilitator, new EndMeeting())],
            room => room.When(Facilitator, On).ThenHappened(new DutyShown(TheCase, true)));
    }

    [Fact]
    public void Who_presents_another_case_does_not_say_it_of_this_one()
    {
        var two = Announced.Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Participant | RoomRole.CasePresenter)));
        two.When(Nurse, On).ThenRefused(RoomRefusals.CaseNotYours);
    }

    [Fact]
    public void Nobody_says_it_of_a_case_that_is_not_for_them_and_nobody_of_those_hears_it()
    {
        var without = WithCase(RoomRole.InCases).JoinedBy(Coordinator).Did(Presenter, Agreed(TheCase, Coordinator));
        without.When(Coordinator, On).ThenRefused(RoomRefusals.CaseGone);
        Announced.Did(Facilitator, new OpenCase(TheCase)).Did(Coordinator, new RecogniseCase(TheCase)).When(Coordinator, On).ThenRefused(RoomRefusals.CaseKnown);
        WithCase().When(CoFacilitator, On).ThenRefused(RoomRefusals.CaseGone); // leads, and has not come

        var said = without.Did(Facilitator, On).State;
        var audience = said.AudienceOf(new DutyShown(TheCase, true), new Circumstance(Facilitator, StartsAt));
        Assert.Equal(
            [(Nurse, true), (Presenter, true), (Coordinator, false), (Teacher, false)],
            new[] { Nurse, Presenter, Coordinator, Teacher }.Select(person => (person, said.ViewerOf(person)!.Sees(audience, 0))));
    }

    [Fact]
    public void Everybody_who_hears_the_case_sees_it_also_who_comes_later_and_when_it_is_closed()
    {
        var said = Announced.Did(Presenter, On);
        Assert.All([Nurse, Observer, Facilitator], person => Assert.Equal(DutyWord.Shown, said.ViewOf(person).Cases[0].Duty));
        Assert.Equal(DutyWord.Shown, said.JoinedBy(Teacher).ViewOf(Teacher).Cases[0].Duty);
        Assert.Equal(DutyWord.Shown, said.Did(Facilitator, new OpenCase(TheCase), new CloseCase(TheCase)).ViewOf(Nurse).Cases[0].Duty);
        Assert.Equal(DutyWord.TakenBack, said.Did(Facilitator, Off).ViewOf(Nurse).Cases[0].Duty);
        Assert.Null(Announced.ViewOf(Nurse).Cases[0].Duty);
    }

    [Fact]
    public void The_case_is_told_with_its_place()
    {
        Assert.Equal((false, 0), Told(Announced));
        var said = Announced.Did(Presenter, On);
        Assert.Equal((true, said.Seq), Told(said));
        Assert.Equal((false, said.Seq + 1), Told(said.Did(Facilitator, Off)));

        static (bool On, long At) Told(Scenario<Room, RoomCommand, RoomEvent> room)
        {
            var there = room.State.StandingOf(TheCase, Nurse)!;
            return (there.Duty, there.DutyAt);
        }
    }
}
