using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Minutes;
using static Pilar.Arena.Grains.Tests.Minutes.MinutesCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Minutes;

/// <summary>What somebody reads who leads a municipality, and to whom the network has opened its minutes.</summary>
public sealed class OpenMinutesTests
{
    [Fact]
    public void What_is_not_approved_is_not_there_and_of_what_is_they_read_all_but_the_cases()
    {
        Assert.Null(Drafted.State.View(Stranger, Leader, Drafted.Now));
        Assert.Null(Sent.State.View(Stranger, Leader, Sent.Now));

        var seen = View(Approved);
        Assert.Equal(["Vi prøver igjen.", "", "", ""], seen.Approved!.Sections.Select(section => section.Text));
        Assert.Equal(["Erfaringer", "", "Neste år", ""], seen.Approved.Sections.Select(section => section.Title));
        Assert.Equal([false, true, false, false], seen.Approved.Sections.Select(section => section.Withheld));
        Assert.Null(seen.Approved.Sections[OfCase].Case);
    }

    // A case that came to the item later, or moved to another meeting before the draft was made.
    [Fact]
    public void An_item_on_which_a_case_stands_is_not_for_them_whatever_the_minutes_know()
    {
        var room = new RoomForMinutes(
            MeetingPhase.Closed, [new ItemForMinutes(Item(1), Case(2), AgendaItemState.Done, "S-13", null, false, [Case(2)])], null).ReadByLeader();

        Assert.Equal([true, true, false, false], View(Approved, room.Asker).Approved!.Sections.Select(section => section.Withheld));
    }

    // A case was meant to come and did not, or the item stands under one that has a case: its title may say what somebody asked about.
    [Fact]
    public void What_was_meant_for_a_case_or_stands_under_one_is_not_for_them()
    {
        var held = Rooms.RoomScenario.WithCase().State.ForMinutes(default).Items;
        Assert.All(held.Where(item => !item.Cases.IsEmpty), item => Assert.True(item.OfCase));
        Assert.Contains(held, item => !item.OfCase);

        var room = new RoomForMinutes(
            MeetingPhase.Closed, [new ItemForMinutes(Item(1), null, AgendaItemState.Postponed, "Om en gutt", null, false, [], OfCase: true)], null).ReadByLeader();
        Assert.Equal([true, true, false, false], View(Approved, room.Asker).Approved!.Sections.Select(section => section.Withheld));
    }

    [Fact]
    public void They_hear_of_what_is_approved_and_not_that_it_is_being_changed()
    {
        var changing = Approved.Did(Nurse, Objects());
        Assert.NotEqual(MinutesStage.Approved, changing.State.Stage);
        var seen = View(changing);
        Assert.Equal((MinutesStage.Approved, changing.State.Approved!.Version, null, null), (seen.Stage, seen.Version, (object?)seen.SentAt, (object?)seen.ObjectsUntil));
    }

    [Fact]
    public void They_learn_of_nobody_and_nothing_that_is_said_about_the_minutes()
    {
        var changing = Approved.Did(Nurse, Objects());
        var named = changing.Did(Facilitator, new NameMinuteTaker(Nurse) { As = Leads });
        var seen = View(named);

        Assert.NotNull(seen.Approved);
        Assert.Empty(seen.Sections);
        Assert.Empty(seen.Objections);
        Assert.Empty(seen.Takers);
        Assert.Null(seen.Taker);
        Assert.Equal(default, seen.Approved.By);
        Assert.All(seen.Approved.Sections, section => Assert.Equal(default, section.By));
    }

    [Fact]
    public void They_do_nothing_with_them()
    {
        var seen = View(Approved);
        Assert.Equal((false, false, false, false), (seen.MayWrite, seen.MaySend, seen.MayApprove, seen.MayObject));

        MinutesCommand[] commands =
        [
            Writes(First, 1, "Vi møtes.", Leader), Sends(Approved.State, Leader), Approves(Approved.State, Leader), Objects(by: Leader),
            new NameMinuteTaker(Stranger) { As = Leader },
        ];
        foreach (var command in commands)
        {
            Approved.When(Stranger, command).ThenRefused(MinutesRefusals.NotAllowed);
            Sent.When(Stranger, command).ThenRefused(MinutesRefusals.NotFound);
        }
    }

    private static MinutesView View(Scenario<MeetingMinutes, MinutesCommand, MinutesEvent> scenario, MinutesActor? by = null) =>
        scenario.State.View(Stranger, by ?? Leader, scenario.Now)!;
}
