using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Advice;

/// <summary>Every no about advice. The codes are keys of sentences that people read: they are never changed, only added.</summary>
public static class AdviceRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");
    public static readonly Refusal NotAllowed = new(RefusalKind.Forbidden, "not-allowed");

    /// <summary>They hear the case; the method has not come to its advice, or does not let them write there.</summary>
    public static readonly Refusal NotYourTurn = new(RefusalKind.Conflict, "advice-not-your-turn");

    /// <summary>The method gives advice, or its presenter has not had the floor after they listened; or the case is closed.</summary>
    public static readonly Refusal NothingToTake = new(RefusalKind.Conflict, "advice-nothing-to-take");

    /// <summary>The case is stopped.</summary>
    public static readonly Refusal Stopped = new(RefusalKind.Conflict, "advice-stopped");
    public static readonly Refusal DutyFirst = new(RefusalKind.Conflict, "advice-duty-first");
    public static readonly Refusal Confirmed = new(RefusalKind.Conflict, "advice-confirmed");
    public static readonly Refusal NoSheet = new(RefusalKind.Conflict, "advice-no-sheet");

    /// <summary>Its presenter opens it, and who led what was never confirmed. Nobody can let the others.</summary>
    public static readonly Refusal SheetNotYours = new(RefusalKind.Forbidden, "advice-sheet-not-yours");
    public static readonly Refusal Invalid = new(RefusalKind.Invalid, "advice-invalid");
    public static readonly Refusal LinkElsewhere = new(RefusalKind.Invalid, "advice-link");
    public static readonly Refusal TooMany = new(RefusalKind.Conflict, "advice-too-many");
    public static readonly Refusal Taken = new(RefusalKind.Conflict, "advice-taken");
    public static readonly Refusal NotYours = new(RefusalKind.Forbidden, "advice-not-yours");
    public static readonly Refusal Gone = new(RefusalKind.Conflict, "advice-gone");
    public static readonly Refusal Empty = new(RefusalKind.Conflict, "advice-empty");
    public static readonly Refusal Changed = new(RefusalKind.Conflict, "advice-changed");
    public static readonly Refusal Unmarked = new(RefusalKind.Conflict, "advice-unmarked");
}
