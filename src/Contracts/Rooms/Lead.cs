using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Who leads a meeting whose facilitator has gone, and which of those who lead have lost the line.</summary>
/// <param name="TakenBy">The co-facilitator who has taken over; null when the facilitator leads.</param>
/// <param name="Away">Those who lead and have no connection, in the order in which they lost it. For those who lead alone.</param>
/// <param name="NobodySince">Since when nobody who leads has been here; the phase is held meanwhile. Kept when the meeting ended so.</param>
/// <param name="Hosts">The coordinators who may act as host until somebody who leads is here. For those who were let in; default when nobody does.</param>
[GenerateSerializer, Immutable, Alias("arena.room.lead")]
public sealed record Lead(
    [property: Id(0)] PersonId? TakenBy,
    [property: Id(1)] ImmutableArray<LeaderGone> Away,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] DateTimeOffset? NobodySince = null,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<PersonId> Hosts = default)
{
    public static Lead Usual { get; } = new(null, []);

    /// <summary>As it usually is: somebody leads, nobody has taken over or is host, and nobody is away.</summary>
    [JsonIgnore]
    public bool IsUsual => TakenBy is null && Away.IsEmpty && NobodySince is null && Hosts.IsDefaultOrEmpty;
}

/// <summary>Somebody who leads, and since when they have had no connection.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.leader-gone")]
public sealed record LeaderGone(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] DateTimeOffset Since);

// What people want with it.

/// <summary>«Ta over»: the first co-facilitator who is there, when those who lead have been away for a minute.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.take-over-lead")]
public sealed record TakeOverLead : RoomCommand;

/// <summary>«Ta tilbake»: the facilitator is back.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.take-back-lead")]
public sealed record TakeBackLead : RoomCommand;

/// <summary>Somebody who leads has no connection. Only from the arena.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.note-leader-away")]
public sealed record NoteLeaderAway([property: Id(0)] PersonId Person) : RoomCommand;

/// <summary>They have one again. Only from the arena.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.note-leader-back")]
public sealed record NoteLeaderBack([property: Id(0)] PersonId Person) : RoomCommand;

// What has happened.

/// <summary>For those who lead.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.leader-away")]
public sealed record LeaderAway([property: Id(0)] PersonId Person) : RoomEvent, IBefalls;

/// <summary>For those who lead.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.leader-back")]
public sealed record LeaderBack([property: Id(0)] PersonId Person) : RoomEvent;

/// <summary>For everybody in the room.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.lead-taken-over")]
public sealed record LeadTakenOver([property: Id(0)] PersonId Person) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.lead-taken-back")]
public sealed record LeadTakenBack([property: Id(0)] PersonId Person) : RoomEvent;

/// <summary>Nobody who leads is here: the phase is held. For everybody invited, those who wait at the door too.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.nobody-leads")]
public sealed record NobodyLeads : RoomEvent;

/// <summary>Somebody who leads is here again.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.somebody-leads")]
public sealed record SomebodyLeads : RoomEvent;

/// <summary>Nobody who leads has been here for three minutes: this coordinator, who is in the room, may act as host. For everybody in the room.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.hosting-offered")]
public sealed record HostingOffered([property: Id(0)] PersonId Person) : RoomEvent, IBefalls;

/// <summary>Somebody who leads is here again, they have gone, or the meeting is over.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.hosting-ended")]
public sealed record HostingEnded([property: Id(0)] PersonId Person) : RoomEvent, IBefalls;
