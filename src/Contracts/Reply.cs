using System.Diagnostics.CodeAnalysis;

namespace Pilar.Arena.Contracts;

/// <summary>Either a value or a refusal, from grain to hub to browser.</summary>
[GenerateSerializer, Immutable, Alias("arena.reply`1")]
public sealed record Reply<T>
    where T : class
{
    [Id(0)]
    public T? Value { get; init; }

    [Id(1)]
    public Refusal? Refusal { get; init; }

    /// <summary>True when there is a value: the other side of <see cref="Refusal"/>.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Accepted() => Refusal is null;

    public static implicit operator Reply<T>(T value) => new() { Value = value };

    public static implicit operator Reply<T>(Refusal refusal) => new() { Refusal = refusal };
}

/// <summary>The promise: the command is on disk, and its last event has this number in the stream. Zero when nothing needed to change.</summary>
[GenerateSerializer, Immutable, Alias("arena.receipt")]
public sealed record Receipt([property: Id(0)] long Seq);
