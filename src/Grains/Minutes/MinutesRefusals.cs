using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Minutes;

/// <summary>Every no about minutes. The codes are keys of sentences that people read: they are never changed, only added.</summary>
public static class MinutesRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");
    public static readonly Refusal NotAllowed = new(RefusalKind.Forbidden, "not-allowed");

    /// <summary>The room did not say who asks: nothing is shown and nothing stored.</summary>
    public static readonly Refusal RoomAway = new(RefusalKind.NotSaved, "minutes-room-away");
    public static readonly Refusal NotATaker = new(RefusalKind.Invalid, "minutes-not-a-taker");

    // Writing
    public static readonly Refusal SectionUnknown = new(RefusalKind.NotFound, "minutes-section-unknown");
    public static readonly Refusal SectionChanged = new(RefusalKind.Conflict, "minutes-section-changed");
    public static readonly Refusal CaseGone = new(RefusalKind.Conflict, "minutes-case-gone");
    public static readonly Refusal NotDrafted = new(RefusalKind.Conflict, "minutes-not-drafted");
    public static readonly Refusal Sent = new(RefusalKind.Conflict, "minutes-sent");
    public static readonly Refusal Approved = new(RefusalKind.Conflict, "minutes-approved");

    // Approving
    public static readonly Refusal Changed = new(RefusalKind.Conflict, "minutes-changed");

    /// <summary>A case of the meeting is stopped: what stands of it is for nobody.</summary>
    public static readonly Refusal CaseStopped = new(RefusalKind.Conflict, "minutes-case-stopped");

    /// <summary>Something in them is not for this person: somebody else answers for the whole.</summary>
    public static readonly Refusal NotAllForYou = new(RefusalKind.Conflict, "minutes-not-all-for-you");
    public static readonly Refusal NotSent = new(RefusalKind.Conflict, "minutes-not-sent");
    public static readonly Refusal TooLate = new(RefusalKind.Conflict, "minutes-objection-late");
    public static readonly Refusal TooMany = new(RefusalKind.Conflict, "minutes-objections-full");
}
