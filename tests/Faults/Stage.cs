using Pilar.Arena.Faults.Machines;
using Pilar.Arena.Faults.People;

namespace Pilar.Arena.Faults;

/// <summary>What a fault is played on. <c>Other</c> is the checkout of another version that the cluster was started with, if any.</summary>
internal sealed record Stage(Cluster Cluster, Door Door, Cast Cast, bool Short, string? Other)
{
    /// <summary>How long somebody takes nothing of what they are sent.</summary>
    public TimeSpan Long => TimeSpan.FromSeconds(Short ? 15 : 25);

    /// <summary>How long people talk before something breaks, in milliseconds at most.</summary>
    public int Before => Short ? 600 : 1_500;

    /// <summary>How long a silo stays frozen or cut off at least. It stays so until the others have noticed, whatever this says.</summary>
    public TimeSpan Away => TimeSpan.FromSeconds(Short ? 8 : 25);

    /// <summary>How long people talk on after everybody has been heard again.</summary>
    public TimeSpan Watch => TimeSpan.FromSeconds(Short ? 2 : 6);

    /// <summary>When the harm is done: everybody is heard again, and talks on for a while.</summary>
    public async Task Recover(Meeting meeting)
    {
        await meeting.AllGoOn();
        await Task.Delay(Watch);
    }

    public int Readers => Short ? 12 : 30;

    public int StormReaders => Short ? 200 : 1_000;
}
