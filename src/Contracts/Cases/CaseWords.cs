namespace Pilar.Arena.Contracts.Cases;

/// <summary>The life of a case on the server. Before <see cref="MachineAnonymised"/> its text is in the writer's browser alone.</summary>
public enum CaseStage
{
    NotBegun,

    /// <summary>It has a number and a room. No text has come but, perhaps, a redacted draft that only its author can open.</summary>
    Begun,

    /// <summary>A redacted text has come, and nobody but the presenter may read it.</summary>
    MachineAnonymised,
    InHumanReview,

    /// <summary>One version is approved, and that version never changes.</summary>
    Approved,
    Presented,

    /// <summary>Somebody said «stop»: nobody is sent its text until a newer version is approved.</summary>
    Frozen,
    Withdrawn,

    /// <summary>The consultation has been held.</summary>
    Locked,

    /// <summary>Its key is gone; a certificate is left.</summary>
    Destroyed,
}

/// <summary>What a case is about: a closed list, because free words in a list could tell who.</summary>
public enum CaseTheme
{
    Other,
    SchoolAbsence,
    Violence,
    Trauma,
    Substance,
    SelfHarm,
    InfantHealth,
    MentalHealth,
    NextOfKin,
    Refuge,
    Cooperation,
}

/// <summary>What the writer answered to «must this be reported now?» before anything was written.</summary>
public enum DutyAnswer
{
    No,

    /// <summary>The case goes on, and its reviewer is told.</summary>
    Unsure,

    /// <summary>There is no case: what must be reported is reported elsewhere, and not discussed here.</summary>
    Yes,
}

/// <summary>How many the text could fit, as the engine reckons: more than ten, five to ten, fewer than five.</summary>
public enum CaseRisk
{
    Green,
    Amber,

    /// <summary>A second reader is needed.</summary>
    Red,
}

/// <summary>What the caller is to one case.</summary>
public enum CaseStanding
{
    Presenter,
    Reviewer,

    /// <summary>In a role of the room that the presenter has let read the approved text before the meeting.</summary>
    Reader,

    /// <summary>Coordinates the room, or leads it when it is answered in writing: knows that it is approved, its number and its time, and nothing of its text.</summary>
    Scheduler,

    /// <summary>On the panel that answers it in writing: the presenter has said yes to them by name.</summary>
    Panelist,
}

/// <summary>Why a case was destroyed.</summary>
public enum DestructionCause
{
    ByPresenter,

    /// <summary>The time it may be kept is over.</summary>
    Retention,

    /// <summary>It was sent or begun, and then left.</summary>
    DraftExpired,

    /// <summary>It turned out that somebody could be recognised.</summary>
    Breach,
}

/// <summary>A case is bounded: nobody can fill a stream or a reader's evening.</summary>
public static class CaseLimits
{
    public const int Sections = 18;
    public const int SectionLength = 6_000;
    public const int HeadingLength = 120;
    public const int KeyQuestionLength = 600;
    public const int KeyLength = 40;
    public const int FewestWords = 150;
    public const int MostWords = 600;
    public const int Kept = 100;
    public const int FormLength = 200;
    public const int Cleared = 100;
    public const int ReasonLength = 500;
    public const int Remarks = 50;
    public const int RemarkLength = 1_000;
    public const int FingerprintBytes = 32;
    public const int DetectorVersionLength = 40;
    public const int DraftLength = 40_000;

    /// <summary>A version that nobody has asked a review for, or a case of which no text has come, is destroyed after this long.</summary>
    public static readonly TimeSpan DraftExpires = TimeSpan.FromDays(30);

    /// <summary>The text of a case that was discussed.</summary>
    public static readonly TimeSpan KeptAfterConsultation = TimeSpan.FromDays(30);

    /// <summary>The text of a case that was withdrawn.</summary>
    public static readonly TimeSpan KeptAfterWithdrawal = TimeSpan.FromHours(24);

    /// <summary>An unsent draft, counted from its last change.</summary>
    public static readonly TimeSpan UnsentDraftExpires = TimeSpan.FromDays(14);

    /// <summary>A text that waits for a reader or for a meeting, and that nothing happens to: nothing lies for ever.</summary>
    public static readonly TimeSpan LeftAlone = TimeSpan.FromDays(90);
}
