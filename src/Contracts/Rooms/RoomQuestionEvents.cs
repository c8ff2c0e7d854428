namespace Pilar.Arena.Contracts.Rooms;

/// <summary>For the one who voted. To the others there are only counts.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.question-voted")]
public sealed record QuestionVoted(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] PersonId Person) : RoomEvent;

/// <summary>For the same.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.vote-taken-back")]
public sealed record VoteTakenBack(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] PersonId Person) : RoomEvent;

/// <summary>How many votes a question has, now and then: not with every vote, and not whose was the last.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.votes-counted")]
public sealed record VotesCounted(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] int Votes) : RoomEvent, IToldByRole;

[GenerateSerializer, Immutable, Alias("arena.room.question-taken")]
public sealed record QuestionTaken([property: Id(0)] ContributionId Contribution) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.question-answered")]
public sealed record QuestionAnswered([property: Id(0)] ContributionId Contribution) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.question-set-aside")]
public sealed record QuestionSetAside(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] AsideReason Reason) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.question-put-back")]
public sealed record QuestionPutBack([property: Id(0)] ContributionId Contribution) : RoomEvent;
