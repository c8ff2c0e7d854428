using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Minutes;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>One room: its meeting, people, agenda, discussion and case, and who may see what of it. Key: <c>room/{id:N}</c>.</summary>
[GrainInterfaceType("arena.room"), Alias("arena.room")]
public interface IRoomGrain : IGrainWithStringKey
{
    /// <summary>
    /// Decides, stores, applies and answers. The same <paramref name="id"/> again gets the first answer and changes nothing, so it is
    /// given up sooner than the rest: whoever asked a silo that is gone should ask the next one.
    /// </summary>
    [Alias("do"), ResponseTimeout("00:00:03")]
    Task<Reply<Receipt>> Do(Caller caller, CommandId id, RoomCommand command);

    /// <summary>
    /// What the caller needs to be up to date, having seen everything up to <paramref name="after"/>: the events since,
    /// or a new view when the gap is too wide, the epoch is another, or what they may see has changed.
    /// </summary>
    [Alias("catch-up"), ResponseTimeout("00:00:05")]
    Task<Reply<CatchUp>> CatchUp(Caller caller, string? epoch, long after);

    /// <summary>The room as the caller may see it, for pages.</summary>
    [Alias("view"), ResponseTimeout("00:00:05")]
    Task<Reply<RoomView>> View(Caller caller);

    /// <summary>Up to <see cref="RoomLimits.ContributionsInSnapshot"/> contributions before <paramref name="before"/> that the caller may see, oldest first.</summary>
    [Alias("earlier"), ResponseTimeout("00:00:05")]
    Task<Reply<EarlierContributions>> Earlier(Caller caller, long before);

    /// <summary>
    /// For a page that is open and hears nothing of the room: another number than when it was made, and words that stand on it may have been taken back since, or not be
    /// the caller's to see any more. Also otherwise at times; never the same number when they have.
    /// </summary>
    [Alias("taken-back"), ResponseTimeout("00:00:05")]
    Task<Reply<WordsTakenBack>> TakenBack(Caller caller);

    /// <summary>Refuses when the caller could not come in whatever they accept: they know whom a case is about that is still on.</summary>
    [Alias("may-enter"), ResponseTimeout("00:00:05")]
    Task<Reply<Receipt>> MayEnter(Caller caller);

    /// <summary>What a case here, or an item without one, can be talked through by; the centre's own last. For those who may choose, none for the others.</summary>
    [Alias("methods"), ResponseTimeout("00:00:03")]
    Task<Reply<OfferedMethods>> Methods(Caller caller);

    /// <summary>
    /// What the guard would say of a text in this room, for its writer while they write. Nothing is stored and nothing is counted.
    /// Words that the writer lets stand are the writer's to leave out of the answer.
    /// </summary>
    [Alias("screen"), ResponseTimeout("00:00:05")]
    Task<Reply<Screening>> Screen(Caller caller, string text);

    /// <summary>The same of a draft that is to be kept, and so it waits for the guard as what is stored does. Only for the drafts' own grain.</summary>
    [Alias("screen-draft"), ResponseTimeout("00:00:05")]
    Task<Reply<Screening>> ScreenDraft(Caller caller, string text);

    /// <summary>How a case stands on the screens here, and whether <paramref name="asker"/> has recognised it. Only for the case's own grain.</summary>
    [Alias("case-in-room"), ResponseTimeout("00:00:03")]
    Task<Reply<CaseInRoom>> CaseInRoom(Caller caller, CaseId id, PersonId asker);

    /// <summary>What stood on the agenda and what it came to, and what <paramref name="asker"/> is here. Only for the meeting's minutes.</summary>
    [Alias("for-minutes"), ResponseTimeout("00:00:03")]
    Task<Reply<RoomForMinutes>> ForMinutes(Caller caller, PersonId asker);

    /// <summary>
    /// A web host wants every event after <paramref name="after"/> told to <paramref name="observer"/>; it repeats this every
    /// 20 seconds with the people connected there, and lapses after three missed ones. Answers the head of the stream.
    /// </summary>
    [Alias("follow"), ResponseTimeout("00:00:05")]
    Task<Following> Follow(NodeId node, IRoomObserver observer, long after, ImmutableArray<PersonId> connected);

    [Alias("unfollow"), ResponseTimeout("00:00:05")]
    Task Unfollow(NodeId node);
}

/// <param name="Recognised">Nothing of it is for the asker: they know whom it is about, or the presenter has not said yes to them.</param>
/// <param name="StoppedBy">In what role somebody has stopped it; none when it is not stopped.</param>
/// <param name="Advice">What the asker may do with the advice on it, as its method and the one visibility function have it.</param>
/// <param name="Over">The meeting has ended.</param>
/// <param name="Duty">It may have to be reported.</param>
/// <param name="DutyAt">The number of the event that says so, or took it back; 0 when nobody has said anything of it.</param>
/// <param name="Shown">Something of it has been shown there.</param>
/// <param name="TakesAlong">The asker presents it by a method that gives no advice, and may write what they take with them.</param>
/// <param name="WithoutAdvice">Its method gives no advice, or gave none: the sheet is what its presenter takes with them.</param>
/// <param name="Listed">The asker's view of the room has it.</param>
[GenerateSerializer, Immutable, Alias("arena.room.case-in-room")]
public sealed record CaseInRoom(
    [property: Id(0)] CaseState State,
    [property: Id(1)] RoomRole StoppedBy,
    [property: Id(2)] bool Recognised = false,
    [property: Id(3)] AdviceTurn Advice = AdviceTurn.None,
    [property: Id(4)] bool Over = false,
    [property: Id(5)] bool Reads = false,
    [property: Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Duty = false,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] long DutyAt = 0,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Shown = false,
    [property: Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool TakesAlong = false,
    [property: Id(10), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool WithoutAdvice = false,
    [property: Id(11), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Listed = false);

/// <summary>A web host's ear in a room. Called one at a time, in order, after commit.</summary>
[GrainInterfaceType("arena.room-observer"), Alias("arena.room-observer")]
public interface IRoomObserver : IGrainObserver
{
    [Alias("push"), ResponseTimeout("00:00:05")]
    Task Push(RoomBatch batch);
}

/// <summary>Consecutive events <paramref name="From"/>..<paramref name="To"/> with their audiences, and the people whose view changed in them.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.batch")]
public sealed record RoomBatch(
    [property: Id(0)] RoomId Room,
    [property: Id(1)] long From,
    [property: Id(2)] long To,
    [property: Id(3)] ImmutableArray<Addressed> Events);

/// <summary>An event and whom it is for. <paramref name="Changed"/> are those who see the room otherwise from this event on: they need a new view.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.addressed")]
public sealed record Addressed(
    [property: Id(0)] Happened Happened,
    [property: Id(1)] Audience Audience,
    [property: Id(2)] ImmutableArray<PersonId> Changed);

/// <param name="Head">The last committed number when the host began to follow: it will hear everything after it.</param>
[GenerateSerializer, Immutable, Alias("arena.room.following")]
public sealed record Following([property: Id(0)] long Head);

/// <summary>Exactly one of <paramref name="View"/> and <paramref name="Events"/> is meant: with a view, the events are empty.</summary>
/// <param name="Seq">The number the caller is up to date with after this.</param>
/// <param name="Viewer">What the caller may hear from <paramref name="Seq"/> on.</param>
[GenerateSerializer, Immutable, Alias("arena.room.catch-up")]
public sealed record CatchUp(
    [property: Id(0)] string Epoch,
    [property: Id(1)] long Seq,
    [property: Id(2)] Viewer Viewer,
    [property: Id(3)] RoomView? View,
    [property: Id(4)] ImmutableArray<Happened> Events)
{
    public override string ToString() => nameof(CatchUp);
}

/// <param name="At">The number of an event.</param>
[GenerateSerializer, Immutable, Alias("arena.room.words-taken-back")]
public sealed record WordsTakenBack([property: Id(0)] long At);

[GenerateSerializer, Immutable, Alias("arena.room.earlier")]
public sealed record EarlierContributions(
    [property: Id(0)] ImmutableArray<ContributionView> Contributions,
    [property: Id(1)] bool More);
