using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Scheduling;

/// <summary>The places on an agenda that a case can come on.</summary>
public static class FreeItems
{
    /// <summary>Those for a case, not begun, that no other case is on. None where this one was closed: there it is so for good.</summary>
    public static IEnumerable<AgendaItemView> FreeFor(this RoomView room, CaseId id) => room.Cases.Any(known => known.Case == id && known.State == CaseState.Closed) ? [] : room.Agenda.Where(item =>
        item is { Type: AgendaItemType.Case, State: AgendaItemState.Proposed or AgendaItemState.Accepted }
        && !room.Cases.Any(other => other.Item == item.Item && other.Case != id && other.State != CaseState.Closed));

    /// <summary>Null when this one is no such place.</summary>
    public static AgendaItemView? FreeItem(this RoomView room, AgendaItemId item, CaseId id) => room.FreeFor(id).FirstOrDefault(free => free.Item == item);
}
