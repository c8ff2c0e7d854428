using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>The presenter's yes to those who hear the case, and their no to each by name.</summary>
public sealed class RoomPanelTests
{
    private static readonly CaseId TheCase = Case(1);

    private static Scenario<Room, RoomCommand, RoomEvent> Attached => Live().Did(TheArena, Attach(TheCase, Item(2), RoomRole.InCases));

    private static Scenario<Room, RoomCommand, RoomEvent> NurseVetoed => Attached.Did(Presenter, Agreed(TheCase, Nurse));

    private static Scenario<Room, RoomCommand, RoomEvent> NurseWaits => NurseVetoed.Did(Facilitator, new StartItem(Item(2)), new OpenCase(TheCase));

    [Fact]
    public void A_case_is_opened_when_its_presenter_has_said_yes_to_the_list()
    {
        var on = Attached.Did(Facilitator, new StartItem(Item(2)));

        on.When(Facilitator, new OpenCase(TheCase)).ThenRefused(RoomRefusals.PanelNotAgreed);
        on.Did(Presenter, Agreed(TheCase)).When(Facilitator, new OpenCase(TheCase)).ThenHappened(new CaseOpened(TheCase));
    }

    [Fact]
    public void Only_its_presenter_says_so_and_as_long_as_there_is_a_case()
    {
        Attached.When(Facilitator, Agreed(TheCase)).ThenRefused(RoomRefusals.NotAllowed);
        Attached.Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.CasePresenter))).When(Nurse, Agreed(TheCase)).ThenRefused(RoomRefusals.CaseNotYours);
        Attached.When(Presenter, Agreed(Case(2))).ThenRefused(RoomRefusals.CaseGone);
        Attached.Did(Facilitator, new CloseCase(TheCase)).When(Presenter, Agreed(TheCase)).ThenRefused(RoomRefusals.CaseGone);
        Attached.Did(Facilitator, new EndMeeting()).When(Presenter, Agreed(TheCase)).ThenRefused(RoomRefusals.MeetingOver);
    }

    [Fact]
    public void It_names_people_of_the_list_each_once_and_not_the_presenter()
    {
        Attached.When(Presenter, new AgreeToPanel(TheCase, [Facilitator, Stranger], [])).ThenRefused(RoomRefusals.RosterInvalid);
        Attached.When(Presenter, new AgreeToPanel(TheCase, [Facilitator, Nurse], [Nurse])).ThenRefused(RoomRefusals.RosterInvalid);
        Attached.When(Presenter, new AgreeToPanel(TheCase, [Facilitator, Presenter], [])).ThenRefused(RoomRefusals.RosterInvalid);
        Attached.When(Presenter, new AgreeToPanel(TheCase, default, [])).ThenRefused(RoomRefusals.RosterInvalid);
    }

    [Fact]
    public void Somebody_has_to_lead_while_it_is_talked_of() =>
        Attached.When(Presenter, Agreed(TheCase, Facilitator)).ThenRefused(RoomRefusals.LastFacilitator);

    [Fact]
    public void The_same_yes_again_is_no_news() => NurseVetoed.When(Presenter, Agreed(TheCase, Nurse)).ThenNothing();

    [Fact]
    public void Who_is_vetoed_stays_until_the_item_is_on_and_then_waits_in_the_lobby()
    {
        NurseVetoed.When(Nurse, new PostContribution(Contribution(1), null, null, "Hei")).ThenHappened(new ContributionPosted(Contribution(1), null, null, "Hei"));
        NurseVetoed.When(Facilitator, new StartItem(Item(2))).ThenHappened(new ItemStarted(Item(2)), new PersonLeft(Nurse), new PersonHeldBack(Nurse));

        NurseWaits.When(Facilitator, new AdmitPerson(Nurse)).ThenRefused(RoomRefusals.MustWait);
        NurseWaits.When(Facilitator, new AdmitEveryone()).ThenNothing();
        NurseWaits.When(Nurse, Enters).ThenNothing();
        NurseWaits.When(Nurse, new PostContribution(Contribution(1), null, null, "Hei")).ThenRefused(RoomRefusals.NotAdmitted);
        Assert.Equal(Standing.InLobby, NurseWaits.ViewOf(Nurse).Me.Standing);
    }

    [Fact]
    public void A_veto_in_the_middle_puts_them_out_at_once()
    {
        var open = WithCase(RoomRole.InCases).Did(Facilitator, new OpenCase(TheCase)).Did(Presenter, new PresentSection(TheCase, 0));
        Assert.NotEmpty(open.ViewOf(Nurse).Cases[0].Sections);
        var veto = Agreed(TheCase, Nurse);

        open.When(Presenter, veto).ThenHappened(new PanelAgreed(TheCase, veto.Agreed, veto.Vetoed), new PersonLeft(Nurse), new PersonHeldBack(Nurse));

        var after = open.Did(Presenter, veto);
        Assert.Empty(after.ViewOf(Nurse).Cases);
        Assert.True(after.State.StandingOf(TheCase, Nurse)!.Recognised);
    }

    [Fact]
    public void They_hear_nothing_of_it_by_any_event_and_the_others_do()
    {
        var room = NurseVetoed.State;
        RoomEvent[] told = [new CaseOpened(TheCase), new SectionPresented(TheCase, 0, new CaseSection("Del", "noe")), new ItemConcluded(Item(2), "Vi ringer.")];

        Assert.All(told, happened => Assert.False(room.ViewerOf(Nurse)!.Sees(room.AudienceOf(happened, default), 100)));
        Assert.All(told, happened => Assert.True(room.ViewerOf(Facilitator)!.Sees(room.AudienceOf(happened, default), 100)));
    }

    [Fact]
    public void They_come_back_for_the_next_item_and_never_read_what_was_said_or_agreed()
    {
        var back = NurseWaits
            .Did(Presenter, new PostContribution(Contribution(1), Item(2), null, "Om saken"))
            .Did(Facilitator, new ConcludeItem(Item(2), "Vi ringer."), new AdmitPerson(Nurse))
            .Did(Presenter, new PostContribution(Contribution(2), null, null, "Etterpå"));

        Assert.Equal(["Etterpå"], back.ViewOf(Nurse).Contributions.Select(said => said.Text));
        Assert.Empty(back.ViewOf(Nurse).Cases);
        Assert.Null(back.ViewOf(Nurse).Agenda.Single(item => item.Item == Item(2)).Conclusion);
    }

    // Somebody answers there when it is over and they are back.
    [Fact]
    public void What_is_said_on_the_item_later_is_about_the_case_too()
    {
        var back = NurseWaits
            .Did(Presenter, new PostContribution(Contribution(1), Item(2), null, "Om saken"))
            .Did(Facilitator, new ConcludeItem(Item(2), "Vi ringer."), new AdmitPerson(Nurse))
            .Did(Presenter, new PostContribution(Contribution(2), Item(2), Contribution(1), "Også det"));

        Assert.Empty(back.ViewOf(Nurse).Contributions);
        Assert.Equal(["Om saken", "Også det"], back.ViewOf(Facilitator).Contributions.Select(said => said.Text));
        Assert.False(back.State.ViewerOf(Nurse)!.Sees(back.State.AudienceOf(new ContributionPosted(Contribution(3), Item(2), null, "Mer"), default), back.Seq + 1));
        back.When(Nurse, new PostContribution(Contribution(4), Item(2), Contribution(2), "Hva?")).ThenRefused(RoomRefusals.ItemWithoutYou);
    }

    [Fact]
    public void Nobody_is_told_by_whom_or_why()
    {
        var event_ = NurseVetoed.When(Facilitator, new StartItem(Item(2))).Decision.Events[^1];
        Assert.IsAssignableFrom<IToldByRole>(event_);
        Assert.IsAssignableFrom<IBefalls>(new PersonLeft(Nurse));
        Assert.Equal(new Audience(RoomRole.None, Person: Presenter), NurseVetoed.State.AudienceOf(new PanelAgreed(TheCase, [], []), default));
        Assert.NotNull(NurseVetoed.ViewOf(Presenter).Cases[0].Panel);
        Assert.Null(NurseVetoed.ViewOf(Facilitator).Cases[0].Panel);

        // To the others they have gone for a while; to those who lead they wait at the door, as anybody may.
        var teacher = NurseWaits.Did(Teacher, Enters).Did(Facilitator, new AdmitPerson(Teacher)).ViewOf(Teacher).People.Single(person => person.Person == Nurse);
        Assert.Equal((Standing.Admitted, false, false), (teacher.Standing, teacher.Present, teacher.SteppedAside));
        var leader = NurseWaits.ViewOf(Facilitator).People.Single(person => person.Person == Nurse);
        Assert.Equal((Standing.InLobby, false, false), (leader.Standing, leader.Present, leader.SteppedAside));
    }

    [Fact]
    public void Who_comes_on_the_list_after_the_yes_waits_for_another()
    {
        var late = WithCase(RoomRole.InCases).Did(Facilitator, new OpenCase(TheCase))
            .Did(TheArena, new InvitePerson(Entry(Stranger, RoomRole.Participant))).Did(Stranger, Enters);

        late.When(Facilitator, new AdmitPerson(Stranger)).ThenRefused(RoomRefusals.MustWait);
        var agreed = Agreed(TheCase);
        var yes = late.Did(Presenter, agreed with { Agreed = agreed.Agreed.Add(Stranger) });
        yes.When(Facilitator, new AdmitPerson(Stranger)).ThenHappened(new PersonAdmitted(Stranger), new PersonEntered(Stranger));
        Assert.Contains(Stranger, yes.State.ChangedBy(new PanelAgreed(TheCase, [], [])));
        Assert.Single(yes.Did(Facilitator, new AdmitPerson(Stranger)).ViewOf(Stranger).Cases);
    }

    [Fact]
    public void One_who_comes_to_lead_waits_for_it_too()
    {
        var late = WithCase().Did(TheArena, new InvitePerson(Entry(Stranger, RoomRole.CoFacilitator)));

        late.When(Stranger, Enters).ThenHappened(new LobbyEntered(Stranger, RoomLimits.DeclarationVersion));
        Live().Did(TheArena, new InvitePerson(Entry(Stranger, RoomRole.CoFacilitator))).When(Stranger, Enters)
            .ThenHappened(new LobbyEntered(Stranger, RoomLimits.DeclarationVersion), new PersonAdmitted(Stranger), new PersonEntered(Stranger));
    }
}
