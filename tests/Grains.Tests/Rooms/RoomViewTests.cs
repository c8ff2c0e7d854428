using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomViewTests
{
    [Fact]
    public void The_lobby_and_observers_get_no_names()
    {
        var live = Live().Did(Teacher, Enters).JoinedBy(Observer);

        Assert.Equal([Teacher], live.ViewOf(Teacher).People.Select(person => person.Person));
        Assert.Equal([Observer], live.ViewOf(Observer).People.Select(person => person.Person));
        Assert.Equal(Roster.Select(entry => entry.Person), live.ViewOf(Nurse).People.Select(person => person.Person));
    }

    [Fact]
    public void Who_waits_is_for_those_who_let_in()
    {
        var live = Live().Did(Teacher, Enters);

        Assert.Equal(Standing.InLobby, StandingOfTeacher(live.ViewOf(Facilitator)));
        Assert.Equal(Standing.InLobby, StandingOfTeacher(live.ViewOf(Teacher)));
        Assert.Equal(Standing.Invited, StandingOfTeacher(live.ViewOf(Nurse)));
    }

    [Fact]
    public void The_lobby_sees_the_agenda_and_nothing_that_is_said()
    {
        var view = Live().Did(Nurse, new PostContribution(Contribution(1), null, null, "Hei")).Did(Teacher, Enters).ViewOf(Teacher);

        Assert.Equal(3, view.Agenda.Length);
        Assert.Empty(view.Contributions);
        Assert.False(view.MoreContributions);
    }

    [Fact]
    public void A_reader_from_before_their_hearing_changed_starts_again()
    {
        var lobby = Live().Did(Teacher, Enters);
        var admitted = lobby.Did(Facilitator, new AdmitPerson(Teacher));

        Assert.Equal(lobby.Seq, lobby.State.ResetBefore(Teacher));
        Assert.Equal(lobby.Seq + 1, admitted.State.ResetBefore(Teacher));
        Assert.True(admitted.State.ResetBefore(Facilitator) < lobby.Seq);
    }

    [Fact]
    public void The_lists_follow()
    {
        var room = Planned().Did(Facilitator, new SendNotice()).State;

        Assert.Equal([new PutMeetingPhase(TheRoom, MeetingPhase.NoticeSent)], room.ListsChangedBy(TheRoom, new NoticeSent()));
        Assert.Equal(
            [new PutMeetingPerson(TheRoom, Stranger, RoomRole.Mentor)], room.ListsChangedBy(TheRoom, new PersonInvited(Entry(Stranger, RoomRole.Mentor))));
        Assert.Equal([new DropMeetingPerson(TheRoom, Nurse)], room.ListsChangedBy(TheRoom, new PersonRemoved(Nurse)));
        Assert.Empty(room.ListsChangedBy(TheRoom, new PersonEntered(Nurse)));
    }

    [Fact]
    public void A_planned_meeting_is_on_everybodys_list()
    {
        var changes = Planned().State.ListsChangedBy(TheRoom, (MeetingPlanned)Empty.When(TheArena, Plan()).Decision.Events[0]).ToArray();

        Assert.Equal(
            new PutMeeting(TheRoom, Plan().Network, "Nettverk for skolehelse", "Nettverksmøte", StartsAt, 90, MeetingPhase.Planned), changes[0]);
        Assert.Equal(Roster.Length, changes.OfType<PutMeetingPerson>().Count());
    }

    private static Standing StandingOfTeacher(RoomView view) => view.People.Single(person => person.Person == Teacher).Standing;
}
