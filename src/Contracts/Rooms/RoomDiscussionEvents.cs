using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <param name="Question">It stands in the queue of its item's questions too.</param>
[GenerateSerializer, Immutable, Alias("arena.room.contribution-posted")]
public sealed record ContributionPosted(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] AgendaItemId? Item,
    [property: Id(2)] ContributionId? ReplyTo,
    [property: Id(3)] string Text,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Question = false) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.contribution-edited")]
public sealed record ContributionEdited(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] string Text) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.contribution-retracted")]
public sealed record ContributionRetracted([property: Id(0)] ContributionId Contribution) : RoomEvent;
