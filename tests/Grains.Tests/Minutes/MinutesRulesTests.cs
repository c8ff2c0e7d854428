using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Minutes;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Minutes.MinutesCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Minutes;

/// <summary>From the draft that a meeting leaves to the version that is approved.</summary>
public sealed class MinutesRulesTests
{
    [Fact]
    public void A_meeting_leaves_a_draft_once_with_what_was_agreed_and_a_place_for_the_rest()
    {
        Assert.Equal(
            ["Vi prøver igjen.", "Tjenestene samarbeider.", "", ""], Drafted.State.Sections.Select(section => section.Text));
        Assert.Equal((MinutesStage.Draft, "S-12"), (Drafted.State.Stage, Drafted.State.Sections[OfCase].Title));
        Drafted.When(TheArena, FromRoom).ThenNothing();
        Drafted.When(Facilitator, FromRoom with { As = Leads }).ThenRefused(MinutesRefusals.NotAllowed);
    }

    [Fact]
    public void Whoever_leads_names_one_who_was_there_to_write_and_takes_it_back()
    {
        var named = Drafted.Did(CoFacilitator, new NameMinuteTaker(Nurse) { As = As(RoomRole.CoFacilitator) });
        named.When(Nurse, Writes(Rest, 0, "Vi møtes.", TakesPart)).ThenHappened(new SectionWritten(Rest, "Vi møtes."));
        named.When(Teacher, Writes(Rest, 0, "Vi møtes.", TakesPart)).ThenRefused(MinutesRefusals.NotFound);
        named.When(Facilitator, new NameMinuteTaker(Nurse) { As = Leads }).ThenNothing();
        named.Did(Facilitator, new NameMinuteTaker(null) { As = Leads }).When(Nurse, Writes(Rest, 0, "Vi møtes.", TakesPart)).ThenRefused(MinutesRefusals.NotFound);

        Drafted.When(Facilitator, new NameMinuteTaker(Mentor) { As = Leads }).ThenRefused(MinutesRefusals.NotATaker);
        Drafted.When(Coordinator, new NameMinuteTaker(Nurse) { As = As(RoomRole.CentreCoordinator) }).ThenRefused(MinutesRefusals.NotAllowed);

        // Who has another role in the meeting by now is no participant to write.
        named.When(Nurse, Writes(Rest, 0, "Vi møtes.", As(RoomRole.Observer))).ThenRefused(MinutesRefusals.NotFound);
    }

    [Fact]
    public void Of_two_who_write_the_same_section_the_second_is_told_and_other_sections_are_free()
    {
        var written = Drafted.Did(Facilitator, Writes(First, 1, "Vi prøver igjen i januar."));
        written.When(Coordinator, Writes(First, 1, "Vi prøver ikke.", As(RoomRole.CentreCoordinator))).ThenRefused(MinutesRefusals.SectionChanged);
        written.When(Coordinator, Writes(First, 1, "Vi prøver igjen i januar. ", As(RoomRole.CentreCoordinator))).ThenNothing();
        written.When(Coordinator, Writes(First, 2, "Vi prøver ikke.", As(RoomRole.CentreCoordinator))).ThenHappened(new SectionWritten(First, "Vi prøver ikke."));
        written.When(Coordinator, Writes(Rest, 0, "Vi møtes.", As(RoomRole.CentreCoordinator))).ThenHappened(new SectionWritten(Rest, "Vi møtes."));
    }

    [Fact]
    public void A_section_is_of_ordinary_length_and_may_be_emptied()
    {
        Drafted.When(Facilitator, Writes(First, 1, "")).ThenHappened(new SectionWritten(First, ""));
        Drafted.When(Facilitator, Writes(First, 1, new string('a', MinutesLimits.SectionLength + 1))).ThenRefused(RoomRefusals.TextTooLong);
        Drafted.When(Facilitator, Writes(4, 0, "Vi møtes.")).ThenRefused(MinutesRefusals.SectionUnknown);
        Drafted.When(Facilitator, Writes(-1, 0, "Vi møtes.")).ThenRefused(MinutesRefusals.SectionUnknown);
        Nothing.When(Facilitator, Writes(First, 0, "Vi møtes.")).ThenRefused(MinutesRefusals.NotDrafted);
    }

    [Fact]
    public void They_are_sent_as_their_sender_read_them_and_then_nobody_writes()
    {
        Drafted.When(Facilitator, new SendMinutes(1) { As = Leads }).ThenRefused(MinutesRefusals.Changed);
        Drafted.When(CoFacilitator, Sends(Drafted.State, As(RoomRole.CoFacilitator))).ThenRefused(MinutesRefusals.NotAllowed);
        Drafted.When(Facilitator, Sends(Drafted.State)).ThenHappened(new MinutesSent(2, Drafted.State.Hash()));
        Sent.When(Facilitator, Sends(Sent.State)).ThenNothing();
        Sent.When(Facilitator, Writes(First, 1, "Noe annet.")).ThenRefused(MinutesRefusals.Sent);
        Approved.When(Facilitator, Writes(First, 1, "Noe annet.")).ThenRefused(MinutesRefusals.Approved);
        Approved.When(Facilitator, Sends(Approved.State)).ThenRefused(MinutesRefusals.Approved);
    }

    [Fact]
    public void Who_takes_part_objects_for_seven_days_and_a_changed_version_answers_it()
    {
        Drafted.When(Nurse, Objects()).ThenRefused(MinutesRefusals.NotSent);
        Sent.When(Nurse, Objects(" ")).ThenRefused(RoomRefusals.TextEmpty);
        Sent.After(MinutesLimits.TimeToObject).When(Nurse, Objects()).ThenRefused(MinutesRefusals.TooLate);
        var objected = Sent.After(MinutesLimits.TimeToObject - TimeSpan.FromSeconds(1)).Did(Nurse, Objects());
        Assert.Equal(MinutesStage.Draft, objected.State.Stage);
        objected.When(Nurse, Objects()).ThenNothing();
        objected.When(Teacher, Objects("Det mangler noe.")).ThenHappened(new MinutesObjected("Det mangler noe."));
        Assert.False(Assert.Single(View(objected, Nurse, TakesPart).Objections).Answered);
        Assert.Empty(View(objected, Teacher, TakesPart).Objections);

        var again = objected.Did(Facilitator, Writes(First, 1, "Vi prøver kanskje igjen."));
        var sent = again.After(TimeSpan.FromMinutes(1)).Did(Facilitator, Sends(again.State));
        Assert.True(Assert.Single(View(sent, Nurse, TakesPart).Objections).Answered);
        sent.When(Nurse, Objects()).ThenHappened(new MinutesObjected("Vi ble ikke enige."));

        // Sent again as they were, they are not what she said yes to by saying nothing.
        var unchanged = objected.After(TimeSpan.FromMinutes(1)).Did(Facilitator, Sends(objected.State));
        unchanged.When(Nurse, Objects()).ThenHappened(new MinutesObjected("Vi ble ikke enige."));
    }

    [Fact]
    public void Whoever_may_not_read_all_of_them_answers_for_none_and_reads_no_objection()
    {
        var (out2, stopped) = (As(RoomRole.Facilitator, true, Item(2)), As(RoomRole.Facilitator, true, Item(2)) with { Stopped = true });
        Drafted.When(Facilitator, Sends(Drafted.State, out2)).ThenRefused(MinutesRefusals.NotAllForYou);
        Sent.When(Facilitator, Approves(Sent.State, out2)).ThenRefused(MinutesRefusals.NotAllForYou);
        Drafted.When(Facilitator, Sends(Drafted.State, stopped)).ThenRefused(MinutesRefusals.CaseStopped);
        Sent.When(Facilitator, Approves(Sent.State, stopped)).ThenRefused(MinutesRefusals.CaseStopped);
        Assert.False(View(Drafted, Facilitator, out2).MaySend);

        var objected = Sent.Did(Nurse, Objects("Under S-12 står det feil."));
        Assert.Empty(View(objected, Facilitator, out2).Objections);
        Assert.Single(View(objected, Facilitator, Leads).Objections);
        Assert.Single(View(objected, Nurse, As(RoomRole.Participant, true, Item(2))).Objections);
        Assert.False(View(objected, Nurse, TakesPart).MayObject); // the text is not there to be read
    }

    [Fact]
    public void An_objection_also_opens_what_was_approved_by_hand_and_the_approved_version_is_kept_meanwhile()
    {
        var objected = Approved.After(TimeSpan.FromDays(2)).Did(Nurse, Objects());
        var rewritten = objected.Did(Facilitator, Writes(First, 1, "Vi prøver kanskje igjen."));

        Assert.Equal(MinutesStage.Draft, rewritten.State.Stage);
        Assert.Equal("Vi prøver igjen.", View(rewritten, Presenter, As(RoomRole.CasePresenter)).Approved!.Sections[First].Text);
        Assert.Equal((2, Drafted.State.Hash()), (rewritten.State.Approved!.Version, rewritten.State.Approved.Hash));
        Approved.After(MinutesLimits.TimeToObject).When(Nurse, Objects()).ThenRefused(MinutesRefusals.TooLate);
    }

    [Fact]
    public void Seven_days_without_an_objection_approve_them_and_not_a_moment_less()
    {
        var silent = new LetMinutesTimePass();
        Sent.After(MinutesLimits.TimeToObject - TimeSpan.FromMilliseconds(1)).When(TheArena, silent).ThenNothing();
        Sent.After(MinutesLimits.TimeToObject).When(TheArena, silent).ThenHappened(new MinutesApproved(2, Drafted.State.Hash(), ApprovalMode.Silence));
        Sent.Did(Nurse, Objects()).After(MinutesLimits.TimeToObject).When(TheArena, silent).ThenNothing();
        Approved.After(MinutesLimits.TimeToObject).When(TheArena, silent).ThenNothing();
        Sent.After(MinutesLimits.TimeToObject).When(Facilitator, silent with { As = Leads }).ThenRefused(MinutesRefusals.NotAllowed);
    }

    [Fact]
    public void What_is_approved_is_what_was_sent()
    {
        Sent.When(Coordinator, Approves(Sent.State, As(RoomRole.CentreCoordinator))).ThenHappened(new MinutesApproved(2, Sent.State.Hash(), ApprovalMode.ByHand));
        Sent.When(Facilitator, new ApproveMinutes(1) { As = Leads }).ThenRefused(MinutesRefusals.Changed);
        Drafted.When(Facilitator, Approves(Drafted.State)).ThenRefused(MinutesRefusals.NotSent);
        Approved.When(Facilitator, Approves(Approved.State)).ThenNothing();
        Assert.NotEqual(Drafted.State.Hash(), Drafted.Did(Facilitator, Writes(First, 1, "Noe annet.")).State.Hash());
    }

    [Fact]
    public void A_draft_is_for_those_who_write_what_is_sent_for_those_who_may_object_and_what_is_approved_for_those_of_the_meeting()
    {
        Assert.Null(Drafted.State.View(Nurse, TakesPart, Drafted.Now));
        Assert.NotEmpty(View(Drafted, CoFacilitator, As(RoomRole.CoFacilitator)).Sections);
        Assert.NotEmpty(View(Sent, Nurse, TakesPart).Sections);
        Assert.Null(Sent.State.View(Presenter, As(RoomRole.CasePresenter), Sent.Now));
        Assert.Empty(View(Sent.Did(Nurse, Objects()), Nurse, TakesPart).Sections);
        Assert.NotNull(View(Approved, UserRepresentative, As(RoomRole.UserRepresentative)).Approved);
        Assert.Null(Approved.State.View(UserRepresentative, As(RoomRole.UserRepresentative, attended: false), Approved.Now));
        Assert.Null(Approved.State.View(Observer, As(RoomRole.Observer), Approved.Now));
    }

    [Fact]
    public void Nothing_of_an_item_that_is_not_for_somebody_is_shown_or_written()
    {
        var left = As(RoomRole.Participant, true, Item(2));
        var leads = As(RoomRole.Facilitator, true, Item(2));

        foreach (var section in new[] { View(Sent, Nurse, left).Sections[OfCase], View(Approved, Nurse, left).Approved!.Sections[OfCase] })
        {
            Assert.Equal((true, "", "", null), (section.Withheld, section.Text, section.Title, section.Case));
        }

        Assert.False(View(Sent, Nurse, left).Sections[First].Withheld);
        Drafted.When(Facilitator, Writes(OfCase, 1, "Noe annet.", leads)).ThenRefused(MinutesRefusals.SectionUnknown);
    }

    [Fact]
    public void What_was_taken_back_in_the_meeting_is_taken_from_every_version_and_something_else_may_be_written()
    {
        var gone = Approved.Did(TheArena, new TakeWords(First, WordsGone.PulledBack), new TakeTitle(First));

        Assert.Equal(("", "", WordsGone.PulledBack), (gone.State.Sections[First].Text, gone.State.Sections[First].Title, gone.State.Sections[First].Gone));
        Assert.Equal(("", ""), (gone.State.Approved!.Sections[First].Text, gone.State.Approved.Sections[First].Title));
        Assert.Equal("Tjenestene samarbeider.", gone.State.Sections[OfCase].Text);
        gone.When(TheArena, new TakeWords(First, WordsGone.PulledBack)).ThenNothing();
        gone.When(TheArena, new TakeTitle(First)).ThenNothing();
        Assert.Equal(gone.State.Sections[First].Places, gone.State.PlacesGone(new SectionWordsGone(First, WordsGone.PulledBack)));
        var quoted = Sent.Did(Nurse, Objects("Vi prøver ikke igjen.")).Did(TheArena, new TakeWords(First, WordsGone.PulledBack));
        Assert.Equal("", Assert.Single(quoted.State.Objections).Reason);
        Assert.Contains(quoted.State.Objections[0].Place, quoted.State.PlacesGone(new SectionWordsGone(First, WordsGone.PulledBack)));

        var rewritten = gone.Did(Nurse, Objects()).Did(Facilitator, Writes(First, gone.State.Sections[First].Version, "Vi møtes."));
        rewritten.When(TheArena, new TakeWords(First, WordsGone.PulledBack)).ThenNothing();
        Assert.Null(rewritten.State.Sections[First].Gone);
    }

    [Fact]
    public void What_whoever_leads_takes_out_is_gone_from_every_version_and_from_what_was_objected()
    {
        var objected = Approved.Did(Nurse, Objects("Vi prøver ikke igjen."));
        var gone = objected.After(TimeSpan.FromDays(2)).Did(CoFacilitator, TakesOut(objected.State, First, As(RoomRole.CoFacilitator)));

        Assert.All([gone.State.Sections[First], gone.State.Approved!.Sections[First]], section => Assert.Equal(StartsAt + TimeSpan.FromDays(2), section.TakenOutAt));
        Assert.Equal(("", WordsGone.TakenOut), (gone.State.Sections[First].Text, gone.State.Sections[First].Gone));
        Assert.Equal(("", WordsGone.TakenOut), (gone.State.Approved!.Sections[First].Text, gone.State.Approved.Sections[First].Gone));
        Assert.Equal("", Assert.Single(gone.State.Objections).Reason);
        Assert.Equal("Tjenestene samarbeider.", gone.State.Sections[OfCase].Text);
        Assert.Equal(
            [.. objected.State.Sections[First].Places, objected.State.Objections[0].Place],
            gone.State.PlacesGone(new SectionWordsGone(First, WordsGone.TakenOut)));
        gone.When(Facilitator, TakesOut(gone.State, First)).ThenNothing();

        // Whoever may not read all of them may not erase what was reported of the rest.
        objected.When(Facilitator, TakesOut(objected.State, First, As(RoomRole.Facilitator, true, Item(2)))).ThenRefused(MinutesRefusals.NotAllForYou);

        // Something else may be written, and what the meeting takes back afterwards goes as well.
        var rewritten = gone.Did(Facilitator, Writes(First, gone.State.Sections[First].Version, "Vi møtes."));
        Assert.Null(rewritten.State.Sections[First].Gone);
        Assert.Null(rewritten.State.Sections[First].TakenOutAt);
        Assert.Equal("", rewritten.Did(TheArena, new TakeWords(First, WordsGone.PulledBack)).State.Sections[First].Text);
    }

    [Fact]
    public void Nobody_but_those_who_lead_and_coordinate_takes_anything_out_and_only_of_what_they_may_read()
    {
        foreach (var by in new[] { RoomRole.Participant, RoomRole.CasePresenter, RoomRole.Mentor, RoomRole.UserRepresentative, RoomRole.Observer })
        {
            Assert.NotNull(Approved.When(Nurse, TakesOut(Approved.State, First, As(by))).Decision.Refusal);
        }

        // Nor whoever is named to write.
        Drafted.Did(Facilitator, new NameMinuteTaker(Nurse) { As = Leads }).When(Nurse, TakesOut(Drafted.State, First, TakesPart)).ThenRefused(MinutesRefusals.NotAllowed);
        Approved.When(Coordinator, TakesOut(Approved.State, First, As(RoomRole.CentreCoordinator))).ThenHappened(new SectionWordsGone(First, WordsGone.TakenOut, StartsAt));
        Approved.When(Facilitator, TakesOut(Approved.State, OfCase, As(RoomRole.Facilitator, true, Item(2)))).ThenRefused(MinutesRefusals.SectionUnknown);
        Approved.When(Facilitator, new PullBackSection(99, 0) { As = Leads }).ThenRefused(MinutesRefusals.SectionUnknown);
        Approved.When(Facilitator, TakesOut(Approved.State, Rest)).ThenNothing();
        Drafted.Did(Facilitator, Writes(First, 1, "Noe annet.")).When(Facilitator, TakesOut(Drafted.State, First)).ThenRefused(MinutesRefusals.SectionChanged);
        Nothing.When(Facilitator, new PullBackSection(First, 0) { As = Leads }).ThenRefused(MinutesRefusals.NotDrafted);
    }

    [Fact]
    public void Of_a_case_that_is_gone_nothing_stands_and_nothing_is_written_any_more()
    {
        var gone = Sent.Did(Nurse, Objects()).Did(TheArena, new TakeWords(OfCase, WordsGone.CaseGone));

        Assert.Equal("", gone.State.Sections[OfCase].Text);
        Assert.Equal("", Assert.Single(gone.State.Objections).Reason);
        Assert.Contains(gone.State.Objections[0].Place, gone.State.PlacesGone(new SectionWordsGone(OfCase, WordsGone.CaseGone)));
        gone.When(Facilitator, Writes(OfCase, gone.State.Sections[OfCase].Version, "Noe annet.")).ThenRefused(MinutesRefusals.CaseGone);
    }

    [Fact]
    public void What_is_learnt_of_the_room_is_what_these_have_still_and_no_more()
    {
        var room = new RoomForMinutes(
            MeetingPhase.Closed,
            [
                new ItemForMinutes(Item(1), null, AgendaItemState.Done, "", null, true, []),
                new ItemForMinutes(Item(2), Case(1), AgendaItemState.Done, "S-12", "Tjenestene samarbeider.", false, [Case(2), Case(1)]),
                new ItemForMinutes(Item(3), null, AgendaItemState.Postponed, "Neste år", null, false, []),
            ],
            null);
        // The first that stood on the item, and not the one whose number it has.
        CaseForMinutes[] cases = [new(Case(1), TakenBack: false, Stopped: false, null), new(Case(2), TakenBack: true, Stopped: false, null)];
        var (minutes, gone) = (Drafted, cases.ToImmutableArray());
        for (var learnt = minutes.State.Learnt(room, gone); learnt is not null; learnt = minutes.State.Learnt(room, gone))
        {
            minutes = minutes.Did(TheArena, learnt);
        }

        Assert.Equal(
            [WordsGone.PulledBack, WordsGone.CaseGone, null, null], minutes.State.Sections.Select(section => section.Gone));
        Assert.Equal([true, false, false, false], minutes.State.Sections.Select(section => section.TitleGone));
        Assert.Null(Drafted.State.Learnt(room with { Items = [.. room.Items.Skip(1)] }, []));
    }

    private static MinutesView View(Scenario<MeetingMinutes, MinutesCommand, MinutesEvent> scenario, PersonId person, MinutesActor actor) =>
        scenario.State.View(person, actor, scenario.Now)!;
}
