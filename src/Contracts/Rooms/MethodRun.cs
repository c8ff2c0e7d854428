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
/// <param name="Opened">The latest phase whose second part was let in; null when none was.</param>
[GenerateSerializer, Immutable, Alias("arena.room.method-run")]
public sealed record MethodRun(
    [property: Id(0)] MethodTemplate Method,
    [property: Id(1)] int? Phase,
    [property: Id(2)] bool Ended,
    [property: Id(3)] long UsedBefore,
    [property: Id(4)] int Extra,
    [property: Id(5)] DateTimeOffset? EnteredAt,
    [property: Id(6)] bool CurtainLifted,
    [property: Id(7)] ImmutableArray<int> Skipped,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] PhaseOpening? Opened = null)
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

    /// <summary>The second part of the phase that is on has been let in.</summary>
    [JsonIgnore]
    public bool IsOpen => Opened is { } opened && opened.Phase == Phase;

    /// <summary>When what holds in it last changed: a click just after was meant for what was before.</summary>
    [JsonIgnore]
    public DateTimeOffset? ChangedAt => IsOpen ? Opened!.At : EnteredAt;

    /// <summary>They may write in the phase that is on, now.</summary>
    public bool LetsWrite(Seat seat, bool presents) => Now is { } now && now.LetsWrite(seat.In(now, Method.Use), presents, CurtainLifted) && (IsOpen || !now.ComesAfter(seat, presents));

    /// <summary>They may ask and vote in it.</summary>
    public bool LetsAsk(Seat seat, bool presents) => Now is { } now && now.LetsAsk(seat.In(now, Method.Use), presents, CurtainLifted) && (IsOpen || !now.ComesAfter(seat, presents));

    /// <summary>They may write in it when they have been let in, and have not been yet.</summary>
    public bool Waits(Seat seat, bool presents) => Now is { } now && !IsOpen && now.ComesAfter(seat, presents) && now.LetsWrite(seat.In(now, Method.Use), presents, CurtainLifted);

    /// <summary>They were writing when the phase before ended. Whoever waits in this one waits also with that.</summary>
    public bool LetWriteBefore(Seat seat, bool presents) => Before is { } before && !Waits(seat, presents) && before.LetsWrite(seat.In(before, Method.Use), presents, CurtainLifted)
        && (Opened?.Phase == Phase - 1 || !before.ComesAfter(seat, presents));

    /// <summary>They may write advice from a phase for it on, and in a phase of two parts when they are let in.</summary>
    public bool LetsAdvise(Seat seat) => Phase is { } reached && !Waits(seat, presents: false)
        && Method.Phases.Take(reached + 1).Any(phase => phase.Advises && phase.LetsWrite(seat, presents: false, curtainLifted: false));

    /// <summary>It has a phase for advice. Where it has none, what its presenter takes along has a sheet of its own.</summary>
    [JsonIgnore]
    public bool GivesAdvice => Method.Phases.Any(phase => phase.Advises);

    /// <summary>It gives no advice, and its presenter has listened and has the floor, or has had it: what they heard is theirs to put into words.</summary>
    [JsonIgnore]
    public bool TakesAlong => Phase is { } reached && !GivesAdvice
        && Method.Phases.Take(reached + 1).SkipWhile(phase => phase.Presenter != PresenterMode.Listens)
            .Any(phase => phase.Presenter != PresenterMode.Listens && phase.Writers.HasFlag(RoomRole.CasePresenter));
}

/// <summary>Somebody who leads has let in those who come second in a phase.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.phase-opening")]
public sealed record PhaseOpening(
    [property: Id(0)] int Phase,
    [property: Id(1)] DateTimeOffset At);

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
