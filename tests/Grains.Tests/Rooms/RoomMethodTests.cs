using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.MethodScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>How a method is chosen, begun, stepped through and ended.</summary>
public sealed class RoomMethodTests
{
    [Fact]
    public void A_method_is_chosen_for_a_case_and_its_text_waits_for_a_phase_that_shows_it() =>
        Full().When(Facilitator, new ChooseMethod(Case(1), "CrossSector60")).ThenHappened(
            new CaseCovered(Case(1)), new MethodChosen(Case(1), CrossSector), new ItemExtended(Item(2), 20));

    [Fact]
    public void Who_keeps_the_agenda_or_brings_the_case_may_choose()
    {
        var choose = new ChooseMethod(Case(1), "ReflectingTeam60");

        Assert.NotEmpty(Full().When(Coordinator, choose).Decision.Events);
        Assert.NotEmpty(Full().When(Presenter, choose).Decision.Events);
        Full().When(Nurse, choose).ThenRefused(RoomRefusals.NotAllowed);
        Full().Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.CasePresenter))).When(Nurse, choose).ThenRefused(RoomRefusals.CaseNotYours);
    }

    [Fact]
    public void A_choice_may_be_changed_until_the_method_has_begun()
    {
        Chosen().When(Facilitator, new ChooseMethod(Case(1), "CrossSector60")).ThenNothing();
        Assert.IsType<MethodChosen>(Chosen().When(Facilitator, new ChooseMethod(Case(1), "CrossSector45")).Decision.Events.Single());
        In(Frame).When(Facilitator, new ChooseMethod(Case(1), "CrossSector45")).ThenRefused(RoomRefusals.MethodBegun);
    }

    [Fact]
    public void Only_a_method_that_there_is_and_that_is_made_for_one_case_is_chosen()
    {
        Full().When(Facilitator, new ChooseMethod(Case(1), "Egen")).ThenRefused(RoomRefusals.MethodUnknown);
        Full().When(Facilitator, new ChooseMethod(Case(1), "EchoSession90")).ThenRefused(RoomRefusals.MethodNotForCase);
        Full().When(Facilitator, new ChooseMethod(Case(2), "CrossSector60")).ThenRefused(RoomRefusals.CaseGone);
        Full().Did(Facilitator, new OpenCase(Case(1)), new CloseCase(Case(1)))
            .When(Facilitator, new ChooseMethod(Case(1), "CrossSector60")).ThenRefused(RoomRefusals.CaseGone);
    }

    [Fact]
    public void A_template_of_the_centres_own_is_chosen_as_it_is_published_and_a_run_keeps_its_version()
    {
        var own = CrossSector with { Key = new TemplateId(Case(1).Value).MethodKey, Version = 4, Names = new("Vår", "Vår", "Ours") };
        var choose = new ChooseMethod(Case(1), own.Key) { Own = own };
        var chosen = Full().Did(Facilitator, choose);

        Full().When(Facilitator, choose).ThenHappened(new CaseCovered(Case(1)), new MethodChosen(Case(1), own), new ItemExtended(Item(2), 20));
        chosen.When(Facilitator, choose).ThenNothing();
        chosen.When(Facilitator, choose with { Own = own with { Version = 5 } }).ThenHappened(new MethodChosen(Case(1), own with { Version = 5 }));
        var begun = chosen.Did(Facilitator, new BeginMethod(Case(1)));
        begun.When(Facilitator, choose with { Own = own with { Version = 5 } }).ThenRefused(RoomRefusals.MethodBegun);
        begun.When(Facilitator, choose with { Own = null }).ThenRefused(RoomRefusals.MethodBegun);
        Assert.Equal(4, begun.Run().Method.Version);
    }

    [Fact]
    public void A_template_that_is_not_published_or_has_another_key_is_not_chosen()
    {
        var own = CrossSector with { Key = new TemplateId(Case(1).Value).MethodKey };

        Full().When(Facilitator, new ChooseMethod(Case(1), own.Key)).ThenRefused(RoomRefusals.MethodUnknown);
        Full().When(Facilitator, new ChooseMethod(Case(1), own.Key) { Own = CrossSector }).ThenRefused(RoomRefusals.MethodUnknown);
        Full().When(Facilitator, new ChooseMethod(Case(1), "CrossSector45") { Own = own })
            .ThenHappened(new CaseCovered(Case(1)), new MethodChosen(Case(1), MethodCatalogue.Find("CrossSector45")!), new ItemExtended(Item(2), 5));
    }

    [Fact]
    public void It_begins_with_its_first_phase_while_its_item_is_on()
    {
        Chosen().When(Facilitator, new BeginMethod(Case(1))).ThenHappened(new PhaseEntered(Case(1), 0));
        In(Frame).When(Facilitator, new BeginMethod(Case(1))).ThenNothing();
        Full().When(Facilitator, new BeginMethod(Case(1))).ThenRefused(RoomRefusals.MethodMissing);
        Chosen().Did(Facilitator, new PauseItem(Item(2))).When(Facilitator, new BeginMethod(Case(1))).ThenRefused(RoomRefusals.ItemNotCurrent);
        Chosen().When(Presenter, new BeginMethod(Case(1))).ThenRefused(RoomRefusals.NotAllowed);
        Chosen().Did(Facilitator, new SuspendMeeting()).When(Facilitator, new BeginMethod(Case(1))).ThenRefused(RoomRefusals.NotLive);
    }

    [Fact]
    public void A_step_names_the_phase_it_leaves_so_that_a_double_click_skips_none()
    {
        var step = new StepPhase(Case(1), Present);
        In(Present).When(Facilitator, step).ThenHappened(new PhaseEntered(Case(1), Clarify));

        In(Present).Did(Facilitator, step).When(Facilitator, step).ThenNothing();
        In(Present).Did(Facilitator, step).When(CoFacilitator, step).ThenNothing();
        In(Present).When(Facilitator, new StepPhase(Case(1), Clarify)).ThenRefused(RoomRefusals.PhaseUnknown);
        In(Present).When(Facilitator, new StepPhase(Case(1), -1)).ThenRefused(RoomRefusals.PhaseUnknown);
        Chosen().When(Facilitator, new StepPhase(Case(1), Frame)).ThenRefused(RoomRefusals.MethodNotBegun);
        Full().When(Facilitator, new StepPhase(Case(1), Frame)).ThenRefused(RoomRefusals.MethodMissing);
        In(Present).When(Presenter, step).ThenRefused(RoomRefusals.NotAllowed);
    }

    // The second click of a double click, a held key, another tab and the other one who leads: all of them see the new phase, and mean the old one.
    [Fact]
    public void A_phase_that_has_just_begun_is_not_stepped_out_of()
    {
        var stepped = In(Present).Did(Facilitator, new StepPhase(Case(1), Present));
        var next = new StepPhase(Case(1), Clarify);

        stepped.When(Facilitator, next).ThenRefused(RoomRefusals.PhaseJustBegun);
        stepped.After(TimeSpan.FromMilliseconds(1_999)).When(CoFacilitator, next).ThenRefused(RoomRefusals.PhaseJustBegun);
        stepped.After(TimeSpan.FromSeconds(2)).When(CoFacilitator, next).ThenHappened(new PhaseEntered(Case(1), Reflect));
        stepped.When(Facilitator, new StepPhase(Case(1), Present)).ThenNothing();
        stepped.When(Facilitator, new SkipPhase(Case(1), Clarify, "")).ThenHappened(new PhaseEntered(Case(1), Reflect, Skipped: true));
    }

    [Fact]
    public void A_mandatory_phase_takes_a_minute_or_wants_a_reason()
    {
        var begun = Chosen().Did(Facilitator, new BeginMethod(Case(1)));
        var (step, skip) = (new StepPhase(Case(1), Frame), new SkipPhase(Case(1), Frame, "Alle kjenner rammen."));

        begun.After(TimeSpan.FromSeconds(59)).When(Facilitator, step).ThenRefused(RoomRefusals.PhaseMandatory);
        begun.After(TimeSpan.FromSeconds(60)).When(Facilitator, step).ThenHappened(new PhaseEntered(Case(1), Present), new CaseUncovered(Case(1)));
        begun.When(Facilitator, skip with { Reason = " " }).ThenRefused(RoomRefusals.ReasonEmpty);
        begun.When(Facilitator, skip).ThenHappened(
            new SkipExplained(Case(1), Frame, "Alle kjenner rammen."), new PhaseEntered(Case(1), Present, Skipped: true), new CaseUncovered(Case(1)));
        Assert.Equal([Frame], begun.Did(Facilitator, skip).Run().Skipped);
        begun.Did(Facilitator, skip).When(Facilitator, skip).ThenNothing();
    }

    [Fact]
    public void Why_a_phase_was_skipped_is_for_those_who_lead_and_the_presenter_until_the_case_is_closed()
    {
        var skipped = Chosen().Did(Facilitator, new BeginMethod(Case(1)), new SkipPhase(Case(1), Frame, "Alle kjenner rammen."));

        Assert.Equal([new SkipNote(Frame, "Alle kjenner rammen.")], skipped.ViewOf(CoFacilitator).Cases[0].Skips);
        Assert.Equal([new SkipNote(Frame, "Alle kjenner rammen.")], skipped.ViewOf(Presenter).Cases[0].Skips);
        Assert.True(skipped.ViewOf(Nurse).Cases[0].Skips.IsDefault);
        Assert.Null(skipped.Did(Presenter, new CloseCase(Case(1))).State.Cases[0].Skips);
    }

    [Fact]
    public void Another_phase_is_skipped_without_a_reason() =>
        In(Clarify).When(Facilitator, new SkipPhase(Case(1), Clarify, "")).ThenHappened(new PhaseEntered(Case(1), Reflect, Skipped: true));

    [Fact]
    public void An_extension_moves_the_end_of_the_phase_and_of_the_item()
    {
        In(Present).When(Facilitator, new ExtendPhase(Case(1), Present, 5)).ThenHappened(
            new PhaseExtended(Case(1), Present, 5), new ItemExtended(Item(2), 5));

        Assert.Equal(5, In(Present).Did(Facilitator, new ExtendPhase(Case(1), Present, 5)).Run().Extra);
        Assert.Equal(0, In(Present).Did(Facilitator, new ExtendPhase(Case(1), Present, 5), new StepPhase(Case(1), Present)).Run().Extra);
        var five = new ExtendPhase(Case(1), Present, 5, Extra: 0);
        In(Present).Did(Facilitator, five).When(Facilitator, five).ThenNothing();
        In(Present).Did(Facilitator, five).When(CoFacilitator, five with { Extra = 5 }).ThenHappened(
            new PhaseExtended(Case(1), Present, 5), new ItemExtended(Item(2), 5));
        In(Present).When(Facilitator, new ExtendPhase(Case(1), Present, 3)).ThenRefused(RoomRefusals.MinutesInvalid);
        In(Clarify).When(Facilitator, new ExtendPhase(Case(1), Present, 5)).ThenNothing();
        In(Present).When(Nurse, new ExtendPhase(Case(1), Present, 5)).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void Nothing_steps_by_itself_however_long_a_phase_takes() =>
        In(Present).After(TimeSpan.FromMinutes(30)).When(TheArena, new LetTimePass()).ThenNothing();

    [Fact]
    public void The_clock_of_a_phase_stands_while_its_item_is_paused()
    {
        var begun = Chosen().Did(Facilitator, new BeginMethod(Case(1))).After(TimeSpan.FromSeconds(30)).Did(Facilitator, new PauseItem(Item(2)));

        begun.After(TimeSpan.FromMinutes(5)).When(Facilitator, new StepPhase(Case(1), Frame)).ThenRefused(RoomRefusals.PhaseMandatory);
        begun.After(TimeSpan.FromMinutes(5)).Did(Facilitator, new ResumeItem(Item(2))).After(TimeSpan.FromSeconds(30))
            .When(Facilitator, new StepPhase(Case(1), Frame)).ThenHappened(new PhaseEntered(Case(1), Present), new CaseUncovered(Case(1)));
    }

    [Fact]
    public void After_the_last_phase_it_has_ended_and_the_text_stays_away()
    {
        var step = new StepPhase(Case(1), Last);
        In(Last).When(Facilitator, step).ThenHappened(new MethodEnded(Case(1)));

        var ended = In(Last).Did(Facilitator, step);
        Assert.True(ended.Run().Ended);
        Assert.Empty(ended.ViewOf(Nurse).Cases[0].Sections);
        ended.When(Facilitator, step).ThenNothing();
        Assert.NotEmpty(ended.When(Nurse, Says()).Decision.Events);
    }

    [Fact]
    public void The_text_is_on_the_screens_in_the_phases_that_show_it()
    {
        Assert.Single(In(Present).ViewOf(Nurse).Cases[0].Sections);
        Assert.Single(In(Recommend).ViewOf(Nurse).Cases[0].Sections);
        Assert.Empty(In(Summary).ViewOf(Nurse).Cases[0].Sections);
        Assert.True(In(Summary).ViewOf(Nurse).Cases[0].Covered);
        Assert.Equal(4, In(Summary).ViewOf(Presenter).Cases[0].Sections.Length);
        In(Summary).When(Presenter, new PresentSection(Case(1), 2)).ThenRefused(RoomRefusals.CaseCovered);
        Assert.NotEmpty(In(Present).When(Presenter, new PresentSection(Case(1), 1)).Decision.Events);
        Chosen().Did(Facilitator, new OpenCase(Case(1))).When(Presenter, new PresentSection(Case(1), 0)).ThenRefused(RoomRefusals.CaseCovered);
    }

    [Fact]
    public void What_was_shown_before_a_phase_without_it_is_sent_to_nobody_who_comes_late()
    {
        var before = In(Recommend);
        var after = before.Did(Facilitator, new StepPhase(Case(1), Recommend));

        Assert.True(before.State.ResetBefore(Nurse) < before.Seq);
        Assert.Equal(before.Seq, after.State.ResetBefore(Nurse));
        Assert.True(new CaseCovered(Case(1)).TakesBack());
        Assert.Contains(Nurse, after.State.ChangedBy(new CaseUncovered(Case(1))));
    }

    [Fact]
    public void A_closed_case_has_no_method()
    {
        var closed = In(Reflect).Did(Presenter, new CloseCase(Case(1)));

        Assert.Null(closed.Run());
        closed.When(Facilitator, new StepPhase(Case(1), Reflect)).ThenRefused(RoomRefusals.CaseGone);
        Assert.NotEmpty(closed.When(Presenter, Says()).Decision.Events);
    }
}
