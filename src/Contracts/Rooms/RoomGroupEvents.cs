using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.Rooms;

// Who is in which group is told to all in the room, by ids. What is said in one is told to those in it.

/// <param name="Groups">Who is in each.</param>
[GenerateSerializer, Immutable, Alias("arena.room.groups-begun")]
public sealed record GroupsBegun(
    [property: Id(0)] int Number,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] int Minutes,
    [property: Id(3)] ImmutableArray<RoomGroup> Groups) : RoomEvent;

/// <param name="Group">Null: in the plenary.</param>
[GenerateSerializer, Immutable, Alias("arena.room.person-grouped")]
public sealed record PersonGrouped(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] int? Group) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.groups-extended")]
public sealed record GroupsExtended([property: Id(0)] int Minutes) : RoomEvent;

/// <summary>None of its words: those come back with the group.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.group-note-chosen")]
public sealed record GroupNoteChosen(
    [property: Id(0)] int Group,
    [property: Id(1)] ContributionId Contribution,
    [property: Id(2)] ContributionId Returns) : RoomEvent;

/// <summary>It was withdrawn or taken away, or its writer is asked to say it otherwise, may not write or was removed: the group has none.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.group-note-dropped")]
public sealed record GroupNoteDropped([property: Id(0)] int Group) : RoomEvent, IToldByRole;

[GenerateSerializer, Immutable, Alias("arena.room.groups-ended")]
public sealed record GroupsEnded([property: Id(0)] int Number) : RoomEvent;
