using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>The latest of what was said, oldest first, and where each stands. What is older is in the log.</summary>
public sealed record Discussion
{
    public ImmutableList<Contribution> AtHand { get; init; } = [];

    public ImmutableDictionary<ContributionId, long> Places { get; init; } = ImmutableDictionary<ContributionId, long>.Empty;

    /// <summary>The place of the last contribution that is no longer at hand.</summary>
    public long ForgottenUntil { get; init; }

    public Contribution? Find(ContributionId id) => Places.TryGetValue(id, out var seq) ? AtHand[IndexOf(seq)] : null;

    public Discussion Add(Contribution said)
    {
        var next = this with { AtHand = AtHand.Add(said), Places = Places.SetItem(said.Id, said.Seq) };
        return next.AtHand.Count > RoomLimits.ContributionsAtHand ? next.ForgetFirst() : next;
    }

    public Discussion Replace(Contribution said) => this with { AtHand = AtHand.SetItem(IndexOf(said.Seq), said) };

    private Discussion ForgetFirst() => this with
    {
        AtHand = AtHand.RemoveAt(0),
        Places = Places.Remove(AtHand[0].Id),
        ForgottenUntil = AtHand[0].Seq,
    };

    // They stand in the order of their numbers.
    private int IndexOf(long seq)
    {
        var (low, high) = (0, AtHand.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = AtHand[middle].Seq < seq ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
