using System.Collections.Immutable;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.People;

/// <summary>What is stored: those whose cookies could still be good.</summary>
[GenerateSerializer, Alias("arena.ended-sign-ins-state")]
public sealed record EndedSignInsState
{
    [Id(0)]
    public ImmutableDictionary<SignInId, DateTimeOffset> Until { get; init; } = ImmutableDictionary<SignInId, DateTimeOffset>.Empty;
}
