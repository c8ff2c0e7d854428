using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>How many are in the room and on its list, for those who may not see who.</summary>
public sealed class RoomAttendanceTests
{
    [Fact]
    public void They_are_counted_anew_with_what_changes_it_and_only_while_somebody_observes()
    {
        var knocks = Live().Did(Observer, Enters).Did(Teacher, Enters);
        knocks.When(Facilitator, new AdmitPerson(Teacher)).ThenHappened(new PersonAdmitted(Teacher), new PersonEntered(Teacher));
        knocks.When(Facilitator, new AdmitPerson(Observer)).ThenHappened(new PersonAdmitted(Observer), new PersonEntered(Observer), Counted(4));

        var observed = knocks.Did(Facilitator, new AdmitPerson(Observer));
        observed.When(Facilitator, new AdmitPerson(Teacher)).ThenHappened(new PersonAdmitted(Teacher), new PersonEntered(Teacher), Counted(5));
        observed.When(Nurse, new LeaveRoom()).ThenHappened(new PersonLeft(Nurse), Counted(3));
        observed.When(TheArena, new InvitePerson(Entry(Stranger, RoomRole.Participant)))
            .ThenHappened(new PersonInvited(Entry(Stranger, RoomRole.Participant)), Counted(4, listed: 10));
        Assert.Equal(Counted(3, listed: 8), observed.When(Facilitator, new RemovePerson(Nurse, "Ba om det selv")).Decision.Events[^1]);

        // Whoever waits at the door is not in the room, and was on the list before.
        observed.When(Mentor, Enters).ThenHappened(new LobbyEntered(Mentor, RoomLimits.DeclarationVersion));
    }

    [Fact]
    public void Nobody_else_is_told_and_it_is_over_with_the_meeting()
    {
        var observed = Live().JoinedBy(Observer, Teacher).Did(Mentor, Enters);
        var audience = observed.State.AudienceOf(Counted(5), new Circumstance(Facilitator, observed.Now));

        Assert.Equal([Observer], Everyone.Where(person => observed.State.ViewerOf(person)?.Sees(audience, observed.Seq) == true));
        Assert.Equal(new Attendance(5, 9), observed.ViewOf(Observer).Attendance);
        Assert.All(new[] { Facilitator, Nurse, Mentor, Coordinator }, person => Assert.Null(observed.ViewOf(person).Attendance));
        Assert.IsAssignableFrom<IToldByRole>(Counted(5));
        Assert.Null(observed.Did(Facilitator, new EndMeeting()).ViewOf(Observer).Attendance);
    }

    [Fact]
    public void Observers_are_told_how_many_and_never_who() => RoomStories.AnyOrWhole.Sample(
        story =>
        {
            foreach (var attempt in story.Attempts.Where(attempt => !attempt.Decision.Events.IsEmpty))
            {
                var seq = attempt.Seq + attempt.Decision.Events.Length;
                var after = story.Moments[(int)seq - 1].After;
                foreach (var person in Everyone.Where(person => after.ViewerOf(person) is { Roles: RoomRole.Observer, Standing: Standing.Admitted }))
                {
                    var view = after.View(TheRoom, seq, person, 1);
                    Assert.Equal([person], view.People.Select(one => one.Person));
                    Assert.Equal(after.IsOpen ? Of(after) : null, view.Attendance);
                }
            }
        },
        iter: 300);

    private static Attendance Of(Room room) =>
        new(room.People.Values.Count(person => person is { Standing: Standing.Admitted, Present: true }), room.People.Values.Count(person => person.Standing != Standing.Removed));
}
