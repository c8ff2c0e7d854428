using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Contracts.Scheduling;

/// <summary>What has happened to the time of a case, in the case's stream.</summary>
[GenerateSerializer, Immutable, Alias("arena.slot.event")]
public abstract record SlotEvent : CaseEvent;

[GenerateSerializer, Immutable, Alias("arena.slot.proposed")]
public sealed record SlotProposed([property: Id(0)] Slot Slot) : SlotEvent;

/// <param name="Wish">What would do instead; null for nothing that they know of.</param>
[GenerateSerializer, Immutable, Alias("arena.slot.declined")]
public sealed record SlotDeclined(
    [property: Id(0)] string Reason,
    [property: Id(1)] Slot? Wish) : SlotEvent;

/// <summary>The presenter has said yes, now or when they wished for it: the case is that meeting's from here on.</summary>
[GenerateSerializer, Immutable, Alias("arena.slot.agreed")]
public sealed record SlotAgreed([property: Id(0)] Slot Slot) : SlotEvent;
