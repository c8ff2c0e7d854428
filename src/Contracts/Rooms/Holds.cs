using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>What somebody has written that waits until one who leads lets it through, as one person may see it.</summary>
/// <param name="On">Those who lead read what the others write before it is shown. Told to everybody who was let in.</param>
/// <param name="Waiting">All of it for those who lead, their own for each writer; the oldest first.</param>
/// <param name="NotPublished">What of one's own was not published, the latest last: at most <see cref="RoomLimits.HeldEach"/>, and none of its words.</param>
[GenerateSerializer, Immutable, Alias("arena.room.holds")]
public sealed record Holds(
    [property: Id(0)] bool On,
    [property: Id(1)] ImmutableArray<HeldView> Waiting,
    [property: Id(2)] ImmutableArray<NotPublishedView> NotPublished);

/// <param name="Place">The number of the event that holds its words.</param>
/// <param name="Group">The group it would be said in; null in the plenary.</param>
[GenerateSerializer, Immutable, Alias("arena.room.held-view")]
public sealed record HeldView(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] long Place,
    [property: Id(2)] PersonId By,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] AgendaItemId? Item,
    [property: Id(5)] ContributionId? ReplyTo,
    [property: Id(6)] string Text,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Question = false,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int? Group = null)
{
    public override string ToString() => nameof(HeldView);
}

/// <param name="Rule">Of the house; null when the meeting was over before anybody let it through.</param>
[GenerateSerializer, Immutable, Alias("arena.room.not-published-view")]
public sealed record NotPublishedView(
    [property: Id(0)] ContributionId Contribution,
    [property: Id(1)] HouseRule? Rule,
    [property: Id(2)] DateTimeOffset At);
