namespace Pilar.Arena.Contracts.Methods;

/// <summary>What the presenter of a case does in a phase.</summary>
public enum PresenterMode
{
    /// <summary>Takes part like the others, as far as the phase lets them write.</summary>
    Present,
    Speaks,
    Answers,

    /// <summary>Behind the curtain: reads everything and writes nothing.</summary>
    Listens,
}

/// <summary>What a method is made for.</summary>
public enum MethodUse
{
    /// <summary>One case with one presenter: what can be run on a case.</summary>
    Case,

    /// <summary>Several cases in one session, each with a presenter of its own.</summary>
    SeveralCases,

    /// <summary>A mentor and the one they guide; no case is written.</summary>
    Pair,

    /// <summary>A crisis team behind closed doors; no anonymised case.</summary>
    CrisisTeam,
}
