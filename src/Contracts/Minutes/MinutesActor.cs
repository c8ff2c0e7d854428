using System.Collections.Immutable;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Minutes;

/// <summary>What somebody is in the meeting whose minutes they ask about, as its room says.</summary>
/// <param name="Attended">They were let in.</param>
/// <param name="Withheld">The items of which nothing is for them: they know whom its case is about, were out of it, or it is stopped.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.actor")]
public sealed record MinutesActor(
    [property: Id(0)] RoomRole Roles,
    [property: Id(1)] bool Attended,
    [property: Id(2)] ImmutableArray<AgendaItemId> Withheld)
{
    /// <summary>Those who may be named to write: they took part, and were let in.</summary>
    [Id(3)] public ImmutableArray<PersonId> Takers { get; init; } = [];

    /// <summary>Those who took part: the guard lets people be thanked by name.</summary>
    [Id(4)] public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The names in the meeting's cases, as nobody can read them.</summary>
    [Id(5)] public ImmutableArray<CaseFingerprints> CaseNames { get; init; } = [];

    public override string ToString() => nameof(MinutesActor);
}

/// <summary>What a room tells its minutes.</summary>
/// <param name="Asker">Null for somebody who is not on its list, and for the arena.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.room")]
public sealed record RoomForMinutes(
    [property: Id(0)] MeetingPhase Phase,
    [property: Id(1)] ImmutableArray<ItemForMinutes> Items,
    [property: Id(2)] MinutesActor? Asker)
{
    public override string ToString() => nameof(RoomForMinutes);
}

/// <summary>An item that was on the agenda.</summary>
/// <param name="Title">Of an item with a case: the case's number. Empty when it was taken back.</param>
/// <param name="Conclusion">Null when there is none, or it was taken back.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.item")]
public sealed record ItemForMinutes(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] CaseId? Case,
    [property: Id(2)] AgendaItemState Outcome,
    [property: Id(3)] string Title,
    [property: Id(4)] string? Conclusion,
    [property: Id(5)] bool ConclusionPulledBack)
{
    public override string ToString() => nameof(ItemForMinutes);
}
