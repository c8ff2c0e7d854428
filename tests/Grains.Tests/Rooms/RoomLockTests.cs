using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.GroupScenario;
using static Pilar.Arena.Grains.Tests.Rooms.MethodScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What those who lead lock in a room: who writes, whether anybody answers, and whose names are on the list.</summary>
public sealed class RoomLockTests
{
    private static readonly LockRoom LeadersOnly = new(true, false, false);
    private static readonly LockRoom WithoutReplies = new(false, true, false);
    private static readonly LockRoom WithoutNames = new(false, false, true);

    [Fact]
    public void Those_who_lead_lock_and_everybody_in_the_room_is_told()
    {
        Live().When(Facilitator, LeadersOnly).ThenHappened(new RoomLocked(true, false));
        Live().When(Facilitator, new LockRoom(true, true, true)).ThenHappened(new RoomLocked(true, true), new NamesHidden(true));
        Live().When(Facilitator, Opened(null)).ThenNothing();
        Live().Did(Facilitator, LeadersOnly).When(Facilitator, LeadersOnly).ThenNothing();
        Live().Did(Facilitator, LeadersOnly).When(Facilitator, Opened(LeadersOnly)).ThenHappened(new RoomLocked(false, false));
        foreach (var person in new[] { Nurse, Presenter })
        {
            Live().When(person, LeadersOnly).ThenRefused(RoomRefusals.NotAllowed);
        }

        Live().Did(Facilitator, new EndMeeting()).When(Facilitator, LeadersOnly).ThenRefused(RoomRefusals.MeetingOver);
        var locked = Live().Did(Facilitator, LeadersOnly);
        Assert.True(locked.ViewOf(Nurse).Locks!.LeadersOnly);
        Assert.Null(locked.ViewOf(Teacher).Locks);
        Assert.Null(locked.Did(Facilitator, Opened(LeadersOnly)).ViewOf(Nurse).Locks);
    }

    [Fact]
    public void Whoever_has_not_seen_what_somebody_else_locked_changes_nothing()
    {
        var hidden = Live().Did(CoFacilitator, Enters).Did(CoFacilitator, WithoutNames);

        hidden.When(Facilitator, LeadersOnly).ThenRefused(RoomRefusals.LocksChanged);
        hidden.When(Facilitator, WithoutReplies with { Was = Seen(LeadersOnly) }).ThenRefused(RoomRefusals.LocksChanged);
        hidden.When(Facilitator, WithoutNames).ThenNothing();
        hidden.When(Facilitator, new LockRoom(true, false, true, Seen(WithoutNames))).ThenHappened(new RoomLocked(true, false));
        hidden.Did(CoFacilitator, Opened(WithoutNames)).When(Facilitator, new LockRoom(true, false, true, Seen(WithoutNames))).ThenRefused(RoomRefusals.LocksChanged);

        // What begins has opened it meanwhile.
        var begun = Chosen().Did(Facilitator, LeadersOnly, new BeginMethod(Case(1)));
        begun.When(CoFacilitator, new LockRoom(true, true, false, Seen(LeadersOnly))).ThenRefused(RoomRefusals.LocksChanged);
    }

    [Fact]
    public void While_it_is_locked_those_who_lead_write_and_nobody_else()
    {
        var locked = Live().Did(Nurse, Says(1)).Did(Facilitator, LeadersOnly);

        locked.When(Nurse, Says(2)).ThenRefused(RoomRefusals.DiscussionLocked);
        locked.When(Nurse, Says(1)).ThenNothing();
        locked.When(Nurse, new EditContribution(Contribution(1), "Vi prøver en gang til.")).ThenRefused(RoomRefusals.DiscussionLocked);
        locked.When(Nurse, new RetractContribution(Contribution(1))).ThenHappened(new ContributionRetracted(Contribution(1)));
        Assert.Null(locked.When(Nurse, new AskForFloor(FloorKind.Contribution)).Decision.Refusal);
        Assert.Null(locked.When(Facilitator, Says(2)).Decision.Refusal);
        Assert.Null(locked.Did(Facilitator, new AskForRewrite(Contribution(1), HouseRule.Topic)).When(Nurse, new EditContribution(Contribution(1), "Vi prøver igjen.")).Decision.Refusal);
        Assert.Null(locked.Did(Facilitator, Opened(LeadersOnly)).When(Nurse, Says(2)).Decision.Refusal);
    }

    [Fact]
    public void While_it_is_locked_the_others_write_by_no_other_door()
    {
        var wish = new ProposeItem(Item(9), "Erfaringer", AgendaItemType.Discussion, 10);
        var locked = Live().JoinedBy(Coordinator).Did(Facilitator, LeadersOnly);

        foreach (var person in new[] { Nurse, Presenter, Coordinator, Teacher })
        {
            locked.When(person, wish).ThenRefused(RoomRefusals.DiscussionLocked);
            locked.Did(Facilitator, new SuspendMeeting()).When(person, wish).ThenRefused(RoomRefusals.DiscussionLocked);
            Assert.Null(locked.Did(Facilitator, Opened(LeadersOnly)).When(person, wish).Decision.Refusal);
        }

        Assert.Null(locked.When(Facilitator, wish).Decision.Refusal);
        Live().Did(Nurse, wish).Did(Facilitator, LeadersOnly).When(Nurse, wish).ThenNothing();

        var said = Divided().Did(Nurse, SaysIn(1));
        var note = new ChooseGroupNote(Contribution(1), Contribution(9));
        said.Did(Facilitator, LeadersOnly).When(Nurse, note).ThenRefused(RoomRefusals.DiscussionLocked);
        said.Did(Nurse, note).Did(Facilitator, LeadersOnly).When(Nurse, note).ThenNothing();

        // Nor is one that was chosen before said for them in the plenary.
        Assert.Single(said.Did(Nurse, note).When(Facilitator, new EndGroups(1)).Decision.Events.OfType<ContributionPosted>());
        Assert.Empty(said.Did(Nurse, note).Did(Facilitator, LeadersOnly).When(Facilitator, new EndGroups(1)).Decision.Events.OfType<ContributionPosted>());
    }

    [Fact]
    public void Before_the_meeting_has_begun_the_agenda_is_made_all_the_same_and_during_it_those_who_keep_it_do()
    {
        var wish = new ProposeItem(Item(9), "Erfaringer", AgendaItemType.Discussion, 10);
        Assert.Null(InLobby().Did(Facilitator, LeadersOnly).When(Nurse, wish).Decision.Refusal);

        var locked = Live().JoinedBy(Coordinator).Did(Nurse, wish).Did(Facilitator, LeadersOnly);
        Assert.Null(locked.When(Coordinator, new DeclineItem(Item(9), "Neste gang")).Decision.Refusal);
        Assert.Null(locked.When(Coordinator, new SetVideoLink("https://whereby.com/rommet")).Decision.Refusal);
        Assert.Null(locked.When(Nurse, new WithdrawItem(Item(9))).Decision.Refusal);

        // A case is its presenter's to take away, with a reason too.
        Assert.Null(In(Clarify).Did(Facilitator, LeadersOnly).When(Presenter, new CloseCase(Case(1), "Vi rakk ikke mer.")).Decision.Refusal);
    }

    [Fact]
    public void Nobody_asks_a_question_while_it_is_locked_and_votes_are_given()
    {
        var asked = Live().JoinedBy(Teacher).Did(Facilitator, new StartItem(Item(1)))
            .Did(Nurse, new PostContribution(Contribution(1), Item(1), null, "Hva gjør vi først?", Question: true)).Did(Facilitator, LeadersOnly);

        asked.When(Nurse, new PostContribution(Contribution(2), Item(1), null, "Hva gjør vi så?", Question: true)).ThenRefused(RoomRefusals.DiscussionLocked);
        Assert.Null(asked.When(Teacher, new VoteForQuestion(Contribution(1))).Decision.Refusal);
    }

    [Fact]
    public void Without_replies_nobody_answers_and_everybody_writes()
    {
        var locked = Live().Did(Nurse, Says(1)).Did(Facilitator, WithoutReplies);

        foreach (var person in new[] { Nurse, Presenter, Facilitator })
        {
            locked.When(person, new PostContribution(Contribution(2), null, Contribution(1), "Ja.")).ThenRefused(RoomRefusals.RepliesLocked);
            Assert.Null(locked.When(person, Says(2)).Decision.Refusal);
        }

        Assert.Null(locked.Did(Facilitator, Opened(WithoutReplies)).When(Presenter, new PostContribution(Contribution(2), null, Contribution(1), "Ja.")).Decision.Refusal);
    }

    [Fact]
    public void What_waits_is_not_let_through_while_its_writer_may_not_write()
    {
        var held = Live().Did(Facilitator, new HoldContributions(true)).Did(Nurse, Says(1)).Did(Facilitator, LeadersOnly);

        held.When(Facilitator, new LetThrough(Contribution(1))).ThenRefused(RoomRefusals.HeldLocked);
        Assert.Null(held.Did(Facilitator, Opened(LeadersOnly)).When(Facilitator, new LetThrough(Contribution(1))).Decision.Refusal);
    }

    [Fact]
    public void What_begins_opens_the_discussion_with_the_same_command_and_it_may_be_locked_again()
    {
        var begun = Chosen().Did(Facilitator, new LockRoom(true, true, false)).When(Facilitator, new BeginMethod(Case(1)));

        Assert.Equal(new RoomLocked(false, true), begun.Decision.Events[0]);
        Assert.Contains(new PhaseEntered(Case(1), 0), begun.Decision.Events);
        Chosen().Did(Facilitator, WithoutReplies).When(Facilitator, new BeginMethod(Case(1))).ThenHappened(new PhaseEntered(Case(1), 0));
        In(Clarify).Did(Facilitator, LeadersOnly).When(Nurse, new PostContribution(Contribution(9), Item(2), null, "Hva er prøvd?")).ThenRefused(RoomRefusals.DiscussionLocked);
        In(Reflect).When(Presenter, new PostContribution(Contribution(9), Item(2), null, "Hva er prøvd?")).ThenRefused(RoomRefusals.BehindCurtain);
    }

    [Fact]
    public void Without_names_the_others_are_told_services_and_those_who_lead_by_name()
    {
        var hidden = Live().JoinedBy(Teacher, Mentor, Coordinator, Observer).Did(Facilitator, WithoutNames);

        foreach (var person in new[] { Nurse, Teacher, Mentor })
        {
            var people = hidden.ViewOf(person).People;
            Assert.All(people, one => Assert.Equal(one.Person == person || (one.Roles & RoomRole.Leaders) != RoomRole.None, one.Name != one.Organisation));
            Assert.True(people.Length > 3);
        }

        Assert.All(new[] { Facilitator, Coordinator, Presenter }, person => Assert.All(hidden.ViewOf(person).People, one => Assert.NotEqual(one.Organisation, one.Name)));
        Assert.Equal([Observer], hidden.ViewOf(Observer).People.Select(one => one.Person));
        Assert.All(hidden.Did(Facilitator, Opened(WithoutNames)).ViewOf(Nurse).People, one => Assert.NotEqual(one.Organisation, one.Name));
        Assert.Equal(hidden.Seq, hidden.State.ResetBefore(Nurse));
    }

    [Fact]
    public void Who_comes_on_the_list_without_names_is_no_name_to_the_others()
    {
        var hidden = Live().Did(Facilitator, WithoutNames);
        var invited = hidden.Did(TheArena, new InvitePerson(Entry(Stranger, RoomRole.Participant)));
        var happened = new PersonInvited(Entry(Stranger, RoomRole.Participant));

        Assert.False(invited.State.ViewerOf(Nurse)!.Sees(invited.State.AudienceOf(happened, new Circumstance(TheArena, invited.Now)), invited.Seq));
        Assert.Contains(Nurse, invited.State.ChangedBy(happened));
        Assert.Equal("Kommunen", invited.ViewOf(Nurse).People.Single(one => one.Person == Stranger).Name);
        Assert.NotEqual("Kommunen", invited.ViewOf(Facilitator).People.Single(one => one.Person == Stranger).Name);
    }

    private static LockRoom Opened(LockRoom? before) => new(false, false, false, before is null ? null : Seen(before));

    private static RoomLocks Seen(LockRoom now) => new(now.LeadersOnly, now.WithoutReplies, now.WithoutNames);

    private static PostContribution Says(int number) => new(Contribution(number), null, null, "Vi prøver igjen.");
}
