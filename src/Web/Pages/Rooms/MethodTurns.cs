using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Rooms;

/// <summary>Whose turn it is to write, for a page that has no script to follow the method.</summary>
internal static class MethodTurns
{
    public static bool MayWrite(this RoomView room) => !room.OnTheTable().Any(found =>
        room.StateOf(found) == AgendaItemState.Current
        && !found.Method!.Now!.LetsWrite(room.Me.Roles, found.Presenter == room.Me.Person, found.Method.CurtainLifted))
        && !room.Agenda.Any(item => item is { State: AgendaItemState.Current, Method.Now: { } phase } && !phase.LetsWrite(room.Me.Roles, presents: false, curtainLifted: false))
        && !room.IsBehindCurtain();

    /// <summary>Whether they may put a question to the item that is on, and vote.</summary>
    public static bool MayAsk(this RoomView room) => room is { Phase: MeetingPhase.Live, Me.Roles: not RoomRole.Observer }
        && room.Agenda.Any(item => item.State == AgendaItemState.Current)
        && !room.OnTheTable().Any(found =>
            room.StateOf(found) == AgendaItemState.Current
            && !found.Method!.Now!.LetsAsk(room.Me.Roles, found.Presenter == room.Me.Person, found.Method.CurtainLifted))
        && !room.Agenda.Any(item => item is { State: AgendaItemState.Current, Method.Now: { } phase } && !phase.LetsAsk(room.Me.Roles, presents: false, curtainLifted: false))
        && !room.IsBehindCurtain();

    /// <summary>The group the reader writes in; null in the plenary.</summary>
    public static RoomGroup? MyGroup(this RoomView room) => room is { Phase: MeetingPhase.Live, Groups: { Ended: false } on } ? on.Of(room.Me.Person) : null;

    public static bool IsBehindCurtain(this RoomView room) =>
        room.OnTheTable().Any(found => found.Presenter == room.Me.Person && found.Method!.Listens);

    private static IEnumerable<CaseView> OnTheTable(this RoomView room) => room.Cases.Where(found =>
        found.Method?.Now is not null && room.StateOf(found) is AgendaItemState.Current or AgendaItemState.Paused);

    private static AgendaItemState? StateOf(this RoomView room, CaseView found) => room.Agenda.FirstOrDefault(item => item.Item == found.Item)?.State;
}
