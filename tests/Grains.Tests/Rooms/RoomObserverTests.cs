using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Who only observes: no history from before they were let in, and nothing of the discussion when the meeting is over.</summary>
public sealed class RoomObserverTests
{
    private static Scenario<Room, RoomCommand, RoomEvent> Spoken => Live()
        .Did(Nurse, new PostContribution(Contribution(1), null, null, "Før døra."))
        .JoinedBy(Observer, Teacher)
        .Did(Nurse, new PostContribution(Contribution(2), null, null, "Etter døra."));

    [Fact]
    public void An_observer_hears_from_the_door_on_and_a_participant_who_came_as_late_hears_it_all()
    {
        Assert.Equal(["Etter døra."], Said(Spoken, Observer));
        Assert.Equal(["Før døra.", "Etter døra."], Said(Spoken, Teacher));
        Assert.Equal(["Etter døra."], Spoken.State.AtHandBefore(long.MaxValue, Spoken.State.ViewerOf(Observer)!).Contributions.Select(said => said.Text));
        Assert.False(Spoken.ViewOf(Observer).MoreContributions);
    }

    [Fact]
    public void What_was_said_before_is_changed_and_taken_back_without_them()
    {
        var (audience, seq) = (Spoken.State.AudienceOf(new ContributionEdited(Contribution(1), "Nytt"), new Circumstance(Nurse, Spoken.Now)), Spoken.Seq + 1);
        Assert.False(Spoken.State.ViewerOf(Observer)!.Sees(audience, seq));
        Assert.True(Spoken.State.ViewerOf(Teacher)!.Sees(audience, seq));
    }

    [Fact]
    public void When_the_meeting_is_over_nothing_of_it_is_theirs_and_their_screen_is_told_so()
    {
        var over = Spoken.Did(Facilitator, new EndMeeting());
        Assert.Empty(Said(over, Observer));
        Assert.Empty(over.State.AtHandBefore(long.MaxValue, over.State.ViewerOf(Observer)!).Contributions);
        Assert.Equal(["Før døra.", "Etter døra."], Said(over, Teacher));
        Assert.Equal([Observer], over.State.ChangedBy(new MeetingEnded(MeetingCause.ByFacilitator)));
        Assert.True(over.State.ResetBefore(Observer) > Spoken.Seq);
        Assert.True(over.State.ResetBefore(Teacher) <= Spoken.Seq);
    }

    [Fact]
    public void Another_role_beside_it_is_what_counts_and_who_only_observes_from_now_on_loses_what_was()
    {
        var both = Spoken.Did(TheArena, new InvitePerson(Entry(Teacher, RoomRole.Participant | RoomRole.Observer)));
        Assert.Equal(["Før døra.", "Etter døra."], Said(both, Teacher));
        Assert.Empty(Said(both.Did(TheArena, new InvitePerson(Entry(Teacher, RoomRole.Observer))), Teacher));

        // And nobody gets back what they never heard by a role that they have got since.
        Assert.Equal(["Etter døra."], Said(Spoken.Did(TheArena, new InvitePerson(Entry(Observer, RoomRole.Participant))), Observer));
    }

    [Fact]
    public void Whatever_happens_no_observer_has_a_word_from_before_they_were_let_in_or_after_the_end() => RoomStories.AnyOrWhole.Sample(
        story =>
        {
            var admitted = new Dictionary<PersonId, long>();
            foreach (var moment in story.Moments)
            {
                if (moment.Event is PersonAdmitted or PersonReturned)
                {
                    admitted[moment.Event is PersonAdmitted one ? one.Person : ((PersonReturned)moment.Event).Person] = moment.Seq;
                }
            }

            foreach (var person in Everyone.Where(person => story.Room.ViewerOf(person) is { Roles: RoomRole.Observer, Standing: Standing.Admitted }))
            {
                var heard = story.Room.View(TheRoom, story.Seq, person, 200).Contributions;
                Assert.All(heard, said => Assert.True(said.Seq > admitted[person]));
                Assert.True(heard.IsEmpty || !story.Room.IsOver);
            }
        },
        iter: 300);

    private static IEnumerable<string> Said(Scenario<Room, RoomCommand, RoomEvent> room, PersonId person) => room.ViewOf(person).Contributions.Select(said => said.Text);
}
