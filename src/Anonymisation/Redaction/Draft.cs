namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>A case that is worked out and not yet written down.</summary>
/// <param name="Names">Of each thing its placeholder; null where what it becomes depends on the mention.</param>
/// <param name="Outcomes">Of each spot.</param>
internal sealed record Draft(List<Spot> Spots, List<Thing> Things, IReadOnlyList<string?> Names, Outcome[] Outcomes)
{
    public override string ToString() => nameof(Draft);
}

/// <param name="Thing">The number of the thing it is a mention of.</param>
internal readonly record struct Outcome(int Thing, Edit Edit, MarkState State, Certainty Certainty);
