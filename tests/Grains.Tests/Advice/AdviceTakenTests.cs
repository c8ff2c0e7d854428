using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Cases;
using Pilar.Arena.Grains.Tests.Rooms;
using static Pilar.Arena.Grains.Tests.Advice.AdviceCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using CasePresentation = Pilar.Arena.Grains.Cases.CasePresentation;

namespace Pilar.Arena.Grains.Tests.Advice;

/// <summary>«Dette tar jeg med meg»: where the method gives no advice, the presenter writes the sheet.</summary>
public sealed class AdviceTakenTests
{
    private const int Return = 4;

    private static readonly TakeAlong Words = new("Jeg tar med meg at hun ble sett.");

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Taken => CaseCast.Presented.Gives(Presenter, Taking, Words);

    [Fact]
    public void The_presenter_writes_it_when_the_room_lets_them_and_nobody_else_does()
    {
        CaseCast.Presented.Tries(Presenter, Taking, new TakeAlong($"{Words.Text}\r\n")).ThenHappened(new TakenAlong(Words.Text));
        Taken.Tries(Presenter, Taking, Words).ThenNothing();
        Taken.Tries(Presenter, Taking, new TakeAlong("Jeg spør henne selv.")).ThenHappened(new TakenAlong("Jeg spør henne selv."));
        CaseCast.Presented.Tries(Presenter, Hearing, Words).ThenRefused(AdviceRefusals.NothingToTake);
        CaseCast.Presented.Tries(Presenter, Ended, Words).ThenRefused(AdviceRefusals.NothingToTake);
        CaseCast.Presented.Tries(Nurse, Writing, Words).ThenRefused(AdviceRefusals.NotAllowed);
        CaseCast.Presented.Tries(Facilitator, Hearing, Words).ThenRefused(AdviceRefusals.NotAllowed);
        CaseCast.Presented.Tries(Stranger, Elsewhere, Words).ThenRefused(AdviceRefusals.NotFound);
    }

    [Fact]
    public void It_is_bounded_and_waits_while_the_case_is_stopped_or_to_be_reported()
    {
        CaseCast.Presented.Tries(Presenter, Taking, new TakeAlong(new string('a', AdviceLimits.TakenLength + 1))).ThenRefused(RoomRefusals.TextTooLong);
        CaseCast.Presented.Tries(Presenter, Taking with { State = CaseState.Stopped }, Words).ThenRefused(AdviceRefusals.Stopped);
        var reminded = Taken.Gives(Presenter, Taking, new RemindOfDuty(true));
        reminded.Tries(Presenter, Taking, new TakeAlong("Noe annet.")).ThenRefused(AdviceRefusals.DutyFirst);
        var board = reminded.BoardOf(Presenter, Taking)!;
        Assert.Null(board.TakenAlong);
        Assert.Equal((true, false), (board.HasTakenAlong, board.MayTakeAlong));
    }

    [Fact]
    public void It_is_a_sheet_at_once_for_the_presenter_alone()
    {
        var board = Taken.BoardOf(Presenter, Taking)!;
        Assert.Equal(Words.Text, board.TakenAlong);
        Assert.Equal((true, true), (board.HasSheet, board.MayTakeAlong));
        Taken.Tries(Presenter, Taking, new NoteSheetOpened()).ThenHappened(new SheetOpened(AdviceStanding.Presenter));
        CaseCast.Presented.Tries(Presenter, Taking, new NoteSheetOpened()).ThenRefused(AdviceRefusals.NoSheet);

        var ended = Taken.BoardOf(Presenter, Ended)!;
        Assert.Equal(Words.Text, ended.TakenAlong);
        Assert.Equal((true, false), (ended.HasSheet, ended.MayTakeAlong));
        Assert.All(new[] { (Nurse, Hearing), (Facilitator, Hearing), (Facilitator, Ended) }, reader =>
        {
            var seen = Taken.BoardOf(reader.Item1, reader.Item2)!;
            Assert.Null(seen.TakenAlong);
            Assert.Equal((false, false, false), (seen.HasSheet, seen.MayTakeAlong, seen.HasTakenAlong));
        });
    }

    [Fact]
    public void Its_words_are_taken_away_at_any_time_and_what_stood_there_before_is_erased()
    {
        var changed = Taken.Gives(Presenter, Taking, new TakeAlong("Jeg spør henne selv."));
        Assert.Equal(Taken.Seq, changed.State.Advice!.Taken!.Replaced);
        changed.Tries(Presenter, Ended, new TakeAlong(" ")).ThenHappened(new TakenAlong(""));
        var gone = changed.Gives(Presenter, Ended, new TakeAlong(""));

        Assert.Equal(changed.Seq, gone.State.Advice!.Taken!.Replaced);
        Assert.Null(gone.BoardOf(Presenter, Ended)!.TakenAlong);
        Assert.False(gone.BoardOf(Presenter, Ended)!.HasSheet);
        gone.Tries(Presenter, Ended, new TakeAlong("")).ThenNothing();
        Assert.All(new[] { Taking with { State = CaseState.Stopped }, Ended with { State = CaseState.Stopped }, Elsewhere }, there =>
            changed.Tries(Presenter, there, new TakeAlong(" ")).ThenHappened(new TakenAlong("")));
        changed.Gives(Presenter, Taking, new RemindOfDuty(true)).Tries(Presenter, Taking, new TakeAlong("")).ThenHappened(new TakenAlong(""));
        changed.Tries(Nurse, Writing, new TakeAlong("")).ThenRefused(AdviceRefusals.NotAllowed);
        Assert.Equal(new TakenAlong(""), CasePresentation.WithoutWords(new TakenAlong(Words.Text)));
    }

    [Fact]
    public void The_room_lets_its_presenter_from_when_they_have_the_floor_after_they_listened_and_until_the_case_is_closed()
    {
        Assert.Equal([false, false, false, false, true, true, true], Enumerable.Range(0, 7).Select(phase => In("ReflectingTeam60", phase).StandingOf(Case(1), Presenter)!.TakesAlong));
        Assert.All(new[] { Nurse, Facilitator, Stranger }, person => Assert.False(In("ReflectingTeam60", Return).StandingOf(Case(1), person)!.TakesAlong));
        Assert.False(In("CrossSector60", MethodScenario.Last).StandingOf(Case(1), Presenter)!.TakesAlong);
        Assert.False(Reflecting(Return).Did(Presenter, new CloseCase(Case(1))).State.StandingOf(Case(1), Presenter)!.TakesAlong);
    }

    [Fact]
    public void Whoever_led_is_told_whose_the_sheet_is_whether_it_was_written_or_not()
    {
        var without = Ended with { WithoutAdvice = true };
        Taken.Tries(Facilitator, without, new NoteSheetOpened()).ThenRefused(AdviceRefusals.SheetNotYours);
        CaseCast.Presented.Tries(Facilitator, without, new NoteSheetOpened()).ThenRefused(AdviceRefusals.SheetNotYours);
        CaseCast.Presented.Tries(Facilitator, Ended, new NoteSheetOpened()).ThenRefused(AdviceRefusals.NoSheet);
        Assert.True(Taken.BoardOf(Facilitator, without)!.WithoutAdvice);

        // How to report is for them too.
        Taken.Gives(Presenter, Taking, new RemindOfDuty(true)).Tries(Facilitator, without, new NoteSheetOpened()).ThenHappened(new SheetOpened(AdviceStanding.Leader));
    }

    [Fact]
    public void The_room_says_of_such_a_method_that_it_gives_no_advice_also_when_the_case_is_closed()
    {
        var closed = Reflecting(Return).Did(Presenter, new CloseCase(Case(1)));
        Assert.All(new[] { Presenter, Facilitator, Nurse }, person =>
        {
            Assert.True(In("ReflectingTeam60", 0).StandingOf(Case(1), person)!.WithoutAdvice);
            Assert.True(closed.State.StandingOf(Case(1), person)!.WithoutAdvice);
        });
        Assert.True(closed.ViewOf(Presenter).Cases[0].WithoutAdvice);
        Assert.False(In("CrossSector60", MethodScenario.Last).StandingOf(Case(1), Presenter)!.WithoutAdvice);
    }

    private static Room In(string method, int phase) => Held(method, phase).State;

    private static Scenario<Room, RoomCommand, RoomEvent> Reflecting(int phase) => Held("ReflectingTeam60", phase);

    private static Scenario<Room, RoomCommand, RoomEvent> Held(string method, int phase)
    {
        var begun = MethodScenario.Full().Did(Facilitator, new ChooseMethod(Case(1), method), new BeginMethod(Case(1)), new OpenCase(Case(1)));
        return Enumerable.Range(0, phase).Aggregate(begun, (before, from) => before.After(TimeSpan.FromMinutes(1)).Did(Facilitator, new StepPhase(Case(1), from)));
    }
}
