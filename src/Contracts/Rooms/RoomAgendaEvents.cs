using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

[GenerateSerializer, Immutable, Alias("arena.room.item-proposed")]
public sealed record ItemProposed(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Title,
    [property: Id(2)] AgendaItemType Type,
    [property: Id(3)] int Minutes,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Why = null) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-accepted")]
public sealed record ItemAccepted([property: Id(0)] AgendaItemId Item) : RoomEvent;

/// <summary>For those who lead and the one who proposed it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.item-declined")]
public sealed record ItemDeclined(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Reason) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-withdrawn")]
public sealed record ItemWithdrawn([property: Id(0)] AgendaItemId Item) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-moved")]
public sealed record ItemMoved(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] AgendaItemId? Parent,
    [property: Id(2)] AgendaItemId? After) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-started")]
public sealed record ItemStarted([property: Id(0)] AgendaItemId Item) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-paused")]
public sealed record ItemPaused([property: Id(0)] AgendaItemId Item) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-resumed")]
public sealed record ItemResumed([property: Id(0)] AgendaItemId Item) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-extended")]
public sealed record ItemExtended(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int Minutes) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-concluded")]
public sealed record ItemConcluded(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Conclusion) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-postponed")]
public sealed record ItemPostponed([property: Id(0)] AgendaItemId Item) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.item-minutes-set")]
public sealed record ItemMinutesSet(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int Minutes) : RoomEvent;
