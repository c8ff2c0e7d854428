using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts;

/// <summary>What sort of no it is. HTTP and the browser choose their behaviour by this, never by the code.</summary>
public enum RefusalKind
{
    /// <summary>There is no such thing, or it is not for this caller: the two are never told apart.</summary>
    NotFound,

    /// <summary>The caller sees the thing, but their role may not do this to it.</summary>
    Forbidden,

    /// <summary>The command itself is wrong, and would be wrong at any time.</summary>
    Invalid,

    /// <summary>It was possible a moment ago, or will be: the state stands in the way.</summary>
    Conflict,

    /// <summary>Nothing was stored. The same command, with the same id, may be sent again.</summary>
    NotSaved,

    /// <summary>Too much, too fast.</summary>
    Busy,
}

/// <summary>An expected no: a value, not an exception. <paramref name="Code"/> keys the sentence in the reader's language (<c>refusal.{code}</c>).</summary>
/// <param name="Places">Where in the text it is, when it is about what the text could tell; otherwise default.</param>
[GenerateSerializer, Immutable, Alias("arena.refusal")]
public sealed record Refusal(
    [property: Id(0)] RefusalKind Kind,
    [property: Id(1)] string Code,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<IdentifyingPlace> Places = default);
