namespace Pilar.Arena.Contracts.Scheduling;

/// <summary>The time of a case, for its presenter and those who lead or coordinate. Nobody is named in it.</summary>
[GenerateSerializer, Immutable, Alias("arena.slot.view")]
public sealed record SlotView
{
    public override string ToString() => nameof(SlotView);

    [Id(0)] public required SlotTurn Turn { get; init; }

    /// <summary>What waits for the presenter's yes; null when nothing does.</summary>
    [Id(1)] public Slot? Proposed { get; init; }

    /// <summary>Which proposal that is: an answer is to this one.</summary>
    [Id(2)] public required int Proposal { get; init; }

    /// <summary>What the presenter has said yes to; null when nothing was proposed, or they chose the item themselves.</summary>
    [Id(3)] public Slot? Agreed { get; init; }

    /// <summary>Why they said no to what was proposed last; empty when they did not.</summary>
    [Id(4)] public required string Declined { get; init; }

    [Id(5)] public Slot? Wish { get; init; }

    /// <summary>Why it lost the place that it had; null when it has one, or never had.</summary>
    [Id(7)] public SlotLoss? Lost { get; init; }

    /// <summary>The caller may propose a time now.</summary>
    [Id(6)] public required bool MayPropose { get; init; }
}
