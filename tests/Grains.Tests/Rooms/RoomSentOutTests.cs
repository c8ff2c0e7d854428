using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.FloorScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Back to the lobby for one item: nothing of it is heard, then or later, and it is over when the item is left.</summary>
public sealed class RoomSentOutTests
{
    private static SendOut Out(PersonId person, int item = 1) => new(person, Item(item), LobbyReason.Ties);

    private static PostContribution Says(int number, int item) => new(Contribution(number), Item(item), null, $"said {number}");

    private static Scenario<Room, RoomCommand, RoomEvent> Gone() => Talking().Did(Facilitator, Says(1, 1)).Did(Facilitator, Out(Nurse));

    private static Scenario<Room, RoomCommand, RoomEvent> Back() => Gone().Did(Teacher, Says(2, 1)).Did(Facilitator, new ConcludeItem(Item(1), "Vi prøver."));

    [Fact]
    public void Who_is_sent_out_waits_in_the_lobby_and_is_back_with_the_command_that_leaves_the_item()
    {
        Talking().When(Facilitator, Out(Nurse)).ThenHappened(new PersonLeft(Nurse), new PersonSentOut(Nurse, Item(1), LobbyReason.Ties), Counted(8));
        Assert.Equal(Standing.InLobby, Gone().ViewOf(Nurse).Me.Standing);
        Gone().When(Facilitator, new ConcludeItem(Item(1), "")).ThenHappened(
            new ItemConcluded(Item(1), ""), new PersonReturned(Nurse), new PersonEntered(Nurse), Counted(9));
        Gone().When(Facilitator, new PostponeItem(Item(1))).ThenHappened(new ItemPostponed(Item(1)), new PersonReturned(Nurse), new PersonEntered(Nurse), Counted(9));
        Gone().When(Facilitator, new PauseItem(Item(1))).ThenHappened(new ItemPaused(Item(1)));
        Gone().When(Facilitator, Out(Nurse)).ThenNothing();
    }

    [Fact]
    public void Nobody_is_let_in_to_it_and_whoever_went_home_comes_back_after_it()
    {
        Gone().When(Facilitator, new AdmitPerson(Nurse)).ThenRefused(RoomRefusals.MustWait);
        Gone().When(Facilitator, new AdmitEveryone()).ThenNothing();
        var home = Gone().Did(Nurse, new LeaveRoom());
        home.When(Nurse, Enters).ThenHappened(new LobbyEntered(Nurse, RoomLimits.DeclarationVersion));
        Assert.Equal(Standing.Admitted, home.Did(Nurse, Enters).Did(Facilitator, new ConcludeItem(Item(1), "")).ViewOf(Nurse).Me.Standing);
        Assert.Equal(Standing.Invited, home.Did(Facilitator, new ConcludeItem(Item(1), "")).ViewOf(Nurse).Me.Standing);
        Gone().Did(Facilitator, new PostponeItem(Item(1))).Did(Nurse, new LeaveRoom()).ViewOf(Nurse);
    }

    [Fact]
    public void Nothing_of_it_is_theirs_when_they_are_back()
    {
        var back = Back();
        var view = back.ViewOf(Nurse);

        Assert.Empty(view.Contributions);
        Assert.Null(view.Agenda.Single(item => item.Item == Item(1)).Conclusion);
        Assert.Equal("Vi prøver.", back.ViewOf(Teacher).Agenda.Single(item => item.Item == Item(1)).Conclusion);
        var later = back.Did(Teacher, Says(3, 1), Says(4, 3));
        Assert.Equal(["said 4"], later.ViewOf(Nurse).Contributions.Select(said => said.Text));
        Assert.Equal(["said 4"], later.State.AtHandBefore(later.Seq + 1, later.State.ViewerOf(Nurse)!).Contributions.Select(said => said.Text));
        later.When(Nurse, Says(5, 1)).ThenRefused(RoomRefusals.ItemWithoutYou);
        later.When(Nurse, new PostContribution(Contribution(6), Item(1), Contribution(3), "hva?")).ThenRefused(RoomRefusals.ItemWithoutYou);
    }

    // What is withdrawn or destroyed goes from the screens by this command.
    [Fact]
    public void A_presenter_takes_their_case_away_wherever_they_are_and_whatever_they_are_on_the_list_now()
    {
        var observing = MethodScenario.In(MethodScenario.Clarify).Did(TheArena, new InvitePerson(Entry(Presenter, RoomRole.Observer)));

        Assert.Contains(new CaseClosed(Case(1)), observing.When(Presenter, new CloseCase(Case(1))).Decision.Events);
        observing.When(Observer, new CloseCase(Case(1))).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void The_case_of_the_item_is_not_for_them_either()
    {
        var gone = MethodScenario.In(MethodScenario.Clarify).Did(Facilitator, new SendOut(Nurse, Item(2), LobbyReason.KnowsTheCase));

        Assert.Empty(gone.ViewOf(Nurse).Cases);
        Assert.True(gone.State.StandingOf(Case(1), Nurse)!.Recognised);
        var after = gone.Did(Facilitator, new ConcludeItem(Item(2), "Vi ringer.", WhyUnheld: "Vi rakk ikke mer."));
        Assert.Equal(Standing.Admitted, after.ViewOf(Nurse).Me.Standing);
        Assert.Empty(after.ViewOf(Nurse).Cases);
        Assert.True(after.State.StandingOf(Case(1), Nurse)!.Recognised);
        Assert.False(after.State.StandingOf(Case(1), Teacher)!.Recognised);
    }

    [Fact]
    public void A_case_that_the_item_gets_later_is_not_for_them()
    {
        var back = MethodScenario.In(MethodScenario.Clarify)
            .Did(Facilitator, new SendOut(Nurse, Item(2), LobbyReason.KnowsTheCase), new CloseCase(Case(1), "Vi rakk ikke mer."), new PostponeItem(Item(2)));
        var later = back.Did(TheArena, Attach(Case(2), Item(2)));

        Assert.Contains(Nurse, later.State.ChangedBy(new CaseAnnounced(Case(2), Item(2), Presenter, "S-12", 4)));
        Assert.True(later.State.ResetBefore(Nurse) > back.Seq);
        Assert.Empty(later.ViewOf(Nurse).Cases);
        Assert.Contains(later.ViewOf(Teacher).Cases, found => found.Case == Case(2));
    }

    [Fact]
    public void What_is_moved_under_the_item_later_is_part_of_it()
    {
        var paused = Gone().Did(Facilitator, new PauseItem(Item(1)));
        var moved = paused.Did(Facilitator, new MoveItem(Item(3), Item(1), null, paused.State.Agenda.Version));

        Assert.Contains(Nurse, moved.State.ChangedBy(new ItemMoved(Item(3), Item(1), null)));
        moved.When(Facilitator, new StartItem(Item(3))).ThenHappened(new ItemStarted(Item(3)));
        Assert.Empty(moved.Did(Facilitator, new StartItem(Item(3))).Did(Teacher, Says(7, 3)).ViewOf(Nurse).Contributions);
    }

    [Fact]
    public void The_item_that_is_talked_of_is_the_current_one()
    {
        var other = Talking().Did(Facilitator, new PauseItem(Item(1)), new StartItem(Item(3)));

        other.When(Facilitator, Out(Nurse, item: 1)).ThenRefused(RoomRefusals.ItemNotCurrent);
        Assert.Equal(Standing.InLobby, other.Did(Facilitator, Out(Nurse, item: 3)).ViewOf(Nurse).Me.Standing);
    }

    [Fact]
    public void Who_was_sent_away_at_the_door_waits_to_be_let_in_by_name()
    {
        var rejected = Gone().Did(Facilitator, new RejectPerson(Nurse), new ConcludeItem(Item(1), "")).Did(Nurse, Enters);

        Assert.Equal(Standing.InLobby, rejected.ViewOf(Nurse).Me.Standing);
        Assert.Empty(rejected.Did(Facilitator, new AdmitPerson(Nurse)).ViewOf(Nurse).Contributions);
    }

    [Fact]
    public void Who_is_still_out_when_the_meeting_ends_reads_what_was_theirs_of_it()
    {
        var over = Gone().Did(Facilitator, new EndMeeting());

        Assert.Equal(Standing.Admitted, over.ViewOf(Nurse).Me.Standing);
        Assert.Empty(over.ViewOf(Nurse).Contributions);
        Assert.All([Facilitator, Teacher, Coordinator], reader =>
            Assert.Equal(Standing.Admitted, over.ViewOf(reader).People.Single(person => person.Person == Nurse).Standing));
    }

    [Fact]
    public void One_who_leads_and_is_out_of_it_neither_hears_of_reports_on_it_nor_settles_them()
    {
        var told = Talking().Did(Facilitator, Out(CoFacilitator)).Did(Nurse, Says(1, 1)).Did(Teacher, new ReportContribution(Contribution(1), HouseRule.Respect));
        var back = told.Did(Facilitator, new PauseItem(Item(1)), new PostponeItem(Item(1)));

        Assert.Single(back.ViewOf(Facilitator).Moderation!.Reports);
        Assert.Equal(Standing.Admitted, back.ViewOf(CoFacilitator).Me.Standing);
        Assert.True(back.ViewOf(CoFacilitator).Moderation?.Reports.IsEmpty ?? true);
        RoomCommand[] acts = [new LetStand(Contribution(1)), new AskForRewrite(Contribution(1), HouseRule.Respect), new PullBackContribution(Contribution(1), "Et navn")];
        Assert.All(acts, act => back.When(CoFacilitator, act).ThenRefused(RoomRefusals.ItemWithoutYou));
        Assert.False(back.State.ViewerOf(CoFacilitator)!.Sees(back.State.AudienceOf(
            new RewriteAsked(Contribution(1), back.State.Discussion.Find(Contribution(1))!.Seq, HouseRule.Respect, Nurse), new Circumstance(Facilitator, back.Now)), back.Seq + 1));
    }

    [Fact]
    public void Why_is_for_those_who_lead_and_the_person()
    {
        Assert.Equal(LobbyReason.Ties, Seen(CoFacilitator).SentWhy);
        Assert.Equal(LobbyReason.Ties, Seen(Nurse).SentWhy);
        Assert.Null(Seen(Teacher).SentWhy);
        Assert.Equal((Standing.Admitted, false), (Seen(Teacher).Standing, Seen(Teacher).Present));
        Assert.Null(Back().ViewOf(Facilitator).People.Single(person => person.Person == Nurse).SentWhy);

        static ParticipantView Seen(PersonId by) => Gone().ViewOf(by).People.Single(person => person.Person == Nurse);
    }

    // In a small room a line at the moment they left, or at the end, would be as good as their name.
    [Fact]
    public void What_everybody_reads_of_how_the_rules_are_kept_has_no_line_of_it_then_or_at_the_end()
    {
        RoomCommand[] small = [.. new[] { Teacher, Mentor, UserRepresentative, Observer, Coordinator }.Select(person => new RemovePerson(person, "Ba om det selv"))];
        var four = Talking().Did(Facilitator, small);
        var gone = four.Did(Facilitator, Out(Nurse));
        var over = gone.Did(Facilitator, new EndMeeting());

        Assert.All(new[] { gone, over }, moment => Assert.All(new[] { Facilitator, CoFacilitator, Presenter }, person =>
            Assert.Equal(Log(four, person), Log(moment, person))));

        static IEnumerable<ModerationEntry> Log(Scenario<Room, RoomCommand, RoomEvent> moment, PersonId person) => moment.ViewOf(person).Moderation!.Log;
    }

    [Fact]
    public void Those_who_lead_do_it_while_it_is_on_and_not_to_the_presenter_or_the_last_who_leads()
    {
        Assert.All([Teacher, Presenter, Coordinator, Observer], person => Talking().When(person, Out(Nurse)).ThenRefused(RoomRefusals.NotAllowed));
        Talking().When(Facilitator, Out(Nurse, item: 3)).ThenRefused(RoomRefusals.ItemNotCurrent);
        Talking().When(Facilitator, Out(Stranger)).ThenRefused(RoomRefusals.PersonNotOnList);
        Talking().Did(TheArena, new InvitePerson(Entry(Stranger, RoomRole.Participant))).When(Facilitator, Out(Stranger)).ThenRefused(RoomRefusals.PersonOutside);
        Talking().When(Facilitator, Out(Nurse) with { Reason = (LobbyReason)9 }).ThenRefused(RoomRefusals.ChoiceInvalid);
        Talking().Did(CoFacilitator, new LeaveRoom()).When(Facilitator, Out(Facilitator)).ThenRefused(RoomRefusals.LeaderNeeded);
        MethodScenario.In(MethodScenario.Clarify).When(Facilitator, Out(Presenter, item: 2)).ThenRefused(RoomRefusals.PresenterNeeded);
    }

    [Fact]
    public void One_who_leads_and_is_out_of_it_runs_neither_it_nor_its_case()
    {
        var gone = MethodScenario.In(MethodScenario.Clarify).Did(Facilitator, new SendOut(CoFacilitator, Item(2), LobbyReason.Asked));

        gone.When(CoFacilitator, new ConcludeItem(Item(2), "")).ThenRefused(RoomRefusals.ItemWithoutYou);
        gone.When(CoFacilitator, new StepPhase(Case(1), MethodScenario.Clarify)).ThenRefused(RoomRefusals.ItemWithoutYou);
    }

    // While another item is on, theirs waits and they are in; they are out of it again with the command that leaves the other.
    [Fact]
    public void Who_was_out_of_it_is_out_when_it_is_on_again()
    {
        var again = Talking().Did(Facilitator, Out(Nurse), new PauseItem(Item(1)), new StartItem(Item(3)));
        Assert.Equal(Standing.Admitted, again.ViewOf(Nurse).Me.Standing);
        var without = again.Did(Facilitator, new ConcludeItem(Item(3), ""));
        Assert.Equal(Standing.InLobby, without.ViewOf(Nurse).Me.Standing);
        Assert.Equal(Standing.Admitted, without.Did(Facilitator, new ConcludeItem(Item(1), "")).ViewOf(Nurse).Me.Standing);
    }

    [Fact]
    public void In_every_story_nothing_of_an_item_reaches_whoever_was_sent_out_of_it() => RoomStories.OfTheFloor.Sample(
        story => story.Moments.ForEach(moment =>
        {
            foreach (var (id, person) in moment.After.People.Where(entry => !entry.Value.Without.IsDefaultOrEmpty && entry.Value.Standing != Standing.Removed))
            {
                var sees = moment.After.ViewerOf(id)!.Sees(moment.After.AudienceOf(moment.Event, moment.Circumstance), moment.Seq);
                Assert.False(sees && moment.Event is ContributionPosted { Item: { } said } && person.Without.Contains(said));
                Assert.False(sees && moment.Event is ItemConcluded concluded && person.Without.Contains(concluded.Item));
                var view = moment.After.View(TheRoom, moment.Seq, id, 200);
                Assert.DoesNotContain(view.Contributions, said => said.Item is { } item && person.Without.Contains(item));
                Assert.DoesNotContain(view.Agenda, item => item.Conclusion is not null && person.Without.Contains(item.Item));
                Assert.DoesNotContain(view.Cases, found => person.Without.Contains(found.Item) && found.Presenter != id);
                Assert.False(person.Standing == Standing.Admitted && moment.After.Phase == MeetingPhase.Live && moment.Event is not PersonLeft
                    && moment.Seq == story.Seq && person.Without.Any(item => moment.After.Agenda.Find(item)?.State == AgendaItemState.Current));
            }
        }),
        iter: 300);
}
