using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Scheduling;
using CasePresentation = Pilar.Arena.Grains.Cases.CasePresentation;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Scheduling;

/// <summary>Whoever leads proposes when a case is talked of; it is so when its presenter has said yes.</summary>
public sealed class SlotRulesTests
{
    private static readonly RoomId Elsewhere = new(Guid.NewGuid());
    private static readonly Slot Place = new(TheRoom, Item(3), StartsAt, 40);
    private static readonly Slot Other = new(Elsewhere, Item(4), StartsAt.AddDays(14), 30);

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Proposed => Approved.Does(Facilitator, Propose(Place));

    [Fact]
    public void Only_whoever_leads_or_coordinates_proposes_and_only_of_an_approved_case()
    {
        foreach (var who in new[] { Facilitator, CoFacilitator, Coordinator })
        {
            Approved.Asks(who, Propose(Place)).ThenHappened(new SlotProposed(Place));
        }

        Approved.Asks(Presenter, Propose(Place)).ThenRefused(CaseRefusals.NotAllowed);
        foreach (var who in new[] { Nurse, Mentor, UserRepresentative, Observer, Stranger })
        {
            Approved.Asks(who, Propose(Place)).ThenRefused(CaseRefusals.NotFound);
        }

        InReview().Asks(Coordinator, Propose(Place)).ThenRefused(CaseRefusals.NotAllowed);
        Presented.Asks(Facilitator, Propose(Place)).ThenRefused(CaseRefusals.NotFound);
        Released.Asks(Nurse, Propose(Place)).ThenRefused(CaseRefusals.NotAllowed);
    }

    [Fact]
    public void It_must_be_a_free_place_where_both_have_their_part()
    {
        Approved.Asks(Facilitator, Propose(Place) with { Facts = null }).ThenRefused(SlotRefusals.Gone);
        Approved.Asks(Facilitator, Propose(Place) with { Facts = new(null, true, true) }).ThenRefused(SlotRefusals.Gone);
        Approved.Asks(Facilitator, Propose(Place) with { Facts = new(Place, false, true) }).ThenRefused(SlotRefusals.NotLeading);
        Approved.Asks(Facilitator, Propose(Place) with { Facts = new(Place, true, false) }).ThenRefused(SlotRefusals.PresenterElsewhere);
        Approved.Asks(Facilitator, Propose(Place) with { Method = "Unheard" }).ThenRefused(SlotRefusals.MethodUnknown);
        Taken.Asks(Facilitator, Propose(Place)).ThenRefused(SlotRefusals.Taken);
        Taken.Asks(Facilitator, Propose(Other)).ThenHappened(new SlotProposed(Other));
    }

    [Fact]
    public void It_is_on_the_item_with_the_presenters_yes_and_nobody_elses()
    {
        Assert.Equal(Item(2), Proposed.State.Item);
        Proposed.Asks(Facilitator, new AcceptSlot(1)).ThenRefused(CaseRefusals.NotAllowed);
        Proposed.Asks(Stranger, new AcceptSlot(1)).ThenRefused(CaseRefusals.NotFound);
        Proposed.Asks(Presenter, Accept(1, null)).ThenRefused(SlotRefusals.Gone);
        Proposed.Asks(Presenter, Accept(1, Place)).ThenHappened(new SlotAgreed(Place));
        var agreed = Proposed.Does(Presenter, Accept(1, Place));
        Assert.Equal((Item(3), true), (agreed.State.Item, agreed.State.WaitsForRoom));
        agreed.Asks(Presenter, Accept(1, Place)).ThenNothing();
    }

    [Fact]
    public void Another_time_is_asked_about_again_and_an_answer_is_to_what_was_seen()
    {
        Proposed.Asks(Facilitator, Propose(Place)).ThenNothing();
        var again = Proposed.Does(Presenter, Accept(1, Place)).Does(Coordinator, Propose(Other));
        Assert.Equal((SlotTurn.Presenter, Item(3)), (again.State.SlotTurn, again.State.Item));
        again.Asks(Presenter, Accept(1, Place)).ThenRefused(SlotRefusals.Replaced);
        again.Asks(Presenter, new DeclineSlot(1, "Passer ikke.")).ThenRefused(SlotRefusals.Replaced);
        again.Asks(Presenter, Accept(2, Other)).ThenHappened(new SlotAgreed(Other));
    }

    [Fact]
    public void In_another_meeting_it_is_that_meetings_and_nobody_reads_it_before_who_was_let_in_the_first()
    {
        var moved = Released.Does(TheArena, new NoteAttached(Item(2), 1)).Does(Facilitator, Propose(Other)).Does(Presenter, Accept(1, Other));

        Assert.Equal((Elsewhere, Item(4), 0, RoomRole.None), (moved.State.Room, moved.State.Item, moved.State.TakenByRoom, moved.State.PreReaders));
        Assert.True(moved.State.WaitsForRoom);
        Assert.Null(moved.State.StandingOf(Nurse, Actors[Nurse]));
    }

    [Fact]
    public void A_no_says_why_and_what_was_wished_for_is_agreed_when_it_is_proposed()
    {
        Proposed.Asks(Presenter, new DeclineSlot(1, " ")).ThenRefused(Grains.Rooms.RoomRefusals.TextEmpty);
        Proposed.Asks(Presenter, new DeclineSlot(1, "Jeg er bortreist.")).ThenHappened(new SlotDeclined("Jeg er bortreist.", null));
        Proposed.Asks(Presenter, new DeclineSlot(1, "Nei.", Elsewhere, Item(4)) { Facts = new(null, false, true) }).ThenRefused(SlotRefusals.Gone);
        var wished = Proposed.Does(Presenter, new DeclineSlot(1, "Jeg er bortreist.", Elsewhere, Item(4)) { Facts = new(Other, false, true) });
        Assert.Equal(SlotTurn.Leaders, wished.State.SlotTurn);
        wished.Asks(Facilitator, Propose(Other)).ThenHappened(new SlotAgreed(Other));
        wished.Asks(Facilitator, Propose(Place)).ThenHappened(new SlotProposed(Place));
        Assert.Null(wished.Does(Facilitator, Propose(Place)).State.Slots!.Wish);
    }

    [Fact]
    public void A_presenter_who_hangs_it_somewhere_themselves_has_said_yes_by_that()
    {
        var hung = Proposed.Does(Presenter, new ChooseItem(Item(5)));

        Assert.Equal((SlotTurn.Nobody, Item(5)), (hung.State.SlotTurn, hung.State.Item));
        hung.Asks(Presenter, Accept(1, Place)).ThenRefused(SlotRefusals.Replaced);
        Assert.Equal(SlotTurn.Nobody, Approved.State.SlotTurn);
        Assert.Equal(SlotTurn.Leaders, WithoutItem.State.SlotTurn);
    }

    [Fact]
    public void What_was_stopped_goes_on_where_it_was_stopped()
    {
        var again = Frozen.Does(Presenter, Send(about: "rundere"), new RequestReview()).ApprovedBy(Coordinator);

        again.Asks(Coordinator, Propose(Other)).ThenRefused(CaseRefusals.Frozen);
    }

    [Fact]
    public void What_has_lost_its_place_waits_for_another_and_says_why()
    {
        foreach (var (there, why) in new[]
        {
            (new CaseInRoom(CaseState.Closed, RoomRole.None), SlotLoss.OffAgenda),
            (new CaseInRoom(CaseState.Closed, RoomRole.None, Over: true), SlotLoss.MeetingOver),
        })
        {
            var lost = Taken.Does(TheArena, Taken.State.Learnt(there)!);
            Assert.Equal((SlotTurn.Leaders, (AgendaItemId?)null, 0), (lost.State.SlotTurn, lost.State.Item, lost.State.TakenByRoom));
            Assert.Equal(why, View(lost, CaseStanding.Presenter, Presenter)!.Lost);
            Assert.Null(lost.State.Learnt(there));
            var again = lost.Does(Coordinator, Propose(Other));
            Assert.Equal(why, View(again, CaseStanding.Presenter, Presenter)!.Lost);
            Assert.Null(View(again.Does(Presenter, Accept(1, Other)), CaseStanding.Presenter, Presenter)!.Lost);
        }

        // A yes is to a place: what is lost is not agreed on, and what is proposed elsewhere waits still.
        var agreed = Proposed.Does(Presenter, Accept(1, Place)).Does(TheArena, new NoteSlotLost(Item(3), SlotLoss.Taken));
        agreed.Asks(Presenter, Accept(1, Place)).ThenRefused(SlotRefusals.Replaced);
        Assert.Null(agreed.State.Slots!.Agreed);
        var waiting = Taken.Does(Coordinator, Propose(Other)).Does(TheArena, new NoteSlotLost(Item(2), SlotLoss.OffAgenda));
        waiting.Asks(Presenter, Accept(1, Other)).ThenHappened(new SlotAgreed(Other));
    }

    [Fact]
    public void What_was_shown_there_was_talked_of_also_when_the_case_never_heard_that_it_was_opened()
    {
        var there = new CaseInRoom(CaseState.Closed, RoomRole.None, Over: true, Shown: true);
        var shown = Taken.Does(TheArena, Taken.State.Learnt(there)!);

        Assert.Equal(CaseStage.Locked, shown.Does(TheArena, shown.State.Learnt(there)!).State.Stage);
    }

    [Fact]
    public void Nothing_is_lost_of_another_item_or_of_what_was_shown_or_stopped_and_nobody_says_so_but_the_arena()
    {
        Taken.Asks(TheArena, new NoteSlotLost(Item(3), SlotLoss.Taken)).ThenNothing();
        Presented.Asks(TheArena, new NoteSlotLost(Item(2), SlotLoss.OffAgenda)).ThenNothing();
        Frozen.Asks(TheArena, new NoteSlotLost(Item(2), SlotLoss.OffAgenda)).ThenNothing();
        foreach (var who in new[] { Presenter, Facilitator })
        {
            Taken.Asks(who, new NoteSlotLost(Item(2), SlotLoss.Taken)).ThenRefused(CaseRefusals.NotAllowed);
        }
    }

    [Fact]
    public void It_is_not_talked_of_when_it_has_gone()
    {
        var last = Approved.State.GoesAt!.Value;
        Slot Beginning(DateTimeOffset at) => Other with { StartsAt = at };
        Approved.Asks(Facilitator, Propose(Beginning(last))).ThenRefused(SlotRefusals.TooLate);
        Approved.Asks(Facilitator, Propose(Beginning(last.AddMinutes(-1)))).ThenHappened(new SlotProposed(Beginning(last.AddMinutes(-1))));
        Proposed.Asks(Presenter, new DeclineSlot(1, "Nei.", Elsewhere, Item(4)) { Facts = new(Beginning(last), false, true) }).ThenRefused(SlotRefusals.TooLate);
    }

    [Fact]
    public void A_coordinator_knows_of_its_time_and_gets_nothing_of_its_text()
    {
        Assert.Equal(CaseStanding.Scheduler, Approved.State.StandingOf(Coordinator, Actors[Coordinator]));
        Assert.Null(Approved.State.Reading(Coordinator, Actors[Coordinator]));
        Approved.Asks(Coordinator, new NoteReading()).ThenRefused(CaseRefusals.NotAllowed);
        Assert.NotNull(View(Proposed, CaseStanding.Scheduler, Coordinator)!.Proposed);
        Assert.True(View(Proposed, CaseStanding.Reader, Facilitator)!.MayPropose);
        Assert.False(View(Proposed, CaseStanding.Presenter, Presenter)!.MayPropose);
        Assert.Null(View(Proposed, CaseStanding.Reader, Nurse));
        Assert.Null(View(Proposed, CaseStanding.Reviewer, Coordinator));
    }

    [Fact]
    public void Its_words_go_with_the_case()
    {
        var declined = Proposed.Does(Presenter, new DeclineSlot(1, "Jeg er bortreist."));

        Assert.Null(declined.Does(Presenter, new DestroyCase("S-2026-0142", DestructionCause.ByPresenter)).State.Slots);
        Assert.Equal(new SlotDeclined("", null), CasePresentation.WithoutWords(new SlotDeclined("Jeg er bortreist.", null)));
        Assert.DoesNotContain("bortreist", declined.State.Slots!.ToString(), StringComparison.Ordinal);
    }

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Released => Begun
        .Does(Presenter, new ChooseReaders(RoomRole.Participant, RoomRole.Participant))
        .Does(Presenter, Send(), new RequestReview()).ApprovedBy(CoFacilitator);

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> WithoutItem => Nothing
        .Does(Presenter, Begin with { Item = null }).Does(Presenter, Send(), new RequestReview()).ApprovedBy(CoFacilitator);

    private static ProposeSlot Propose(Slot slot) => new(slot.Room, slot.Item, slot.Method) { Facts = new SlotFacts(slot, Leads: true, Presents: true) };

    private static AcceptSlot Accept(int proposal, Slot? slot) => new(proposal) { Facts = new SlotFacts(slot, Leads: false, Presents: true) };

    private static SlotView? View(Scenario<CasePresentation, CaseCommand, CaseEvent> found, CaseStanding standing, PersonId who) =>
        found.State.File(new CaseId(Guid.NewGuid()), standing, Actors[who], null).Slot;
}
