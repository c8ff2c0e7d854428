using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>What waits to be let through, and what was not published.</summary>
public sealed record RoomHolds
{
    public static RoomHolds None { get; } = new();

    public bool On { get; init; }

    /// <summary>The oldest first.</summary>
    public ImmutableList<HeldView> Waiting { get; init; } = [];

    /// <summary>The latest last; at most <see cref="RoomLimits.HeldEach"/> of one writer.</summary>
    public ImmutableList<NotPublished> Gone { get; init; } = [];

    public HeldView? Find(ContributionId contribution) => Waiting.Find(one => one.Contribution == contribution);

    public RoomHolds Without(ContributionId contribution) => this with { Waiting = Waiting.RemoveAll(one => one.Contribution == contribution) };

    public RoomHolds Note(NotPublished note)
    {
        var kept = Gone.Add(note);
        return this with { Gone = kept.Count(one => one.Writer == note.Writer) > RoomLimits.HeldEach ? kept.RemoveAt(kept.FindIndex(one => one.Writer == note.Writer)) : kept };
    }
}

/// <param name="Item">What it would have been said on: it is told to nobody who is out of that.</param>
public sealed record NotPublished(ContributionId Contribution, PersonId Writer, AgendaItemId? Item, HouseRule? Rule, DateTimeOffset At);
