using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Scheduling;

/// <summary>How the time of one case is agreed on: a part of the case's state, with rules of its own. Whoever leads proposes, its presenter says yes or no.</summary>
public sealed record SlotTalk
{
    public static SlotTalk None { get; } = new();

    /// <summary>Counts what was proposed.</summary>
    public int Proposal { get; init; }

    public Slot? Proposed { get; init; }

    public Slot? Agreed { get; init; }

    /// <summary>Why the presenter said no to what was proposed last; empty when they did not.</summary>
    public string Declined { get; init; } = "";

    /// <summary>A yes that they have given already.</summary>
    public Slot? Wish { get; init; }

    /// <summary>Why it has no place any more; null when it has one, or never had.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public SlotLoss? Lost { get; init; }

    /// <summary>Nothing of it: a reason must not come into a log by accident.</summary>
    public override string ToString() => nameof(SlotTalk);

    /// <param name="command">By somebody who may give it, with what its meeting says.</param>
    /// <param name="taken">The meeting that has the case already; null when none has.</param>
    public Decision<CaseEvent> Decide(SlotCommand command, RoomId? taken) => command switch
    {
        ProposeSlot propose => Propose(propose, taken),
        AcceptSlot accept when accept.Proposal != Proposal || Proposed is null => IsAgreed(accept.Proposal) ? Decision<CaseEvent>.Nothing : SlotRefusals.Replaced,
        AcceptSlot { Facts: not { Slot: not null, Presents: true } } => SlotRefusals.Gone,
        AcceptSlot => new SlotAgreed(Proposed!),
        DeclineSlot decline when decline.Proposal != Proposal || Proposed is null => SlotRefusals.Replaced,
        DeclineSlot decline when RoomText.RefuseText(decline.Reason, SlotLimits.ReasonLength) is { } refusal => refusal,
        DeclineSlot { Room: null } decline => new SlotDeclined(RoomText.Clean(decline.Reason), null),
        DeclineSlot { Facts: not { Slot: not null, Presents: true } } => SlotRefusals.Gone,
        DeclineSlot decline when decline.Room == taken => SlotRefusals.Taken,
        DeclineSlot decline => new SlotDeclined(RoomText.Clean(decline.Reason), decline.Facts!.Slot! with { Method = Proposed!.Method, MethodNames = Proposed.MethodNames }),
        _ => Cases.CaseRefusals.NotAllowed,
    };

    public SlotTalk Apply(SlotEvent happened) => happened switch
    {
        SlotProposed proposed => new SlotTalk { Proposal = Proposal + 1, Proposed = proposed.Slot, Agreed = Agreed, Lost = Lost },
        SlotDeclined declined => this with { Proposed = null, Declined = declined.Reason, Wish = declined.Wish },
        SlotAgreed agreed => new SlotTalk { Proposal = Proposal, Agreed = agreed.Slot },
        SlotLost lost => this with { Agreed = null, Lost = lost.Why },
        _ => throw new InvalidOperationException($"The time of a case does not know {happened.GetType().Name}."),
    };

    private bool IsAgreed(int proposal) => proposal == Proposal && Proposed is null && Agreed is not null && Declined.Length == 0;

    private Decision<CaseEvent> Propose(ProposeSlot propose, RoomId? taken) => propose.Facts switch
    {
        _ when propose.Method.Length > SlotLimits.MethodLength => SlotRefusals.MethodUnknown,
        { Leads: false } => SlotRefusals.NotLeading,
        null or { Slot: null } => SlotRefusals.Gone,
        { Slot.Method: var method } when method != propose.Method => SlotRefusals.MethodUnknown,
        { Presents: false } => SlotRefusals.PresenterElsewhere,
        _ when propose.Room == taken => SlotRefusals.Taken,
        { Slot: { } slot } when Proposed?.IsSame(slot) == true => Decision<CaseEvent>.Nothing,
        { Slot: { } slot } when Wish?.IsSame(slot) == true => new SlotAgreed(slot),
        { Slot: { } slot } => new SlotProposed(slot),
    };
}
