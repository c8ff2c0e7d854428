using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.GroupScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;
using Scenario = Pilar.Arena.Grains.Tests.Scenario<Pilar.Arena.Grains.Rooms.Room, Pilar.Arena.Contracts.Rooms.RoomCommand, Pilar.Arena.Contracts.Rooms.RoomEvent>;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What a group brings back: whose it is, and what befalls it in either place.</summary>
public sealed class RoomGroupNoteTests
{
    [Fact]
    public void A_note_comes_back_as_its_writers_words_from_the_group()
    {
        var chosen = Divided().Did(Nurse, SaysIn(1), new ChooseGroupNote(Contribution(1), Contribution(9)), new EditContribution(Contribution(1), "Dette tar vi med."));

        chosen.When(Facilitator, new EndGroups(1)).ThenHappened(
            new ContributionPosted(Contribution(9), Item(1), null, "Dette tar vi med.") { From = 1, Writer = Nurse, Origin = new(Contribution(1), Divided().Did(Nurse, SaysIn(1)).Seq) }, new GroupsEnded(1));
        var back = chosen.Did(Facilitator, new EndGroups(1));
        Assert.Equal((Nurse, 1, Contribution(9)), back.ViewOf(Observer).Contributions.Select(one => (one.By, one.From!.Value, one.Contribution)).Single());
        Assert.Equal(2, back.ViewOf(Nurse).Contributions.Length);
        back.When(Nurse, SaysIn(1, 5)).ThenRefused(RoomRefusals.GroupsOver);
        back.When(Facilitator, new EndGroups(1)).ThenNothing();
        Assert.Null(back.When(Nurse, new RetractContribution(Contribution(9))).Decision.Refusal);
    }

    [Fact]
    public void A_note_is_chosen_in_the_group_among_what_was_said_there()
    {
        var said = Divided().Did(Nurse, SaysIn(1));

        said.When(Teacher, new ChooseGroupNote(Contribution(1), Contribution(9))).ThenRefused(RoomRefusals.ContributionGone);
        said.When(Facilitator, new ChooseGroupNote(Contribution(1), Contribution(9))).ThenRefused(RoomRefusals.GroupNotYours);
        said.When(Nurse, new ChooseGroupNote(Contribution(1), Contribution(1))).ThenRefused(RoomRefusals.ContributionTaken);
        var chosen = said.Did(Nurse, new ChooseGroupNote(Contribution(1), Contribution(9)));
        chosen.When(Nurse, new ChooseGroupNote(Contribution(1), Contribution(8))).ThenNothing();
        chosen.When(Teacher, SaysIn(2, 9)).ThenRefused(RoomRefusals.ContributionTaken);
        chosen.When(Nurse, new RetractContribution(Contribution(1))).ThenHappened(new ContributionRetracted(Contribution(1)), new GroupNoteDropped(1));
        chosen.Did(Nurse, new RetractContribution(Contribution(1))).When(Facilitator, new EndGroups(1)).ThenHappened(new GroupsEnded(1));
    }

    [Fact]
    public void What_befalls_a_note_or_the_words_it_came_of_befalls_both()
    {
        var back = Divided().Did(Nurse, SaysIn(1), new ChooseGroupNote(Contribution(1), Contribution(9))).Did(Facilitator, new EndGroups(1));

        foreach (var either in new[] { Contribution(1), Contribution(9) })
        {
            Assert.All(
                [
                    back.Did(Nurse, new RetractContribution(either)), back.Did(Facilitator, new PullBackContribution(either, "Et navn")),
                    back.Did(Nurse, new EditContribution(either, "Sagt på nytt")),
                ],
                after => Assert.Single(after.ViewOf(Nurse).Contributions.Select(one => (one.Text, one.Retracted, one.PulledBack)).Distinct()));
            var gone = back.Did(Nurse, new RetractContribution(either)).State;
            Assert.Equal(["", ""], gone.Discussion.AtHand.Select(one => one.Text));
            Assert.Equal(ErasedWith(back, new RetractContribution(either), Nurse), ErasedWith(back, new PullBackContribution(either, "Et navn"), Facilitator));
            back.When(Teacher, new RetractContribution(either)).ThenRefused(either == Contribution(1) ? RoomRefusals.ContributionGone : RoomRefusals.ContributionNotYours);
        }

        var told = back.Did(Teacher, new ReportContribution(Contribution(9), HouseRule.Anonymity));
        Assert.Contains(told.When(Nurse, new RetractContribution(Contribution(1))).Decision.Events, happened => happened is ReportsSettled);
        Assert.Equal([Nurse, Teacher, Observer], new[] { Nurse, Teacher, Observer }.Where(person => back.State.ViewerOf(person)!.Sees(
            back.Did(Nurse, new RetractContribution(Contribution(1))).State.AudienceOf(back.When(Nurse, new RetractContribution(Contribution(1))).Decision.Events.Single(), new Circumstance(Nurse, StartsAt)), 999)));
    }

    [Fact]
    public void A_note_that_came_back_while_the_log_was_asked_goes_with_the_words_it_came_of()
    {
        var back = Divided().Did(Nurse, SaysIn(1), new ChooseGroupNote(Contribution(1), Contribution(9))).Did(Facilitator, new EndGroups(1));
        var (first, note) = (back.State.Discussion.Find(Contribution(1))!, back.State.Discussion.Find(Contribution(9))!);
        var asked = new PullBackContribution(first.Id, "Et navn", Place: first.Seq) { Past = new PastContribution(Nurse, Retracted: false, PulledBack: false) };
        var forgotten = back with { State = back.State with { Discussion = back.State.Discussion with { AtHand = [note], Places = ImmutableDictionary<ContributionId, long>.Empty.Add(note.Id, note.Seq) } } };

        Assert.Contains(new ContributionPulledBack(first.Id, first.Seq, new SameWords(note.Id, note.Seq)), forgotten.When(Facilitator, asked).Decision.Events);
    }

    [Fact]
    public void Only_its_writer_brings_something_out_of_a_group()
    {
        var said = Divided().JoinedBy(Mentor).Did(Facilitator, new MoveToGroup(Mentor, 1)).Did(Nurse, SaysIn(1));

        said.When(Mentor, new ChooseGroupNote(Contribution(1), Contribution(9))).ThenRefused(RoomRefusals.ContributionNotYours);
        said.When(Nurse, new ChooseGroupNote(Contribution(1), Contribution(9))).ThenHappened(new GroupNoteChosen(1, Contribution(1), Contribution(9)));
    }

    [Fact]
    public void Who_may_not_write_brings_nothing_back_and_neither_does_what_must_be_said_otherwise()
    {
        var said = Divided().Did(Facilitator, new MoveToGroup(Facilitator, 1)).Did(Nurse, SaysIn(1));
        var chosen = said.Did(Nurse, new ChooseGroupNote(Contribution(1), Contribution(9)));

        said.Did(Facilitator, new StopWriting(Nurse, HouseRule.Respect)).When(Nurse, new ChooseGroupNote(Contribution(1), Contribution(9))).ThenRefused(RoomRefusals.WritingStopped);
        said.Did(Facilitator, new AskForRewrite(Contribution(1), HouseRule.Anonymity)).When(Nurse, new ChooseGroupNote(Contribution(1), Contribution(9))).ThenRefused(RoomRefusals.GroupNoteAsked);
        foreach (var command in new RoomCommand[] { new StopWriting(Nurse, HouseRule.Respect), new AskForRewrite(Contribution(1), HouseRule.Anonymity), new RemovePerson(Nurse, "Ikke på lista") })
        {
            Assert.Contains(new GroupNoteDropped(1), chosen.When(Facilitator, command).Decision.Events);
            chosen.Did(Facilitator, command).When(Facilitator, new EndGroups(1)).ThenHappened(new GroupsEnded(1));
        }

        // Nor the words of somebody who is out for the item, or only observes by now: they would not hear them.
        chosen.Did(Facilitator, new SendOut(Nurse, Item(1), LobbyReason.Ties)).When(Facilitator, new EndGroups(1)).ThenHappened(new GroupsEnded(1));
        chosen.Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Observer))).When(Facilitator, new EndGroups(1)).ThenHappened(new GroupsEnded(1));

        Assert.DoesNotContain(new GroupNoteDropped(1), chosen.When(Facilitator, new StopWriting(Teacher, HouseRule.Respect)).Decision.Events);
        var rewritten = chosen.Did(Facilitator, new AskForRewrite(Contribution(1), HouseRule.Anonymity)).Did(Nurse, new EditContribution(Contribution(1), "Uten navn"));
        Assert.Null(rewritten.When(Nurse, new ChooseGroupNote(Contribution(1), Contribution(9))).Decision.Refusal);
    }

    // Which contributions, of whatever is taken away with either.
    private static ContributionId[] ErasedWith(Scenario room, RoomCommand command, PersonId by)
    {
        var after = room.Did(by, command).State;
        var gone = room.When(by, command).Decision.Events.Select(after.ErasedBy).OfType<Room.TakenAway>().Single();
        return [.. new[] { gone.Said!.Contribution, gone.Also!.Contribution }.OrderBy(one => one.Value)];
    }
}
