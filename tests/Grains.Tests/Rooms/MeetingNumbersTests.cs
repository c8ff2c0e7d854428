using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What whoever answers for privacy is told of a meeting's list.</summary>
public sealed class MeetingNumbersTests
{
    private static Scenario<Room, RoomCommand, RoomEvent> Five => Live().JoinedBy(Teacher, Mentor);

    [Fact]
    public void It_is_those_who_were_let_in_and_only_when_the_meeting_is_over()
    {
        Assert.Null(MeetingNumbers.Of(Five.State));
        Assert.Null(MeetingNumbers.Of(Planned().State));

        Assert.Equal(new MeetingNumbers(5), NumbersOf(Five));
        Assert.Equal(new MeetingNumbers(5), NumbersOf(Five.Did(Observer, Enters)));
        Assert.Equal(new MeetingNumbers(6), NumbersOf(Five.JoinedBy(Observer)));
        Assert.Equal(new MeetingNumbers(5), NumbersOf(Five.Did(Nurse, new LeaveRoom())));
    }

    [Fact]
    public void Fewer_than_five_are_not_told()
    {
        Assert.Equal(new MeetingNumbers(null), NumbersOf(Live().JoinedBy(Teacher)));
        Assert.Equal(new MeetingNumbers(null), NumbersOf(Five.Did(Facilitator, new RemovePerson(Mentor, "Ba om det selv"))));
    }

    private static MeetingNumbers? NumbersOf(Scenario<Room, RoomCommand, RoomEvent> scenario) => MeetingNumbers.Of(scenario.Did(Facilitator, new EndMeeting()).State);
}
