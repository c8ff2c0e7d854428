namespace Pilar.Arena.Contracts.Minutes;

/// <summary>Where the minutes of a meeting are on their way.</summary>
public enum MinutesStage
{
    /// <summary>The meeting has not ended.</summary>
    None,

    /// <summary>They are written in.</summary>
    Draft,

    /// <summary>Sent to those who took part, who may object.</summary>
    ForApproval,
    Approved,
}

/// <summary>How a version came to be approved.</summary>
public enum ApprovalMode
{
    /// <summary>By whoever leads or coordinates.</summary>
    ByHand,

    /// <summary>The time for objections passed without one.</summary>
    Silence,
}

/// <summary>Why the words of a section are gone.</summary>
public enum WordsGone
{
    /// <summary>The conclusion was taken back in the meeting.</summary>
    PulledBack,

    /// <summary>Its case was withdrawn or destroyed.</summary>
    CaseGone,

    /// <summary>Whoever leads or coordinates took it out of the minutes.</summary>
    TakenOut,
}

/// <summary>Times and lengths of minutes.</summary>
public static class MinutesLimits
{
    public const int SectionLength = 4_000;
    public const int ObjectionLength = 600;

    /// <summary>Objections to one meeting's minutes, in all their versions.</summary>
    public const int Objections = 100;

    /// <summary>Counted from when they were sent; also when they are approved by hand before that.</summary>
    public static readonly TimeSpan TimeToObject = TimeSpan.FromDays(7);
}
