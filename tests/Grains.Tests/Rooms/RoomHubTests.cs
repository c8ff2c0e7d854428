using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Who is of the hub: as the roles say, until those who lead or coordinate say otherwise.</summary>
public sealed class RoomHubTests
{
    [Fact]
    public void Those_who_lead_guide_or_coordinate_are_of_the_hub_until_somebody_says_otherwise()
    {
        var people = Planned().State.People;

        Assert.Equal([Facilitator, CoFacilitator, Coordinator, Mentor], Roster.Select(entry => entry.Person).Where(person => people[person].IsOfHub));
        Assert.All(people.Values, person => Assert.Null(person.Hub));
    }

    [Fact]
    public void Those_who_lead_or_coordinate_mark_people_before_the_meeting_and_in_it()
    {
        foreach (var room in new[] { Planned(), Live() })
        {
            foreach (var by in new[] { Facilitator, CoFacilitator, Coordinator })
            {
                room.When(by, new MarkHub(Teacher, true)).ThenHappened(new HubMarked(Teacher, true));
                room.When(by, new MarkHub(Mentor, false)).ThenHappened(new HubMarked(Mentor, false));
            }

            room.When(Facilitator, new MarkHub(Teacher, false)).ThenNothing();
            room.When(Facilitator, new MarkHub(Mentor, true)).ThenNothing();
            room.When(Facilitator, new MarkHub(Stranger, true)).ThenRefused(RoomRefusals.PersonNotOnList);
            room.When(Facilitator, new MarkHub(Observer, true)).ThenRefused(RoomRefusals.ChoiceInvalid);
            room.When(Nurse, new MarkHub(Nurse, true)).ThenRefused(RoomRefusals.NotAllowed);
        }

        Live().Did(Facilitator, new EndMeeting()).When(Facilitator, new MarkHub(Teacher, true)).ThenRefused(RoomRefusals.MeetingOver);
    }

    [Fact]
    public void Everybody_in_the_room_sees_it_and_those_who_only_observe_see_themselves()
    {
        var marked = Live().JoinedBy(Observer).Did(Facilitator, new MarkHub(Nurse, true));

        Assert.True(marked.ViewOf(Presenter).People.Single(one => one.Person == Nurse).Hub);
        Assert.True(marked.ViewOf(Nurse).People.Single(one => one.Person == Nurse).Hub);
        Assert.Equal([Observer], marked.ViewOf(Observer).People.Select(one => one.Person));
    }

    [Fact]
    public void Another_role_takes_no_mark_away_and_who_comes_back_begins_anew()
    {
        var marked = Live().Did(Facilitator, new MarkHub(Nurse, true));

        Assert.True(marked.Did(Facilitator, new InvitePerson(Entry(Nurse, RoomRole.Participant | RoomRole.Mentor))).State.People[Nurse].Hub);
        var back = marked.Did(Facilitator, new RemovePerson(Nurse, "Ba om det selv")).Did(Facilitator, new InvitePerson(Entry(Nurse, RoomRole.Participant)));
        Assert.Null(back.State.People[Nurse].Hub);
    }

    [Fact]
    public void It_can_be_said_with_the_invitation()
    {
        var invited = Planned().Did(Coordinator, new InvitePerson(Entry(Stranger, RoomRole.Participant) with { Hub = true }));

        Assert.True(invited.State.People[Stranger].IsOfHub);
        invited.When(Coordinator, new InvitePerson(Entry(Stranger, RoomRole.Participant))).ThenNothing();
        Assert.False(invited.Did(Coordinator, new InvitePerson(Entry(Stranger, RoomRole.Participant) with { Hub = false })).State.People[Stranger].IsOfHub);
    }
}
