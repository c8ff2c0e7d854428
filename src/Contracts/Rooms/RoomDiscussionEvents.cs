using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <param name="Question">It stands in the queue of its item's questions too.</param>
/// <param name="Group">The group it is said in; null in the plenary.</param>
/// <param name="From">The group, counted from 1, whose note it is; null for everything else.</param>
/// <param name="Writer">Whose words they are, when it is not the one who caused it.</param>
/// <param name="Origin">Where a note was said before it came back: the same words.</param>
[GenerateSerializer, Immutable, Alias("arena.room.contribution-posted")]
public sealed record ContributionPosted(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] AgendaItemId? Item,
    [property: Id(2)] ContributionId? ReplyTo,
    [property: Id(3)] string Text,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Question = false,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Group = null,
    [property: Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? From = null,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] PersonId? Writer = null,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] SameWords? Origin = null) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.contribution-edited")]
public sealed record ContributionEdited(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] string Text) : RoomEvent;

/// <param name="Also">The same words in the other place, gone with them: a note stands in its group and in the plenary.</param>
[GenerateSerializer, Immutable, Alias("arena.room.contribution-retracted")]
public sealed record ContributionRetracted(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] SameWords? Also = null) : RoomEvent;

/// <summary>Another contribution with the words of the first: a group's, and the note that came of it.</summary>
/// <param name="Place">As in <see cref="ContributionView.Seq"/>.</param>
[GenerateSerializer, Immutable, Alias("arena.room.same-words")]
public sealed record SameWords([property: Id(0)] ContributionId Contribution, [property: Id(1)] long Place);
