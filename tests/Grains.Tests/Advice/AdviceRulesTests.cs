using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Advice.AdviceCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Advice;

/// <summary>What may be done with the advice on a case, and what follows.</summary>
public sealed class AdviceRulesTests
{
    [Fact]
    public void Who_has_the_turn_writes_and_the_same_again_adds_none()
    {
        CaseCast.Presented.Tries(Nurse, Writing, Write(First)).ThenHappened(new AdviceWritten(First, Text()));
        Advised.Tries(Nurse, Writing, Write(First)).ThenNothing();
        Advised.Tries(Mentor, Writing, Write(First)).ThenRefused(AdviceRefusals.Taken);
    }

    [Fact]
    public void Who_only_hears_does_not_write_and_to_the_others_there_is_no_advice()
    {
        CaseCast.Presented.Tries(Nurse, Hearing, Write(First)).ThenRefused(AdviceRefusals.NotYourTurn);
        CaseCast.Presented.Tries(Nurse, Elsewhere, Write(First)).ThenRefused(AdviceRefusals.NotFound);
        CaseCast.Presented.Tries(Nurse, Writing with { Recognised = true }, Write(First)).ThenRefused(AdviceRefusals.NotFound);
        CaseCast.Presented.Tries(Presenter, Writing, Write(First)).ThenRefused(AdviceRefusals.NotAllowed);
        Assert.Null(Advised.BoardOf(Nurse, Elsewhere));
        Assert.Null(Advised.BoardOf(Nurse, Hearing with { Recognised = true }));
        Assert.Equal(2, Advised.BoardOf(Nurse, Hearing)!.Items.Length);
    }

    [Fact]
    public void An_author_changes_their_own_and_what_was_said_of_it_goes()
    {
        var changed = Text("Møt henne ved døra hver morgen.");
        Marked.Tries(Nurse, Writing, new EditAdvice(First, changed)).ThenHappened(new AdviceEdited(First, changed));
        Marked.Tries(Nurse, Writing, new EditAdvice(First, Text())).ThenNothing();
        Marked.Tries(Mentor, Writing, new EditAdvice(First, changed)).ThenRefused(AdviceRefusals.NotYours);

        var after = Marked.Gives(Nurse, Writing, new EditAdvice(First, changed)).BoardOf(Nurse, Hearing)!;
        Assert.Equal([(changed, null, true), (Text("Spør henne hva hun selv ønsker."), AdviceMark.AlreadyTried, false)], after.Items.Select(item => (item.Text, item.Mark, item.Mine)));
    }

    [Fact]
    public void An_author_takes_their_own_back_and_its_words_are_gone()
    {
        Advised.Tries(Mentor, Writing, new WithdrawAdvice(First)).ThenRefused(AdviceRefusals.NotYours);
        Advised.Tries(Nurse, Writing, new WithdrawAdvice(First)).ThenHappened(new AdviceWithdrawn(First));

        var after = Advised.Gives(Nurse, Writing, new EditAdvice(First, Text("Ring.")), new WithdrawAdvice(First));
        Assert.Equal([Second], after.BoardOf(Presenter, Hearing)!.Items.Select(item => item.Advice));
        Assert.All(after.State.Advice!.Items.Where(item => item.Withdrawn), item => Assert.Equal("", item.Text.What));
        Assert.Equal(2, after.State.Advice.PlacesOf(First).Length);
        after.Tries(Nurse, Writing, new WithdrawAdvice(First)).ThenNothing();
        after.Tries(Nurse, Writing, new EditAdvice(First, Text())).ThenRefused(AdviceRefusals.Gone);
        after.Tries(Presenter, Hearing, new MarkAdvice(First, AdviceMark.Useful, 2)).ThenRefused(AdviceRefusals.Gone);
    }

    [Fact]
    public void What_tells_who_somebody_is_the_presenter_and_those_who_lead_take_away_also_when_it_is_confirmed()
    {
        Advised.Tries(Presenter, Hearing, new WithdrawAdvice(First)).ThenHappened(new AdviceWithdrawn(First));
        Advised.Tries(Facilitator, Writing, new WithdrawAdvice(First)).ThenHappened(new AdviceWithdrawn(First));
        Confirmed.Tries(Nurse, Writing, new WithdrawAdvice(First)).ThenHappened(new AdviceWithdrawn(First));
        Confirmed.Tries(Mentor, Writing, new WithdrawAdvice(First)).ThenRefused(AdviceRefusals.NotYours);
        Assert.True(Advised.BoardOf(Facilitator, Hearing)!.MayTakeBack);
        Assert.False(Advised.BoardOf(Nurse, Hearing)!.MayTakeBack);

        var after = Confirmed.Gives(Presenter, Ended, new WithdrawAdvice(First)).BoardOf(Presenter, Ended)!;
        Assert.Equal([Second], after.Items.Select(item => item.Advice));
        Assert.NotNull(after.ConfirmedAt);
    }

    [Fact]
    public void A_mark_is_of_the_words_that_were_seen()
    {
        var changed = Advised.Gives(Nurse, Writing, new EditAdvice(First, Text("Ring.")));
        changed.Tries(Presenter, Hearing, new MarkAdvice(First, AdviceMark.Useful, 2)).ThenRefused(AdviceRefusals.Changed);
        changed.Tries(Presenter, Hearing, new MarkAdvice(Second, AdviceMark.Useful, 2)).ThenHappened(new AdviceMarked(Second, AdviceMark.Useful));
        changed.Tries(Presenter, Hearing, new MarkAdvice(First, AdviceMark.Useful, 3)).ThenHappened(new AdviceMarked(First, AdviceMark.Useful));
    }

    [Fact]
    public void The_presenter_marks_each_and_confirms_exactly_what_they_saw()
    {
        CaseCast.Presented.Tries(Presenter, Hearing, new ConfirmAdvice(0)).ThenRefused(AdviceRefusals.Empty);
        Advised.Tries(Presenter, Hearing, new ConfirmAdvice(2)).ThenRefused(AdviceRefusals.Unmarked);
        Marked.Tries(Presenter, Hearing, new ConfirmAdvice(1)).ThenRefused(AdviceRefusals.Changed);
        Marked.Tries(Presenter, Hearing, new ConfirmAdvice(2)).ThenHappened(new AdviceConfirmed(2, 1, 1, 0));
        Marked.Tries(Presenter, Hearing, new MarkAdvice(First, AdviceMark.Useful, 2)).ThenNothing();
        Marked.Tries(Presenter, Hearing, new MarkAdvice(First, (AdviceMark)7, 2)).ThenRefused(AdviceRefusals.Invalid);
        Marked.Tries(Facilitator, Writing, new ConfirmAdvice(2)).ThenRefused(AdviceRefusals.NotAllowed);
    }

    [Fact]
    public void What_is_confirmed_does_not_change()
    {
        Confirmed.Tries(Presenter, Hearing, new ConfirmAdvice(2)).ThenNothing();
        Confirmed.Tries(Nurse, Writing, Write(new AdviceId(Guid.NewGuid()))).ThenRefused(AdviceRefusals.Confirmed);
        Confirmed.Tries(Nurse, Writing, new EditAdvice(First, Text("Ring."))).ThenRefused(AdviceRefusals.Confirmed);
        Confirmed.Tries(Presenter, Hearing, new MarkAdvice(First, AdviceMark.NotRelevant, 2)).ThenRefused(AdviceRefusals.Confirmed);
    }

    [Fact]
    public void The_sheet_is_there_when_it_is_confirmed_or_the_room_has_closed_the_case()
    {
        Advised.Tries(Presenter, Hearing, new NoteSheetOpened()).ThenRefused(AdviceRefusals.NoSheet);
        Confirmed.Tries(Presenter, Hearing, new NoteSheetOpened()).ThenHappened(new SheetOpened(AdviceStanding.Presenter));
        Advised.Tries(Presenter, Ended, new NoteSheetOpened()).ThenHappened(new SheetOpened(AdviceStanding.Presenter));
        CaseCast.Presented.Tries(Presenter, Ended, new NoteSheetOpened()).ThenRefused(AdviceRefusals.NoSheet);
        var opened = Advised.Gives(Presenter, Ended, new NoteSheetOpened());
        Assert.Single(opened.BoardOf(Presenter, Ended)!.Openings);
        opened.After(AdviceLimits.OneOpening - TimeSpan.FromSeconds(1)).Tries(Presenter, Ended, new NoteSheetOpened()).ThenNothing();
        opened.After(AdviceLimits.OneOpening).Tries(Presenter, Ended, new NoteSheetOpened()).ThenHappened(new SheetOpened(AdviceStanding.Presenter));
    }

    [Fact]
    public void Who_led_sees_afterwards_what_was_never_confirmed_and_nothing_of_what_was()
    {
        var locked = Advised.Does(TheArena, new NoteHeld());

        locked.Tries(Facilitator, Ended, new NoteSheetOpened()).ThenHappened(new SheetOpened(AdviceStanding.Leader));
        locked.Tries(Nurse, Ended, new NoteSheetOpened()).ThenRefused(AdviceRefusals.NotFound);
        locked.Tries(Facilitator, Ended with { Recognised = true }, new NoteSheetOpened()).ThenRefused(AdviceRefusals.NotFound);
        var actor = ActorOf(Facilitator, Ended);
        Assert.Empty(locked.State.Board(Facilitator, actor)!.Items);
        Assert.Equal((2, 0), (locked.State.Board(Facilitator, actor, opened: true)!.Items.Length, locked.State.Board(Facilitator, actor, opened: true)!.Openings.Length));
        locked.Tries(Facilitator, Ended with { Reads = false }, new NoteSheetOpened()).ThenRefused(AdviceRefusals.NotFound);

        var confirmed = Confirmed.Does(TheArena, new NoteHeld());
        confirmed.Tries(Facilitator, Ended, new NoteSheetOpened()).ThenRefused(AdviceRefusals.SheetNotYours);
        Assert.Empty(confirmed.BoardOf(Facilitator, Ended)!.Items);
    }

    [Fact]
    public void After_the_meeting_the_presenter_marks_and_confirms_and_nobody_writes()
    {
        var locked = Advised.Does(TheArena, new NoteHeld());

        locked.Tries(Nurse, Ended, Write(new AdviceId(Guid.NewGuid()))).ThenRefused(AdviceRefusals.NotFound);
        Assert.NotNull(locked
            .Gives(Presenter, Ended, new MarkAdvice(First, AdviceMark.Useful, 2), new MarkAdvice(Second, AdviceMark.NotRelevant, 2), new ConfirmAdvice(2))
            .BoardOf(Presenter, Ended)!.ConfirmedAt);
    }

    [Fact]
    public void How_to_report_takes_the_place_of_advice_until_it_is_taken_back()
    {
        Advised.Tries(Facilitator, Hearing, new RemindOfDuty(true)).ThenHappened(new DutyReminded(true));
        Advised.Tries(Presenter, Hearing, new RemindOfDuty(true)).ThenHappened(new DutyReminded(true));
        Advised.Tries(Nurse, Writing, new RemindOfDuty(true)).ThenRefused(AdviceRefusals.NotAllowed);

        var reminded = Marked.Gives(Facilitator, Hearing, new RemindOfDuty(true));
        Assert.Empty(reminded.BoardOf(Presenter, Hearing)!.Items);
        reminded.Tries(Nurse, Writing, Write(new AdviceId(Guid.NewGuid()))).ThenRefused(AdviceRefusals.DutyFirst);
        reminded.Tries(Presenter, Hearing, new ConfirmAdvice(2)).ThenRefused(AdviceRefusals.DutyFirst);
        reminded.Tries(Presenter, Ended, new NoteSheetOpened()).ThenHappened(new SheetOpened(AdviceStanding.Presenter));
        reminded.Tries(Nurse, Writing, new RemindOfDuty(false)).ThenRefused(AdviceRefusals.NotAllowed);
        Assert.Equal(2, reminded.Gives(Facilitator, Hearing, new RemindOfDuty(false)).BoardOf(Presenter, Hearing)!.Items.Length);
        reminded.Tries(Presenter, Hearing, new RemindOfDuty(false)).ThenHappened(new DutyReminded(false));
    }

    [Fact]
    public void What_its_room_says_of_the_duty_is_noted_in_the_rooms_order_and_by_nobody_but_the_arena()
    {
        var said = Hearing with { Duty = true, DutyAt = 40 };
        Assert.Equal(new NoteDuty(true, 40), Marked.State.Learnt(said));
        var noted = Marked.Does(TheArena, new NoteDuty(true, 40));
        Assert.Null(noted.State.Learnt(said));
        Assert.True(noted.BoardOf(Presenter, said)!.DutyReminded);

        noted.Asks(TheArena, new NoteDuty(false, 39)).ThenNothing();
        noted.Asks(TheArena, new NoteDuty(false, 44)).ThenHappened(new DutyReminded(false, 44));
        noted.Asks(Presenter, new NoteDuty(false, 44)).ThenRefused(CaseRefusals.NotAllowed);
        noted.Does(Presenter, new WithdrawCase()).Asks(TheArena, new NoteDuty(false, 44)).ThenRefused(CaseRefusals.Over);
        Assert.False(noted.Does(TheArena, new NoteHeld(), new NoteDuty(false, 44)).BoardOf(Presenter, Ended)!.DutyReminded);
    }

    [Fact]
    public void The_advice_on_a_case_that_is_stopped_is_for_nobody()
    {
        var stopped = new CaseInRoom(CaseState.Stopped, RoomRole.Participant);
        Advised.Tries(Presenter, stopped, new MarkAdvice(First, AdviceMark.Useful, 2)).ThenRefused(AdviceRefusals.Stopped);
        var frozen = Advised.Does(TheArena, new FreezeCase(RoomRole.Participant));
        Assert.Null(frozen.BoardOf(Presenter, Hearing));
        Assert.Null(frozen.BoardOf(Facilitator, Hearing));
        Assert.NotNull(frozen.Does(TheArena, new UnfreezeCase(1)).BoardOf(Presenter, Hearing));
    }

    [Fact]
    public void When_the_room_is_closed_before_it_is_shown_again_its_presenter_alone_takes_it_along()
    {
        var frozen = Marked.Does(TheArena, new FreezeCase(RoomRole.Participant));
        Assert.Null(frozen.BoardOf(Facilitator, Ended));
        Assert.Equal(2, frozen.BoardOf(Presenter, Ended)!.Items.Length);
        frozen.Tries(Presenter, Ended, new ConfirmAdvice(2)).ThenHappened(new AdviceConfirmed(2, 1, 1, 0));
    }

    [Fact]
    public void It_is_gone_with_its_case()
    {
        var withdrawn = Confirmed.Does(Presenter, new WithdrawCase());
        Assert.Null(withdrawn.BoardOf(Presenter, Ended));
        withdrawn.Tries(Presenter, Ended, new NoteSheetOpened()).ThenRefused(AdviceRefusals.NotFound);

        var destroyed = withdrawn.Does(Presenter, new DestroyCase("S-2026-0142", DestructionCause.ByPresenter));
        Assert.Null(destroyed.State.Advice);
        Assert.Null(destroyed.BoardOf(Presenter, Ended));
    }

    [Theory]
    [InlineData("https://www.bufdir.no/fagstotte/", true)]
    [InlineData("https://fhi.no/ba/", true)]
    [InlineData("http://fhi.no/ba/", false)]
    [InlineData("https://www.helsetilsynet.no/tilsyn/tilsynsrapporter/agder/2023/", false)]
    [InlineData("https://fhi.no/b\na", false)]
    [InlineData("https://fhi.no.example/ba", false)]
    [InlineData("https://ikkefhi.no/ba", false)]
    [InlineData("https://fhi.no@example.no/", false)]
    [InlineData("https://fhi.no:8443/ba", false)]
    [InlineData("https://fhi.no/sok?q=ola", false)]
    [InlineData("https://fhi.no/#ola", false)]
    [InlineData("https://fhi.no/%4Fla", false)]
    [InlineData("//fhi.no/ba", false)]
    [InlineData("javascript:alert(1)//fhi.no", false)]
    public void A_link_leads_to_public_knowledge_and_nowhere_else(string link, bool may)
    {
        var outcome = CaseCast.Presented.Tries(Nurse, Writing, new WriteAdvice(First, Text(link: link)));
        Assert.Equal(may ? null : AdviceRefusals.LinkElsewhere, outcome.Decision.Refusal);
    }

    [Fact]
    public void An_advice_says_something_and_not_too_much()
    {
        Assert.NotNull(CaseCast.Presented.Tries(Nurse, Writing, Write(First, "  ")).Decision.Refusal);
        Assert.NotNull(CaseCast.Presented.Tries(Nurse, Writing, Write(First, new string('a', AdviceLimits.WhatLength + 1))).Decision.Refusal);
        CaseCast.Presented.Tries(Nurse, Writing, new WriteAdvice(First, Text() with { Service = (AdviceService)99 })).ThenRefused(AdviceRefusals.Invalid);

        var full = Enumerable.Range(0, AdviceLimits.Items).Aggregate(CaseCast.Presented, (before, _) => before.Gives(Nurse, Writing, Write(new AdviceId(Guid.NewGuid()))));
        full.Tries(Nurse, Writing, Write(First)).ThenRefused(AdviceRefusals.TooMany);
    }
}
