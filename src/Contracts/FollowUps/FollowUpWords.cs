namespace Pilar.Arena.Contracts.FollowUps;

/// <summary>What became of one advice.</summary>
public enum AdviceDone
{
    Done,
    Partly,
    Not,
}

/// <summary>Whether what was done helped.</summary>
public enum FollowUpHelp
{
    Yes,
    Somewhat,
    No,
    TooEarly,
}

/// <summary>What became of the e-mail that reminds of it. The line on the presenter's own page is there in any case.</summary>
public enum ReminderSent
{
    Sent,

    /// <summary>They have given no address.</summary>
    NoAddress,

    /// <summary>This installation sends no mail.</summary>
    NoMail,

    /// <summary>It was tried for as long as it is tried.</summary>
    Failed,
}

/// <summary>What somebody is to the follow-up of a case.</summary>
public enum FollowUpStanding
{
    Presenter,

    /// <summary>Leads or coordinates, and may read the case in its room: is told what was answered.</summary>
    Leader,
}

/// <summary>Times and lengths of a follow-up.</summary>
public static class FollowUpLimits
{
    public const int NeededLength = 600;

    /// <summary>Days from now, in UTC: what is proposed, and what is allowed without saying that one means another day.</summary>
    public const int ProposedDays = 42;
    public const int FewestDays = 28;
    public const int MostDays = 56;

    /// <summary>The advice of a case that is followed up, counted from when it was discussed. Its text goes as that of any other.</summary>
    public static readonly TimeSpan AdviceKept = TimeSpan.FromDays(90);

    /// <summary>Between the latest day that can be chosen and the end of the advice: time to answer.</summary>
    public static readonly TimeSpan TimeToAnswer = TimeSpan.FromDays(6);

    /// <summary>An e-mail that could not be sent is tried again after this long, and each time after four times as long.</summary>
    public static readonly TimeSpan TriedAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>An e-mail that could not be sent is tried again this long.</summary>
    public static readonly TimeSpan TriedFor = TimeSpan.FromDays(3);
}
