using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Rooms;

// What those who lead say to those at the door.

/// <summary>A message to the lobby in the place of the one before. Empty: takes it away, and out of the log, with all that were there.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.write-to-lobby")]
public sealed record WriteToLobby(
    [property: Id(0)] string Text,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

/// <summary>For everybody invited: whoever is on their way to the door is told too. Empty: there is none any more.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.lobby-message-written")]
public sealed record LobbyMessageWritten([property: Id(0)] string Text) : RoomEvent, IToldByRole;

/// <summary>Why the person of the next event is sent away at the door. For those who lead, and the person.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.rejection-explained")]
public sealed record RejectionExplained(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Reason) : RoomEvent;
