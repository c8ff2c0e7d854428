using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Methods;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>Where a case is in its method. The clock is the agenda item's: it stands still when the item does.</summary>
/// <param name="Phase">The phase that is on, or the last when it has ended; null before it has begun.</param>
/// <param name="UsedBefore">How long the item had been on when the phase was entered, in milliseconds.</param>
/// <param name="Extra">Minutes that this phase has got on top of its own.</param>
/// <param name="EnteredAt">When the phase was entered.</param>
/// <param name="CurtainLifted">The presenter will not sit behind the curtain.</param>
/// <param name="Skipped">The phases that were not held, in order.</param>
[GenerateSerializer, Immutable, Alias("arena.room.method-run")]
public sealed record MethodRun(
    [property: Id(0)] MethodTemplate Method,
    [property: Id(1)] int? Phase,
    [property: Id(2)] bool Ended,
    [property: Id(3)] long UsedBefore,
    [property: Id(4)] int Extra,
    [property: Id(5)] DateTimeOffset? EnteredAt,
    [property: Id(6)] bool CurtainLifted,
    [property: Id(7)] ImmutableArray<int> Skipped)
{
    public override string ToString() => nameof(MethodRun);

    public static MethodRun Of(MethodTemplate method) => new(method, null, false, 0, 0, null, false, []);

    /// <summary>The phase whose rules hold now; null before it has begun and after it has ended.</summary>
    [JsonIgnore]
    public MethodPhase? Now => Phase is { } number && !Ended ? Method.Phases[number] : null;

    /// <summary>The one before, whose writers are given a moment to finish.</summary>
    [JsonIgnore]
    public MethodPhase? Before => Phase is > 0 and var number && !Ended ? Method.Phases[number - 1] : null;

    /// <summary>The presenter sits behind the curtain.</summary>
    [JsonIgnore]
    public bool Listens => Now is { Presenter: PresenterMode.Listens } && !CurtainLifted;

    /// <summary>Nothing goes on without the presenter.</summary>
    [JsonIgnore]
    public bool NeedsPresenter => Now is { Presenter: PresenterMode.Speaks or PresenterMode.Answers };
}

/// <summary>Why a phase was skipped.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.skip-note")]
public sealed record SkipNote(
    [property: Id(0)] int Phase,
    [property: Id(1)] string Reason)
{
    public override string ToString() => nameof(SkipNote);
}

/// <summary>How far a case had come in its method when its meeting ended with nobody to lead it. None of its words.</summary>
/// <param name="Number">The phase, counted from 1.</param>
/// <param name="Of">How many there are.</param>
[GenerateSerializer, Immutable, Alias("arena.room.reached-phase")]
public sealed record ReachedPhase(
    [property: Id(0)] MethodNames Names,
    [property: Id(1)] int Number,
    [property: Id(2)] int Of)
{
    public override string ToString() => nameof(ReachedPhase);
}

/// <summary>What was not held of a method that ended before its time. None of the case's words.</summary>
/// <param name="Unheld">The phases that are always held and were not, in order.</param>
/// <param name="Reason">Why; empty when nobody was asked, and when it was taken back.</param>
[GenerateSerializer, Immutable, Alias("arena.room.broken-off-run")]
public sealed record BrokenOffRun(
    [property: Id(0)] ImmutableArray<MethodNames> Unheld,
    [property: Id(1)] string Reason)
{
    public override string ToString() => nameof(BrokenOffRun);
}
