using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.GroupScenario;
using static Pilar.Arena.Grains.Tests.Rooms.MethodScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;
using Scenario = Pilar.Arena.Grains.Tests.Scenario<Pilar.Arena.Grains.Rooms.Room, Pilar.Arena.Contracts.Rooms.RoomCommand, Pilar.Arena.Contracts.Rooms.RoomEvent>;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Groups for a while: who is in which, who hears what, and what comes back.</summary>
public sealed class RoomGroupTests
{
    [Fact]
    public void Those_who_take_part_are_divided_evenly_with_their_sectors_mixed()
    {
        var sectors = new Sector?[] { Sector.Health, Sector.Education, Sector.ChildWelfare, null };
        var people = Enumerable.Range(100, 23).Select(number => Entry(Person(number), RoomRole.Participant) with { Sector = sectors[number % 4] }).ToArray();
        var crowd = people.Aggregate(Live().JoinedBy(Observer).Did(Presenter, new LeaveRoom()).Did(Nurse, new LeaveRoom()), (room, entry) => room.Did(TheArena, new InvitePerson(entry)).Did(entry.Person, Enters))
            .Did(Facilitator, new AdmitEveryone(), new StartItem(Item(1)));

        var groups = ((GroupsBegun)crowd.When(Facilitator, new BeginGroups(1, 4, 10, Evenly: true)).Decision.Events.Single()).Groups.Select(group => group.Members).ToArray();

        Assert.Equal([6, 6, 6, 5], groups.Select(group => group.Length));
        Assert.Equal(people.Select(entry => entry.Person.Value).Order(), groups.SelectMany(group => group).Select(person => person.Value).Order());
        Assert.All(sectors, sector =>
        {
            var heard = groups.Select(group => group.Count(person => people.Single(entry => entry.Person == person).Sector == sector)).ToArray();
            Assert.InRange(heard.Max() - heard.Min(), 0, 1);
        });
    }

    [Fact]
    public void A_division_is_on_the_item_that_is_on_and_one_at_a_time()
    {
        Live().When(Facilitator, Begin()).ThenRefused(RoomRefusals.ItemNotCurrent);
        On().When(Nurse, Begin()).ThenRefused(RoomRefusals.NotAllowed);
        On().When(Facilitator, new BeginGroups(1, 1, 10, true)).ThenRefused(RoomRefusals.ChoiceInvalid);
        On().When(Facilitator, new BeginGroups(1, 2, 0, true)).ThenRefused(RoomRefusals.MinutesInvalid);
        On().When(Facilitator, new BeginGroups(1, 40, 10, true)).ThenRefused(RoomRefusals.GroupsTooMany);
        On().When(Facilitator, new BeginGroups(2, 2, 10, true)).ThenRefused(RoomRefusals.GroupsOn);
        Divided().When(Facilitator, Begin()).ThenNothing();
        Divided().When(Facilitator, new BeginGroups(2, 2, 10, true)).ThenRefused(RoomRefusals.GroupsOn);
        var again = Divided().Did(Facilitator, new EndGroups(1)).When(Facilitator, new BeginGroups(2, 3, 10, true));
        Assert.Equal(3, Assert.IsType<GroupsBegun>(again.Decision.Events.Single()).Groups[0].Group);
    }

    [Fact]
    public void What_is_said_in_a_group_is_heard_in_it_and_nowhere_else()
    {
        var said = Divided().Did(Nurse, SaysIn(1));

        Assert.Equal([Nurse], said.State.People.Keys.Where(person => !said.ViewOf(person).Contributions.IsEmpty));
        Assert.Equal([Nurse], said.State.People.Keys.Where(person => Hears(said.State, person, (ContributionPosted)Divided().When(Nurse, SaysIn(1)).Decision.Events.Single())));
        said.When(Teacher, new PostContribution(Contribution(2), Item(1), Contribution(1), "Svar", Group: 1)).ThenRefused(RoomRefusals.ReplyGone);
        said.When(Teacher, SaysIn(1, 2)).ThenRefused(RoomRefusals.GroupNotYours);
        said.When(Facilitator, SaysIn(1, 2)).ThenRefused(RoomRefusals.GroupNotYours);
        said.When(Nurse, SaysIn(1, 2) with { Item = Item(3) }).ThenRefused(RoomRefusals.ItemNotCurrent);
        said.When(Nurse, SaysIn(9, 2)).ThenRefused(RoomRefusals.GroupsOver);
        said.When(Teacher, new ReportContribution(Contribution(1), HouseRule.Respect)).ThenRefused(RoomRefusals.ContributionPast);
        Assert.Empty(said.State.AtHandBefore(long.MaxValue, said.State.ViewerOf(Teacher)!).Contributions);
    }

    [Fact]
    public void The_plenary_is_heard_by_everybody_meanwhile()
    {
        var said = Divided().Did(Facilitator, new PostContribution(Contribution(1), Item(1), null, "Fem minutter igjen."));

        Assert.All([Nurse, Teacher, Observer], person => Assert.Single(said.ViewOf(person).Contributions));
    }

    [Fact]
    public void Whoever_leads_visits_a_group_and_hears_it_for_as_long()
    {
        var said = Divided().Did(Nurse, SaysIn(1));
        var visiting = said.Did(Facilitator, new MoveToGroup(Facilitator, 1));

        Assert.Single(visiting.ViewOf(Facilitator).Contributions);
        Assert.Null(visiting.When(Facilitator, SaysIn(1, 2)).Decision.Refusal);
        Assert.Empty(visiting.Did(Facilitator, new MoveToGroup(Facilitator, null)).ViewOf(Facilitator).Contributions);
        Assert.Contains(Facilitator, visiting.State.ChangedBy(new PersonGrouped(Facilitator, 1)));
        Assert.True(visiting.State.ResetBefore(Facilitator) > said.Seq);
    }

    [Fact]
    public void Who_comes_late_stays_in_the_plenary_until_they_are_put_in_a_group()
    {
        var late = Divided().Did(Nurse, SaysIn(1)).JoinedBy(Mentor);

        Assert.Null(late.State.Groups!.Of(Mentor));
        Assert.Empty(late.ViewOf(Mentor).Contributions);
        late.When(Nurse, new MoveToGroup(Mentor, 1)).ThenRefused(RoomRefusals.NotAllowed);
        late.When(Facilitator, new MoveToGroup(Mentor, 7)).ThenRefused(RoomRefusals.GroupUnknown);
        late.When(Facilitator, new MoveToGroup(Coordinator, 1)).ThenRefused(RoomRefusals.PersonNotOnList);
        Assert.Single(late.Did(Facilitator, new MoveToGroup(Mentor, 1)).ViewOf(Mentor).Contributions);
    }

    [Fact]
    public void Who_is_moved_hears_the_new_group_and_no_longer_the_old_one()
    {
        var moved = Divided().Did(Nurse, SaysIn(1)).Did(Teacher, SaysIn(2, 2)).Did(Facilitator, new MoveToGroup(Nurse, 2));

        Assert.Equal([Contribution(2)], moved.ViewOf(Nurse).Contributions.Select(one => one.Contribution));
        moved.When(Facilitator, new MoveToGroup(Nurse, 2)).ThenNothing();
    }

    [Fact]
    public void Who_was_away_is_back_in_their_group()
    {
        var back = Divided().Did(Nurse, SaysIn(1)).Did(TheArena, new NoteAbsence(Nurse), new NotePresence(Nurse));

        Assert.Equal(1, back.State.Groups!.Of(Nurse)!.Group);
        Assert.Single(back.ViewOf(Nurse).Contributions);
    }

    [Fact]
    public void What_is_told_of_in_a_group_is_taken_away_by_who_leads_without_having_heard_it()
    {
        var said = Divided().JoinedBy(Mentor).Did(Facilitator, new MoveToGroup(Mentor, 1)).Did(Nurse, SaysIn(1));
        var told = said.Did(Mentor, new ReportContribution(Contribution(1), HouseRule.Anonymity));

        Assert.Empty(told.ViewOf(Facilitator).Contributions);
        var report = Assert.Single(told.ViewOf(Facilitator).Moderation!.Reports);
        Assert.Equal((1, said.Seq), (report.Group!.Value, report.Place));
        var gone = told.Did(Facilitator, new PullBackContribution(report.Contribution, "", Place: report.Place, Rule: HouseRule.Anonymity));
        Assert.True(gone.ViewOf(Nurse).Contributions.Single() is { Text: "", PulledBack: true });
        Assert.Empty(gone.ViewOf(Facilitator).Moderation!.Reports);
        told.When(Teacher, new PullBackContribution(report.Contribution, "", Place: report.Place, Rule: HouseRule.Anonymity)).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void What_is_said_much_of_in_one_place_leaves_what_another_has_at_hand()
    {
        var quiet = Divided().Did(Teacher, SaysIn(2, 2)).Did(Facilitator, new PostContribution(Contribution(3), Item(1), null, "Til alle"));
        var loud = Enumerable.Range(10, RoomLimits.ContributionsAtHand + 1).Aggregate(quiet, (room, number) => room.Did(Nurse, SaysIn(1, number)));

        Assert.NotNull(loud.State.Discussion.Find(Contribution(2)));
        Assert.NotNull(loud.State.Discussion.Find(Contribution(3)));
        Assert.Null(loud.State.Discussion.Find(Contribution(10)));
        Assert.Equal((2, false), (loud.ViewOf(Teacher).Contributions.Length, loud.ViewOf(Teacher).MoreContributions));
        Assert.Null(loud.When(Teacher, new RetractContribution(Contribution(2))).Decision.Refusal);

        // Whoever hears the loud one reads on in the log from where it is no longer at hand: there is no hole.
        Assert.DoesNotContain(loud.State.AtHandBefore(long.MaxValue, loud.State.ViewerOf(Nurse)!).Contributions, one => one.Contribution == Contribution(3));
        Assert.True(loud.State.Discussion.ForgottenFor(loud.State.ViewerOf(Nurse)!) > quiet.Seq);
        Assert.True(loud.ViewOf(Nurse).MoreContributions);
        Assert.Equal(0, loud.State.Discussion.ForgottenFor(loud.State.ViewerOf(Teacher)!));
    }

    [Fact]
    public void Nothing_ends_by_the_clock_and_more_time_is_given_once()
    {
        var late = Divided().After(TimeSpan.FromMinutes(30));

        late.When(TheArena, new LetTimePass()).ThenNothing();
        Assert.Null(late.When(Nurse, SaysIn(1)).Decision.Refusal);
        late.When(Facilitator, new ExtendGroups(1, 5, 0)).ThenHappened(new GroupsExtended(5));
        late.Did(Facilitator, new ExtendGroups(1, 5, 0)).When(Facilitator, new ExtendGroups(1, 5, 0)).ThenNothing();
        late.When(Facilitator, new ExtendGroups(1, 3, 0)).ThenRefused(RoomRefusals.MinutesInvalid);
    }

    [Fact]
    public void An_item_that_is_left_and_a_meeting_that_ends_bring_the_groups_back_with_the_same_command()
    {
        var chosen = Divided().Did(Nurse, SaysIn(1), new ChooseGroupNote(Contribution(1), Contribution(9)));

        foreach (var command in new RoomCommand[] { new ConcludeItem(Item(1), ""), new PostponeItem(Item(1)), new EndMeeting() })
        {
            var events = chosen.When(Facilitator, command).Decision.Events;
            Assert.IsType<ContributionPosted>(events[0]);
            Assert.IsType<GroupsEnded>(events[1]);
            Assert.True(chosen.Did(Facilitator, command).State.Groups!.Ended);
        }

        Assert.DoesNotContain(chosen.When(Facilitator, new PauseItem(Item(1))).Decision.Events, happened => happened is GroupsEnded);
    }

    [Fact]
    public void Behind_the_curtain_the_presenter_writes_and_chooses_in_no_group_and_the_phase_holds_there()
    {
        var item = Agreeing().Did(Facilitator, new BeginGroups(1, 2, 10, Evenly: false), new MoveToGroup(Presenter, 1), new MoveToGroup(Nurse, 1))
            .Did(Nurse, new PostContribution(Contribution(1), Item(2), null, "Jeg undres", Group: 1));

        item.When(Presenter, new PostContribution(Contribution(2), Item(2), null, "Nei", Group: 1)).ThenRefused(RoomRefusals.BehindCurtain);
        item.When(Presenter, new ChooseGroupNote(Contribution(1), Contribution(9))).ThenRefused(RoomRefusals.BehindCurtain);
        item.When(Nurse, new ChooseGroupNote(Contribution(1), Contribution(9))).ThenHappened(new GroupNoteChosen(1, Contribution(1), Contribution(9)));
    }

    [Fact]
    public void The_presenter_behind_the_curtain_says_nothing_by_a_note_whenever_it_was_written_or_chosen()
    {
        var said = In(Clarify).Did(Facilitator, new BeginGroups(1, 2, 10, Evenly: false), new MoveToGroup(Presenter, 1), new MoveToGroup(Nurse, 2))
            .Did(Presenter, new PostContribution(Contribution(1), Item(2), null, "Jeg tenker", Group: 1))
            .Did(Facilitator, new MoveToGroup(Facilitator, 2)).Did(Facilitator, new PostContribution(Contribution(2), Item(2), null, "Vi tenker", Group: 2));
        var choose = new ChooseGroupNote(Contribution(1), Contribution(9));
        var listening = new StepPhase(Case(1), Clarify);

        Assert.Null(said.When(Presenter, choose).Decision.Refusal);
        said.Did(Facilitator, listening).When(Presenter, choose).ThenRefused(RoomRefusals.BehindCurtain);
        var chosen = said.Did(Presenter, choose).Did(Facilitator, new ChooseGroupNote(Contribution(2), Contribution(8)));
        Assert.Equal([Contribution(9), Contribution(8)], chosen.When(Facilitator, new EndGroups(1)).Decision.Events.OfType<ContributionPosted>().Select(note => note.Contribution));
        Assert.Equal([Contribution(8)], chosen.Did(Facilitator, listening).When(Facilitator, new EndGroups(1)).Decision.Events.OfType<ContributionPosted>().Select(note => note.Contribution));
    }

    [Fact]
    public void Who_is_sent_out_of_the_item_hears_nothing_of_their_group_either()
    {
        var sent = Divided().Did(CoFacilitator, Enters).Did(Nurse, SaysIn(1)).Did(Facilitator, new SendOut(Nurse, Item(1), LobbyReason.Ties));

        Assert.False(Hears(sent.State, Nurse, new ContributionPosted(Contribution(3), Item(1), null, "Mer", Group: 1)));
        var back = sent.Did(Facilitator, new ConcludeItem(Item(1), ""));
        Assert.Empty(back.ViewOf(Nurse).Contributions);
    }

    private static Scenario Agreeing() => In(Reflect);

    private static BeginGroups Begin() => new(1, 2, 10, Evenly: true);

    private static bool Hears(Room room, PersonId person, ContributionPosted posted) =>
        room.ViewerOf(person)!.Sees(room.AudienceOf(posted, new Circumstance(Nurse, StartsAt)), 999);
}
