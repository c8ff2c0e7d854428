using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomAgendaTests
{
    private static readonly ProposeItem Wish = new(Item(9), " Skolefravær ", AgendaItemType.Discussion, 15);

    private static Scenario<Room, RoomCommand, RoomEvent> Wished => Planned().Did(Nurse, Wish);

    [Fact]
    public void A_participant_proposes() =>
        Planned().When(Nurse, Wish).ThenHappened(new ItemProposed(Item(9), "Skolefravær", AgendaItemType.Discussion, 15));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Who_keeps_the_agenda_need_not_ask(int person) => Planned().When(Person(person), Wish)
        .ThenHappened(new ItemProposed(Item(9), "Skolefravær", AgendaItemType.Discussion, 15), new ItemAccepted(Item(9)));

    [Fact]
    public void An_observer_proposes_nothing() => Planned().When(Observer, Wish).ThenRefused(RoomRefusals.NotAllowed);

    [Fact]
    public void A_proposal_says_why_if_it_wants_to_and_everybody_invited_reads_it()
    {
        var said = Planned().Did(Nurse, Wish with { Why = " Flere spør om det. \n" });

        Assert.Equal(" Flere spør om det.", said.ViewOf(Teacher).Agenda[^1].Why);
        Planned().When(Nurse, Wish with { Why = " \n" }).ThenHappened(new ItemProposed(Item(9), "Skolefravær", AgendaItemType.Discussion, 15));
        Planned().When(Nurse, Wish with { Why = new string('a', RoomLimits.ReasonLength + 1) }).ThenRefused(RoomRefusals.ReasonTooLong);
        said.When(Nurse, Wish with { Why = "Noe annet" }).ThenRefused(RoomRefusals.ItemTaken);
    }

    [Fact]
    public void Why_goes_with_the_title_that_is_taken_back()
    {
        var pulled = Live().Did(Nurse, Wish with { Why = "Flere spør om det." }).Did(Facilitator, new PullBackTitle(Item(9), ""));

        Assert.Equal(("", null), (pulled.ViewOf(Nurse).Agenda[^1].Title, pulled.ViewOf(Nurse).Agenda[^1].Why));
    }

    [Fact]
    public void The_same_proposal_again_is_nothing_new()
    {
        Wished.When(Nurse, Wish).ThenNothing();
        Wished.When(Nurse, Wish with { Title = "Noe annet" }).ThenRefused(RoomRefusals.ItemTaken);
        Wished.When(Teacher, Wish).ThenRefused(RoomRefusals.ItemTaken);
    }

    [Fact]
    public void A_proposal_is_bounded()
    {
        Planned().When(Nurse, Wish with { Minutes = 0 }).ThenRefused(RoomRefusals.MinutesInvalid);
        Planned().When(Nurse, Wish with { Minutes = 481 }).ThenRefused(RoomRefusals.MinutesInvalid);
        Planned().When(Nurse, Wish with { Type = (AgendaItemType)99 }).ThenRefused(RoomRefusals.ChoiceInvalid);
        Planned().When(Nurse, Wish with { Title = new string('a', 121) }).ThenRefused(RoomRefusals.TitleTooLong);
        Planned().Did(Nurse, Wish with { Title = new string('a', 120), Minutes = 480 });
    }

    [Fact]
    public void An_agenda_has_an_end() => Enumerable.Range(10, RoomLimits.AgendaItems - 3)
        .Aggregate(Planned(), (before, number) => before.Did(Nurse, Wish with { Item = Item(number) }))
        .When(Nurse, Wish).ThenRefused(RoomRefusals.AgendaFull);

    [Fact]
    public void A_proposal_is_accepted_once()
    {
        Wished.When(Coordinator, new AcceptItem(Item(9))).ThenHappened(new ItemAccepted(Item(9)));
        Wished.Did(Coordinator, new AcceptItem(Item(9))).When(Facilitator, new AcceptItem(Item(9))).ThenNothing();
        Wished.When(Facilitator, new AcceptItem(Item(8))).ThenRefused(RoomRefusals.ItemGone);
    }

    [Fact]
    public void A_decline_has_a_reason_and_is_final()
    {
        var declined = Wished.Did(Facilitator, new DeclineItem(Item(9), "Neste gang"));

        Wished.When(Facilitator, new DeclineItem(Item(9), "")).ThenRefused(RoomRefusals.ReasonEmpty);
        declined.When(Facilitator, new DeclineItem(Item(9), "Neste gang")).ThenNothing();
        declined.When(Facilitator, new AcceptItem(Item(9))).ThenRefused(RoomRefusals.ItemGone);
        Planned().When(Facilitator, new DeclineItem(Item(1), "Nei")).ThenRefused(RoomRefusals.ItemNotProposed);
    }

    [Fact]
    public void A_decline_is_told_to_few_and_sends_no_mover_away()
    {
        var wished = Live().Did(Nurse, Wish).JoinedBy(Teacher);
        var declined = wished.Did(Facilitator, new DeclineItem(Item(9), "Neste gang"));

        Assert.Equal("Neste gang", declined.ViewOf(Nurse).Agenda[^1].DeclineReason);
        Assert.Equal("Neste gang", declined.ViewOf(Facilitator).Agenda[^1].DeclineReason);
        Assert.Equal((AgendaItemState.Proposed, null), (declined.ViewOf(Teacher).Agenda[^1].State, declined.ViewOf(Teacher).Agenda[^1].DeclineReason));
        Assert.Equal(wished.State.Agenda.Version, declined.State.Agenda.Version);
    }

    [Fact]
    public void Before_the_meeting_those_who_lead_and_its_proposer_read_why_it_was_declined()
    {
        var declined = Wished.Did(Coordinator, new DeclineItem(Item(9), "Neste gang"));

        Assert.All([Nurse, Facilitator, CoFacilitator, Coordinator], person =>
            Assert.Equal((AgendaItemState.Declined, "Neste gang"), (declined.ViewOf(person).Agenda[^1].State, declined.ViewOf(person).Agenda[^1].DeclineReason)));
        Assert.All([Teacher, Observer, UserRepresentative], person =>
            Assert.Equal((AgendaItemState.Proposed, null), (declined.ViewOf(person).Agenda[^1].State, declined.ViewOf(person).Agenda[^1].DeclineReason)));
    }

    [Fact]
    public void Who_is_out_for_an_item_does_not_read_why_it_was_declined()
    {
        var wish = new ProposeItem(Item(9), "En sak til", AgendaItemType.Case, 15);
        var seen = Live().JoinedBy(Coordinator, Teacher).Did(CoFacilitator, Enters).Did(Nurse, wish).Did(Nurse, new PostContribution(Contribution(1), Item(9), null, "Hos oss …"));
        var vetoed = seen.Did(TheArena, Attach(Case(1), Item(9))).Did(Presenter, Agreed(Case(1), CoFacilitator, Nurse)).Did(Facilitator, new DeclineItem(Item(9), "Neste gang"));
        var under = seen.Did(Facilitator, new StartItem(Item(1)), new SendOut(Coordinator, Item(1), LobbyReason.Ties), new DeclineItem(Item(9), "Neste gang"));
        var sent = under.Did(Facilitator, new MoveItem(Item(9), Item(1), null, under.State.Agenda.Version));

        Assert.All([CoFacilitator, Nurse], person => Unread(vetoed, person));
        Assert.All([Facilitator, Coordinator], person => Assert.Equal("Neste gang", Reason(vetoed, person)));
        Assert.Equal("Neste gang", Reason(under, Coordinator));
        Unread(sent, Coordinator);

        // Also when the item comes back with another case.
        var again = vetoed.Did(Facilitator, new AcceptItem(Item(9)), new CloseCase(Case(1))).Did(TheArena, Attach(Case(2), Item(9)));
        Assert.All([CoFacilitator, Nurse], person => Assert.Null(Reason(again, person)));
        Assert.Equal("Neste gang", Reason(again, Coordinator));
        Assert.Equal("Neste gang", Reason(sent, CoFacilitator));
        Assert.All([CoFacilitator, Nurse], person => Assert.False(vetoed.State.ViewerOf(person)!.Sees(
            vetoed.State.AudienceOf(new WordsPulledBack(PulledText.DeclineReason, Item(9), null), new Circumstance(Facilitator, StartsAt)), vetoed.Seq)));

        static string? Reason(Scenario<Room, RoomCommand, RoomEvent> room, PersonId person) => room.ViewOf(person).Agenda.Single(item => item.Item == Item(9)).DeclineReason;

        static void Unread(Scenario<Room, RoomCommand, RoomEvent> room, PersonId person)
        {
            Assert.Null(Reason(room, person));
            Assert.False(room.State.ViewerOf(person)!.Sees(room.State.AudienceOf(new ItemDeclined(Item(9), "Neste gang"), new Circumstance(Facilitator, StartsAt)), room.Seq));
        }
    }

    [Fact]
    public void A_proposal_with_a_discussion_is_put_off_and_its_proposer_reads_why()
    {
        var discussed = Live().Did(Nurse, Wish).JoinedBy(Teacher).Did(Teacher, new PostContribution(Contribution(1), Item(9), null, "Hos oss …"));

        discussed.When(Facilitator, new DeclineItem(Item(9), "")).ThenRefused(RoomRefusals.ReasonEmpty);
        discussed.When(Facilitator, new DeclineItem(Item(9), "Neste gang")).ThenHappened(new ItemDeclined(Item(9), "Neste gang"), new ItemPostponed(Item(9)));
        var put = discussed.Did(Facilitator, new DeclineItem(Item(9), "Neste gang"));
        Assert.Equal((AgendaItemState.Postponed, "Neste gang"), (put.ViewOf(Nurse).Agenda[^1].State, put.ViewOf(Nurse).Agenda[^1].DeclineReason));
        Assert.Equal((AgendaItemState.Postponed, null), (put.ViewOf(Teacher).Agenda[^1].State, put.ViewOf(Teacher).Agenda[^1].DeclineReason));
        put.When(Facilitator, new DeclineItem(Item(9), "Neste gang")).ThenNothing();
        put.When(Facilitator, new AcceptItem(Item(9))).ThenHappened(new ItemAccepted(Item(9)));
    }

    [Fact]
    public void Minutes_are_set_before_an_item_begins()
    {
        Planned().When(Coordinator, new SetItemMinutes(Item(1), 30, 20)).ThenHappened(new ItemMinutesSet(Item(1), 30));
        Wished.When(Facilitator, new SetItemMinutes(Item(9), 10, 15)).ThenHappened(new ItemMinutesSet(Item(9), 10));
        Live().When(Facilitator, new SetItemMinutes(Item(3), 15, 10)).ThenHappened(new ItemMinutesSet(Item(3), 15));
        Planned().When(Nurse, new SetItemMinutes(Item(1), 30, 20)).ThenRefused(RoomRefusals.NotAllowed);
        Planned().When(Facilitator, new SetItemMinutes(Item(1), 0, 20)).ThenRefused(RoomRefusals.MinutesInvalid);
        Planned().When(Facilitator, new SetItemMinutes(Item(1), 481, 20)).ThenRefused(RoomRefusals.MinutesInvalid);
        Planned().When(Facilitator, new SetItemMinutes(Item(8), 30, 20)).ThenRefused(RoomRefusals.ItemGone);
        Live().Did(Facilitator, new StartItem(Item(1))).When(Facilitator, new SetItemMinutes(Item(1), 30, 20)).ThenRefused(RoomRefusals.ItemStarted);
        Live().Did(Facilitator, new StartItem(Item(1)), new ConcludeItem(Item(1), "")).When(Facilitator, new SetItemMinutes(Item(1), 30, 20)).ThenRefused(RoomRefusals.ItemOver);
        Planned().Did(Facilitator, new CancelMeeting("Sykdom")).When(Facilitator, new SetItemMinutes(Item(1), 30, 20)).ThenRefused(RoomRefusals.MeetingOver);
    }

    [Fact]
    public void Of_two_who_set_minutes_at_once_the_second_looks_again_and_the_order_stands()
    {
        var set = Planned().Did(Facilitator, new SetItemMinutes(Item(1), 30, 20));

        set.When(CoFacilitator, new SetItemMinutes(Item(1), 15, 20)).ThenRefused(RoomRefusals.AgendaChanged);
        set.When(CoFacilitator, new SetItemMinutes(Item(1), 30, 20)).ThenNothing();
        set.When(CoFacilitator, new SetItemMinutes(Item(1), 15, 30)).ThenHappened(new ItemMinutesSet(Item(1), 15));
        set.When(CoFacilitator, new MoveItem(Item(3), null, null, Planned().State.Agenda.Version)).ThenHappened(new ItemMoved(Item(3), null, null));
    }

    [Fact]
    public void What_stands_under_an_item_that_is_dropped_comes_up_in_its_order()
    {
        var outline = Planned().Did(Facilitator, Wish);
        outline = outline.Did(Facilitator, new MoveItem(Item(2), Item(1), null, outline.State.Agenda.Version));
        outline = outline.Did(Facilitator, new MoveItem(Item(3), Item(1), Item(2), outline.State.Agenda.Version));

        outline.When(Facilitator, new WithdrawItem(Item(1)))
            .ThenHappened(new ItemMoved(Item(3), null, Item(1)), new ItemMoved(Item(2), null, Item(1)), new ItemWithdrawn(Item(1)));
        var dropped = outline.Did(Facilitator, new WithdrawItem(Item(1)));
        Assert.Equal([Item(1), Item(2), Item(3), Item(9)], Order(dropped));
        Assert.All(dropped.State.Agenda.Items, item => Assert.Null(item.Parent));
    }

    [Fact]
    public void Nothing_goes_under_what_is_only_proposed() =>
        Wished.When(Facilitator, new MoveItem(Item(3), Item(9), null, Wished.State.Agenda.Version)).ThenRefused(RoomRefusals.ItemNotAccepted);

    [Fact]
    public void One_withdraws_ones_own()
    {
        Wished.When(Nurse, new WithdrawItem(Item(9))).ThenHappened(new ItemWithdrawn(Item(9)));
        Wished.When(Teacher, new WithdrawItem(Item(9))).ThenRefused(RoomRefusals.ItemNotYours);
        Wished.When(Coordinator, new WithdrawItem(Item(9))).ThenHappened(new ItemWithdrawn(Item(9)));
        Live().Did(Facilitator, new StartItem(Item(1))).When(Facilitator, new WithdrawItem(Item(1))).ThenRefused(RoomRefusals.ItemStarted);
    }

    [Fact]
    public void An_item_with_a_discussion_is_put_off_not_dropped()
    {
        var discussed = Live().Did(Nurse, new PostContribution(Contribution(1), Item(1), null, "Hos oss …"));

        discussed.When(Facilitator, new WithdrawItem(Item(1))).ThenHappened(new ItemPostponed(Item(1)));
        discussed.Did(Facilitator, new WithdrawItem(Item(1))).When(Facilitator, new WithdrawItem(Item(1))).ThenNothing();
    }

    [Fact]
    public void Items_move_with_what_is_under_them()
    {
        var nested = Planned();
        nested = nested.Did(Facilitator, new MoveItem(Item(2), Item(1), null, nested.State.Agenda.Version));
        Assert.Equal([Item(1), Item(2), Item(3)], Order(nested));

        nested = nested.Did(Facilitator, new MoveItem(Item(1), null, Item(3), nested.State.Agenda.Version));
        Assert.Equal([Item(3), Item(1), Item(2)], Order(nested));

        nested = nested.Did(Facilitator, new MoveItem(Item(2), null, null, nested.State.Agenda.Version));
        Assert.Equal([Item(2), Item(3), Item(1)], Order(nested));
    }

    [Fact]
    public void Of_two_who_move_at_once_the_second_looks_again()
    {
        var before = Planned();
        var moved = before.Did(Facilitator, new MoveItem(Item(3), null, null, before.State.Agenda.Version));

        moved.When(CoFacilitator, new MoveItem(Item(2), null, null, before.State.Agenda.Version)).ThenRefused(RoomRefusals.AgendaChanged);
        moved.When(CoFacilitator, new MoveItem(Item(3), null, null, moved.State.Agenda.Version)).ThenNothing();
    }

    [Fact]
    public void An_item_goes_neither_into_itself_nor_too_deep()
    {
        var deep = Planned();
        deep = deep.Did(Facilitator, new MoveItem(Item(2), Item(1), null, deep.State.Agenda.Version));
        deep.When(Facilitator, new MoveItem(Item(1), Item(2), null, deep.State.Agenda.Version)).ThenRefused(RoomRefusals.ItemIntoItself);
        deep.When(Facilitator, new MoveItem(Item(1), null, Item(1), deep.State.Agenda.Version)).ThenRefused(RoomRefusals.ItemIntoItself);

        deep = deep.Did(Facilitator, new MoveItem(Item(3), Item(2), null, deep.State.Agenda.Version)).Did(Facilitator, Wish);
        deep.When(Facilitator, new MoveItem(Item(9), Item(3), null, deep.State.Agenda.Version)).ThenRefused(RoomRefusals.AgendaTooDeep);
        deep.When(Facilitator, new MoveItem(Item(1), Item(9), null, deep.State.Agenda.Version)).ThenRefused(RoomRefusals.AgendaTooDeep);
    }

    [Fact]
    public void A_sibling_stands_under_the_same_parent()
    {
        var planned = Planned();

        planned.When(Facilitator, new MoveItem(Item(3), Item(1), Item(2), planned.State.Agenda.Version)).ThenRefused(RoomRefusals.ItemGone);
        planned.When(Facilitator, new MoveItem(Item(3), Item(8), null, planned.State.Agenda.Version)).ThenRefused(RoomRefusals.ItemGone);
    }

    private static IEnumerable<AgendaItemId> Order(Scenario<Room, RoomCommand, RoomEvent> scenario) => scenario.State.Agenda.Items.Select(item => item.Item);
}
