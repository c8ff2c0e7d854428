using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Scheduling;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Scheduling;

/// <summary>A time, with the method, that somebody proposes for an approved case.</summary>
internal static class SlotCast
{
    /// <summary>The case stands there, by that method, after the presenter has said yes, or as long as they have not.</summary>
    public static bool IsAgreed(PersonId by, string method, bool accepted)
    {
        var place = new Slot(TheRoom, Item(3), StartsAt, 40, method);
        var proposed = Approved.Does(by, new ProposeSlot(place.Room, place.Item, method) { Facts = new SlotFacts(place, Leads: true, Presents: true) });
        var answered = accepted ? proposed.Does(Presenter, new AcceptSlot(1) { Facts = new SlotFacts(place, Leads: false, Presents: true) }) : proposed;
        return answered.State.Item == place.Item && answered.State.Slots?.Agreed == place;
    }
}
