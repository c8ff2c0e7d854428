using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.FollowUps;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Advice;
using Pilar.Arena.Grains.Tests.Cases;
using CasePresentation = Pilar.Arena.Grains.Cases.CasePresentation;
using static Pilar.Arena.Grains.Tests.Advice.AdviceCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.FollowUps;

/// <summary>What became of the advice: planned, reminded of, answered, told to those who led, and gone.</summary>
public sealed class FollowUpRulesTests
{
    private static readonly CaseInRoom Led = Ended with { Reads = true };

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Held => Confirmed.Does(TheArena, new NoteHeld());

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Planned => Held.Gives(Presenter, Ended, In(Held, FollowUpLimits.ProposedDays));

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Answered => Planned.Gives(Presenter, Ended, Answer());

    [Theory]
    [InlineData(FollowUpLimits.FewestDays, false, true)]
    [InlineData(FollowUpLimits.MostDays, false, true)]
    [InlineData(FollowUpLimits.FewestDays - 1, false, false)]
    [InlineData(FollowUpLimits.MostDays + 1, false, false)]
    [InlineData(FollowUpLimits.FewestDays - 1, true, true)]
    [InlineData(84, true, true)]
    public void It_is_four_to_eight_weeks_away_unless_the_presenter_means_another_day(int days, bool otherDay, bool may)
    {
        var plan = In(Held, days) with { OtherDay = otherDay };
        var outcome = Held.Tries(Presenter, Ended, plan);
        if (may)
        {
            outcome.ThenHappened(new FollowUpPlanned(plan.DueAt));
        }
        else
        {
            outcome.ThenRefused(FollowUpRefusals.DayUnusual);
        }
    }

    [Fact]
    public void No_day_is_past_or_too_late_to_answer_of_what_is_still_there()
    {
        Held.Tries(Presenter, Ended, In(Held, 0) with { OtherDay = true }).ThenRefused(FollowUpRefusals.DayPast);
        Held.Tries(Presenter, Ended, In(Held, 85) with { OtherDay = true }).ThenRefused(FollowUpRefusals.DayTooLate);

        // What is counted is the time since it was discussed.
        var later = Held.After(TimeSpan.FromDays(29));
        later.Tries(Presenter, Ended, In(later, FollowUpLimits.MostDays)).ThenRefused(FollowUpRefusals.DayTooLate);
        later.Tries(Presenter, Ended, In(later, 55)).ThenHappened(new FollowUpPlanned(In(later, 55).DueAt));
    }

    [Fact]
    public void It_is_planned_from_the_confirmation_on_or_when_the_case_has_been_discussed()
    {
        Marked.Tries(Presenter, Hearing, In(Marked, 42)).ThenRefused(FollowUpRefusals.TooEarly);
        Confirmed.Tries(Presenter, Hearing, In(Confirmed, 42)).ThenHappened(new FollowUpPlanned(In(Confirmed, 42).DueAt));
        var unconfirmed = Marked.Does(TheArena, new NoteHeld());
        unconfirmed.Tries(Presenter, Ended, In(unconfirmed, 42)).ThenHappened(new FollowUpPlanned(In(unconfirmed, 42).DueAt));
        Assert.Equal([true, false], new[] { Confirmed, Marked }.Select(one => one.State.FollowUpFor(Presenter, null, one.Now)!.MayPlan));
    }

    [Fact]
    public void Another_day_is_another_reminder_and_the_same_is_none()
    {
        Planned.Tries(Presenter, Ended, In(Planned, FollowUpLimits.ProposedDays)).ThenNothing();
        var due = Planned.After(TimeSpan.FromDays(43));
        Assert.Equal(Planned.State.FollowUp!.DueAt, due.State.RemindsAt);
        var reminded = due.Does(TheArena, new NoteReminded(ReminderSent.Sent));
        Assert.Null(reminded.State.RemindsAt);
        reminded.Asks(TheArena, new NoteReminded(ReminderSent.Sent)).ThenNothing();
        Assert.NotNull(reminded.Gives(Presenter, Ended, In(reminded, 30)).State.RemindsAt);
        Assert.Null(Answered.State.RemindsAt);
        Answered.Tries(Presenter, Ended, In(Answered, 30)).ThenRefused(FollowUpRefusals.Answered);
    }

    [Fact]
    public void Each_advice_that_stands_is_answered_of_and_nothing_else()
    {
        Held.Tries(Presenter, Ended, Answer()).ThenRefused(FollowUpRefusals.NotPlanned);
        Planned.Tries(Presenter, Ended, Answer()).ThenHappened(new FollowUpAnswered(Answer().Advice, FollowUpHelp.Somewhat, "Mer tid."));
        Planned.Tries(Presenter, Ended, Answer() with { Advice = [new(First, AdviceDone.Done)] }).ThenRefused(FollowUpRefusals.Incomplete);
        Planned.Tries(Presenter, Ended, Answer() with { Advice = [.. Answer().Advice, new(new AdviceId(Guid.NewGuid()), AdviceDone.Done)] }).ThenRefused(FollowUpRefusals.Incomplete);
        Planned.Tries(Presenter, Ended, Answer() with { Advice = [new(First, (AdviceDone)9), new(Second, AdviceDone.Done)] }).ThenRefused(FollowUpRefusals.Incomplete);
        Planned.Tries(Presenter, Ended, Answer() with { Help = (FollowUpHelp)9 }).ThenRefused(FollowUpRefusals.Incomplete);
        Planned.Tries(Presenter, Ended, Answer(new string('a', FollowUpLimits.NeededLength + 1))).ThenRefused(RoomRefusals.TextTooLong);
        Planned.Tries(Presenter, Ended, Answer("")).ThenHappened(new FollowUpAnswered(Answer().Advice, FollowUpHelp.Somewhat, ""));
    }

    [Fact]
    public void An_answer_given_again_takes_the_place_of_the_one_before()
    {
        Answered.Tries(Presenter, Ended, Answer()).ThenNothing();
        var again = Answered.Gives(Presenter, Ended, Answer("Noe annet."));
        Assert.Equal((Answered.Seq, Answered.Seq + 1, "Noe annet."), (again.State.FollowUp!.Replaced, again.State.FollowUp.Place, again.State.FollowUp.Needed));
    }

    [Fact]
    public void The_presenter_sees_all_of_it_who_led_sees_what_was_answered_and_nobody_else_sees_anything()
    {
        var mine = Answered.State.FollowUpFor(Presenter, null, Answered.Now)!;
        Assert.Equal((FollowUpStanding.Presenter, 2, "Mer tid."), (mine.Standing, mine.Items.Length, mine.Needed));
        Assert.Equal([AdviceDone.Done, AdviceDone.Not], mine.Outcomes);

        foreach (var leader in new[] { Facilitator, CoFacilitator, Coordinator })
        {
            var told = Answered.State.FollowUpFor(leader, ActorOf(leader, Led), Answered.Now)!;
            Assert.Equal((FollowUpStanding.Leader, 0, "Mer tid.", FollowUpHelp.Somewhat), (told.Standing, told.Items.Length, told.Needed, told.Help));
            Assert.Equal((2, false, false), (told.Outcomes.Length, told.MayPlan, told.MayAnswer));
            Assert.Null(Planned.State.FollowUpFor(leader, ActorOf(leader, Led), Planned.Now));
            Assert.Null(Answered.State.FollowUpFor(leader, ActorOf(leader, Led with { Recognised = true }), Answered.Now));
            Assert.Null(Answered.State.FollowUpFor(leader, ActorOf(leader, Led with { Reads = false }), Answered.Now));
            Answered.Tries(leader, Led, Answer("Noe.")).ThenRefused(FollowUpRefusals.NotAllowed);
        }

        foreach (var other in new[] { Nurse, Mentor, UserRepresentative, Observer, Stranger })
        {
            Assert.Null(Answered.State.FollowUpFor(other, ActorOf(other, Led), Answered.Now));
            Answered.Tries(other, Led, Answer("Noe.")).ThenRefused(FollowUpRefusals.NotFound);
            Planned.Tries(other, Led, In(Planned, 30)).ThenRefused(FollowUpRefusals.NotFound);
        }

        Planned.Tries(Presenter, Ended, new NoteReminded(ReminderSent.Sent)).ThenRefused(FollowUpRefusals.NotAllowed);
    }

    [Fact]
    public void The_text_goes_after_thirty_days_and_the_advice_is_kept_to_answer_of()
    {
        var later = Planned.After(CaseLimits.KeptAfterConsultation);
        var prints = later.State.Content!.Fingerprints;
        later.Asks(TheArena, new LetCaseTimePass()).ThenHappened(new CaseTextExpired(prints));

        var expired = later.Does(TheArena, new LetCaseTimePass());
        Assert.Null(expired.State.Content);
        Assert.Equal((CaseStage.Locked, prints), (expired.State.Stage, expired.State.FollowUp!.Fingerprints));
        Assert.Equal(2, expired.BoardOf(Presenter, Ended)!.Items.Length);
        expired.Asks(TheArena, new LetCaseTimePass()).ThenNothing();
        Assert.NotNull(expired.Gives(Presenter, Ended, Answer()).State.FollowUp!.AnsweredAt);

        var end = expired.After(FollowUpLimits.AdviceKept - CaseLimits.KeptAfterConsultation);
        end.Asks(TheArena, new LetCaseTimePass()).ThenHappened(new CaseDestroyed(DestructionCause.Retention));
        var gone = end.Does(TheArena, new LetCaseTimePass());
        Assert.Equal((null, null), (gone.State.FollowUp, gone.State.FollowUpFor(Presenter, null, gone.Now)));
    }

    [Fact]
    public void What_the_presenter_takes_with_them_goes_with_the_text_and_its_sheet_says_that_day()
    {
        var held = CaseCast.Presented.Gives(Presenter, Taking, new TakeAlong("Jeg tar med meg at hun ble sett.")).Does(TheArena, new NoteHeld());
        var planned = held.Gives(Presenter, Ended, In(held, FollowUpLimits.ProposedDays));
        Assert.Equal(held.Now + CaseLimits.KeptAfterConsultation, planned.BoardOf(Presenter, Ended)!.GoesAt);
        Assert.Equal(Planned.Now + FollowUpLimits.AdviceKept, Planned.BoardOf(Presenter, Ended)!.GoesAt);

        var expired = planned.After(CaseLimits.KeptAfterConsultation).Does(TheArena, new LetCaseTimePass());
        Assert.Equal(CaseStage.Locked, expired.State.Stage);
        Assert.Null(expired.State.Advice!.Taken);
        Assert.False(expired.BoardOf(Presenter, Ended)!.HasSheet);
    }

    [Fact]
    public void What_the_text_told_of_its_presenter_goes_with_it_here_and_in_the_log()
    {
        var alone = CaseCast.Begun.Asks(Presenter, CaseCast.Send() with { AloneInRole = true }).Decision.Events[0];
        Assert.True(Assert.IsType<SpansResolvedLocally>(alone).AloneInRole);
        Assert.False(Assert.IsType<SpansResolvedLocally>(CasePresentation.WithoutWords(alone)).AloneInRole);

        var told = Planned.State with { AloneInRole = true };
        var (expired, planned) = (new CaseTextExpired(told.Content!.Fingerprints), new FollowUpPlanned(Planned.Now));
        Assert.False(told.Apply(expired, new Circumstance(TheArena, Planned.Now), Planned.Seq + 1).AloneInRole);
        Assert.True(told.Apply(planned, new Circumstance(Presenter, Planned.Now), Planned.Seq + 1).AloneInRole);
    }

    [Fact]
    public void Without_a_follow_up_all_goes_after_thirty_days() =>
        Held.After(CaseLimits.KeptAfterConsultation).Asks(TheArena, new LetCaseTimePass()).ThenHappened(new CaseDestroyed(DestructionCause.Retention));

    [Fact]
    public void A_duty_to_report_leaves_nothing_to_answer_of_but_whether_it_helped()
    {
        var reminded = Planned.Gives(Presenter, Ended, new RemindOfDuty(true));
        Assert.Empty(reminded.State.FollowUpFor(Presenter, null, reminded.Now)!.Items);
        reminded.Tries(Presenter, Ended, Answer() with { Advice = [] }).ThenHappened(new FollowUpAnswered([], FollowUpHelp.Somewhat, "Mer tid."));
    }

    private static AnswerFollowUp Answer(string needed = "Mer tid.") => new([new(First, AdviceDone.Done), new(Second, AdviceDone.Not)], FollowUpHelp.Somewhat, needed);

    private static PlanFollowUp In(Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, int days) => new(scenario.Now.AddDays(days), OtherDay: false);
}
