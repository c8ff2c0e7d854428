using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Contracts.Scheduling;

/// <summary>What somebody wants with the time of a case. It belongs to the case: its stream, its key, its end.</summary>
[GenerateSerializer, Immutable, Alias("arena.slot.command")]
public abstract record SlotCommand : CaseCommand
{
    /// <summary>What the meeting that is named says of it. The case's grain asks: whatever a caller writes here is overwritten.</summary>
    [Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SlotFacts? Facts { get; init; }
}

/// <summary>By whoever leads or coordinates, in the meeting that the case is for and in the one that is proposed. Takes the place of what was proposed before.</summary>
/// <param name="Method">The key of a template that is offered there; empty to choose it in the meeting.</param>
[GenerateSerializer, Immutable, Alias("arena.slot.propose")]
public sealed record ProposeSlot(
    [property: Id(0)] RoomId Room,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] string Method = "") : SlotCommand;

/// <summary>By the presenter: yes to exactly what was proposed. The case comes on that agenda item.</summary>
/// <param name="Proposal">As <see cref="SlotView.Proposal"/> said.</param>
[GenerateSerializer, Immutable, Alias("arena.slot.accept")]
public sealed record AcceptSlot([property: Id(0)] int Proposal) : SlotCommand;

/// <summary>By the presenter: no, and why. They may say what would do instead: when that is proposed, they have said yes already.</summary>
/// <param name="Reason">At most <see cref="SlotLimits.ReasonLength"/> characters.</param>
/// <param name="Room">Of the meeting that would do; null for no other wish.</param>
/// <param name="Item">On its agenda; null for no other wish.</param>
[GenerateSerializer, Immutable, Alias("arena.slot.decline")]
public sealed record DeclineSlot(
    [property: Id(0)] int Proposal,
    [property: Id(1)] string Reason,
    [property: Id(2)] RoomId? Room = null,
    [property: Id(3)] AgendaItemId? Item = null,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : SlotCommand, ISpoken;

/// <summary>Its meeting has it no more, or would not take it. Only from the case's own grain.</summary>
/// <param name="Item">Where it was to be talked of: of another item it is no news.</param>
[GenerateSerializer, Immutable, Alias("arena.slot.note-lost")]
public sealed record NoteSlotLost([property: Id(0)] AgendaItemId Item, [property: Id(1)] SlotLoss Why) : CaseCommand;

/// <summary>What a meeting says of a place on its agenda.</summary>
/// <param name="Slot">The place, when it is one for a case and no other case is on it; null when it is not.</param>
/// <param name="Leads">The caller leads or coordinates there.</param>
/// <param name="Presents">The case's presenter is on its list, in a role that may bring a case.</param>
[GenerateSerializer, Immutable, Alias("arena.slot.facts")]
public sealed record SlotFacts(
    [property: Id(0)] Slot? Slot,
    [property: Id(1)] bool Leads,
    [property: Id(2)] bool Presents)
{
    public override string ToString() => nameof(SlotFacts);
}
