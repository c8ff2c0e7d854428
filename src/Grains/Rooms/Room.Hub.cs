using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// The hub and its spokes: who is of the centre, and who takes part from a service.
public sealed partial record Room
{
    private Decision<RoomEvent> Mark(MarkHub mark) => Find(mark.Person) switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        null => RoomRefusals.PersonNotOnList,
        { Roles: RoomRole.Observer } => RoomRefusals.ChoiceInvalid,
        { } known when known.IsOfHub == mark.Hub => Decision<RoomEvent>.Nothing,
        _ => new HubMarked(mark.Person, mark.Hub),
    };

    private Room? ApplyHub(RoomEvent happened) => happened switch
    {
        HubMarked marked => With(marked.Person, person => person with { Hub = marked.Hub }),
        _ => null,
    };
}
