namespace Pilar.Arena.Contracts;

/// <summary>
/// Who asks. The front end builds it from the sign-in and passes it explicitly: nothing is read from ambient context.
/// Rights follow from the role this person holds in the scope asked about, never from the caller.
/// </summary>
[GenerateSerializer, Immutable, Alias("arena.caller")]
public sealed record Caller([property: Id(0)] PersonId Person)
{
    /// <summary>The arena itself: timers, presence and the filling of demo data. No sign-in can become it.</summary>
    public static Caller Arena { get; } = new(default(PersonId));

    public bool IsArena => Person == default;
}
