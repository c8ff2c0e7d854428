using Pilar.Arena.Faults.Machines;
using Pilar.Arena.Faults.People;

namespace Pilar.Arena.Faults;

/// <summary>What a fault is played on. <c>Other</c> is the checkout of another version that the cluster was started with, if any.</summary>
internal sealed record Stage(Cluster Cluster, Door Door, Cast Cast, bool Short, string? Other)
{
    /// <summary>How long something stays frozen or cut off: longer than it takes the others to notice.</summary>
    public TimeSpan Long => TimeSpan.FromSeconds(Short ? 15 : 25);

    public int Readers => Short ? 12 : 30;

    public int StormReaders => Short ? 200 : 1_000;
}
