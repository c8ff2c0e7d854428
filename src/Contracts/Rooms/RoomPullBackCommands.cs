using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Rooms;

// What those who lead take back. What somebody else has said goes for a reason, and one of four is chosen with a press: whoever has to find words first waits while
// those of the other are on the screens. What they have written themselves needs none.

/// <summary>Takes somebody else's words off every screen and out of the log, for ever: for a rule, a reason in words, or both.</summary>
/// <param name="Place">Its place in the discussion, as in <see cref="ContributionView.Seq"/>: what is not at hand any more is found by it. Zero: it is at hand.</param>
[GenerateSerializer, Immutable, Alias("arena.room.pull-back-contribution")]
public sealed record PullBackContribution(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] string Reason,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long Place = 0,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] HouseRule? Rule = null) : RoomCommand, ISpoken
{
    /// <summary>What the log has in that place when the room has it no longer at hand; the room's grain looks it up, and nobody else says it: it does not travel.</summary>
    [field: NonSerialized]
    [JsonIgnore]
    public PastContribution? Past { get; init; }
}

/// <summary>What the log says of a contribution that a room has no longer at hand.</summary>
/// <param name="Retracted">Its words are gone already.</param>
/// <param name="PulledBack">And somebody who leads took them back.</param>
/// <param name="Same">As in <see cref="SameWords"/>; null when there is none.</param>
public readonly record struct PastContribution(PersonId By, bool Retracted, bool PulledBack, SameWords? Same = null);

[GenerateSerializer, Immutable, Alias("arena.room.pull-back-title")]
public sealed record PullBackTitle(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Reason,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

[GenerateSerializer, Immutable, Alias("arena.room.pull-back-conclusion")]
public sealed record PullBackConclusion(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Reason,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

/// <summary>
/// Takes back the meeting's title, the message to its lobby, or a reason that somebody who leads has given. <paramref name="Item"/> is whose proposal was declined or whose method was broken off,
/// <paramref name="Person"/> who was removed or sent away at the door; null for what the meeting has one of.
/// </summary>
[GenerateSerializer, Immutable, Alias("arena.room.pull-back-words")]
public sealed record PullBackWords(
    [property: Id(0)] PulledText Text,
    [property: Id(1)] AgendaItemId? Item,
    [property: Id(2)] PersonId? Person,
    [property: Id(3)] string Reason,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;
