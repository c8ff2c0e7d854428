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

/// <summary>The meeting did not come to it, or would not have it. The case waits for another place.</summary>
[GenerateSerializer, Immutable, Alias("arena.slot.lost")]
public sealed record SlotLost([property: Id(0)] SlotLoss Why) : SlotEvent;

/// <summary>Why a case has no place any more. Stored as numbers: they are never changed, only added.</summary>
public enum SlotLoss
{
    /// <summary>Another case came on the item first.</summary>
    Taken = 0,

    /// <summary>The item was taken off the agenda or ended without it, or its presenter off the list.</summary>
    OffAgenda = 1,

    /// <summary>The meeting is over, or was called off.</summary>
    MeetingOver = 2,
}
