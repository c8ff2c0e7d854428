namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Divides those who are in the room, but those who lead and those who only observe, into groups on the item that is on.</summary>
/// <param name="Number">Of the division: one more than have been, so that a double click does not divide twice.</param>
/// <param name="Evenly">Sectors mixed. Otherwise the groups are empty, and those who lead put people in them.</param>
[GenerateSerializer, Immutable, Alias("arena.room.begin-groups")]
public sealed record BeginGroups(
    [property: Id(0)] int Number,
    [property: Id(1)] int Count,
    [property: Id(2)] int Minutes,
    [property: Id(3)] bool Evenly) : RoomCommand;

/// <summary>Puts somebody in a group, or back in the plenary. Whoever leads visits a group by putting themselves in it.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.move-to-group")]
public sealed record MoveToGroup(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] int? Group) : RoomCommand;

/// <param name="Extra">The minutes on top that were seen: two clicks give once.</param>
[GenerateSerializer, Immutable, Alias("arena.room.extend-groups")]
public sealed record ExtendGroups(
    [property: Id(0)] int Number,
    [property: Id(1)] int Minutes,
    [property: Id(2)] int Extra) : RoomCommand;

/// <summary>What the group brings back to the room; another that was chosen is left behind. By its writer alone: what is said in a group is for the group.</summary>
/// <param name="Returns">The id it gets in the plenary: it is another contribution there.</param>
[GenerateSerializer, Immutable, Alias("arena.room.choose-group-note")]
public sealed record ChooseGroupNote(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] ContributionId Returns) : RoomCommand;

/// <summary>Everybody is back, and the notes with them.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.end-groups")]
public sealed record EndGroups([property: Id(0)] int Number) : RoomCommand;
