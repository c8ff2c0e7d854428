using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>The latest of what was said in each place, oldest first, and where each stands. What is older is in the log.</summary>
public sealed record Discussion
{
    public ImmutableList<Contribution> AtHand { get; init; } = [];

    public ImmutableDictionary<ContributionId, long> Places { get; init; } = ImmutableDictionary<ContributionId, long>.Empty;

    /// <summary>The place of the last contribution to the plenary that is no longer at hand.</summary>
    public long ForgottenUntil { get; init; }

    /// <summary>The same, for each group; null as long as all of them is at hand.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableSortedDictionary<int, long>? ForgottenInGroups { get; init; }

    /// <summary>How many are at hand of each group; null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableSortedDictionary<int, int>? InGroups { get; init; }

    public Contribution? Find(ContributionId id) => Places.TryGetValue(id, out var seq) ? AtHand[IndexOf(seq)] : null;

    public Discussion Add(Contribution said)
    {
        var next = Counted(said.Group, 1) with { AtHand = AtHand.Add(said), Places = Places.SetItem(said.Id, said.Seq) };
        return next.Count(said.Group) > RoomLimits.ContributionsAtHand ? next.Forget(next.AtHand.FindIndex(one => one.Group == said.Group))
            : next.AtHand.Count > RoomLimits.ContributionsAtHandInAll ? next.Forget(0)
            : next;
    }

    /// <summary>From where on somebody has at hand whatever they hear: what is before it they read in the log.</summary>
    public long ForgottenFor(Viewer reader) => ForgottenInGroups is { } forgotten
        ? forgotten.Where(one => reader.IsIn(one.Key)).Select(one => one.Value).Append(ForgottenUntil).Max()
        : ForgottenUntil;

    public Discussion Replace(Contribution said) => this with { AtHand = AtHand.SetItem(IndexOf(said.Seq), said) };

    private Discussion Forget(int index)
    {
        var gone = AtHand[index];
        var rest = Counted(gone.Group, -1) with { AtHand = AtHand.RemoveAt(index), Places = Places.Remove(gone.Id) };
        return gone.Group is { } group
            ? rest with { ForgottenInGroups = (ForgottenInGroups ?? ImmutableSortedDictionary<int, long>.Empty).SetItem(group, gone.Seq) }
            : rest with { ForgottenUntil = gone.Seq };
    }

    private int Count(int? group) => group is { } one ? InGroups?.GetValueOrDefault(one) ?? 0 : AtHand.Count - (InGroups?.Values.Sum() ?? 0);

    private Discussion Counted(int? group, int more) => group is { } one
        ? this with { InGroups = (InGroups ?? ImmutableSortedDictionary<int, int>.Empty).SetItem(one, Count(one) + more) }
        : this;

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
