using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>«Jeg kjenner igjen saken» and «Stopp – ikke anonymt».</summary>
public sealed class RoomStopTests
{
    private static readonly CaseId TheCase = Case(1);

    private static Scenario<Room, RoomCommand, RoomEvent> Shown => WithCase(RoomRole.InCases)
        .Did(Facilitator, new OpenCase(TheCase))
        .Did(Presenter, new PresentSection(TheCase, 0), new PresentSection(TheCase, 1));

    private static readonly Moderated Noted = new(ModerationAct.CaseStopped, HouseRule.Anonymity);

    private static Scenario<Room, RoomCommand, RoomEvent> Stopped => Shown.Did(Nurse, new StopCase(TheCase));

    [Fact]
    public void Anybody_in_the_room_stops_a_case_and_is_told_of_by_role() =>
        Shown.When(Nurse, new StopCase(TheCase)).ThenHappened(new CaseStopped(TheCase, RoomRole.Participant), Noted);

    [Fact]
    public void An_observer_stops_it_too() =>
        Shown.JoinedBy(Observer).When(Observer, new StopCase(TheCase)).ThenHappened(new CaseStopped(TheCase, RoomRole.Observer), Noted);

    [Fact]
    public void That_a_case_was_stopped_is_among_what_everybody_reads_without_a_name_a_role_or_a_number()
    {
        var stopped = Shown.JoinedBy(Observer).Did(Nurse, new StopCase(TheCase));

        Assert.All(new[] { Facilitator, Presenter, Nurse, Observer }, person =>
            Assert.Equal(new ModerationEntry(ModerationAct.CaseStopped, HouseRule.Anonymity, stopped.Now), Assert.Single(stopped.ViewOf(person).Moderation!.Log)));
        Assert.Null(stopped.ViewOf(Teacher).Moderation);
    }

    [Fact]
    public void Somebody_outside_the_room_does_not() => Shown.When(Teacher, new StopCase(TheCase)).ThenRefused(RoomRefusals.NotAdmitted);

    [Fact]
    public void A_case_that_nobody_has_seen_is_not_stopped()
    {
        WithCase().When(Nurse, new StopCase(TheCase)).ThenRefused(RoomRefusals.CaseNotOpen);
        Shown.Did(Facilitator, new CloseCase(TheCase)).When(Nurse, new StopCase(TheCase)).ThenRefused(RoomRefusals.CaseGone);
    }

    [Fact]
    public void It_is_stopped_once() => Stopped.When(Presenter, new StopCase(TheCase)).ThenNothing();

    [Fact]
    public void Nobody_sees_a_stopped_text_its_presenter_neither()
    {
        Assert.NotEmpty(Shown.ViewOf(Nurse).Cases[0].Sections);
        foreach (var person in new[] { Facilitator, Presenter, Nurse })
        {
            var view = Stopped.ViewOf(person).Cases[0];
            Assert.Equal((CaseState.Stopped, 0), (view.State, view.Sections.Length));
            Assert.Equal(RoomRole.Participant, view.Stop?.By);
        }
    }

    [Fact]
    public void Nothing_of_it_is_shown_or_opened_while_it_is_stopped()
    {
        Stopped.When(Presenter, new PresentSection(TheCase, 2)).ThenRefused(RoomRefusals.CaseStopped);
        Stopped.When(Facilitator, new OpenCase(TheCase)).ThenRefused(RoomRefusals.CaseStopped);
    }

    [Fact]
    public void It_gets_another_text_that_nobody_has_seen_and_what_was_agreed_was_about_the_one_before()
    {
        var rounder = Attach(TheCase, Item(2), RoomRole.InCases) with { Sections = [new CaseSection("Del", "rundere")] };
        var agreed = Stopped.Did(Presenter, new AgreeToShowCase(TheCase));

        agreed.When(TheArena, rounder).ThenHappened(
            new CaseRevised(TheCase, 1), new CaseAttached(TheCase, Item(2), RoomRole.InCases, rounder.Sections));
        var revised = agreed.Did(TheArena, rounder);
        Assert.Equal((CaseState.Stopped, 1, 0), (revised.ViewOf(Nurse).Cases[0].State, revised.ViewOf(Nurse).Cases[0].SectionCount, revised.ViewOf(Nurse).Cases[0].Presented));
        Assert.Empty(revised.ViewOf(Presenter).Cases[0].Sections);
        revised.When(Facilitator, new AgreeToShowCase(TheCase)).ThenHappened(new ShowingAgreed(TheCase, ByPresenter: false));

        var shown = revised.Did(Facilitator, new AgreeToShowCase(TheCase)).Did(Presenter, new AgreeToShowCase(TheCase));
        Assert.Empty(shown.ViewOf(Nurse).Cases[0].Sections);
        Assert.Equal("rundere", Assert.Single(shown.Did(Presenter, new PresentSection(TheCase, 0)).ViewOf(Nurse).Cases[0].Sections).Text);
        revised.When(TheArena, rounder).ThenNothing();
    }

    [Fact]
    public void What_was_shown_again_while_another_text_was_written_is_stopped_when_that_comes()
    {
        var rounder = Attach(TheCase, Item(2), RoomRole.InCases) with { Sections = [new CaseSection("Del", "rundere")] };
        var again = Stopped.Did(Presenter, new AgreeToShowCase(TheCase)).Did(Facilitator, new AgreeToShowCase(TheCase));

        again.When(TheArena, rounder).ThenHappened(
            new CaseStopped(TheCase, RoomRole.CasePresenter), new CaseRevised(TheCase, 1), new CaseAttached(TheCase, Item(2), RoomRole.InCases, rounder.Sections));
        var revised = again.Did(TheArena, rounder).ViewOf(Facilitator).Cases[0];
        Assert.Equal((CaseState.Stopped, 1, 0, 0), (revised.State, revised.SectionCount, revised.Presented, revised.Sections.Length));
        Assert.Equal((RoomRole.CasePresenter, false, false), (revised.Stop!.By, revised.Stop.PresenterAgrees, revised.Stop.LeaderAgrees));
        again.When(TheArena, rounder with { Number = "S-13" }).ThenRefused(RoomRefusals.CaseTaken);
        again.When(TheArena, rounder with { Sections = [] }).ThenRefused(RoomRefusals.CaseInvalid);
    }

    [Fact]
    public void It_takes_the_presenter_and_one_who_leads_to_show_it_again()
    {
        Stopped.When(Presenter, new AgreeToShowCase(TheCase)).ThenHappened(new ShowingAgreed(TheCase, ByPresenter: true));
        Stopped.When(Facilitator, new AgreeToShowCase(TheCase)).ThenHappened(new ShowingAgreed(TheCase, ByPresenter: false));
        Stopped.Did(Presenter, new AgreeToShowCase(TheCase)).When(Presenter, new AgreeToShowCase(TheCase)).ThenNothing();
        Stopped.Did(Presenter, new AgreeToShowCase(TheCase)).When(Facilitator, new AgreeToShowCase(TheCase))
            .ThenHappened(new ShowingAgreed(TheCase, ByPresenter: false), new CaseShownAgain(TheCase));
        Stopped.When(Nurse, new AgreeToShowCase(TheCase)).ThenRefused(RoomRefusals.NotAllowed);
        Shown.When(Facilitator, new AgreeToShowCase(TheCase)).ThenRefused(RoomRefusals.CaseNotStopped);
    }

    [Fact]
    public void A_presenter_who_leads_is_one_of_the_two() => Shown
        .Did(TheArena, new InvitePerson(Entry(Presenter, RoomRole.CasePresenter | RoomRole.CoFacilitator)))
        .Did(Nurse, new StopCase(TheCase))
        .Did(Presenter, new AgreeToShowCase(TheCase))
        .When(Presenter, new AgreeToShowCase(TheCase)).ThenNothing();

    [Fact]
    public void When_both_agree_everybody_sees_what_they_saw()
    {
        var again = Stopped.Did(Presenter, new AgreeToShowCase(TheCase)).Did(Facilitator, new AgreeToShowCase(TheCase));

        Assert.Equal(2, again.ViewOf(Nurse).Cases[0].Sections.Length);
        Assert.Equal(4, again.ViewOf(Presenter).Cases[0].Sections.Length);
        Assert.Null(again.ViewOf(Nurse).Cases[0].Stop);
    }

    [Fact]
    public void Only_those_who_must_agree_know_who_has()
    {
        var half = Stopped.Did(Presenter, new AgreeToShowCase(TheCase));

        Assert.True(half.ViewOf(Facilitator).Cases[0].Stop!.PresenterAgrees);
        Assert.False(half.ViewOf(Nurse).Cases[0].Stop!.PresenterAgrees);
    }

    [Fact]
    public void A_stopped_case_is_closed_with_its_item_and_by_its_presenter()
    {
        Stopped.When(Presenter, new CloseCase(TheCase)).ThenHappened(new CaseClosed(TheCase));
        Stopped.When(Facilitator, new PostponeItem(Item(2))).ThenHappened(new CaseClosed(TheCase), new ItemPostponed(Item(2)));
    }

    [Fact]
    public void Who_recognises_a_case_is_out_at_once() =>
        Shown.When(Nurse, new RecogniseCase(TheCase)).ThenHappened(new PersonLeft(Nurse), new CaseRecognised(TheCase, Nurse));

    [Fact]
    public void Only_those_who_lead_and_the_person_know()
    {
        var aside = Shown.Did(Nurse, new RecogniseCase(TheCase));

        Assert.True(aside.ViewOf(Facilitator).People.Single(person => person.Person == Nurse).SteppedAside);
        Assert.True(aside.ViewOf(Nurse).People.Single(person => person.Person == Nurse).SteppedAside);
        var seen = aside.ViewOf(Presenter).People.Single(person => person.Person == Nurse);
        Assert.Equal((Standing.Admitted, false, false), (seen.Standing, seen.Present, seen.SteppedAside));
        Assert.Equal(
            Json(seen with { Present = true }),
            Json(Shown.ViewOf(Presenter).People.Single(person => person.Person == Nurse)));
    }

    [Fact]
    public void They_see_and_say_nothing_until_the_case_is_closed()
    {
        var aside = Shown.Did(Nurse, new RecogniseCase(TheCase));

        Assert.Empty(aside.ViewOf(Nurse).Cases);
        Assert.Empty(aside.ViewOf(Nurse).Contributions);
        aside.When(Nurse, new PostContribution(Contribution(1), null, null, "Hei")).ThenRefused(RoomRefusals.NotAdmitted);
        aside.When(Nurse, Enters).ThenRefused(RoomRefusals.CaseRecognised);
        aside.Did(Presenter, new StopCase(TheCase)).When(Nurse, Enters).ThenRefused(RoomRefusals.CaseRecognised);
    }

    [Fact]
    public void They_come_back_for_the_next_item_and_never_read_what_was_said_meanwhile()
    {
        var back = Shown.Did(Nurse, new RecogniseCase(TheCase))
            .Did(Presenter, new PostContribution(Contribution(1), Item(2), null, "Om saken"))
            .Did(Facilitator, new ConcludeItem(Item(2), ""))
            .Did(Nurse, Enters)
            .Did(Facilitator, new AdmitPerson(Nurse))
            .Did(Presenter, new PostContribution(Contribution(2), null, null, "Etterpå"));

        Assert.Equal(["Etterpå"], back.ViewOf(Nurse).Contributions.Select(said => said.Text));
        Assert.False(back.ViewOf(Facilitator).People.Single(person => person.Person == Nurse).SteppedAside);
    }

    [Fact]
    public void They_are_never_told_what_was_agreed_about_it_and_the_others_are()
    {
        var aside = Shown.Did(Nurse, new RecogniseCase(TheCase));
        var concluded = aside.When(Facilitator, new ConcludeItem(Item(2), "Vi ringer."));
        var after = aside.Did(Facilitator, new ConcludeItem(Item(2), "Vi ringer."));
        var back = after.Did(Nurse, Enters).Did(Facilitator, new AdmitPerson(Nurse));

        var audience = after.State.AudienceOf(concluded.Decision.Events[^1], default);
        Assert.False(after.State.ViewerOf(Nurse)!.Sees(audience, 100));
        Assert.True(after.State.ViewerOf(Teacher)!.Sees(audience, 100));
        Assert.Contains(Nurse, after.State.ChangedBy(concluded.Decision.Events[^1]));
        foreach (var room in new[] { after, back })
        {
            Assert.Equal((AgendaItemState.Done, null), StandingOf(room, Nurse));
            Assert.Equal((AgendaItemState.Done, "Vi ringer."), StandingOf(room, Presenter));
        }

        static (AgendaItemState, string?) StandingOf(Scenario<Room, RoomCommand, RoomEvent> room, PersonId person) =>
            room.ViewOf(person).Agenda.Where(one => one.Item == Item(2)).Select(one => (one.State, one.Conclusion)).Single();
    }

    [Fact]
    public void They_do_not_come_back_while_its_item_is_talked_of_though_the_text_is_gone()
    {
        var closed = Shown.Did(Nurse, new RecogniseCase(TheCase)).Did(Facilitator, new CloseCase(TheCase));

        closed.When(Nurse, Enters).ThenRefused(RoomRefusals.CaseRecognised);
        closed.Did(Facilitator, new ConcludeItem(Item(2), "")).When(Nurse, Enters).ThenHappened(new LobbyEntered(Nurse, RoomLimits.DeclarationVersion));
    }

    [Fact]
    public void The_case_itself_is_no_more_for_them_when_they_are_back()
    {
        var back = Shown.Did(Nurse, new RecogniseCase(TheCase)).Did(Facilitator, new ConcludeItem(Item(2), "")).Did(Nurse, Enters).Did(Facilitator, new AdmitPerson(Nurse));

        Assert.True(back.State.StandingOf(TheCase, Nurse)!.Recognised);
        Assert.Empty(back.ViewOf(Nurse).Cases);
        Assert.False(back.State.StandingOf(TheCase, Presenter)!.Recognised);
        Assert.Single(back.ViewOf(Presenter).Cases);
    }

    [Fact]
    public void That_they_come_back_looks_to_the_others_like_somebody_who_had_gone_for_a_while()
    {
        var waiting = Shown.Did(Nurse, new RecogniseCase(TheCase)).Did(Facilitator, new ConcludeItem(Item(2), "")).Did(Nurse, Enters);
        var back = waiting.Did(Facilitator, new AdmitPerson(Nurse));

        waiting.When(Facilitator, new AdmitPerson(Nurse)).ThenHappened(new PersonReturned(Nurse), new PersonEntered(Nurse));
        var audience = back.State.AudienceOf(new PersonReturned(Nurse), default);
        Assert.Equal(
            [true, true, false],
            new[] { Facilitator, Nurse, Presenter }.Select(person => back.State.ViewerOf(person)!.Sees(audience, 100)));
    }

    [Fact]
    public void Taking_them_off_the_list_and_on_again_opens_no_way_back() => Shown
        .Did(Nurse, new RecogniseCase(TheCase))
        .Did(Facilitator, new RemovePerson(Nurse, "Ba om det selv"))
        .Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Participant)))
        .When(Nurse, Enters).ThenRefused(RoomRefusals.CaseRecognised);

    [Fact]
    public void A_presenter_does_not_recognise_their_own_and_nobody_a_case_that_is_not_open()
    {
        Shown.When(Presenter, new RecogniseCase(TheCase)).ThenRefused(RoomRefusals.CaseIsYours);
        WithCase().When(Nurse, new RecogniseCase(TheCase)).ThenRefused(RoomRefusals.CaseNotOpen);
        Shown.Did(Facilitator, new CloseCase(TheCase)).When(Nurse, new RecogniseCase(TheCase)).ThenRefused(RoomRefusals.CaseGone);
    }

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, ContractJson.Options);
}
