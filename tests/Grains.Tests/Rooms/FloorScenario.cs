using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Where stories about the floor begin, and short words for what people do on it.</summary>
public static class FloorScenario
{
    public static AskForFloor Asks { get; } = new(FloorKind.Contribution);

    public static AskForFloor Replies { get; } = new(FloorKind.ShortReply);

    /// <summary>An item is on that has no method; everybody but the stranger is in the room.</summary>
    public static Scenario<Room, RoomCommand, RoomEvent> Talking() => Live()
        .JoinedBy(Teacher, Mentor, UserRepresentative, Observer, Coordinator)
        .Did(CoFacilitator, Enters)
        .Did(Facilitator, new StartItem(Item(1)));

    /// <summary>The nurse speaks; the teacher and the mentor wait, in this order.</summary>
    public static Scenario<Room, RoomCommand, RoomEvent> Waiting() => Talking()
        .Did(Nurse, Asks)
        .Did(Teacher, Asks)
        .Did(Mentor, new AskForFloor(FloorKind.Question))
        .Gives(Nurse);

    public static Floor Floor(this Scenario<Room, RoomCommand, RoomEvent> scenario) => scenario.State.Floor ?? Contracts.Rooms.Floor.Empty;

    public static long Turn(this Scenario<Room, RoomCommand, RoomEvent> scenario) => scenario.Floor().Turn?.Number ?? 0;

    public static PersonId? Speaker(this Scenario<Room, RoomCommand, RoomEvent> scenario) => scenario.Floor().Turn?.Person;

    public static PersonId[] Queue(this Scenario<Room, RoomCommand, RoomEvent> scenario) => [.. scenario.Floor().Queue.Select(place => place.Person)];

    public static long Place(this Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId person) =>
        scenario.Floor().Queue.Single(place => place.Person == person).Number;

    public static Scenario<Room, RoomCommand, RoomEvent> Gives(this Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId person) =>
        scenario.Did(Facilitator, new GiveFloor(person, scenario.Turn()));

    /// <summary>The arena tells the room that somebody has lost the connection.</summary>
    public static Scenario<Room, RoomCommand, RoomEvent> Drops(this Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId person) =>
        scenario.Did(TheArena, new NoteSpeakerAway(person));
}
