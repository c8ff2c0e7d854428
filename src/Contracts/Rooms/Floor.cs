using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>What somebody asks for the floor for.</summary>
public enum FloorKind
{
    Contribution,

    /// <summary>To the one who speaks: comes before those who wait with something else, and takes nobody's place among themselves.</summary>
    ShortReply,
    Question,
    Clarification,
}

/// <summary>
/// Who speaks, and who is next. It governs the spoken word: who may write is for the phase. Nothing in it moves by itself; those who lead give the word.
/// </summary>
/// <param name="Queue">Those who wait, in order; each person once, and never the one who speaks.</param>
/// <param name="Turn">Who has the word; null when nobody has.</param>
/// <param name="Closed">Nobody may ask for the word now. Those who wait keep their places.</param>
/// <param name="Minutes">What those who lead ask speakers to keep within; 0 when they have not said. Nobody is cut off.</param>
/// <param name="Rounds">How many rounds have begun in this meeting.</param>
/// <param name="Round">The round that is on; null when none is.</param>
/// <param name="Heard">Those who have had the word in this meeting, in the order in which they first had it.</param>
[GenerateSerializer, Immutable, Alias("arena.room.floor")]
public sealed record Floor(
    [property: Id(0)] ImmutableArray<FloorPlace> Queue,
    [property: Id(1)] FloorTurn? Turn,
    [property: Id(2)] bool Closed,
    [property: Id(3)] int Minutes,
    [property: Id(4)] int Rounds,
    [property: Id(5)] FloorRound? Round,
    [property: Id(6)] ImmutableArray<FloorHeard> Heard)
{
    public static Floor Empty { get; } = new([], null, false, 0, 0, null, []);

    /// <summary>Nobody speaks, waits or is to be asked.</summary>
    [JsonIgnore]
    public bool IsQuiet => Queue.IsEmpty && Turn is null && Round is null;
}

/// <summary>A place among those who wait.</summary>
/// <param name="Number">That of the event that gave it: whoever does something to a place names it, so that it is not done to a later one.</param>
/// <param name="InRound">They were given it by a round, and may pass.</param>
/// <param name="AwaySince">Since when they have had no connection. The place is kept for as long as they count as present.</param>
[GenerateSerializer, Immutable, Alias("arena.room.floor-place")]
public sealed record FloorPlace(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] long Number,
    [property: Id(2)] FloorKind For,
    [property: Id(3)] bool InRound,
    [property: Id(4)] DateTimeOffset? AwaySince);

/// <summary>Somebody has the word.</summary>
/// <param name="Number">That of the event that gave it. Whoever ends or follows it names it.</param>
/// <param name="UsedMilliseconds">Time used before the last pause.</param>
/// <param name="RunningSince">Since when the clock has run, by the server; null while it is paused.</param>
/// <param name="AwaySince">Since when they have had no connection.</param>
/// <param name="ClockStopped">The clock stands because they are away, and runs again when they are back.</param>
[GenerateSerializer, Immutable, Alias("arena.room.floor-turn")]
public sealed record FloorTurn(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] long Number,
    [property: Id(2)] FloorKind For,
    [property: Id(3)] bool InRound,
    [property: Id(4)] long UsedMilliseconds,
    [property: Id(5)] DateTimeOffset? RunningSince,
    [property: Id(6)] DateTimeOffset? AwaySince,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool ClockStopped = false);

/// <summary>Everybody gets the word once, in turn. Those whose turn has not come stand in the queue.</summary>
/// <param name="Number">Counted from 1 in the meeting.</param>
/// <param name="Done">Those who have had their turn, or have passed, in that order.</param>
/// <param name="Passed">Those of them who have passed.</param>
[GenerateSerializer, Immutable, Alias("arena.room.floor-round")]
public sealed record FloorRound(
    [property: Id(0)] int Number,
    [property: Id(1)] ImmutableArray<PersonId> Done,
    [property: Id(2)] ImmutableArray<PersonId> Passed);

/// <summary>How often and how long somebody has had the word in this meeting.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.floor-heard")]
public sealed record FloorHeard(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] int Times,
    [property: Id(2)] long Milliseconds);
