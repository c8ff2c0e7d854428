using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Scheduling;

/// <summary>Every no about the time of a case. The codes are keys of sentences that people read: they are never changed, only added.</summary>
public static class SlotRefusals
{
    public static readonly Refusal TooEarly = new(RefusalKind.Conflict, "slot-too-early");

    /// <summary>It is on that meeting's agenda already.</summary>
    public static readonly Refusal Taken = new(RefusalKind.Conflict, "slot-taken");

    /// <summary>No such place, it is not for a case, another case is on it, or the meeting is over.</summary>
    public static readonly Refusal Gone = new(RefusalKind.Conflict, "slot-gone");

    /// <summary>It is on the agenda of a meeting that is not over: it goes from there first.</summary>
    public static readonly Refusal OnAgenda = new(RefusalKind.Conflict, "slot-on-agenda");

    /// <summary>The case goes by itself before that meeting.</summary>
    public static readonly Refusal TooLate = new(RefusalKind.Conflict, "slot-too-late");
    public static readonly Refusal NotLeading = new(RefusalKind.Forbidden, "slot-not-leading");
    public static readonly Refusal PresenterElsewhere = new(RefusalKind.Conflict, "slot-presenter-elsewhere");
    public static readonly Refusal MethodUnknown = new(RefusalKind.Invalid, "slot-method-unknown");

    /// <summary>It was answered, or another one has come in its place.</summary>
    public static readonly Refusal Replaced = new(RefusalKind.Conflict, "slot-replaced");
}
