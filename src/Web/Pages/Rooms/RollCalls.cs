using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Pages.Rooms;

/// <summary>Which services are in the room, by the list, as the page with script counts them too.</summary>
internal static class RollCalls
{
    /// <summary>Those that nobody is here from come first.</summary>
    public static ImmutableArray<(string Organisation, int Here, int Listed)> Services(this RoomView room) =>
    [
        .. room.People
            .Where(person => person.Standing != Standing.Removed && !HubAndSpokes.IsOfNeither(person.Roles) && !HubAndSpokes.IsOfHub(person.Roles, person.Hub))
            .GroupBy(person => person.Organisation, StringComparer.Ordinal)
            .Select(people => (people.Key, Here: people.Count(person => person is { Present: true, Standing: Standing.Admitted }), people.Count()))
            .OrderBy(service => Math.Sign(service.Here)).ThenBy(service => service.Key, StringComparer.CurrentCulture),
    ];

    /// <summary>A method that asks of hub and spokes begins with it, before any case; for those who lead.</summary>
    public static bool CallsRoll(this RoomView room, MethodRun run) =>
        run is { Phase: 0, Now.CaseVisible: false } && run.Method.AsksOfHub && (room.Me.Roles & RoomRole.Leaders) != RoomRole.None;
}
