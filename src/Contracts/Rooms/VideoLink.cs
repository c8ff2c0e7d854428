using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Rooms;

// The meeting's video room, which is somebody else's.

/// <summary>The meeting's link to an outside video room, in the place of the one before. Empty: takes it away. The one before goes out of the log.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.set-video-link")]
public sealed record SetVideoLink(
    [property: Id(0)] string Link,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

/// <summary>
/// For everybody who was let in and is in now; before the meeting has begun for those who plan it too. Never for the lobby: who is out of the room has no business in its video room.
/// Empty: there is none any more.
/// </summary>
[GenerateSerializer, Immutable, Alias("arena.room.video-link-set")]
public sealed record VideoLinkSet([property: Id(0)] string Link) : RoomEvent, IToldByRole;
