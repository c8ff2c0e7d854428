using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>The groups that the people in a room are divided into, on an item that is on. The same for everybody who was let in: what is said in a group is not in it.</summary>
/// <param name="Number">Which division of the meeting it is, counted from 1.</param>
/// <param name="Minutes">For how long; nobody is cut off, and nothing ends by itself.</param>
/// <param name="Extra">Minutes given on top.</param>
/// <param name="Ended">They are back; who was in a group still reads what was said there.</param>
[GenerateSerializer, Immutable, Alias("arena.room.groups")]
public sealed record RoomGroups(
    [property: Id(0)] int Number,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] int Minutes,
    [property: Id(3)] int Extra,
    [property: Id(4)] DateTimeOffset BegunAt,
    [property: Id(5)] bool Ended,
    [property: Id(6)] ImmutableArray<RoomGroup> Groups)
{
    /// <summary>The group somebody is in; null for those who are in none.</summary>
    public RoomGroup? Of(PersonId person) => Groups.FirstOrDefault(one => one.Members.Contains(person));

    /// <summary>Counted from 1 among these.</summary>
    public int NumberOf(int group) => group - Groups[0].Group + 1;
}

/// <param name="Group">Its number in the meeting: no two divisions share one.</param>
/// <param name="Members">In the order in which they came to it.</param>
/// <param name="Note">What the group brings back; null until it has chosen.</param>
[GenerateSerializer, Immutable, Alias("arena.room.group")]
public sealed record RoomGroup(
    [property: Id(0)] int Group,
    [property: Id(1)] ImmutableArray<PersonId> Members,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ContributionId? Note = null);
