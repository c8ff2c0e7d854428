using Orleans.Storage;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>The row of one snapshot, as Orleans' storage keeps it: it outlives activations, and may be older than the log.</summary>
internal sealed class SimulatedSnapshotRow
{
    public SealedSnapshot? Stored { get; private set; }

    public int Version { get; private set; }

    public void Write(SealedSnapshot? snapshot) => (Stored, Version) = (snapshot, Version + 1);
}

/// <summary>One activation's sight of it, from when it was activated: a write against another version than that is refused.</summary>
internal sealed class SimulatedSnapshot : IPersistentState<SealedSnapshot>
{
    private readonly SimulatedSnapshotRow _row;
    private int _version;

    public SimulatedSnapshot(SimulatedSnapshotRow? row = null)
    {
        _row = row ?? new SimulatedSnapshotRow();
        Read();
    }

    public SealedSnapshot State { get; set; } = new();

    public string? Etag => $"{_version}";

    public bool RecordExists { get; private set; }

    public Task WriteStateAsync()
    {
        if (_version != _row.Version)
        {
            throw new InconsistentStateException();
        }

        _row.Write(State);
        Read();
        return Task.CompletedTask;
    }

    public Task ClearStateAsync() => Task.CompletedTask;

    public Task ReadStateAsync()
    {
        Read();
        return Task.CompletedTask;
    }

    private void Read() => (_version, State, RecordExists) = (_row.Version, _row.Stored ?? new SealedSnapshot(), _row.Stored is not null);
}
