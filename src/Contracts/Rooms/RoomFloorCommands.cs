using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

// The floor: who speaks, and who is next. Places and turns are named by the number of the event that gave them, so that neither a
// double click nor two who lead at once do something to another than they saw.

/// <summary>Asks for the word: at the end of the queue, a short reply before those who wait with something else.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.ask-for-floor")]
public sealed record AskForFloor([property: Id(0)] FloorKind For) : RoomCommand;

/// <summary>Off the queue: the one who stands there, or somebody who leads.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.withdraw-request")]
public sealed record WithdrawRequest(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] long Number) : RoomCommand;

/// <summary>«Pass»: lets one's turn in the round go by, before it comes or when it has.</summary>
/// <param name="Number">Of the place, or of the turn.</param>
[GenerateSerializer, Immutable, Alias("arena.room.pass-turn")]
public sealed record PassTurn(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] long Number) : RoomCommand;

/// <summary>Gives the word to somebody, who need not have asked. Whoever speaks has then spoken.</summary>
/// <param name="Turn">The turn that was on when it was decided; 0 when nobody spoke.</param>
/// <param name="Place">The place it is given for; null to somebody who had not asked.</param>
[GenerateSerializer, Immutable, Alias("arena.room.give-floor")]
public sealed record GiveFloor(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] long Turn,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long? Place = null) : RoomCommand;

/// <summary>The one who speaks has said it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.give-back-floor")]
public sealed record GiveBackFloor([property: Id(0)] long Turn) : RoomCommand;

/// <summary>Somebody who leads ends a turn without giving the word to another.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.take-floor")]
public sealed record TakeFloor([property: Id(0)] long Turn) : RoomCommand;

/// <summary>The speaker's clock stands; the word is still theirs.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.pause-turn")]
public sealed record PauseTurn([property: Id(0)] long Turn) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.resume-turn")]
public sealed record ResumeTurn([property: Id(0)] long Turn) : RoomCommand;

/// <summary>Puts a place right after <paramref name="After"/> (none: first).</summary>
[GenerateSerializer, Immutable, Alias("arena.room.move-place")]
public sealed record MovePlace(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] long Number,
    [property: Id(2)] PersonId? After) : RoomCommand;

/// <summary>What speakers are asked to keep within: none (0), or one, two, three or five minutes.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.set-speaking-time")]
public sealed record SetSpeakingTime([property: Id(0)] int Minutes) : RoomCommand;

/// <summary>Nobody may ask any more. Those who wait keep their places.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.close-queue")]
public sealed record CloseQueue : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.open-queue")]
public sealed record OpenQueue : RoomCommand;

/// <summary>Everybody whom the phase lets speak gets a place, in the order of the list. Where a method, or its agenda item, says rounds.</summary>
/// <param name="Round">Its number: one more than have been.</param>
[GenerateSerializer, Immutable, Alias("arena.room.begin-round")]
public sealed record BeginRound([property: Id(0)] int Round) : RoomCommand;

/// <summary>Ends it before everybody has had their turn.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.end-round")]
public sealed record EndRound([property: Id(0)] int Round) : RoomCommand;

/// <summary>Somebody on the floor has no connection. Only from the arena.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.note-speaker-away")]
public sealed record NoteSpeakerAway([property: Id(0)] PersonId Person) : RoomCommand;

/// <summary>They have one again. Only from the arena.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.note-speaker-back")]
public sealed record NoteSpeakerBack([property: Id(0)] PersonId Person) : RoomCommand;
