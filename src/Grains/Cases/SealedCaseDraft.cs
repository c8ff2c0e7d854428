namespace Pilar.Arena.Grains.Cases;

/// <summary>What is stored: the draft, sealed. Only the case's key opens it, so it is destroyed with the case.</summary>
[GenerateSerializer, Alias("arena.sealed-case-draft")]
public sealed record SealedCaseDraft
{
    [Id(0)]
    public byte[] Body { get; init; } = [];

    [Id(1)]
    public DateTimeOffset At { get; init; }
}
