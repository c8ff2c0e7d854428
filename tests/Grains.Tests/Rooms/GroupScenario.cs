using Pilar.Arena.Contracts.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;
using Scenario = Pilar.Arena.Grains.Tests.Scenario<Pilar.Arena.Grains.Rooms.Room, Pilar.Arena.Contracts.Rooms.RoomCommand, Pilar.Arena.Contracts.Rooms.RoomEvent>;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>An item is on, and two groups talk of it.</summary>
internal static class GroupScenario
{
    public static Scenario On() => Live().JoinedBy(Teacher, Observer).Did(Facilitator, new StartItem(Item(1)));

    /// <summary>The nurse is in group 1, the teacher in group 2.</summary>
    public static Scenario Divided() => On().Did(Facilitator, new BeginGroups(1, 2, 10, Evenly: false), new MoveToGroup(Nurse, 1), new MoveToGroup(Teacher, 2));

    public static PostContribution SaysIn(int group, int number = 1) => new(Contribution(number), Item(1), null, "Hos oss", Group: group);
}
