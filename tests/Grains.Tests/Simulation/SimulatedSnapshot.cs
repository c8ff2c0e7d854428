using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>Orleans' storage of one snapshot. It outlives activations, and may be older than the log.</summary>
internal sealed class SimulatedSnapshot : IPersistentState<SealedSnapshot>
{
    public SealedSnapshot State { get; set; } = new();

    public string? Etag => null;

    public bool RecordExists { get; private set; }

    public Task WriteStateAsync()
    {
        RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync() => Task.CompletedTask;

    public Task ReadStateAsync() => Task.CompletedTask;
}
