using System.Collections.Immutable;

namespace Pilar.Arena.Grains.Cases;

/// <summary>What is stored: three counts, and the latest command ids so that none is counted twice. Nobody's id, no text, no time.</summary>
[GenerateSerializer, Alias("arena.duty-gate-state")]
public sealed record DutyGateState
{
    [Id(0)]
    public int No { get; init; }

    [Id(1)]
    public int Unsure { get; init; }

    [Id(2)]
    public int Yes { get; init; }

    [Id(3)]
    public ImmutableList<Guid> Latest { get; init; } = [];
}
