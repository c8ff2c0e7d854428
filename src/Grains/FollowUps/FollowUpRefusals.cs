using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.FollowUps;

/// <summary>Every no about a follow-up. The codes are keys of sentences that people read: they are never changed, only added.</summary>
public static class FollowUpRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");
    public static readonly Refusal NotAllowed = new(RefusalKind.Forbidden, "not-allowed");

    /// <summary>The advice is not confirmed yet, and the meeting goes on.</summary>
    public static readonly Refusal TooEarly = new(RefusalKind.Conflict, "follow-up-too-early");
    public static readonly Refusal DayPast = new(RefusalKind.Invalid, "follow-up-day-past");
    public static readonly Refusal DayUnusual = new(RefusalKind.Conflict, "follow-up-day-unusual");
    public static readonly Refusal DayTooLate = new(RefusalKind.Invalid, "follow-up-day-too-late");
    public static readonly Refusal NotPlanned = new(RefusalKind.Conflict, "follow-up-not-planned");
    public static readonly Refusal Answered = new(RefusalKind.Conflict, "follow-up-answered");
    public static readonly Refusal Incomplete = new(RefusalKind.Invalid, "follow-up-incomplete");

    // Taking a case up again
    public static readonly Refusal NotToBeReopened = new(RefusalKind.Conflict, "follow-up-not-reopened");
}
