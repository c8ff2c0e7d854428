using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// The hub and its spokes: who is of the centre, and who takes part from a service. And what an order in a phase means: whoever comes second is let in.
public sealed partial record Room
{
    private Decision<RoomEvent> Mark(MarkHub mark) => Find(mark.Person) switch
    {
        _ when IsOver => RoomRefusals.MeetingOver,
        null => RoomRefusals.PersonNotOnList,
        { Roles: var roles } when HubAndSpokes.IsOfNeither(roles) => RoomRefusals.ChoiceInvalid,
        { } known when known.IsOfHub == mark.Hub => Decision<RoomEvent>.Nothing,
        _ => new HubMarked(mark.Person, mark.Hub),
    };

    private Seat SeatOf(PersonId person) => Find(person)!.Seat;

    private bool UsersAreHere => People.Values.Any(person => person is { Standing: Standing.Admitted, Present: true } && person.Roles.HasFlag(RoomRole.UserRepresentative));

    private static Decision<RoomEvent> Open(CasePresentation found, DateTimeOffset at) => found.Method! switch
    {
        { IsOpen: true } => Decision<RoomEvent>.Nothing,
        { Now.HasTwoParts: false } => RoomRefusals.PhaseUndivided,
        var run when at - run.EnteredAt < RoomLimits.PhaseSettles => RoomRefusals.PhaseJustBegun,
        var run => new PhaseOpened(found.Case, run.Phase!.Value),
    };

    /// <summary>Others come first in the phase that is on: nothing of theirs is said in it yet, also nothing that they wrote when they could.</summary>
    private bool WaitsToBeLetIn(PersonId by, AgendaItemId about) =>
        Cases.Exists(found => IsOnTheTable(found) && (Agenda.Current?.Item == found.Item || about == found.Item) && Waits(found, by));

    private Room? ApplyHub(RoomEvent happened) => happened switch
    {
        HubMarked marked => With(marked.Person, person => person with { Hub = marked.Hub }),
        _ => null,
    };
}
