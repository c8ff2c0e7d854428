namespace Pilar.Arena.Contracts.Advice;

/// <summary>The id an advice gets in its writer's page, so that sending it again adds none.</summary>
[GenerateSerializer, Immutable, Alias("arena.advice-id")]
public readonly record struct AdviceId([property: Id(0)] Guid Value) : IId<AdviceId>
{
    public static AdviceId From(Guid value) => new(value);
}

/// <summary>One thing that could be done, and by whom, when and on what ground.</summary>
/// <param name="What">At most <see cref="AdviceLimits.WhatLength"/> characters.</param>
/// <param name="Link">To a public source of knowledge, as <see cref="KnowledgeSources"/> has them; null for none.</param>
[GenerateSerializer, Immutable, Alias("arena.advice.text")]
public sealed record AdviceText(
    [property: Id(0)] string What,
    [property: Id(1)] AdviceService Service,
    [property: Id(2)] AdviceTime Time,
    [property: Id(3)] AdviceEvidence Evidence,
    [property: Id(4)] string? Link)
{
    /// <summary>Nothing of it: what it holds must not come into a log by accident.</summary>
    public override string ToString() => nameof(AdviceText);

    /// <summary>The same without words.</summary>
    public AdviceText Erased() => this with { What = "", Link = null };
}
