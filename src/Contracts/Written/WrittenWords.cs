namespace Pilar.Arena.Contracts.Written;

/// <summary>The id a question gets in its writer's page, so that sending it again adds none.</summary>
[GenerateSerializer, Immutable, Alias("arena.written-question-id")]
public readonly record struct QuestionId([property: Id(0)] Guid Value) : IId<QuestionId>
{
    public static QuestionId From(Guid value) => new(value);
}

/// <summary>Who has to do something for a case to be answered in writing.</summary>
public enum WrittenTurn
{
    /// <summary>It is for a meeting.</summary>
    NotWritten,

    /// <summary>Whoever leads or coordinates names a panel.</summary>
    Leaders,

    /// <summary>Its presenter says yes to the names, or answers what was asked.</summary>
    Presenter,

    /// <summary>Those on the panel write.</summary>
    Panel,

    /// <summary>It is stopped: the presenter and one who leads or coordinates agree.</summary>
    Stopped,

    /// <summary>Another reader is waited for, or it is over.</summary>
    Nobody,
}

/// <summary>Where one person on a panel stands.</summary>
public enum PanelistStanding
{
    /// <summary>Could be named.</summary>
    Possible,

    /// <summary>Named; the presenter has not said yes yet.</summary>
    Named,

    /// <summary>The presenter said no. Told to them alone: to others it is as if no answer had come.</summary>
    Vetoed,
    Agreed,

    /// <summary>Has accepted the declaration, and may read.</summary>
    Declared,

    /// <summary>Knows whom it is about. Told to those who lead or coordinate alone.</summary>
    StoodAside,
}

/// <summary>A written answer is bounded: what nobody gets through helps nobody.</summary>
public static class WrittenLimits
{
    public const int Panel = 12;
    public const int Questions = 40;
    public const int TextLength = 600;

    public static readonly TimeSpan Shortest = TimeSpan.FromHours(20);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>Whoever has not written by then is reminded.</summary>
    public static readonly TimeSpan RemindedBefore = TimeSpan.FromDays(2);
}
