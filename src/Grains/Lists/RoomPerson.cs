using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Lists;

/// <summary>Somebody on a meeting's list, and where they work.</summary>
public sealed record RoomPerson(PersonId Person, string Name, string Organisation, RoomRole Roles, string Area)
{
    public override string ToString() => nameof(RoomPerson);
}
