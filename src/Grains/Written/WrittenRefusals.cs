using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Written;

/// <summary>Every no about a written answer. The codes are keys of sentences that people read: they are never changed, only added.</summary>
public static class WrittenRefusals
{
    /// <summary>Not approved yet, or on its way already.</summary>
    public static readonly Refusal NotNow = new(RefusalKind.Conflict, "written-not-now");

    /// <summary>It is on the agenda of a meeting that is not over: it goes from there first.</summary>
    public static readonly Refusal OnAgenda = new(RefusalKind.Conflict, "written-on-agenda");

    /// <summary>It is with the panel: no meeting has it any more.</summary>
    public static readonly Refusal WithPanel = new(RefusalKind.Conflict, "written-with-panel");

    // The panel
    public static readonly Refusal PanelEmpty = new(RefusalKind.Invalid, "written-panel-empty");
    public static readonly Refusal PanelTooLarge = new(RefusalKind.Invalid, "written-panel-too-large");

    /// <summary>Not on the list, its presenter, of a role that the presenter has not let read, or somebody who has stood aside.</summary>
    public static readonly Refusal NotPossible = new(RefusalKind.Conflict, "written-not-possible");
    public static readonly Refusal DeadlineInvalid = new(RefusalKind.Invalid, "written-deadline");

    /// <summary>Other names have been put up since.</summary>
    public static readonly Refusal ListOld = new(RefusalKind.Conflict, "written-list-old");

    // Reading and writing
    public static readonly Refusal DeclareFirst = new(RefusalKind.Conflict, "written-declare-first");
    public static readonly Refusal Over = new(RefusalKind.Conflict, "written-over");
    public static readonly Refusal TooMany = new(RefusalKind.Conflict, "written-too-many");
    public static readonly Refusal Gone = new(RefusalKind.Conflict, "written-gone");
    public static readonly Refusal NotStopped = new(RefusalKind.Conflict, "written-not-stopped");
}
