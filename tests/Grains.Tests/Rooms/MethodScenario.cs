using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Where stories about a method begin: case 1 on item 2, which is on; everybody but the stranger is in the room.</summary>
public static class MethodScenario
{
    public const int Frame = 0;
    public const int Present = 1;
    public const int Clarify = 2;
    public const int Reflect = 3;
    public const int User = 4;
    public const int Respond = 6;
    public const int Recommend = 7;
    public const int Summary = 8;
    public const int Last = 9;

    public static MethodTemplate CrossSector { get; } = MethodCatalogue.Find("CrossSector60")!;

    public static Scenario<Room, RoomCommand, RoomEvent> Full() => WithCase()
        .JoinedBy(Teacher, Mentor, UserRepresentative, Observer, Coordinator)
        .Did(CoFacilitator, Enters);

    public static Scenario<Room, RoomCommand, RoomEvent> Chosen() => Full().Did(Facilitator, new ChooseMethod(Case(1), "CrossSector60"));

    /// <summary>In this phase of <c>CrossSector60</c>, a minute into it; the case is open and its first part shown as soon as a phase lets it.</summary>
    public static Scenario<Room, RoomCommand, RoomEvent> In(int phase)
    {
        var scenario = Chosen().Did(Facilitator, new BeginMethod(Case(1)), new OpenCase(Case(1))).After(TimeSpan.FromMinutes(1));
        for (var from = 0; from < phase; from++)
        {
            scenario = scenario.Did(Facilitator, new StepPhase(Case(1), from)).After(TimeSpan.FromMinutes(1));
            scenario = from == 0 ? scenario.Did(Presenter, new PresentSection(Case(1), 0)) : scenario;
        }

        return scenario;
    }

    public static PostContribution Says(int number = 1, int? item = 2) =>
        new(Contribution(number), item is { } id ? Item(id) : null, null, $"said {number}");

    public static MethodRun Run(this Scenario<Room, RoomCommand, RoomEvent> scenario) => scenario.ViewOf(Facilitator).Cases[0].Method!;
}
