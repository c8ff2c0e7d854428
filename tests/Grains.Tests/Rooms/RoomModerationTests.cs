using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What breaks a rule of the house: told of without a name, and what those who lead do about it.</summary>
public sealed class RoomModerationTests
{
    private static readonly ContributionId Words = Contribution(1);

    private static Scenario<Room, RoomCommand, RoomEvent> Said => Live().JoinedBy(Mentor)
        .Did(Nurse, new PostContribution(Words, null, null, "Det var dumt gjort av dem."));

    private static long Place => Said.Seq;

    private static Scenario<Room, RoomCommand, RoomEvent> Reported => Said.Did(Presenter, new ReportContribution(Words, HouseRule.Respect));

    private static Scenario<Room, RoomCommand, RoomEvent> Stopped => Said.Did(Facilitator, new StopWriting(Nurse, HouseRule.Respect));

    [Fact]
    public void Those_who_lead_hear_that_somebody_told_and_not_who()
    {
        Said.When(Presenter, new ReportContribution(Words, HouseRule.Respect)).ThenHappened(
            new ReportKept(Words, Place, HouseRule.Respect, Presenter), new ContributionReported(Words, Place, HouseRule.Respect));

        Assert.Equal([new ReportView(Words, Place, HouseRule.Respect, Reported.Now)], Reported.ViewOf(Facilitator).Moderation!.Reports);
        Assert.Equal([Words], Reported.ViewOf(Presenter).Moderation!.Reports.Select(report => report.Contribution));
        Assert.Null(Reported.ViewOf(Nurse).Moderation);
        Assert.Null(Reported.ViewOf(Mentor).Moderation);
    }

    [Fact]
    public void One_tells_once_of_what_somebody_else_has_said_and_names_a_rule()
    {
        Reported.When(Presenter, new ReportContribution(Words, HouseRule.Topic)).ThenNothing();
        Said.When(Nurse, new ReportContribution(Words, HouseRule.Respect)).ThenRefused(RoomRefusals.ContributionYours);
        Said.When(Presenter, new ReportContribution(Contribution(9), HouseRule.Respect)).ThenRefused(RoomRefusals.ContributionPast);
        Said.When(Presenter, new ReportContribution(Words, (HouseRule)99)).ThenRefused(RoomRefusals.ChoiceInvalid);
        Said.When(Facilitator, new ReportContribution(Words, HouseRule.Respect)).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void What_somebody_has_not_heard_they_cannot_tell_of() => Live(History.FromAdmission)
        .Did(Nurse, new PostContribution(Words, null, null, "Hei"))
        .JoinedBy(Mentor)
        .When(Mentor, new ReportContribution(Words, HouseRule.Respect)).ThenRefused(RoomRefusals.ContributionPast);

    [Fact]
    public void There_is_an_end_to_what_one_person_tells_of()
    {
        var many = Enumerable.Range(1, RoomLimits.OpenReports).Aggregate(
            Live(), (room, number) => room.Did(Nurse, new PostContribution(Contribution(number), null, null, $"Innlegg {number}")).Did(Presenter, new ReportContribution(Contribution(number), HouseRule.Topic)));

        many.Did(Nurse, new PostContribution(Contribution(99), null, null, "Enda ett"))
            .When(Presenter, new ReportContribution(Contribution(99), HouseRule.Topic)).ThenRefused(RoomRefusals.ReportsMany);
        many.Did(Facilitator, new LetStand(Contribution(1))).Did(Nurse, new PostContribution(Contribution(99), null, null, "Enda ett"))
            .Did(Presenter, new ReportContribution(Contribution(99), HouseRule.Topic));
    }

    [Fact]
    public void What_stands_waits_no_longer_and_whoever_told_hears_it()
    {
        Reported.When(Facilitator, new LetStand(Words)).ThenHappened(
            new ReportAnswered(Words, Place, Presenter), new ReportsSettled(Words, Place), new Moderated(ModerationAct.Stands, null));
        Reported.Did(Facilitator, new LetStand(Words)).When(Facilitator, new LetStand(Words)).ThenNothing();

        var settled = Reported.Did(Facilitator, new LetStand(Words));
        Assert.All([Facilitator, Presenter, Nurse], person => Assert.Empty(settled.ViewOf(person).Moderation!.Reports));
    }

    [Fact]
    public void Words_that_are_gone_wait_for_nothing_and_whoever_told_hears_it()
    {
        Reported.When(Facilitator, new PullBackContribution(Words, "Et navn")).ThenHappened(
            new ReportAnswered(Words, Place, Presenter), new ReportsSettled(Words, Place), new ContributionPulledBack(Words),
            new PullBackExplained(PulledText.Contribution, Words, null, Nurse, "Et navn"), new Moderated(ModerationAct.TakenBack, HouseRule.Respect));
        Reported.When(Nurse, new RetractContribution(Words)).ThenHappened(
            new ReportAnswered(Words, Place, Presenter), new ReportsSettled(Words, Place), new ContributionRetracted(Words));

        Assert.Null(Reported.Did(Nurse, new RetractContribution(Words)).ViewOf(Facilitator).Moderation);
        var several = Reported.Did(Mentor, new ReportContribution(Words, HouseRule.Topic)).Did(Facilitator, new PullBackContribution(Words, "Et navn"));
        Assert.Null(Assert.Single(several.ViewOf(Nurse).Moderation!.Log).Rule);
        var otherwise = Reported.Did(Facilitator, new PullBackContribution(Words, "", Rule: HouseRule.Anonymity));
        Assert.Equal(HouseRule.Anonymity, Assert.Single(otherwise.ViewOf(Presenter).Moderation!.Log).Rule);
    }

    [Fact]
    public void Nobody_lets_their_own_words_stand_while_somebody_else_leads()
    {
        var own = Live().Did(Facilitator, new PostContribution(Words, null, null, "Det var dumt.")).Did(Presenter, new ReportContribution(Words, HouseRule.Respect));

        own.When(Facilitator, new LetStand(Words)).ThenRefused(RoomRefusals.ContributionYours);
        own.Did(CoFacilitator, Enters).Did(CoFacilitator, new LetStand(Words));
        own.Did(Facilitator, new RemovePerson(CoFacilitator, "Ba om det selv")).Did(Facilitator, new LetStand(Words));
    }

    [Fact]
    public void Whoever_leads_sees_what_was_told_of_also_when_they_came_after_the_words() => Assert.Single(Live(History.FromAdmission)
        .Did(Nurse, new PostContribution(Words, null, null, "Det var dumt."))
        .Did(CoFacilitator, Enters)
        .Did(Presenter, new ReportContribution(Words, HouseRule.Respect))
        .ViewOf(CoFacilitator).Moderation!.Reports);

    [Fact]
    public void Who_is_asked_to_say_it_otherwise_may_also_when_the_time_for_it_is_over()
    {
        var late = Reported.After(RoomLimits.EditTime + TimeSpan.FromMinutes(1));
        late.When(Nurse, new EditContribution(Words, "De hadde det ikke lett.")).ThenRefused(RoomRefusals.EditTimeOver);
        late.When(Facilitator, new AskForRewrite(Words, HouseRule.Respect)).ThenHappened(
            new RewriteAsked(Words, Place, HouseRule.Respect, Nurse), new ReportAnswered(Words, Place, Presenter), new ReportsSettled(Words, Place),
            new Moderated(ModerationAct.RewriteAsked, HouseRule.Respect));

        var asked = late.Did(Facilitator, new AskForRewrite(Words, HouseRule.Respect));
        Assert.Equal([new RewriteView(Words, Place, HouseRule.Respect, Nurse)], asked.ViewOf(Nurse).Moderation!.Rewrites);
        Assert.Empty(asked.ViewOf(Presenter).Moderation!.Rewrites);
        asked.When(Facilitator, new AskForRewrite(Words, HouseRule.Topic)).ThenNothing();

        var met = asked.Did(Nurse, new EditContribution(Words, "De hadde det ikke lett."));
        Assert.Empty(met.ViewOf(Nurse).Moderation!.Rewrites);
        met.When(Nurse, new EditContribution(Words, "Og en gang til.")).ThenRefused(RoomRefusals.EditTimeOver);
    }

    [Fact]
    public void It_is_asked_of_others_for_what_is_there_while_they_can_answer()
    {
        Said.When(Presenter, new AskForRewrite(Words, HouseRule.Respect)).ThenRefused(RoomRefusals.NotAllowed);
        Said.When(Facilitator, new AskForRewrite(Words, (HouseRule)99)).ThenRefused(RoomRefusals.ChoiceInvalid);
        Said.Did(Nurse, new RetractContribution(Words)).When(Facilitator, new AskForRewrite(Words, HouseRule.Respect)).ThenRefused(RoomRefusals.ContributionGone);
        Said.Did(Facilitator, new PostContribution(Contribution(2), null, null, "Hei"))
            .When(Facilitator, new AskForRewrite(Contribution(2), HouseRule.Respect)).ThenRefused(RoomRefusals.ContributionYours);
        Said.Did(Facilitator, new SuspendMeeting()).When(Facilitator, new AskForRewrite(Words, HouseRule.Respect)).ThenRefused(RoomRefusals.NotLive);
        Said.Did(Facilitator, new EndMeeting()).When(Facilitator, new AskForRewrite(Words, HouseRule.Respect)).ThenRefused(RoomRefusals.MeetingOver);
    }

    [Fact]
    public void It_is_asked_of_nobody_who_cannot_answer()
    {
        Said.Did(Facilitator, new RemovePerson(Nurse, "Ba om det selv"))
            .When(Facilitator, new AskForRewrite(Words, HouseRule.Respect)).ThenRefused(RoomRefusals.WriterNotHere);
        var asked = Said.Did(Facilitator, new AskForRewrite(Words, HouseRule.Respect));
        Assert.Empty(asked.Did(Facilitator, new RemovePerson(Nurse, "Ba om det selv")).ViewOf(Facilitator).Moderation!.Rewrites);
        Assert.Empty(asked.Did(Facilitator, new EndMeeting()).ViewOf(Nurse).Moderation!.Rewrites);
    }

    [Fact]
    public void It_may_stand_after_all_and_can_be_met_also_by_somebody_who_may_not_write()
    {
        var asked = Said.Did(Facilitator, new AskForRewrite(Words, HouseRule.Respect));
        asked.When(Facilitator, new LetStand(Words)).ThenHappened(new RewriteWithdrawn(Words, Place, Nurse), new Moderated(ModerationAct.Stands, null));
        Assert.Empty(asked.Did(Facilitator, new LetStand(Words)).ViewOf(Nurse).Moderation!.Rewrites);

        var stopped = asked.Did(Facilitator, new StopWriting(Nurse, HouseRule.Respect)).Did(Nurse, new EditContribution(Words, "De hadde det ikke lett."));
        stopped.When(Nurse, new EditContribution(Words, "Og mer.")).ThenRefused(RoomRefusals.WritingStopped);
    }

    [Fact]
    public void Who_is_stopped_writes_no_advice_either()
    {
        var advises = MethodScenario.In(MethodScenario.Recommend);
        Assert.Equal(AdviceTurn.Writes, advises.State.StandingOf(Case(1), Nurse)!.Advice);
        Assert.Equal(AdviceTurn.Hears, advises.Did(Facilitator, new StopWriting(Nurse, HouseRule.Respect)).State.StandingOf(Case(1), Nurse)!.Advice);
    }

    [Fact]
    public void Who_is_stopped_writes_by_no_door_and_hears_on()
    {
        Said.When(Facilitator, new StopWriting(Nurse, HouseRule.Respect)).ThenHappened(
            new WritingStopped(Nurse, HouseRule.Respect), new Moderated(ModerationAct.WritingStopped, HouseRule.Respect));

        Stopped.When(Nurse, new PostContribution(Contribution(2), null, null, "Hei")).ThenRefused(RoomRefusals.WritingStopped);
        Stopped.When(Nurse, new EditContribution(Words, "Hei")).ThenRefused(RoomRefusals.WritingStopped);
        Stopped.When(Nurse, new ProposeItem(Item(9), "Hei", AgendaItemType.Discussion, 5)).ThenRefused(RoomRefusals.WritingStopped);
        Stopped.Did(Nurse, new RetractContribution(Words), new AskForFloor(FloorKind.Contribution));
        Assert.Equal([new WritingStopView(Nurse, HouseRule.Respect)], Stopped.ViewOf(Nurse).Moderation!.Stopped);
        Assert.Equal([new WritingStopView(Nurse, HouseRule.Respect)], Stopped.ViewOf(Facilitator).Moderation!.Stopped);
        Assert.Empty(Stopped.ViewOf(Presenter).Moderation!.Stopped);
    }

    [Fact]
    public void Who_leads_from_outside_of_the_room_keeps_nothing_in_order() =>
        Said.When(CoFacilitator, new StopWriting(Nurse, HouseRule.Respect)).ThenRefused(RoomRefusals.NotAdmitted);

    [Fact]
    public void They_write_again_when_those_who_lead_say_so()
    {
        Stopped.When(Facilitator, new LetWrite(Nurse)).ThenHappened(new WritingAllowed(Nurse), new Moderated(ModerationAct.WritingAllowed, null));
        Stopped.Did(Facilitator, new LetWrite(Nurse)).Did(Nurse, new PostContribution(Contribution(2), null, null, "Hei"));
        Said.When(Facilitator, new LetWrite(Nurse)).ThenNothing();
    }

    [Fact]
    public void Only_those_who_lead_stop_somebody_and_never_one_who_leads()
    {
        Said.When(Presenter, new StopWriting(Nurse, HouseRule.Respect)).ThenRefused(RoomRefusals.NotAllowed);
        Said.When(Facilitator, new StopWriting(CoFacilitator, HouseRule.Respect)).ThenRefused(RoomRefusals.LeadersWrite);
        Said.When(Facilitator, new StopWriting(Stranger, HouseRule.Respect)).ThenRefused(RoomRefusals.PersonNotOnList);
        Said.When(Facilitator, new StopWriting(Nurse, (HouseRule)99)).ThenRefused(RoomRefusals.ChoiceInvalid);
        Stopped.When(Facilitator, new StopWriting(Nurse, HouseRule.Topic)).ThenNothing();
        var leads = Stopped.Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.CoFacilitator))).Did(Nurse, new PostContribution(Contribution(2), null, null, "Hei"));
        Assert.Empty(leads.ViewOf(Nurse).Moderation!.Stopped);
    }

    [Fact]
    public void Who_is_removed_and_invited_again_begins_anew() => Stopped
        .Did(Facilitator, new RemovePerson(Nurse, "Ba om det selv"))
        .Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Participant)))
        .JoinedBy(Nurse)
        .Did(Nurse, new PostContribution(Contribution(2), null, null, "Hei"));

    [Fact]
    public void Everybody_reads_what_was_done_from_when_they_came_and_no_name()
    {
        var done = Live(History.FromAdmission).Did(Nurse, new PostContribution(Words, null, null, "Hei"))
            .Did(Facilitator, new StopWriting(Nurse, HouseRule.Respect))
            .JoinedBy(Mentor, Observer)
            .Did(Facilitator, new PullBackContribution(Words, "Et navn"), new RemovePerson(Nurse, "Ba om det selv"));

        Assert.Equal(
            [ModerationAct.WritingStopped, ModerationAct.TakenBack, ModerationAct.Removed], done.ViewOf(Presenter).Moderation!.Log.Select(entry => entry.Act));
        Assert.All([Mentor, Observer], person => Assert.Equal(
            [ModerationAct.TakenBack, ModerationAct.Removed], done.ViewOf(person).Moderation!.Log.Select(entry => entry.Act)));
        Assert.Equal(HouseRule.Respect, done.ViewOf(Presenter).Moderation!.Log[0].Rule);
    }

    [Fact]
    public void The_latest_of_it_is_kept()
    {
        var many = Enumerable.Range(0, RoomLimits.ModerationLog).Aggregate(
            Stopped, (room, number) => number % 2 == 0 ? room.Did(Facilitator, new LetWrite(Nurse)) : room.Did(Facilitator, new StopWriting(Nurse, HouseRule.Topic)));

        var log = many.ViewOf(Presenter).Moderation!.Log;
        Assert.Equal(RoomLimits.ModerationLog, log.Length);
        Assert.Equal(ModerationAct.WritingAllowed, log[0].Act);
    }
}
