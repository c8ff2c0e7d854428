using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.People;

/// <summary>
/// Sign-ins that were ended before their time. One for the arena; every web host follows it, so that signing out on one ends the
/// lines to all, and a copied cookie opens nothing any more.
/// </summary>
[GrainInterfaceType("arena.ended-sign-ins"), Alias("arena.ended-sign-ins")]
public interface IEndedSignInsGrain : IGrainWithStringKey
{
    /// <summary>Stored, and told to the web hosts that can be reached, when this answers. It is kept until its cookie has run out anyway.</summary>
    [Alias("end"), ResponseTimeout("00:00:05")]
    Task End(EndedSignIn ended);

    /// <summary>A web host wants to be told; it repeats this every 20 seconds, and lapses after three missed ones. Answers all there are.</summary>
    [Alias("follow"), ResponseTimeout("00:00:05")]
    Task<ImmutableArray<EndedSignIn>> Follow(NodeId node, IEndedSignInsObserver observer);
}

/// <summary>A web host's ear for sign-ins that end.</summary>
[GrainInterfaceType("arena.ended-sign-ins-observer"), Alias("arena.ended-sign-ins-observer")]
public interface IEndedSignInsObserver : IGrainObserver
{
    [Alias("ended"), ResponseTimeout("00:00:02")]
    Task Ended(EndedSignIn ended);
}

/// <param name="SignIn">Which.</param>
/// <param name="Until">When its cookie runs out, at the latest: after that nobody needs to know.</param>
[GenerateSerializer, Immutable, Alias("arena.ended-sign-in")]
public sealed record EndedSignIn([property: Id(0)] SignInId SignIn, [property: Id(1)] DateTimeOffset Until);
