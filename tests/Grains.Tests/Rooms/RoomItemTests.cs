using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomItemTests
{
    private static Scenario<Room, RoomCommand, RoomEvent> Running => Live().Did(Facilitator, new StartItem(Item(1)));

    [Fact]
    public void An_item_starts_in_a_live_meeting()
    {
        Live().When(Facilitator, new StartItem(Item(1))).ThenHappened(new ItemStarted(Item(1)));
        InLobby().When(Facilitator, new StartItem(Item(1))).ThenRefused(RoomRefusals.NotLive);
        Running.When(Facilitator, new StartItem(Item(1))).ThenNothing();
    }

    [Fact]
    public void One_item_at_a_time()
    {
        Running.When(Facilitator, new StartItem(Item(3))).ThenRefused(RoomRefusals.AnotherItemCurrent);
        Running.Did(Facilitator, new PauseItem(Item(1)), new StartItem(Item(3)))
            .When(Facilitator, new ResumeItem(Item(1))).ThenRefused(RoomRefusals.AnotherItemCurrent);
    }

    [Fact]
    public void Only_what_was_accepted_starts() => Live().Did(Nurse, new ProposeItem(Item(9), "Ønske", AgendaItemType.Discussion, 5))
        .When(Facilitator, new StartItem(Item(9))).ThenRefused(RoomRefusals.ItemNotAccepted);

    [Fact]
    public void A_case_item_needs_its_case()
    {
        Live().When(Facilitator, new StartItem(Item(2))).ThenRefused(RoomRefusals.CaseMissing);
        Live().Did(TheArena, Attach(Case(1), Item(2))).When(Facilitator, new StartItem(Item(2))).ThenHappened(new ItemStarted(Item(2)));
    }

    [Fact]
    public void Time_runs_only_while_the_item_is_current()
    {
        var done = Running.After(TimeSpan.FromMinutes(3)).Did(Facilitator, new PauseItem(Item(1)))
            .After(TimeSpan.FromMinutes(5)).Did(Facilitator, new ResumeItem(Item(1)))
            .After(TimeSpan.FromMinutes(4)).Did(Facilitator, new ConcludeItem(Item(1), ""));

        var item = done.State.Agenda.Find(Item(1))!;
        Assert.Equal((7 * 60_000, null, "", AgendaItemState.Done), (item.UsedMilliseconds, item.RunningSince, item.Conclusion, item.State));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(5, true)]
    [InlineData(10, true)]
    [InlineData(3, false)]
    [InlineData(-5, false)]
    public void Two_five_or_ten_minutes_more(int minutes, bool given) => Assert.Equal(
        given ? null : RoomRefusals.MinutesInvalid, Running.When(Facilitator, new ExtendItem(Item(1), minutes)).Decision.Refusal);

    [Fact]
    public void Only_what_runs_gets_more_time() => Running.When(Facilitator, new ExtendItem(Item(3), 5)).ThenRefused(RoomRefusals.ItemNotCurrent);

    [Fact]
    public void A_conclusion_stands()
    {
        var done = Running.Did(Facilitator, new ConcludeItem(Item(1), "Vi prøver."));

        done.When(Facilitator, new ConcludeItem(Item(1), "Vi prøver. ")).ThenNothing();
        done.When(Facilitator, new ConcludeItem(Item(1), "Noe annet")).ThenRefused(RoomRefusals.ItemOver);
        done.When(Facilitator, new StartItem(Item(1))).ThenRefused(RoomRefusals.ItemOver);
        Running.When(Facilitator, new ConcludeItem(Item(1), new string('a', 2_001))).ThenRefused(RoomRefusals.TextTooLong);
        Running.When(Facilitator, new ConcludeItem(Item(3), "")).ThenRefused(RoomRefusals.ItemNotCurrent);
    }

    [Fact]
    public void The_end_of_an_item_takes_its_case_off_the_screens()
    {
        var open = WithCase().Did(Facilitator, new OpenCase(Case(1)));

        open.When(Facilitator, new ConcludeItem(Item(2), "")).ThenHappened(new CaseClosed(Case(1)), new ItemConcluded(Item(2), ""));
        open.When(Facilitator, new PostponeItem(Item(2))).ThenHappened(new CaseClosed(Case(1)), new ItemPostponed(Item(2)));
        WithCase().When(Facilitator, new PostponeItem(Item(2))).ThenHappened(new ItemPostponed(Item(2)));
    }

    [Fact]
    public void What_was_put_off_may_be_taken_up_again() => Running.Did(Facilitator, new PostponeItem(Item(1)))
        .When(Facilitator, new AcceptItem(Item(1))).ThenHappened(new ItemAccepted(Item(1)));

    [Fact]
    public void A_participant_runs_nothing() => Running.When(Nurse, new PauseItem(Item(1))).ThenRefused(RoomRefusals.NotAllowed);
}
