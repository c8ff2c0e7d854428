using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

// What happens on the floor, for all who were let in. People are told by their ids: names are for those who see who takes part.

/// <param name="Before">Whose place it comes before; null at the end.</param>
[GenerateSerializer, Immutable, Alias("arena.room.floor-requested")]
public sealed record FloorRequested(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] FloorKind For,
    [property: Id(2)] PersonId? Before) : RoomEvent;

/// <summary>By themselves, or by somebody who leads.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.request-withdrawn")]
public sealed record RequestWithdrawn([property: Id(0)] PersonId Person) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.floor-given")]
public sealed record FloorGiven(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] FloorKind For,
    [property: Id(2)] bool InRound) : RoomEvent;

/// <summary>A turn has ended, by the one who spoke or somebody who leads.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.floor-returned")]
public sealed record FloorReturned([property: Id(0)] PersonId Person) : RoomEvent;

/// <summary>The one who spoke lost the connection, and the word goes on: they come back to the top of the queue.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.floor-interrupted")]
public sealed record FloorInterrupted([property: Id(0)] PersonId Person) : RoomEvent;

/// <summary>They may not speak any more, in the event that follows: another phase, behind the curtain, gone. Their place or turn is over.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.floor-lost")]
public sealed record FloorLost([property: Id(0)] PersonId Person) : RoomEvent, IBefalls;

/// <summary>What was talked of is over: nobody waits or speaks.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.floor-cleared")]
public sealed record FloorCleared : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.turn-paused")]
public sealed record TurnPaused([property: Id(0)] PersonId Person) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.turn-resumed")]
public sealed record TurnResumed([property: Id(0)] PersonId Person) : RoomEvent;

/// <param name="After">Right after whose place it stands now; null when first.</param>
[GenerateSerializer, Immutable, Alias("arena.room.place-moved")]
public sealed record PlaceMoved(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] PersonId? After) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.speaking-time-set")]
public sealed record SpeakingTimeSet([property: Id(0)] int Minutes) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.queue-closed")]
public sealed record QueueClosed : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.queue-opened")]
public sealed record QueueOpened : RoomEvent;

/// <param name="People">Those who get a place, in order. Who had asked and is not among them waits after them.</param>
[GenerateSerializer, Immutable, Alias("arena.room.round-begun")]
public sealed record RoundBegun(
    [property: Id(0)] int Round,
    [property: Id(1)] ImmutableArray<PersonId> People) : RoomEvent;

/// <summary>Somebody came while it was on: they are last in it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.round-joined")]
public sealed record RoundJoined([property: Id(0)] PersonId Person) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.round-passed")]
public sealed record RoundPassed([property: Id(0)] PersonId Person) : RoomEvent;

/// <summary>Everybody has had their turn, or somebody who leads ended it, or its phase is over.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.round-ended")]
public sealed record RoundEnded([property: Id(0)] int Round) : RoomEvent;

/// <param name="ClockStops">They have the word, and their clock ran: it stands until they are back.</param>
[GenerateSerializer, Immutable, Alias("arena.room.speaker-away")]
public sealed record SpeakerAway(
    [property: Id(0)] PersonId Person,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ClockStops = false) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.speaker-back")]
public sealed record SpeakerBack([property: Id(0)] PersonId Person) : RoomEvent;
