using Pilar.Arena.Contracts.Methods;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>The whole template: this item goes by it, whatever becomes of the template later.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.item-method-chosen")]
public sealed record ItemMethodChosen(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] MethodTemplate Method) : RoomEvent;

/// <param name="Phase">Counted from 0.</param>
[GenerateSerializer, Immutable, Alias("arena.room.item-phase-entered")]
public sealed record ItemPhaseEntered(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int Phase) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-phase-extended")]
public sealed record ItemPhaseExtended(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int Phase,
    [property: Id(2)] int Minutes) : RoomEvent;

/// <summary>The last phase is over. The item goes on without one until it is concluded.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.item-method-ended")]
public sealed record ItemMethodEnded([property: Id(0)] AgendaItemId Item) : RoomEvent;
