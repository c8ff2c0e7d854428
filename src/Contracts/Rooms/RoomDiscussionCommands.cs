using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Says something on an agenda item (none: to the meeting as a whole), or as a reply in a thread.</summary>
/// <param name="Question">It is a question to the item that is on, and stands in its queue.</param>
/// <param name="Group">The group it is said in; null in the plenary.</param>
[GenerateSerializer, Immutable, Alias("arena.room.post-contribution")]
public sealed record PostContribution(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] AgendaItemId? Item,
    [property: Id(2)] ContributionId? ReplyTo,
    [property: Id(3)] string Text,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Question = false,
    [property: Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Group = null) : RoomCommand, ISpoken;

[GenerateSerializer, Immutable, Alias("arena.room.edit-contribution")]
public sealed record EditContribution(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] string Text,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

[GenerateSerializer, Immutable, Alias("arena.room.retract-contribution")]
public sealed record RetractContribution([property: Id(0)] ContributionId Contribution) : RoomCommand;
