using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Those who lead read what the others write before it is shown; or no longer. For everybody who was let in.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.holding-set")]
public sealed record HoldingSet([property: Id(0)] bool On) : RoomEvent, IToldByRole;

/// <summary>It waits to be let through. For those who lead, and its writer, who is the one that caused it.</summary>
/// <param name="Question">It is asked as a question to the item that is on.</param>
/// <param name="Group">The group it is written in; null in the plenary. Whoever leads reads it without being in it.</param>
[GenerateSerializer, Immutable, Alias("arena.room.contribution-held")]
public sealed record ContributionHeld(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] AgendaItemId? Item,
    [property: Id(2)] ContributionId? ReplyTo,
    [property: Id(3)] string Text,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Question = false,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Group = null) : RoomEvent;

/// <summary>It waits no longer: it is said with the event that follows. For the same, as the two below.</summary>
/// <param name="Place">Where its words were.</param>
[GenerateSerializer, Immutable, Alias("arena.room.held-let-through")]
public sealed record HeldLetThrough(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] PersonId Writer,
    [property: Id(3)] AgendaItemId? Item) : RoomEvent, IToldByRole;

/// <summary>Its writer has taken it back.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.held-withdrawn")]
public sealed record HeldWithdrawn(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] PersonId Writer,
    [property: Id(3)] AgendaItemId? Item) : RoomEvent;

/// <param name="Rule">Why; null when the meeting or its group is over, or its writer was removed.</param>
[GenerateSerializer, Immutable, Alias("arena.room.held-not-published")]
public sealed record HeldNotPublished(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] PersonId Writer,
    [property: Id(3)] AgendaItemId? Item,
    [property: Id(4)] HouseRule? Rule) : RoomEvent, IToldByRole;
