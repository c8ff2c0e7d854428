using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Where most stories about a room begin.</summary>
public static class RoomScenario
{
    public static Scenario<Room, RoomCommand, RoomEvent> Empty { get; } = new(Room.Empty, 0, StartsAt.AddDays(-7));

    public static EnterRoom Enters { get; } = new(RoomLimits.DeclarationVersion);

    /// <summary>What those who observe are told when somebody comes or goes.</summary>
    public static AttendanceCounted Counted(int present, int listed = 9) => new(new Attendance(present, listed));

    /// <summary>Item 1 is a discussion, item 2 a case, item 3 information; all on the agenda.</summary>
    public static Scenario<Room, RoomCommand, RoomEvent> Planned(History history = History.Everything) => Empty
        .Did(TheArena, Plan(history))
        .Did(
            Facilitator,
            new ProposeItem(Item(1), "Erfaringer", AgendaItemType.Discussion, 20),
            new ProposeItem(Item(2), "Sak", AgendaItemType.Case, 40),
            new ProposeItem(Item(3), "Orientering", AgendaItemType.Information, 10));

    public static Scenario<Room, RoomCommand, RoomEvent> InLobby(History history = History.Everything) => Planned(history)
        .Did(Facilitator, new SendNotice())
        .After(StartsAt.AddMinutes(-10) - Empty.Now)
        .Did(Facilitator, new OpenLobby(), Enters)
        .Did(Presenter, Enters)
        .Did(Nurse, Enters);

    /// <summary>At the time it should start: the facilitator, the presenter and the nurse are in.</summary>
    public static Scenario<Room, RoomCommand, RoomEvent> Live(History history = History.Everything) => InLobby(history)
        .After(TimeSpan.FromMinutes(10))
        .Did(Facilitator, new AdmitEveryone(), new StartMeeting());

    public static Scenario<Room, RoomCommand, RoomEvent> WithCase(RoomRole readers = RoomRole.Participant | RoomRole.Leaders) => Live()
        .Did(TheArena, Attach(Case(1), Item(2), readers))
        .Did(Presenter, Agreed(Case(1)))
        .Did(Facilitator, new AgreeToObservers(Case(1), true), new StartItem(Item(2)));

    /// <summary>A mentee is on the list, and at the door as soon as there is one.</summary>
    public static Scenario<Room, RoomCommand, RoomEvent> WithMentee(this Scenario<Room, RoomCommand, RoomEvent> scenario)
    {
        var listed = scenario.Did(TheArena, new InvitePerson(Entry(Mentee, RoomRole.Mentee)));
        return listed.State.IsOpen ? listed.Did(Mentee, Enters) : listed;
    }

    public static Scenario<Room, RoomCommand, RoomEvent> JoinedBy(
        this Scenario<Room, RoomCommand, RoomEvent> scenario, params PersonId[] people) => people.Aggregate(
        scenario, (before, person) => before.Did(person, Enters).Did(Facilitator, new AdmitPerson(person)));

    public static RoomView ViewOf(this Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId person, int latest = 200) =>
        scenario.State.View(RoomCast.TheRoom, scenario.Seq, person, latest);
}
