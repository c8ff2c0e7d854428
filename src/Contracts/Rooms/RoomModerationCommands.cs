namespace Pilar.Arena.Contracts.Rooms;

/// <summary>The rules of the house, one of which was not kept. Nobody writes in their own words what somebody else has done.</summary>
public enum HouseRule
{
    /// <summary>Nobody can be recognised.</summary>
    Anonymity,

    /// <summary>What is said here stays here.</summary>
    Confidentiality,

    /// <summary>Children, families and each other are spoken of with respect.</summary>
    Respect,

    /// <summary>What is said is of what is on.</summary>
    Topic,
}

/// <summary>Tells those who lead that what somebody else has said breaks a rule. Nobody is told who told.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.report-contribution")]
public sealed record ReportContribution(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] HouseRule Rule) : RoomCommand;

/// <summary>It was looked at, and stands: also what its writer has been asked to say otherwise.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.let-stand")]
public sealed record LetStand([property: Id(0)] ContributionId Contribution) : RoomCommand;

/// <summary>Asks its writer to say it otherwise: they may change it for as long as they are asked.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.ask-for-rewrite")]
public sealed record AskForRewrite(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] HouseRule Rule) : RoomCommand;

/// <summary>Somebody who does not lead writes nothing more, until they may again. They hear on, and may ask for the word.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.stop-writing")]
public sealed record StopWriting(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] HouseRule Rule) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.let-write")]
public sealed record LetWrite([property: Id(0)] PersonId Person) : RoomCommand;
