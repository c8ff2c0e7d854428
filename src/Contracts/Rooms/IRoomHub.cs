using System.Collections.Immutable;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>What a browser may call. The caller is the signed-in person, never an argument.</summary>
public interface IRoomHub
{
    /// <summary>
    /// Follows a room from <paramref name="after"/> (0: from nothing). Answers when the first <see cref="IRoomClient.Snapshot"/>
    /// or the missed events are on their way; from then on every event comes in order, once.
    /// </summary>
    Task<Reply<Receipt>> Join(RoomId room, string? epoch, long after);

    Task Leave(RoomId room);

    Task<Reply<Receipt>> Do(RoomId room, CommandId id, RoomCommand command);

    Task<Reply<EarlierContributions>> Earlier(RoomId room, long before);

    /// <summary>The caller's unsent texts in this room.</summary>
    Task<ImmutableArray<Draft>> Drafts(RoomId room);

    /// <summary>Keeps an unsent text; an empty one is forgotten. One that says who it is about is not kept.</summary>
    Task<Reply<Receipt>> KeepDraft(RoomId room, Draft draft);

    /// <summary>What in a text that is not sent yet could tell who it is about. Nothing of it is kept.</summary>
    Task<Reply<Screening>> Screen(RoomId room, string text);
}

/// <summary>What the server may call in a browser.</summary>
public interface IRoomClient
{
    /// <summary>Start again from this. <paramref name="serverTime"/> sets the browser's clock for countdowns.</summary>
    Task Snapshot(RoomId room, string epoch, RoomView view, DateTimeOffset serverTime);

    /// <summary>Everything up to <paramref name="seq"/> has happened; <paramref name="events"/> are those this person may see of the step from the last number.</summary>
    Task Happened(RoomId room, long seq, ImmutableArray<Happened> events);

    /// <summary>This person is no longer in the room: the screen is cleared and says why.</summary>
    Task Gone(RoomId room, Refusal why);
}

/// <summary>An unsent text. <paramref name="Place"/> says which box: <c>room</c>, the id of the contribution that is answered, or <c>edit/</c> and the id of the one that is changed.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.draft")]
public sealed record Draft(
    [property: Id(0)] string Place,
    [property: Id(1)] string Text)
{
    /// <summary>Where alone: what it holds must not come into a log by accident.</summary>
    public override string ToString() => $"{nameof(Draft)} {Place}";
}
