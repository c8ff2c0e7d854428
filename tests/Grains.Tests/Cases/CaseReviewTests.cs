using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Cases;

public sealed class CaseReviewTests
{
    [Fact]
    public void Another_person_from_elsewhere_approves_exactly_the_text_they_read()
    {
        var read = InReview().Does(CoFacilitator, new NoteReading());

        read.Asks(CoFacilitator, read.Approve()).ThenHappened(new CaseApproved(1, read.State.Latest!.Hash, AllYes, "Storelvmo"));
        InReview().Asks(CoFacilitator, read.Approve()).ThenRefused(CaseRefusals.NotRead);
        read.Asks(CoFacilitator, read.Approve() with { Hash = "0" }).ThenRefused(CaseRefusals.VersionOld);
        read.Asks(CoFacilitator, read.Approve() with { Version = 2 }).ThenRefused(CaseRefusals.VersionOld);
    }

    [Fact]
    public void Nobody_approves_their_own_case()
    {
        var leads = As(Presenter, new ApproveCase(1, InReview().State.Latest!.Hash, AllYes, false)) with { As = new CaseActor(RoomRole.Facilitator, "region Øst") };

        InReview().When(Presenter, leads).ThenRefused(CaseRefusals.NotAllowed);
    }

    [Fact]
    public void To_somebody_from_the_presenters_municipality_the_case_does_not_exist()
    {
        var review = InReview();

        review.Asks(Neighbour, review.Approve()).ThenRefused(CaseRefusals.NotFound);
        review.Asks(Neighbour, new NoteReading()).ThenRefused(CaseRefusals.NotFound);
        review.When(Neighbour, review.Approve() with { As = new CaseActor(RoomRole.Facilitator, "") }).ThenRefused(CaseRefusals.NotFound);
        Assert.Null(review.State.StandingOf(Neighbour, Actors[Neighbour]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_question_of_the_checklist_is_answered_with_yes(int open)
    {
        var read = InReview().Does(CoFacilitator, new NoteReading());

        read.Asks(CoFacilitator, read.Approve() with { Checklist = new(open != 0, open != 1, open != 2, open != 3, open != 4) })
            .ThenRefused(CaseRefusals.ChecklistOpen);
    }

    [Fact]
    public void When_the_risk_is_red_two_approve_it()
    {
        var one = InReview(CaseRisk.Red).ApprovedBy(CoFacilitator);

        Assert.Equal((CaseStage.InHumanReview, CoFacilitator), (one.State.Stage, one.State.FirstReader));
        one.Asks(CoFacilitator, one.Approve()).ThenRefused(CaseRefusals.SecondReader);
        one.Asks(Coordinator, one.Approve()).ThenRefused(CaseRefusals.NotRead);
        Assert.Equal(CaseStage.Approved, one.ApprovedBy(Coordinator).State.Stage);
    }

    [Theory]
    [InlineData(CaseRisk.Green, CaseRisk.Red)]
    [InlineData(CaseRisk.Red, CaseRisk.Green)]
    [InlineData(CaseRisk.Amber, CaseRisk.Red)]
    public void Of_what_the_browser_and_the_arena_say_the_worse_holds(CaseRisk browser, CaseRisk arena)
    {
        var sent = Begun.Does(Presenter, Send(risk: browser) with { Measure = Measured(arena) }, new RequestReview());
        var one = sent.ApprovedBy(CoFacilitator);

        Assert.Equal((CaseRisk.Red, CaseStage.InHumanReview), (one.State.Latest!.Risk, one.State.Stage));
        Assert.Equal(CaseStage.Approved, one.ApprovedBy(Coordinator).State.Stage);
        Assert.Equal(arena, one.State.Reading(Coordinator, CaseCast.Actors[Coordinator])!.Measure!.Risk);
        Assert.Null(one.State.Reading(Facilitator, CaseCast.Actors[Facilitator])!.Measure);
    }

    [Fact]
    public void A_reader_in_doubt_asks_for_another_one()
    {
        var read = InReview().Does(CoFacilitator, new NoteReading());
        var doubts = read.Does(CoFacilitator, read.Approve(wantsSecond: true));

        Assert.Equal(CaseStage.InHumanReview, doubts.State.Stage);
        Assert.Equal(CaseStage.Approved, doubts.ApprovedBy(Facilitator).State.Stage);
    }

    [Fact]
    public void Remarks_send_it_back_and_another_version_is_reviewed_again()
    {
        CaseRemark[] remarks = [new("seen", 0, 5, "Kan dette sies rundere?"), new("", 0, 0, "Ellers fint.")];
        var back = InReview(CaseRisk.Red).ApprovedBy(Coordinator).Does(CoFacilitator, new RequestChanges(1, [.. remarks]));

        Assert.Equal(CaseStage.MachineAnonymised, back.State.Stage);
        Assert.Equal(remarks, back.State.Latest!.Remarks);
        var again = back.Does(Presenter, Send(risk: CaseRisk.Red, about: "annet"), new RequestReview());
        Assert.Null(again.State.FirstReader);
        again.Asks(CoFacilitator, new ApproveCase(1, back.State.Latest.Hash, AllYes, false)).ThenRefused(CaseRefusals.VersionOld);
        Assert.Equal(CaseStage.InHumanReview, again.ApprovedBy(CoFacilitator).State.Stage);
    }

    [Fact]
    public void Whoever_may_review_a_new_version_reads_what_was_last_asked_for_and_nobody_else_does()
    {
        CaseRemark first = new("seen", 0, 5, "Kan dette sies rundere?"), second = new("", 0, 0, "Fortsatt for nær.");
        var (once, twice) = (SentBack(InReview(), first), SentBack(SentBack(InReview(), first), second));

        Assert.Null(Earlier(InReview(), CoFacilitator));
        Assert.Equal((1, first), Earlier(once, CoFacilitator));
        Assert.Equal((1, first), Earlier(once, Coordinator));
        Assert.Equal((1, first), Earlier(once, Facilitator));
        Assert.Equal((2, second), Earlier(twice, CoFacilitator));
        Assert.Null(Earlier(once, Presenter));
        Assert.Null(once.State.Reading(Neighbour, Actors[Neighbour]));

        // Another version before the review began has no remarks of its own.
        var more = InReview().Does(CoFacilitator, new RequestChanges(1, [first])).Does(Presenter, Send(about: "annet"), Send(about: "noe"), new RequestReview());
        Assert.Equal((1, first), Earlier(more, CoFacilitator));
    }

    [Fact]
    public void What_was_approved_since_is_asked_about_no_more_and_those_who_only_read_never_hear_of_it()
    {
        var approved = SentBack(InReview(), new("seen", 0, 5, "Kan dette sies rundere?")).ApprovedBy(CoFacilitator);

        Assert.Equal(CaseStanding.Reader, approved.State.StandingOf(CoFacilitator, Actors[CoFacilitator]));
        Assert.Null(Earlier(approved, CoFacilitator));
        Assert.Null(Earlier(approved.Does(Presenter, Send(about: "nytt"), new RequestReview()), CoFacilitator));
    }

    [Fact]
    public void A_remark_is_of_a_place_that_is_there()
    {
        InReview().Asks(CoFacilitator, new RequestChanges(1, [])).ThenRefused(CaseRefusals.RemarksEmpty);
        InReview().Asks(CoFacilitator, new RequestChanges(1, [new("elsewhere", 0, 0, "Hm")])).ThenRefused(CaseRefusals.RemarkAstray);
        InReview().Asks(CoFacilitator, new RequestChanges(1, [new("keyQuestion", 5, 3, "Hm")])).ThenRefused(CaseRefusals.RemarkAstray);
        InReview().Asks(CoFacilitator, new RequestChanges(1, [new("keyQuestion", int.MaxValue, 1, "Hm")])).ThenRefused(CaseRefusals.RemarkAstray);
        InReview().Asks(CoFacilitator, new RequestChanges(2, [new("", 0, 0, "Hm")])).ThenRefused(CaseRefusals.VersionOld);
        InReview().Asks(CoFacilitator, new RequestChanges(1, [new("keyQuestion", 4, 3, "Hm")]))
            .ThenHappened(new ChangesRequested(1, [new("keyQuestion", 4, 3, "Hm")]));
    }

    [Fact]
    public void Whoever_opens_the_text_is_seen_to_have_done_so()
    {
        var read = InReview().Does(Presenter, new NoteReading()).Does(Coordinator, new NoteReading());

        Assert.Equal([(Presenter, CaseStanding.Presenter), (Coordinator, CaseStanding.Reviewer)], read.State.Openings.Select(one => (one.By, one.As)));
        Assert.Equal(2, read.State.File(Case(1), CaseStanding.Presenter, null, null).Openings.Length);
        Assert.Empty(read.State.File(Case(1), CaseStanding.Reviewer, null, null).Openings);
        InReview().Asks(Nurse, new NoteReading()).ThenRefused(CaseRefusals.NotFound);
        Begun.Asks(Presenter, new NoteReading()).ThenRefused(CaseRefusals.NoText);
    }

    [Fact]
    public void A_version_sent_after_approval_is_reviewed_again()
    {
        var again = Approved.Does(Presenter, Send(about: "nytt"));

        Assert.Equal((CaseStage.MachineAnonymised, null), (again.State.Stage, again.State.Approver));
        Taken.Asks(Presenter, Send()).ThenRefused(CaseRefusals.InRoom);
    }

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> SentBack(Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, CaseRemark remark) =>
        scenario.Does(CoFacilitator, new RequestChanges(scenario.State.Latest!.Version, [remark]))
            .Does(Presenter, Send(about: $"annet{scenario.State.Latest.Version}"), new RequestReview());

    private static (int Version, CaseRemark Only)? Earlier(Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId person) =>
        scenario.State.Reading(person, Actors[person])!.Earlier is { } earlier ? (earlier.Version, Assert.Single(earlier.Remarks)) : null;
}
