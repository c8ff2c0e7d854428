using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.FollowUps;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Advice;
using Pilar.Arena.Grains.Tests.Cases;
using Pilar.Arena.Grains.Written;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Written.WrittenCast;

namespace Pilar.Arena.Grains.Tests.Written;

/// <summary>What a panel does with a case in writing: declares, reads, asks, advises; and how it is stopped, left and ended.</summary>
public sealed class WrittenRulesTests
{
    [Fact]
    public void Nobody_reads_before_they_have_accepted_the_declaration_in_force()
    {
        Opened.Asks(Nurse, new NoteReading()).ThenRefused(WrittenRefusals.DeclareFirst);
        Opened.Asks(Nurse, Ask(First)).ThenRefused(WrittenRefusals.DeclareFirst);
        Opened.Asks(Nurse, new DeclareForWriting(0)).ThenRefused(WrittenRefusals.DeclareFirst);
        Opened.When(Nurse, Opened.InWriting(Nurse, AdviceCast.Write(AdviceCast.First))).ThenRefused(AdviceRefusals.NotFound);
        Assert.Null(Opened.State.Reading(Nurse, Actors[Nurse]));
        Opened.Asks(Coordinator, Declare).ThenRefused(CaseRefusals.NotAllowed);
        Opened.Asks(Mentor, Declare).ThenRefused(CaseRefusals.NotFound);

        Opened.Asks(Nurse, Declare).ThenHappened(new WritingDeclared(RoomLimits.DeclarationVersion));
        Answering.Asks(Nurse, Declare).ThenNothing();
        Answering.Asks(Nurse, new NoteReading()).ThenHappened(new CaseRead(CaseStanding.Panelist, 1));
        Assert.Equal(1, Answering.State.Reading(Nurse, Actors[Nurse])!.Version);
        Assert.Null(Answering.State.Reading(Coordinator, Actors[Coordinator])); // names them, and is none of them
    }

    [Fact]
    public void One_on_the_panel_asks_and_the_presenter_answers()
    {
        Answering.Asks(Nurse, Ask(First)).ThenHappened(new PresenterAsked(First, "Hva har skolen prøvd?"));
        Answering.Asks(Presenter, Ask(First)).ThenRefused(CaseRefusals.NotAllowed);
        Answering.Asks(Coordinator, Ask(First)).ThenRefused(CaseRefusals.NotAllowed);
        Answering.Asks(Nurse, Ask(First, " ")).ThenRefused(RoomRefusals.TextEmpty);
        Answering.Asks(Nurse, Ask(First, new string('a', 601))).ThenRefused(RoomRefusals.TextTooLong);

        var asked = Answering.Does(Nurse, Ask(First));
        Assert.Equal(WrittenTurn.Presenter, asked.State.WrittenTurn);
        asked.Asks(Nurse, Ask(First)).ThenNothing();
        asked.Asks(Facilitator, Ask(First, "Noe annet?")).ThenRefused(WrittenRefusals.Gone);
        asked.Asks(Nurse, new AnswerPanel(First, "Mye.")).ThenRefused(CaseRefusals.NotAllowed);
        asked.Asks(Presenter, new AnswerPanel(Second, "Mye.")).ThenRefused(WrittenRefusals.Gone);
        asked.Asks(Presenter, new AnswerPanel(First, "Mye.")).ThenHappened(new PanelAnswered(First, "Mye."));

        var answered = asked.Does(Presenter, new AnswerPanel(First, "Mye."));
        Assert.Equal(WrittenTurn.Panel, answered.State.WrittenTurn);
        answered.Asks(Presenter, new AnswerPanel(First, "Mye.")).ThenNothing();
        Assert.Equal([new WrittenQuestionView(First, "Hva har skolen prøvd?", "Mye.", true)], answered.State.Written(Nurse)!.Questions);
        Assert.Empty(answered.State.Written(Coordinator)!.Questions);
        var full = Enumerable.Range(1, WrittenLimits.Questions).Aggregate(Answering, (before, number) => before.Does(Nurse, Ask(new QuestionId(Person(100 + number).Value), $"{number}?")));
        full.Asks(Nurse, Ask(First)).ThenRefused(WrittenRefusals.TooMany);
    }

    [Fact]
    public void What_tells_who_it_is_is_taken_back_by_who_wrote_it_the_presenter_or_one_of_them_who_leads()
    {
        var asked = Answering.Does(Nurse, Ask(First)).Does(Presenter, new AnswerPanel(First, "Mye."));
        foreach (var who in new[] { Nurse, Presenter, Facilitator })
        {
            asked.Asks(who, new TakeBackQuestion(First)).ThenHappened(new QuestionTakenBack(First));
        }

        asked.Does(Facilitator, Ask(Second)).Asks(Nurse, new TakeBackQuestion(Second)).ThenRefused(WrittenRefusals.Gone);
        asked.Asks(Coordinator, new TakeBackQuestion(First)).ThenRefused(CaseRefusals.NotAllowed);
        var gone = asked.Does(Nurse, new TakeBackQuestion(First));
        Assert.Empty(gone.State.Written(Nurse)!.Questions);
        Assert.Equal(("", ""), (gone.State.Written!.Questions[0].Text, gone.State.Written.Questions[0].Answer));
        gone.Asks(Nurse, new TakeBackQuestion(First)).ThenNothing();
        gone.Asks(Presenter, new AnswerPanel(First, "Mer.")).ThenRefused(WrittenRefusals.Gone);
    }

    [Fact]
    public void The_panel_advises_as_in_a_room_and_a_confirmation_ends_it()
    {
        var advised = Answering.Writes(Nurse, AdviceCast.Write(AdviceCast.First)).Writes(Facilitator, AdviceCast.Write(AdviceCast.Second, "Spør henne."));
        advised.When(Presenter, advised.InWriting(Presenter, AdviceCast.Write(new AdviceId(Guid.NewGuid())))).ThenRefused(AdviceRefusals.NotAllowed);
        advised.When(Coordinator, advised.InWriting(Coordinator, AdviceCast.Write(new AdviceId(Guid.NewGuid())))).ThenRefused(AdviceRefusals.NotFound);
        Assert.Equal(AdviceStanding.Writer, advised.State.Board(Nurse, ActorIn(advised.State, Nurse, advised.Now))!.Standing);
        advised.When(Facilitator, advised.InWriting(Facilitator, new RemindOfDuty(true))).ThenHappened(new DutyReminded(true));

        var confirmed = advised.Writes(Presenter, new MarkAdvice(AdviceCast.First, AdviceMark.Useful, 2), new MarkAdvice(AdviceCast.Second, AdviceMark.NotRelevant, 2), new ConfirmAdvice(2));
        Assert.Equal(CaseStage.Locked, confirmed.State.Stage);
        Assert.True(confirmed.State.Board(Presenter, ActorIn(confirmed.State, Presenter, confirmed.Now))!.HasSheet);
        Assert.Null(confirmed.State.Board(Nurse, ActorIn(confirmed.State, Nurse, confirmed.Now)));
        Assert.Null(confirmed.State.Reading(Nurse, Actors[Nurse]));
        confirmed.When(Presenter, confirmed.InWriting(Presenter, new PlanFollowUp(confirmed.Now.AddDays(42), false))).ThenHappened(new FollowUpPlanned(confirmed.Now.AddDays(42)));
        Assert.Equal(confirmed.Now + CaseLimits.KeptAfterConsultation, confirmed.State.GoesAt);
    }

    [Fact]
    public void An_advice_is_judged_by_how_it_stands_when_it_is_stored_and_not_when_it_was_sent()
    {
        var sent = Answering.InWriting(Nurse, AdviceCast.Write(AdviceCast.First));
        Assert.Single(Answering.Does(Nurse, sent).State.Advice!.Standing);
        Answering.Does(Presenter, new AgreeToNames(1, [Facilitator], [Nurse])).When(Nurse, sent).ThenRefused(AdviceRefusals.NotFound);
        Answering.Does(Coordinator, Name(Facilitator)).When(Nurse, sent).ThenRefused(AdviceRefusals.NotFound);
        Answering.Does(Nurse, new StandAside()).When(Nurse, sent).ThenRefused(AdviceRefusals.NotFound);
        Answering.Does(Facilitator, new StopWrittenCase()).When(Nurse, sent).ThenRefused(AdviceRefusals.Stopped);
        Ended.When(Nurse, sent).ThenRefused(AdviceRefusals.NotFound);
        Answering.After(TimeSpan.FromDays(7)).When(Nurse, sent).ThenRefused(AdviceRefusals.NotYourTurn);
    }

    [Fact]
    public void After_its_deadline_nothing_is_written_and_the_clock_ends_it_and_says_so_before()
    {
        var late = Answering.After(TimeSpan.FromDays(7));
        late.Asks(Nurse, Ask(First)).ThenRefused(WrittenRefusals.Over);
        late.When(Nurse, late.InWriting(Nurse, AdviceCast.Write(AdviceCast.First))).ThenRefused(AdviceRefusals.NotYourTurn);
        late.Asks(TheArena, new LetCaseTimePass()).ThenHappened(new ConsultationHeld());
        Answering.After(TimeSpan.FromDays(4.9)).Asks(TheArena, new LetCaseTimePass()).ThenNothing();

        var near = Answering.Does(TheArena, new NoteWrittenTold([Nurse, Facilitator, Presenter])).Writes(Nurse, AdviceCast.Write(AdviceCast.First)).After(TimeSpan.FromDays(5));
        Assert.Equal(Deadline - WrittenLimits.RemindedBefore, near.State.DueAt);
        near.Asks(TheArena, new LetCaseTimePass()).ThenHappened(new WritingNearlyOver());
        var told = near.Does(TheArena, new LetCaseTimePass());
        Assert.Equal([Facilitator], told.State.Written!.ToTell); // has not written
        told.Asks(TheArena, new LetCaseTimePass()).ThenNothing();
        Assert.Equal(Deadline, told.Does(TheArena, new NoteWrittenTold([Facilitator])).State.DueAt);
        Assert.Equal([Presenter], told.Does(Presenter, new EndWriting()).State.Written!.ToTell);
        told.Asks(Nurse, new NoteWrittenTold([Facilitator])).ThenRefused(CaseRefusals.NotAllowed);
    }

    [Fact]
    public void Whoever_recognises_it_is_out_for_good_and_only_those_who_lead_are_told_who()
    {
        Opened.Asks(Nurse, new StandAside()).ThenHappened(new StoodAside()); // before they have read, too
        var aside = Answering.Writes(Nurse, AdviceCast.Write(AdviceCast.First)).Does(Nurse, new StandAside());
        Assert.Null(aside.State.StandingOf(Nurse, Actors[Nurse]));
        Assert.Null(aside.State.Reading(Nurse, Actors[Nurse]));
        Assert.Null(aside.State.Board(Nurse, ActorIn(aside.State, Nurse, aside.Now)));
        foreach (var command in new CaseCommand[] { new NoteReading(), Ask(First), Declare, new StopWrittenCase(), new StandAside() })
        {
            aside.Asks(Nurse, command).ThenRefused(CaseRefusals.NotFound);
        }

        aside.Asks(Coordinator, Name(Nurse)).ThenRefused(WrittenRefusals.NotPossible);
        Assert.Equal(PanelistStanding.StoodAside, aside.State.Written(Coordinator)!.Panel.Single(one => one.Person == Nurse).Standing);
        Assert.Equal(PanelistStanding.Declared, aside.State.Written(Presenter)!.Panel.Single(one => one.Person == Nurse).Standing);
        Assert.Equal(1, aside.State.Written(Presenter)!.Aside);
        Assert.Empty(Answering.State.Written(Nurse)!.Panel);

        var leader = Answering.Does(Facilitator, new StandAside()).Does(Presenter, new WithdrawCase());
        Assert.Null(leader.State.StandingOf(Facilitator, Actors[Facilitator]));
    }

    [Fact]
    public void What_somebody_has_stopped_is_for_nobody_until_the_presenter_and_one_who_leads_agree()
    {
        Answering.Asks(Nurse, new StopWrittenCase()).ThenHappened(new CaseFrozen(RoomRole.Participant));
        Answering.Asks(Presenter, new StopWrittenCase()).ThenHappened(new CaseFrozen(RoomRole.CasePresenter));
        Answering.Asks(Coordinator, new StopWrittenCase()).ThenHappened(new CaseFrozen(RoomRole.CentreCoordinator));
        Answering.Asks(Mentor, new StopWrittenCase()).ThenRefused(CaseRefusals.NotFound);
        Stopped.Asks(Facilitator, new StopWrittenCase()).ThenNothing();
        Stopped.Asks(Nurse, new NoteReading()).ThenRefused(CaseRefusals.Frozen);
        Stopped.Asks(Nurse, Ask(First)).ThenRefused(CaseRefusals.Frozen);
        Stopped.When(Nurse, Stopped.InWriting(Nurse, AdviceCast.Write(AdviceCast.First))).ThenRefused(AdviceRefusals.Stopped);
        Assert.Empty(Answering.Does(Nurse, Ask(First)).Does(Nurse, new StopWrittenCase()).State.Written(Nurse)!.Questions);
        Stopped.Asks(Nurse, new ShowWrittenCase()).ThenRefused(CaseRefusals.NotAllowed);
        Answering.Asks(Presenter, new ShowWrittenCase()).ThenRefused(WrittenRefusals.NotStopped);

        Stopped.Asks(Presenter, new ShowWrittenCase()).ThenHappened(new WrittenShowingAgreed(true));
        var one = Stopped.Does(Presenter, new ShowWrittenCase());
        one.Asks(Presenter, new ShowWrittenCase()).ThenNothing();
        one.Asks(Coordinator, new ShowWrittenCase()).ThenHappened(new WrittenShowingAgreed(false), new CaseUnfrozen(1));
        Assert.NotNull(one.Does(Coordinator, new ShowWrittenCase()).State.Reading(Nurse, Actors[Nurse]));
    }

    [Fact]
    public void A_rounder_text_is_reviewed_and_shown_again_when_the_two_have_agreed_to_that_one()
    {
        var rounder = Stopped.Does(Coordinator, new ShowWrittenCase()).Does(Presenter, Send(about: "rundere"), new RequestReview());
        Assert.Null(rounder.State.Reading(Nurse, Actors[Nurse]));
        rounder.Asks(Presenter, new ShowWrittenCase()).ThenRefused(WrittenRefusals.NotNow);
        var approved = rounder.ApprovedBy(CoFacilitator);
        Assert.Equal((CaseStage.Approved, false), (approved.State.Stage, approved.State.Written!.LeaderAgrees));
        approved.Asks(Nurse, new NoteReading()).ThenRefused(CaseRefusals.Frozen);
        approved.Does(Presenter, new ShowWrittenCase()).Asks(Facilitator, new ShowWrittenCase()).ThenHappened(new WrittenShowingAgreed(false), new CaseUnfrozen(2));
    }

    [Fact]
    public void Who_was_told_is_the_same_for_whoever_reads_the_log_after_an_erasure()
    {
        var asked = Answering.Does(TheArena, new NoteWrittenTold([Presenter, Nurse, Facilitator])).Does(Nurse, Ask(First));
        Assert.Equal([Presenter], asked.State.Written!.ToTell);
        var again = asked.Does(TheArena, new NoteWrittenTold([Presenter])).Happened(new PanelAnswered(First, ""), Presenter).Does(Nurse, Ask(Second));
        Assert.Equal([Presenter], again.State.Written!.ToTell);
    }

    [Fact]
    public void What_is_taken_back_or_gone_is_gone_for_the_panel_too()
    {
        var asked = Answering.Does(Nurse, Ask(First)).Does(Presenter, new AnswerPanel(First, "Mye."));
        var withdrawn = asked.Does(Presenter, new WithdrawCase()).State;
        Assert.Null(withdrawn.StandingOf(Nurse, Actors[Nurse]));
        Assert.Empty(withdrawn.Written!.ToTell); // and nobody is mailed of it
        Assert.Equal([Nurse, Presenter], Answering.Does(Coordinator, Name(Nurse)).State.Written!.ToTell.Order(Comparer<PersonId>.Create((one, other) => other.Value.CompareTo(one.Value))));
        var destroyed = asked.Does(Presenter, new WithdrawCase(), new DestroyCase("S-2026-0142", DestructionCause.ByPresenter));
        Assert.Null(destroyed.State.Written);

        var kept = asked.Does(Presenter, new EndWriting()).Did(Presenter, asked.InWriting(Presenter, new PlanFollowUp(asked.Now.AddDays(42), false)))
            .After(CaseLimits.KeptAfterConsultation).Does(TheArena, new LetCaseTimePass());
        Assert.Equal(("", ""), (kept.State.Written!.Questions[0].Text, kept.State.Written.Questions[0].Answer));
        Assert.Empty(kept.State.Written(Presenter)!.Questions);
        Assert.NotNull(asked.State.Content);
        Assert.Null(kept.State.Content);
    }
}
