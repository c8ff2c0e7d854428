using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What presenters want with the list of those who hear their case: mostly everybody, now and then all but one or two.</summary>
public static class RoomPanelTurns
{
    public static AgreeToPanel Wish(Room room, CaseId id, int number)
    {
        var presenter = room.Cases.Find(found => found.Case == id)?.Presenter ?? Presenter;
        PersonId[] listed = [.. Everyone.Where(person => person != presenter && room.People.ContainsKey(person))];
        PersonId[] vetoed = (number % 4) switch
        {
            _ when listed.Length == 0 => [],
            0 => [],
            1 => [listed[number % listed.Length], listed[(number + 1) % listed.Length]],
            _ => [listed[number % listed.Length]],
        };

        // Somebody is forgotten as often as not: they wait for another yes.
        return new AgreeToPanel(id, [.. listed.Except(vetoed).SkipLast(number % 5 == 0 ? 1 : 0)], [.. vetoed.Distinct()]);
    }
}
