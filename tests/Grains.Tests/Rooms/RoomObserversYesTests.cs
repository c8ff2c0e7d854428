using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Who only observes hears a case when its presenter and those who lead have both said yes.</summary>
public sealed class RoomObserversYesTests
{
    private static readonly CaseId TheCase = Case(1);

    private static readonly AgreeToObservers Yes = new(TheCase, true);

    private static readonly AgreeToObservers No = new(TheCase, false);

    /// <summary>The observer is in; the case is on the agenda, and its presenter has said yes to everybody.</summary>
    private static Scenario<Room, RoomCommand, RoomEvent> Listed => Live().JoinedBy(Observer)
        .Did(TheArena, Attach(TheCase, Item(2), RoomRole.InCases)).Did(Presenter, Agreed(TheCase));

    private static Scenario<Room, RoomCommand, RoomEvent> Open => Listed.Did(Facilitator, Yes, new StartItem(Item(2)), new OpenCase(TheCase))
        .Did(Presenter, new PresentSection(TheCase, 0));

    [Fact]
    public void Without_a_yes_of_those_who_lead_they_wait_outside_from_when_its_item_is_on()
    {
        Listed.When(Facilitator, new StartItem(Item(2))).ThenHappened(new ItemStarted(Item(2)), new PersonLeft(Observer), new PersonHeldBack(Observer));

        var waits = Listed.Did(Facilitator, new StartItem(Item(2)), new OpenCase(TheCase));
        waits.When(Facilitator, new AdmitPerson(Observer)).ThenRefused(RoomRefusals.ObserverNeedsLeader);
        waits.When(Facilitator, new AdmitEveryone()).ThenNothing();
        waits.When(Observer, Enters).ThenNothing();
        Assert.Equal(Standing.InLobby, waits.ViewOf(Observer).Me.Standing);
        Assert.True(waits.State.StandingOf(TheCase, Observer)!.Recognised);
    }

    [Fact]
    public void With_both_they_hear_it_as_the_others_do()
    {
        Listed.When(CoFacilitator, Yes).ThenHappened(new ObserversAgreed(TheCase, true));
        Listed.Did(Facilitator, Yes).When(Facilitator, new StartItem(Item(2))).ThenHappened(new ItemStarted(Item(2)));
        Assert.Single(Open.ViewOf(Observer).Cases[0].Sections);
        Assert.False(Open.State.StandingOf(TheCase, Observer)!.Recognised);
    }

    [Fact]
    public void The_yes_of_those_who_lead_does_not_do_for_the_presenters()
    {
        var vetoed = Listed.Did(Facilitator, Yes).Did(Presenter, Agreed(TheCase, Observer));
        vetoed.When(Facilitator, new StartItem(Item(2))).ThenHappened(new ItemStarted(Item(2)), new PersonLeft(Observer), new PersonHeldBack(Observer));

        // Among those who hear it, but not among those who read its text.
        var hears = Live().JoinedBy(Observer).Did(TheArena, Attach(TheCase, Item(2))).Did(Presenter, Agreed(TheCase))
            .Did(Facilitator, Yes, new StartItem(Item(2)), new OpenCase(TheCase)).Did(Presenter, new PresentSection(TheCase, 0));
        Assert.Empty(hears.ViewOf(Observer).Cases[0].Sections);
    }

    [Fact]
    public void Taken_back_while_it_is_on_they_are_out_with_that_command_and_have_nothing_of_it()
    {
        Open.When(Facilitator, No).ThenHappened(new ObserversAgreed(TheCase, false), new PersonLeft(Observer), new PersonHeldBack(Observer));

        var out_ = Open.Did(Facilitator, No).Did(Presenter, new PostContribution(Contribution(1), Item(2), null, "Om saken"));
        Assert.Empty(out_.ViewOf(Observer).Cases);
        Assert.True(out_.State.ResetBefore(Observer) > Open.Seq);
        var back = out_.Did(Facilitator, new ConcludeItem(Item(2), "Vi ringer."), new AdmitPerson(Observer))
            .Did(Presenter, new PostContribution(Contribution(2), null, null, "Etterpå"));
        Assert.Equal(["Etterpå"], back.ViewOf(Observer).Contributions.Select(said => said.Text));
        Assert.Empty(back.ViewOf(Observer).Cases);
        Assert.Null(back.ViewOf(Observer).Agenda.Single(item => item.Item == Item(2)).Conclusion);
    }

    [Fact]
    public void Given_while_it_is_on_they_may_be_let_in_and_hear_from_there()
    {
        var late = Listed.Did(Facilitator, new StartItem(Item(2)), new OpenCase(TheCase))
            .Did(Presenter, new PostContribution(Contribution(1), Item(2), null, "Om saken"))
            .Did(Facilitator, Yes, new AdmitPerson(Observer));
        Assert.Single(late.ViewOf(Observer).Cases);
        Assert.Empty(late.ViewOf(Observer).Contributions);
    }

    [Fact]
    public void Whoever_admits_them_while_it_is_on_reads_whose_yes_is_missing()
    {
        var neither = Listed.Did(Presenter, Agreed(TheCase, Observer)).Did(Facilitator, new StartItem(Item(2)));

        neither.When(Facilitator, new AdmitPerson(Observer)).ThenRefused(RoomRefusals.ObserverNeedsBoth);
        neither.Did(Presenter, Agreed(TheCase)).When(Facilitator, new AdmitPerson(Observer)).ThenRefused(RoomRefusals.ObserverNeedsLeader);
        var led = neither.Did(Facilitator, Yes);
        led.When(Facilitator, new AdmitPerson(Observer)).ThenRefused(RoomRefusals.ObserverNeedsPresenter);
        var both = led.Did(Presenter, Agreed(TheCase)).Did(Facilitator, new AdmitPerson(Observer));
        Assert.Equal(Standing.Admitted, both.ViewOf(Observer).Me.Standing);
    }

    [Fact]
    public void Whose_yes_is_missing_is_no_answer_where_no_yes_would_do_or_to_whoever_does_not_hear_the_case()
    {
        var sent = Listed.Did(Facilitator, Yes, new StartItem(Item(2)), new SendOut(Observer, Item(2), LobbyReason.Ties), No);
        sent.When(Facilitator, new AdmitPerson(Observer)).ThenRefused(RoomRefusals.MustWait);

        var apart = Listed.Did(Presenter, Agreed(TheCase, CoFacilitator)).Did(Facilitator, new StartItem(Item(2)));
        apart.When(CoFacilitator, new AdmitPerson(Observer)).ThenRefused(RoomRefusals.MustWait);
        apart.When(Facilitator, new AdmitPerson(Observer)).ThenRefused(RoomRefusals.ObserverNeedsLeader);
    }

    [Fact]
    public void They_hear_nothing_of_it_by_any_event_and_nobody_is_told_but_those_who_lead_and_the_presenter()
    {
        var room = Listed.State;
        RoomEvent[] told =
        [
            new CaseAnnounced(TheCase, Item(2), Presenter, "S-12", 4, true), new CaseOpened(TheCase), new SectionPresented(TheCase, 0, new CaseSection("Del", "noe")),
            new DutyShown(TheCase, true), new ItemConcluded(Item(2), "Vi ringer."),
        ];
        Assert.All(told, happened => Assert.False(room.ViewerOf(Observer)!.Sees(room.AudienceOf(happened, default), 100)));

        Assert.Equal(new Audience(RoomRole.Leaders, Person: Presenter, Case: TheCase), room.AudienceOf(new ObserversAgreed(TheCase, true), default));
        Assert.Equal([Observer], room.ChangedBy(new ObserversAgreed(TheCase, true)));
        var yes = Listed.Did(Facilitator, Yes);
        Assert.True(yes.ViewOf(Facilitator).Cases[0].Observers && yes.ViewOf(Presenter).Cases[0].Observers);
        Assert.False(yes.ViewOf(Nurse).Cases[0].Observers);
        Assert.False(yes.ViewOf(Observer).Cases[0].Observers);
    }

    [Fact]
    public void It_is_about_those_who_only_observe()
    {
        var both = Live().JoinedBy(Observer).Did(TheArena, new InvitePerson(Entry(Observer, RoomRole.Observer | RoomRole.Participant)))
            .Did(TheArena, Attach(TheCase, Item(2))).Did(Presenter, Agreed(TheCase));
        both.When(Facilitator, new StartItem(Item(2))).ThenHappened(new ItemStarted(Item(2)));
        both.Did(Facilitator, new StartItem(Item(2))).When(TheArena, new InvitePerson(Entry(Observer, RoomRole.Observer)))
            .ThenHappened(new PersonInvited(Entry(Observer, RoomRole.Observer)), new PersonLeft(Observer), new PersonHeldBack(Observer));
    }

    [Fact]
    public void A_case_that_comes_on_an_item_that_is_on_puts_them_out_as_well() =>
        Open.Did(Facilitator, new CloseCase(TheCase)).When(TheArena, Attach(Case(2), Item(2))).ThenHappened(
            new CaseAnnounced(Case(2), Item(2), Presenter, "S-12", 4, true),
            new CaseAttached(Case(2), Item(2), Attach(Case(2), Item(2)).Readers, Attach(Case(2), Item(2)).Sections),
            new PersonLeft(Observer),
            new PersonHeldBack(Observer));

    // Nobody was asked when it came on the agenda: what was heard stays heard, and it is not opened before it is.
    [Fact]
    public void A_case_of_before_goes_on_as_it_was_and_is_not_opened_for_them()
    {
        var attach = Attach(TheCase, Item(2), RoomRole.InCases);
        var before = Live().JoinedBy(Observer)
            .Happened(new CaseAnnounced(TheCase, Item(2), Presenter, "S-12", 4), TheArena).Happened(new CaseAttached(TheCase, Item(2), attach.Readers, attach.Sections), TheArena)
            .Did(Presenter, Agreed(TheCase)).Did(Facilitator, new StartItem(Item(2)));
        Assert.Equal(Standing.Admitted, before.ViewOf(Observer).Me.Standing);
        before.When(Facilitator, Yes).ThenHappened(new ObserversAgreed(TheCase, true));
        before.When(Facilitator, new OpenCase(TheCase)).ThenHappened(
            new ObserversAgreed(TheCase, false), new CaseOpened(TheCase), new PersonLeft(Observer), new PersonHeldBack(Observer));

        var open = before.Happened(new CaseOpened(TheCase), Facilitator).Did(Presenter, new PresentSection(TheCase, 0));
        Assert.Single(open.ViewOf(Observer).Cases[0].Sections);
        open.When(Facilitator, No).ThenHappened(new ObserversAgreed(TheCase, false), new PersonLeft(Observer), new PersonHeldBack(Observer));
    }

    [Fact]
    public void It_takes_two_and_a_case_that_is_there()
    {
        Listed.When(Presenter, Yes).ThenRefused(RoomRefusals.NotAllowed);
        Listed.Did(TheArena, new InvitePerson(Entry(Presenter, RoomRole.CasePresenter | RoomRole.CoFacilitator))).When(Presenter, Yes).ThenRefused(RoomRefusals.AnotherLeader);
        Listed.Did(Presenter, Agreed(TheCase, CoFacilitator)).When(CoFacilitator, Yes).ThenRefused(RoomRefusals.CaseGone);
        Listed.When(Facilitator, new AgreeToObservers(Case(2), true)).ThenRefused(RoomRefusals.CaseGone);
        Listed.Did(Facilitator, new CloseCase(TheCase)).When(Facilitator, Yes).ThenRefused(RoomRefusals.CaseGone);
        Listed.Did(Facilitator, new EndMeeting()).When(Facilitator, Yes).ThenRefused(RoomRefusals.MeetingOver);
        Listed.When(Facilitator, No).ThenNothing();
        Listed.Did(Facilitator, Yes).When(Facilitator, Yes).ThenNothing();
    }
}
