using System.Collections.Immutable;
using System.Text.Json.Serialization;
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

    /// <summary>A case of the meeting is stopped: its section is for nobody.</summary>
    [Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Stopped { get; init; }

    /// <summary>They are not on the meeting's list: they lead a municipality to which the network has opened its minutes.</summary>
    [Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool LeadsMunicipality { get; init; }

    public override string ToString() => nameof(MinutesActor);
}

/// <summary>What a room tells its minutes.</summary>
/// <param name="Asker">Null for somebody who is not on its list, and for the arena.</param>
/// <param name="Network">Whose meeting it was.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.room")]
public sealed record RoomForMinutes(
    [property: Id(0)] MeetingPhase Phase,
    [property: Id(1)] ImmutableArray<ItemForMinutes> Items,
    [property: Id(2)] MinutesActor? Asker,
    [property: Id(3)] NetworkId Network = default)
{
    public override string ToString() => nameof(RoomForMinutes);
}

/// <summary>An item that was on the agenda.</summary>
/// <param name="Case">The last that stood on it.</param>
/// <param name="Title">Of an item with a case: the case's number. Empty when it was taken back.</param>
/// <param name="Conclusion">Null when there is none, or it was taken back.</param>
/// <param name="Cases">All that stood on it.</param>
/// <param name="OfCase">It is for a case, whether one came or not, or stands under one that is.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.item")]
public sealed record ItemForMinutes(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] CaseId? Case,
    [property: Id(2)] AgendaItemState Outcome,
    [property: Id(3)] string Title,
    [property: Id(4)] string? Conclusion,
    [property: Id(5)] bool ConclusionPulledBack,
    [property: Id(6)] ImmutableArray<CaseId> Cases,
    [property: Id(7)] bool OfCase = false)
{
    public override string ToString() => nameof(ItemForMinutes);
}

/// <summary>What a case tells the minutes of a meeting that had it.</summary>
/// <param name="TakenBack">Withdrawn, destroyed by its presenter or for a breach, or stopped until its time was over: nothing stands of it.</param>
/// <param name="Stopped">What was said of it is for nobody until it is shown again.</param>
/// <param name="Names">Null when it has none any more.</param>
[GenerateSerializer, Immutable, Alias("arena.minutes.case")]
public sealed record CaseForMinutes(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] bool TakenBack,
    [property: Id(2)] bool Stopped,
    [property: Id(3)] CaseFingerprints? Names)
{
    public override string ToString() => nameof(CaseForMinutes);
}
