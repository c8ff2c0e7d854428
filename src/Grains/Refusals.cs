using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains;

/// <summary>The refusals that every feature shares.</summary>
public static class Refusals
{
    /// <summary>There is no such thing, or it is not yours: never told apart.</summary>
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");

    /// <summary>Nothing was stored; the same command may be sent again.</summary>
    public static readonly Refusal NotSaved = new(RefusalKind.NotSaved, "not-saved");

    /// <summary>More is waiting to be stored than may wait.</summary>
    public static readonly Refusal TooFast = new(RefusalKind.Busy, "too-fast");

    /// <summary>It was destroyed, with a certificate: there is nothing any more that could change.</summary>
    public static readonly Refusal Gone = new(RefusalKind.Conflict, "gone");

    /// <summary>What is stored cannot be read: only this one thing is closed until somebody has looked at it.</summary>
    public static readonly Refusal Damaged = new(RefusalKind.NotSaved, "damaged");
}
