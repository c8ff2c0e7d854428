namespace Pilar.Arena.Contracts.Rooms;

// Questions in the queue of the item that is on. One is asked as a contribution that says so; its writer takes it back as one.

/// <summary>One vote each, and none for one's own.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.vote-for-question")]
public sealed record VoteForQuestion([property: Id(0)] ContributionId Contribution) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.take-back-vote")]
public sealed record TakeBackVote([property: Id(0)] ContributionId Contribution) : RoomCommand;

/// <summary>It is answered now. Another that was taken on the same item goes back to its place.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.take-question")]
public sealed record TakeQuestion([property: Id(0)] ContributionId Contribution) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.close-question")]
public sealed record CloseQuestion([property: Id(0)] ContributionId Contribution) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.set-question-aside")]
public sealed record SetQuestionAside(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] AsideReason Reason) : RoomCommand;

/// <summary>Back in the queue with the votes it had: it was taken, answered or set aside too soon.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.put-question-back")]
public sealed record PutQuestionBack([property: Id(0)] ContributionId Contribution) : RoomCommand;
