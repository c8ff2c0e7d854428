using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Those who lead read what the others write before it is shown: what waits, who sees it, and the three ways in which it waits no longer.</summary>
public sealed class RoomHoldTests
{
    private static readonly ContributionId Words = Contribution(1);

    private static PostContribution Says(int number = 1, int? item = null) => new(Contribution(number), item is { } on ? Item(on) : null, null, $"said {number}");

    private static Scenario<Room, RoomCommand, RoomEvent> Holding => Live().JoinedBy(Mentor, Observer).Did(Facilitator, new HoldContributions(true));

    private static Scenario<Room, RoomCommand, RoomEvent> Waiting => Holding.Did(Nurse, Says());

    [Fact]
    public void Those_who_lead_say_that_it_waits_and_everybody_in_the_room_is_told()
    {
        Live().When(Facilitator, new HoldContributions(true)).ThenHappened(new HoldingSet(true), new Moderated(ModerationAct.HoldingOn, null));
        Holding.When(Facilitator, new HoldContributions(true)).ThenNothing();
        Live().When(Facilitator, new HoldContributions(false)).ThenNothing();
        Live().When(Nurse, new HoldContributions(true)).ThenRefused(RoomRefusals.NotAllowed);
        Live().When(CoFacilitator, new HoldContributions(true)).ThenRefused(RoomRefusals.NotAdmitted);
        Live().Did(Facilitator, new EndMeeting()).When(Facilitator, new HoldContributions(true)).ThenRefused(RoomRefusals.MeetingOver);

        Assert.All([Facilitator, Nurse, Observer], person => Assert.True(Holding.ViewOf(person).Holds!.On));
        Assert.Null(Holding.ViewOf(Teacher).Holds);
        Assert.Equal([ModerationAct.HoldingOn], Holding.ViewOf(Nurse).Moderation!.Log.Select(one => one.Act));
    }

    [Fact]
    public void What_somebody_writes_waits_and_is_seen_by_them_and_those_who_lead_alone()
    {
        Holding.When(Nurse, Says()).ThenHappened(new ContributionHeld(Words, null, null, "said 1"));
        Holding.When(Facilitator, Says(2)).ThenHappened(new ContributionPosted(Contribution(2), null, null, "said 2"));

        var held = new HeldView(Words, Waiting.Seq, Nurse, Waiting.Now, null, null, "said 1");
        Assert.All([Facilitator, Nurse], person => Assert.Equal([held], Waiting.ViewOf(person).Holds!.Waiting));
        Assert.Equal([held], Waiting.Did(CoFacilitator, Enters).ViewOf(CoFacilitator).Holds!.Waiting);
        Assert.All([Presenter, Mentor, Observer], person => Assert.Empty(Waiting.ViewOf(person).Holds!.Waiting));
        Assert.All(Everyone.Except([Stranger, Mentee]), person => Assert.Empty(Waiting.ViewOf(person).Contributions));
    }

    [Fact]
    public void What_is_said_of_no_item_while_one_is_on_is_held_for_those_who_hear_that_item()
    {
        var on = Holding.Did(Facilitator, new StartItem(Item(1))).Did(CoFacilitator, Enters).Did(Facilitator, new SendOut(CoFacilitator, Item(1), LobbyReason.Ties)).Did(Nurse, Says());
        Assert.Equal(Item(1), on.State.Holds!.Waiting.Single().Item);
        on.When(Nurse, Says()).ThenNothing();

        var left = on.Did(Facilitator, new ConcludeItem(Item(1), ""), new AdmitEveryone());
        Assert.Empty(left.ViewOf(CoFacilitator).Holds?.Waiting ?? []);
        Assert.Empty(left.Did(Facilitator, new LetThrough(Words)).ViewOf(CoFacilitator).Contributions);
    }

    [Fact]
    public void The_same_again_is_the_same_and_nobody_else_says_it_by_its_id()
    {
        Waiting.When(Nurse, Says()).ThenNothing();
        Waiting.When(Nurse, Says() with { Text = "Annet" }).ThenRefused(RoomRefusals.ContributionTaken);
        Waiting.When(Facilitator, Says()).ThenRefused(RoomRefusals.ContributionTaken);
        Waiting.Did(Facilitator, new LetThrough(Words)).When(Nurse, Says()).ThenNothing();
    }

    [Fact]
    public void There_is_an_end_to_what_waits_and_what_is_let_through_makes_room()
    {
        var five = Enumerable.Range(1, RoomLimits.HeldEach).Aggregate(Holding, (room, number) => room.Did(Nurse, Says(number)));
        five.When(Nurse, Says(99)).ThenRefused(RoomRefusals.HeldMany);
        five.Did(Presenter, Says(98));
        five.Did(Facilitator, new LetThrough(Words)).Did(Nurse, Says(99));

        var others = Enumerable.Range(1, RoomLimits.Held).Aggregate(
            Holding, (room, number) => room.Happened(new ContributionHeld(Contribution(100 + number), null, null, $"said {number}"), Mentor));
        others.When(Nurse, Says()).ThenRefused(RoomRefusals.HeldFull);
    }

    [Fact]
    public void What_could_not_be_said_does_not_wait_either()
    {
        Holding.When(Nurse, Says(item: 9)).ThenRefused(RoomRefusals.ItemGone);
        Holding.When(Nurse, Says() with { ReplyTo = Contribution(9) }).ThenRefused(RoomRefusals.ReplyGone);
        Holding.When(Observer, Says()).ThenRefused(RoomRefusals.NotAllowed);
        Holding.Did(Facilitator, new StopWriting(Nurse, HouseRule.Respect)).When(Nurse, Says()).ThenRefused(RoomRefusals.WritingStopped);
    }

    [Fact]
    public void What_is_let_through_is_said_now_in_its_writers_name()
    {
        var later = Waiting.Did(Facilitator, Says(2));
        later.When(Facilitator, new LetThrough(Words)).ThenHappened(
            new HeldLetThrough(Words, Waiting.Seq, Nurse, null), new ContributionPosted(Words, null, null, "said 1", Writer: Nurse));

        var through = later.Did(Facilitator, new LetThrough(Words));
        Assert.All([Presenter, Nurse, Facilitator, Observer], person =>
            Assert.Equal([(Facilitator, "said 2"), (Nurse, "said 1")], through.ViewOf(person).Contributions.Select(said => (said.By, said.Text))));
        Assert.All([Nurse, Facilitator], person => Assert.Empty(through.ViewOf(person).Holds!.Waiting));
        through.Did(Nurse, new RetractContribution(Words));
        through.When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldGone);
        through.When(Facilitator, new NotPublish(Words, HouseRule.Topic)).ThenRefused(RoomRefusals.HeldGone);
        Waiting.When(Presenter, new LetThrough(Words)).ThenRefused(RoomRefusals.NotAllowed);
        Waiting.Did(Facilitator, new SuspendMeeting()).When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.NotLive);
    }

    [Fact]
    public void A_question_waits_too_and_is_its_writers_in_the_queue()
    {
        var asked = Holding.Did(Facilitator, new StartItem(Item(1))).Did(Nurse, Says(1, 1) with { Question = true });
        Assert.True(asked.ViewOf(Presenter).Questions.IsDefault);
        Assert.Equal([Nurse], asked.Did(Facilitator, new LetThrough(Words)).ViewOf(Presenter).Questions.Select(one => one.By));

        var full = Enumerable.Range(10, RoomLimits.OpenQuestions).Aggregate(
            asked.Did(Facilitator, new HoldContributions(false)), (room, number) => room.Did(Nurse, Says(number, 1) with { Question = true }));
        full.When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldQuestionsMany);
    }

    [Fact]
    public void A_question_to_an_item_that_is_over_is_said_and_no_longer_asked()
    {
        var over = Holding.Did(Facilitator, new StartItem(Item(1))).Did(Nurse, Says(1, 1) with { Question = true }).Did(Facilitator, new ConcludeItem(Item(1), ""));

        over.When(Facilitator, new LetThrough(Words)).ThenHappened(
            new HeldLetThrough(Words, over.State.Holds!.Waiting.Single().Place, Nurse, Item(1)), new ContributionPosted(Words, Item(1), null, "said 1", Writer: Nurse));
        Assert.True(over.Did(Facilitator, new LetThrough(Words)).ViewOf(Presenter).Questions.IsDefaultOrEmpty);
    }

    [Fact]
    public void Nothing_is_let_through_that_its_writer_could_not_say_now()
    {
        var answers = Live().JoinedBy(Mentor).Did(Mentor, Says(2)).Did(Facilitator, new HoldContributions(true)).Did(Nurse, Says() with { ReplyTo = Contribution(2) });
        answers.Did(Mentor, new RetractContribution(Contribution(2))).When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldReplyGone);

        var proposed = Holding.Did(Mentor, Says(3)).Did(Presenter, new ProposeItem(Item(9), "Erfaringer", AgendaItemType.Discussion, 5)).Did(Nurse, Says(1, 9));
        proposed.Did(Facilitator, new DeclineItem(Item(9), "Ikke nå")).When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.ItemGone);

        Waiting.Did(Facilitator, new StopWriting(Nurse, HouseRule.Respect)).When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldWriterStopped);
        Waiting.Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Observer))).When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldWriterOut);

        var out1 = Holding.Did(Facilitator, new StartItem(Item(1))).Did(CoFacilitator, Enters).Did(Nurse, Says(1, 1)).Did(Facilitator, new SendOut(Nurse, Item(1), LobbyReason.Ties));
        out1.When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldWriterOut);
        out1.Did(Facilitator, new ConcludeItem(Item(1), "")).When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldWriterOut);
    }

    // The door that the curtain must hold shut as well: what they wrote before it closed.
    [Fact]
    public void Whoever_listens_behind_the_curtain_is_not_heard_by_what_they_wrote_before()
    {
        var clarifying = MethodScenario.In(MethodScenario.Clarify).Did(Facilitator, new HoldContributions(true))
            .Did(Presenter, MethodScenario.Says()).Did(Nurse, MethodScenario.Says(2), MethodScenario.Says(3, item: null));
        clarifying.Did(Facilitator, new LetThrough(Words));
        var listening = clarifying.Did(Facilitator, new StepPhase(Case(1), MethodScenario.Clarify));

        listening.When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldWriterSilent);
        listening.Did(Facilitator, new LetThrough(Contribution(2)));
        var answered = Enumerable.Range(MethodScenario.Reflect, MethodScenario.Respond - MethodScenario.Reflect).Aggregate(
            listening, (room, from) => room.After(TimeSpan.FromMinutes(1)).Did(Facilitator, new StepPhase(Case(1), from)));
        answered.After(TimeSpan.FromMinutes(1)).When(Facilitator, new LetThrough(Contribution(3))).ThenRefused(RoomRefusals.HeldWriterSilent);
        answered.Did(Facilitator, new LetThrough(Words));
    }

    [Fact]
    public void Nothing_on_a_case_that_is_stopped_is_let_through_until_it_is_shown_again() => MethodScenario.In(MethodScenario.Clarify)
        .Did(Facilitator, new HoldContributions(true)).Did(Nurse, MethodScenario.Says()).Did(Teacher, new StopCase(Case(1)))
        .When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.CaseStopped);

    [Fact]
    public void Its_writer_takes_it_back_and_nobody_else()
    {
        Waiting.When(Nurse, new RetractContribution(Words)).ThenHappened(new HeldWithdrawn(Words, Waiting.Seq, Nurse, null));
        Waiting.When(Facilitator, new RetractContribution(Words)).ThenRefused(RoomRefusals.ContributionNotYours);
        Waiting.When(Presenter, new RetractContribution(Words)).ThenRefused(RoomRefusals.ContributionGone);
        Assert.Empty(Waiting.Did(Nurse, new RetractContribution(Words)).ViewOf(Facilitator).Holds!.Waiting);
        Waiting.Did(Facilitator, new SuspendMeeting()).Did(Nurse, new RetractContribution(Words));
    }

    [Fact]
    public void What_is_not_published_is_told_its_writer_with_the_rule_and_all_that_it_was_done()
    {
        Waiting.When(Facilitator, new NotPublish(Words, HouseRule.Respect)).ThenHappened(
            new HeldNotPublished(Words, Waiting.Seq, Nurse, null, HouseRule.Respect), new Moderated(ModerationAct.NotPublished, HouseRule.Respect));
        Waiting.When(Facilitator, new NotPublish(Words, (HouseRule)99)).ThenRefused(RoomRefusals.ChoiceInvalid);
        Waiting.When(Mentor, new NotPublish(Words, HouseRule.Respect)).ThenRefused(RoomRefusals.NotAllowed);

        var gone = Waiting.Did(Facilitator, new NotPublish(Words, HouseRule.Respect));
        Assert.Equal([new NotPublishedView(Words, HouseRule.Respect, gone.Now)], gone.ViewOf(Nurse).Holds!.NotPublished);
        Assert.All([Facilitator, Presenter], person => Assert.Empty(gone.ViewOf(person).Holds!.NotPublished));
        Assert.Equal([ModerationAct.HoldingOn, ModerationAct.NotPublished], gone.ViewOf(Presenter).Moderation!.Log.Select(one => one.Act));
    }

    [Fact]
    public void Who_keeps_the_room_takes_it_away_as_what_was_said_with_the_reason()
    {
        Waiting.When(Facilitator, new PullBackContribution(Words, "Et navn", Place: Waiting.Seq)).ThenHappened(
            new HeldNotPublished(Words, Waiting.Seq, Nurse, null, HouseRule.Anonymity),
            new PullBackExplained(PulledText.Contribution, Words, null, Nurse, "Et navn"), new Moderated(ModerationAct.NotPublished, HouseRule.Anonymity));
        Waiting.When(Facilitator, new PullBackContribution(Words, "", Rule: HouseRule.Topic)).ThenHappened(
            new HeldNotPublished(Words, Waiting.Seq, Nurse, null, HouseRule.Topic),
            new PullBackExplained(PulledText.Contribution, Words, null, Nurse, "", HouseRule.Topic), new Moderated(ModerationAct.NotPublished, HouseRule.Topic));
        Waiting.When(Facilitator, new PullBackContribution(Words, "Et navn", Place: 1)).ThenRefused(RoomRefusals.ContributionGone);
    }

    [Fact]
    public void What_waits_when_the_meeting_is_over_by_any_way_is_not_published()
    {
        var ended = Waiting.Did(Facilitator, new EndMeeting());
        Assert.Equal([new NotPublishedView(Words, null, ended.Now)], ended.ViewOf(Nurse).Holds!.NotPublished);
        Assert.Null(ended.ViewOf(Facilitator).Holds);
        Assert.Empty(ended.State.Holds!.Waiting);

        var left = Waiting.Did(Facilitator, new LeaveRoom()).After(RoomLimits.LeadersGone).Did(TheArena, new LetTimePass())
            .After(RoomLimits.SuspendedEndsAfter).Did(TheArena, new LetTimePass());
        Assert.Equal(MeetingPhase.Closed, left.State.Phase);
        Assert.Null(Assert.Single(left.ViewOf(Nurse).Holds!.NotPublished).Rule);
        Assert.Empty(left.ViewOf(Nurse).Contributions);
    }

    [Fact]
    public void What_waits_waits_on_when_nothing_has_to_any_more_and_goes_with_its_writer()
    {
        var off = Waiting.Did(Facilitator, new HoldContributions(false));
        Assert.False(off.ViewOf(Nurse).Holds!.On);
        Assert.Single(off.ViewOf(Nurse).Holds!.Waiting);
        off.When(Nurse, Says(2)).ThenHappened(new ContributionPosted(Contribution(2), null, null, "said 2"));
        off.Did(Facilitator, new LetThrough(Words));

        Assert.Empty(Waiting.Did(Facilitator, new RemovePerson(Nurse, "Ba om det selv")).State.Holds!.Waiting);
    }

    [Fact]
    public void What_was_shown_is_not_changed_meanwhile_but_by_who_is_asked_to()
    {
        var said = Live().JoinedBy(Mentor).Did(Nurse, Says()).Did(Facilitator, Says(2), new HoldContributions(true));
        said.When(Nurse, new EditContribution(Words, "Annet")).ThenRefused(RoomRefusals.HeldNoChange);
        said.Did(Facilitator, new EditContribution(Contribution(2), "Annet"));
        said.Did(Facilitator, new AskForRewrite(Words, HouseRule.Respect)).Did(Nurse, new EditContribution(Words, "Annet"));
        said.Did(Facilitator, new HoldContributions(false)).Did(Nurse, new EditContribution(Words, "Annet"));
        Waiting.When(Nurse, new EditContribution(Words, "Annet")).ThenRefused(RoomRefusals.ContributionGone);
    }

    [Fact]
    public void Nobody_lets_their_own_through_while_somebody_else_leads()
    {
        var leads = Waiting.Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.CoFacilitator)));
        leads.When(Nurse, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldYours);
        leads.Did(Facilitator, new LetThrough(Words));
    }

    [Fact]
    public void Who_leads_and_is_out_of_an_item_neither_sees_nor_settles_what_waits_on_it()
    {
        var outside = Holding.Did(CoFacilitator, Enters).Did(Facilitator, new StartItem(Item(1))).Did(Nurse, Says(1, 1))
            .Did(Facilitator, new SendOut(CoFacilitator, Item(1), LobbyReason.Ties)).Did(Facilitator, new PauseItem(Item(1)), new StartItem(Item(3)));
        Assert.Empty(outside.ViewOf(CoFacilitator).Holds!.Waiting);
        outside.When(CoFacilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.ItemWithoutYou);
        outside.When(CoFacilitator, new NotPublish(Words, HouseRule.Topic)).ThenRefused(RoomRefusals.ItemWithoutYou);
    }

    // Those who lead read it without being in the group, and it is said there and nowhere else.
    [Fact]
    public void What_is_written_in_a_group_waits_too_and_is_let_through_into_that_group_alone()
    {
        var divided = MethodScenario.Full().Did(Facilitator, new BeginGroups(1, 2, 10, Evenly: false), new MoveToGroup(Nurse, 1), new MoveToGroup(Teacher, 1), new HoldContributions(true))
            .Did(Nurse, MethodScenario.Says() with { Group = 1 });
        Assert.Equal([1], divided.ViewOf(Facilitator).Holds!.Waiting.Select(one => one.Group ?? 0));
        Assert.All([Teacher, Presenter], person => Assert.Empty(divided.ViewOf(person).Holds!.Waiting));

        var through = divided.Did(Facilitator, new LetThrough(Words));
        Assert.Single(through.ViewOf(Teacher).Contributions);
        Assert.All([Presenter, Facilitator], person => Assert.Empty(through.ViewOf(person).Contributions));
        divided.Did(Facilitator, new MoveToGroup(Nurse, 2)).When(Facilitator, new LetThrough(Words)).ThenRefused(RoomRefusals.HeldWriterOut);
    }

    [Fact]
    public void What_waits_in_a_group_that_is_over_is_not_published_and_no_rule_was_broken()
    {
        var divided = MethodScenario.Full().Did(Facilitator, new BeginGroups(1, 2, 10, Evenly: false), new MoveToGroup(Nurse, 1), new HoldContributions(true))
            .Did(Nurse, MethodScenario.Says() with { Group = 1 }, MethodScenario.Says(2));
        var place = divided.State.Holds!.Waiting[0].Place;

        divided.When(Facilitator, new EndGroups(1)).ThenHappened(new HeldNotPublished(Words, place, Nurse, Item(2), null), new GroupsEnded(1));
        var over = divided.Did(Facilitator, new EndGroups(1));
        Assert.Equal([new NotPublishedView(Words, null, over.Now)], over.ViewOf(Nurse).Holds!.NotPublished);
        Assert.Equal([Contribution(2)], over.ViewOf(Facilitator).Holds!.Waiting.Select(one => one.Contribution));
    }

    [Fact]
    public void Words_that_a_restored_backup_has_erased_wait_for_nobody() =>
        Assert.Empty(Holding.Happened(new ContributionHeld(Words, null, null, ""), Nurse).State.Holds!.Waiting);
}
