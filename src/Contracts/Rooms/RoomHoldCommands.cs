namespace Pilar.Arena.Contracts.Rooms;

/// <summary>From now on those who lead read what the others write before it is shown; or no longer. What waits already, waits on.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.hold-contributions")]
public sealed record HoldContributions([property: Id(0)] bool On) : RoomCommand;

/// <summary>It is said now, in its writer's name.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.let-through")]
public sealed record LetThrough([property: Id(0)] ContributionId Contribution) : RoomCommand;

/// <summary>It is not shown, for a rule of the house that its writer is told; its words are gone.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.not-publish")]
public sealed record NotPublish(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] HouseRule Rule) : RoomCommand;
