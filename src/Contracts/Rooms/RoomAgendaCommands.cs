namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Gives an item that has not begun its minutes. <paramref name="Was"/> is what whoever sets them had before their eyes.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.set-item-minutes")]
public sealed record SetItemMinutes(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int Minutes,
    [property: Id(2)] int Was) : RoomCommand;
