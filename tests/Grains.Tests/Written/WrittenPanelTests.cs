using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Tests.Cases;
using Pilar.Arena.Grains.Written;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Written.WrittenCast;

namespace Pilar.Arena.Grains.Tests.Written;

/// <summary>Who answers a case in writing: named by whoever leads or coordinates, agreed to by its presenter, and never the one who vouches for its text.</summary>
public sealed class WrittenPanelTests
{
    [Fact]
    public void Its_presenter_chooses_it_for_an_approved_case_and_may_give_it_a_meeting_instead()
    {
        Approved.Asks(Presenter, new ChooseWriting()).ThenHappened(new WritingChosen());
        Approved.Asks(Coordinator, new ChooseWriting()).ThenRefused(CaseRefusals.NotAllowed);
        Approved.Asks(Nurse, new ChooseWriting()).ThenRefused(CaseRefusals.NotFound);
        InReview().Asks(Presenter, new ChooseWriting()).ThenRefused(WrittenRefusals.NotNow);
        Presented.Asks(Presenter, new ChooseWriting()).ThenRefused(WrittenRefusals.NotNow);

        var chosen = Approved.Does(Presenter, new ChooseWriting());
        Assert.Equal((WrittenTurn.Leaders, SlotTurn.Nobody), (chosen.State.WrittenTurn, chosen.State.SlotTurn));
        chosen.Asks(Presenter, new ChooseWriting()).ThenNothing();
        Assert.Null(chosen.State.Reading(Facilitator, Actors[Facilitator])); // who led could, before a meeting

        Assert.Null(chosen.Does(Presenter, new ChooseItem(Item(2))).State.Written);
        Opened.Asks(Presenter, new ChooseItem(Item(3))).ThenRefused(WrittenRefusals.WithPanel);
    }

    [Fact]
    public void Whoever_leads_or_coordinates_names_those_who_may_read_and_a_deadline()
    {
        foreach (var who in new[] { Facilitator, CoFacilitator, Coordinator })
        {
            Approved.Asks(who, Name(Nurse)).ThenHappened(new PanelNamed([Nurse], Deadline));
        }

        Approved.Asks(Presenter, Name(Nurse)).ThenRefused(CaseRefusals.NotAllowed);
        Approved.Asks(Nurse, Name(Nurse)).ThenRefused(CaseRefusals.NotFound);
        Approved.Asks(Coordinator, Name()).ThenRefused(WrittenRefusals.PanelEmpty);
        Approved.Asks(Coordinator, Name([.. Enumerable.Range(30, 13).Select(Person)])).ThenRefused(WrittenRefusals.PanelTooLarge);

        // Its presenter, twice the same, not on the list, a role that is not let read, one who only listens.
        foreach (var people in new[] { [Presenter], [Nurse, Nurse], [Stranger], [Mentor], new[] { Observer } })
        {
            Approved.Asks(Coordinator, Name(people)).ThenRefused(WrittenRefusals.NotPossible);
        }

        var wide = Approved.Does(Presenter, new ChooseReaders(RoomRole.InCases, RoomRole.None));
        wide.Asks(Coordinator, Name(Mentor, UserRepresentative, Coordinator)).ThenHappened(new PanelNamed([Mentor, UserRepresentative, Coordinator], Deadline));
        wide.Asks(Coordinator, Name(Observer)).ThenRefused(WrittenRefusals.NotPossible);

        Approved.Asks(Coordinator, Name(Nurse) with { Deadline = Approved.Now.AddHours(19) }).ThenRefused(WrittenRefusals.DeadlineInvalid);
        Approved.Asks(Coordinator, Name(Nurse) with { Deadline = Approved.Now.AddDays(32) }).ThenRefused(WrittenRefusals.DeadlineInvalid);
        Named.Asks(Coordinator, Name(Nurse, Facilitator)).ThenNothing();
        Ended.Asks(Coordinator, Name(Nurse)).ThenRefused(CaseRefusals.NotFound);
    }

    [Fact]
    public void Nobody_is_on_it_before_the_presenter_has_said_yes_to_them_by_name()
    {
        Assert.All([Nurse, Facilitator], person => Assert.Null(Named.State.OnPanel(person)));
        Named.Asks(Presenter, new AgreeToNames(1, [Nurse, Facilitator], [])).ThenHappened(new NamesAgreed([Nurse, Facilitator], []), new CasePresented(1));
        Named.Asks(Coordinator, new AgreeToNames(1, [Nurse], [Facilitator])).ThenRefused(CaseRefusals.NotAllowed);
        Named.Asks(Presenter, new AgreeToNames(0, [Nurse], [])).ThenRefused(WrittenRefusals.ListOld);
        Named.Asks(Presenter, new AgreeToNames(1, [Nurse, Mentor], [])).ThenRefused(WrittenRefusals.ListOld);
        Named.Asks(Presenter, new AgreeToNames(1, [Nurse], [Nurse])).ThenRefused(WrittenRefusals.ListOld);
        Named.After(TimeSpan.FromDays(8)).Asks(Presenter, new AgreeToNames(1, [Nurse], [])).ThenRefused(WrittenRefusals.Over);
        Named.Asks(Presenter, new AgreeToNames(1, [], [Nurse, Facilitator])).ThenHappened(new NamesAgreed([], [Nurse, Facilitator]));

        var part = Named.Does(Presenter, new AgreeToNames(1, [Nurse], [Facilitator]));
        Assert.Equal((true, false), (part.State.OnPanel(Nurse), part.State.OnPanel(Facilitator)));
        Assert.Null(part.State.StandingOf(Facilitator, Actors[Facilitator]));
        part.Asks(Facilitator, Declare).ThenRefused(CaseRefusals.NotFound);
        part.Asks(Facilitator, Name(Nurse)).ThenRefused(CaseRefusals.NotFound);
    }

    [Fact]
    public void A_new_name_waits_for_another_yes_a_name_that_goes_is_gone_at_once_and_a_veto_stands()
    {
        var changed = Answering.Does(Coordinator, Name(Nurse, Neighbour));
        Assert.Equal(WrittenTurn.Presenter, changed.State.WrittenTurn);
        Assert.Equal((true, null, null), (changed.State.OnPanel(Nurse), changed.State.OnPanel(Neighbour), changed.State.OnPanel(Facilitator)));
        changed.Asks(Neighbour, Declare).ThenRefused(CaseRefusals.NotAllowed);
        Assert.True(changed.Does(Presenter, new AgreeToNames(2, [Nurse, Neighbour], [])).State.OnPanel(Neighbour));
        Assert.Null(changed.Does(Coordinator, Name(Nurse, Facilitator)).State.OnPanel(Facilitator)); // who goes and comes back is new

        var vetoed = changed.Does(Presenter, new AgreeToNames(2, [Nurse], [Neighbour])).Does(Coordinator, Name(Nurse));
        Assert.False(vetoed.Does(Presenter, new AgreeToNames(3, [Nurse], [])).State.OnPanel(Neighbour));
        Assert.False(vetoed.Does(Coordinator, Name(Nurse, Neighbour)).State.OnPanel(Neighbour));
        Assert.True(vetoed.Does(Coordinator, Name(Nurse, Neighbour)).Does(Presenter, new AgreeToNames(4, [Nurse, Neighbour], [])).State.OnPanel(Neighbour));
    }

    [Fact]
    public void Who_got_a_no_cannot_be_told_by_others_from_who_has_not_used_their_yes()
    {
        var yes = Named.Does(Presenter, new AgreeToNames(1, [Nurse, Facilitator], [])).Does(Nurse, Declare);
        var no = Named.Does(Presenter, new AgreeToNames(1, [Nurse], [Facilitator])).Does(Nurse, Declare);
        Assert.Equal(yes.State.Written(Coordinator)!.Panel, no.State.Written(Coordinator)!.Panel);
        Assert.Equal([WrittenTurn.Panel, WrittenTurn.Panel], new[] { yes, no }.Select(one => one.State.Written(Coordinator)!.Turn));
        Assert.Equal(PanelistStanding.Vetoed, no.State.Written(Presenter)!.Panel.Single(one => one.Person == Facilitator).Standing);

        // A name that comes later, too, whether it waits or has its answer.
        var later = yes.Does(Coordinator, Name(Nurse, Facilitator, Neighbour));
        Assert.Equal((WrittenTurn.Presenter, WrittenTurn.Panel), (later.State.Written(Presenter)!.Turn, later.State.Written(Coordinator)!.Turn));
        Assert.Equal(
            later.State.Written(Coordinator)!.Panel,
            later.Does(Presenter, new AgreeToNames(2, [Nurse, Facilitator], [Neighbour])).State.Written(Coordinator)!.Panel);

        // That nobody may read has to be known: other names are called for.
        Assert.Equal(WrittenTurn.Presenter, Named.State.Written(Coordinator)!.Turn);
        Assert.Equal(WrittenTurn.Leaders, Named.Does(Presenter, new AgreeToNames(1, [], [Nurse, Facilitator])).State.Written(Coordinator)!.Turn);
    }

    [Fact]
    public void On_the_last_day_somebody_is_still_taken_off_and_an_hour_after_it_nobody()
    {
        var last = Answering.After(TimeSpan.FromDays(6.9));
        last.Asks(Coordinator, Name(Nurse)).ThenHappened(new PanelNamed([Nurse], Deadline));
        last.Asks(Coordinator, Name(Nurse) with { Deadline = Deadline.AddHours(1) }).ThenRefused(WrittenRefusals.DeadlineInvalid);
        Answering.After(TimeSpan.FromDays(7)).Asks(Coordinator, Name(Nurse)).ThenRefused(WrittenRefusals.DeadlineInvalid);
    }

    [Fact]
    public void Whoever_comes_back_has_to_accept_the_declaration_again()
    {
        var back = Answering.Does(Coordinator, Name(Facilitator), Name(Facilitator, Nurse)).Does(Presenter, new AgreeToNames(3, [Facilitator, Nurse], []));
        Assert.Equal((true, false), (back.State.Written!.HasDeclared(Facilitator), back.State.Written.HasDeclared(Nurse)));
        back.Asks(Nurse, new NoteReading()).ThenRefused(WrittenRefusals.DeclareFirst);
    }

    [Fact]
    public void While_an_answer_in_writing_is_thought_of_it_is_not_offered_to_a_room()
    {
        var waiting = Approved.Does(Presenter, new ChooseItem(Item(2)));
        Assert.True(waiting.State.WaitsForRoom);
        Assert.False(waiting.Does(Presenter, new ChooseWriting()).State.WaitsForRoom);
        Assert.True(waiting.Does(Presenter, new ChooseWriting(), new ChooseItem(Item(3))).State.WaitsForRoom);
    }

    [Fact]
    public void When_its_reviewer_comes_on_the_panel_another_second_person_reads_it_before_anybody_there_does()
    {
        var named = Approved.Does(Coordinator, Name(Nurse, CoFacilitator));
        Assert.True(named.State.Written(Presenter)!.Panel.Single(one => one.Person == CoFacilitator).Reviewed);
        Assert.Equal(CaseStage.Presented, named.Does(Presenter, new AgreeToNames(1, [Nurse], [CoFacilitator])).State.Stage);

        var both = new AgreeToNames(1, [Nurse, CoFacilitator], []);
        named.Asks(Presenter, both).ThenHappened(new NamesAgreed([Nurse, CoFacilitator], []), new AnotherReviewNeeded(1, null));
        var waiting = named.Does(Presenter, both).Does(Nurse, Declare).Does(CoFacilitator, Declare);
        Assert.Equal((CaseStage.InHumanReview, WrittenTurn.Nobody), (waiting.State.Stage, waiting.State.WrittenTurn));
        waiting.Asks(Nurse, new NoteReading()).ThenRefused(WrittenRefusals.NotNow);
        waiting.Asks(CoFacilitator, new NoteReading()).ThenRefused(WrittenRefusals.NotNow);
        waiting.Asks(CoFacilitator, waiting.Approve()).ThenRefused(CaseRefusals.NotAllowed);
        waiting.Asks(Coordinator, waiting.Approve()).ThenRefused(CaseRefusals.NotRead);

        var read = waiting.Does(Coordinator, new NoteReading());
        read.Asks(Coordinator, read.Approve()).ThenHappened(new CaseApproved(1, read.State.Latest!.Hash, AllYes, "region Sør"), new CasePresented(1));
        Assert.NotNull(read.Does(Coordinator, read.Approve()).State.Reading(CoFacilitator, Actors[CoFacilitator]));
    }

    [Fact]
    public void The_same_when_a_change_makes_the_reviewer_one_of_it_later_and_of_two_reviewers_the_other_still_counts()
    {
        var later = Answering.Does(Coordinator, Name(Nurse, CoFacilitator)).Does(Presenter, new AgreeToNames(2, [Nurse, CoFacilitator], []));
        Assert.Equal(CaseStage.InHumanReview, later.State.Stage);
        Assert.Null(later.State.Reading(Nurse, Actors[Nurse]));
        Assert.NotNull(later.ApprovedBy(Coordinator).State.Reading(Nurse, Actors[Nurse]));

        var two = InReview(CaseRisk.Red).ApprovedBy(CoFacilitator).ApprovedBy(Coordinator).Does(Coordinator, Name(Nurse, CoFacilitator));
        two.Asks(Presenter, new AgreeToNames(1, [Nurse, CoFacilitator], [])).ThenHappened(new NamesAgreed([Nurse, CoFacilitator], []), new AnotherReviewNeeded(1, Coordinator));
        var again = two.Does(Presenter, new AgreeToNames(1, [Nurse, CoFacilitator], []));
        again.Does(Coordinator, new NoteReading()).Asks(Coordinator, again.Approve()).ThenRefused(CaseRefusals.SecondReader);
        Assert.Equal(CaseStage.Presented, again.ApprovedBy(Facilitator).State.Stage);
    }
}
