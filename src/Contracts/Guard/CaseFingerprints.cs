using System.Collections.Immutable;

namespace Pilar.Arena.Contracts.Guard;

/// <summary>
/// The case's own names as salted hashes that the writer's browser made: they sharpen the screening of its room, and tell nobody a name.
/// </summary>
/// <param name="Salt">16 to 32 bytes, made for this case alone. As JSON: base 64.</param>
/// <param name="Names">One piece of 32 bytes: a bit for each value of a fingerprint. As JSON: base 64.</param>
[GenerateSerializer, Immutable, Alias("arena.case.fingerprints")]
public sealed record CaseFingerprints(
    [property: Id(0)] byte[] Salt,
    [property: Id(1)] ImmutableArray<byte[]> Names);
