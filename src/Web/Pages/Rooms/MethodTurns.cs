using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Rooms;

/// <summary>Whose turn it is to write, for a page that has no script to follow the method.</summary>
internal static class MethodTurns
{
    public static bool MayWrite(this RoomView room) => !room.OnTheTable().Any(found =>
        room.StateOf(found) == AgendaItemState.Current
        && !found.Method!.LetsWrite(room.MySeat(), found.Presenter == room.Me.Person))
        && !room.Agenda.Any(item => item is { State: AgendaItemState.Current, Method: { Now: not null } run } && !run.LetsWrite(room.MySeat(), presents: false))
        && !room.IsBehindCurtain();

    /// <summary>Whether they may put a question to the item that is on, and vote.</summary>
    public static bool MayAsk(this RoomView room) => room is { Phase: MeetingPhase.Live, Me.Roles: not RoomRole.Observer }
        && room.Agenda.Any(item => item.State == AgendaItemState.Current)
        && !room.OnTheTable().Any(found =>
            room.StateOf(found) == AgendaItemState.Current
            && !found.Method!.LetsAsk(room.MySeat(), found.Presenter == room.Me.Person))
        && !room.Agenda.Any(item => item is { State: AgendaItemState.Current, Method: { Now: not null } run } && !run.LetsAsk(room.MySeat(), presents: false))
        && !room.IsBehindCurtain();

    /// <summary>The group the reader writes in; null in the plenary.</summary>
    public static RoomGroup? MyGroup(this RoomView room) => room is { Phase: MeetingPhase.Live, Groups: { Ended: false } on } ? on.Of(room.Me.Person) : null;

    /// <summary>They come second in the phase that is on, and have not been let in.</summary>
    public static bool Waits(this RoomView room) => room.OnTheTable().Any(found =>
        room.StateOf(found) == AgendaItemState.Current && found.Method!.Waits(room.MySeat(), found.Presenter == room.Me.Person));

    /// <summary>Whether it is worth saying here who is of the hub: somebody has said so of somebody, or what is talked by asks it.</summary>
    public static bool TellsOfHub(this RoomView room) => room.People.Any(person => person.Hub is not null)
        || room.Cases.Select(found => found.Method).Concat(room.Agenda.Select(item => item.Method)).Any(run => run?.Method.AsksOfHub == true);

    private static Seat MySeat(this RoomView room) => Seat.Of(room.Me.Roles, room.People.FirstOrDefault(person => person.Person == room.Me.Person)?.Hub);

    public static bool IsBehindCurtain(this RoomView room) =>
        room.OnTheTable().Any(found => found.Presenter == room.Me.Person && found.Method!.Listens);

    private static IEnumerable<CaseView> OnTheTable(this RoomView room) => room.Cases.Where(found =>
        found.Method?.Now is not null && room.StateOf(found) is AgendaItemState.Current or AgendaItemState.Paused);

    private static AgendaItemState? StateOf(this RoomView room, CaseView found) => room.Agenda.FirstOrDefault(item => item.Item == found.Item)?.State;
}
