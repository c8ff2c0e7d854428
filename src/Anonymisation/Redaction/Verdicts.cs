namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>What becomes of a place, by how sure the engine is and by what the writer has said.</summary>
/// <param name="decisions">What the writer has said.</param>
/// <param name="document">Where they stand.</param>
/// <param name="screener">Reads the writer's own words.</param>
/// <param name="names">The words of the case's names, folded: none of them may stand in the writer's own words.</param>
internal sealed class Verdicts(Decisions decisions, CaseDocument document, Screener screener, IReadOnlySet<string> names)
{
    // Shorter ones are in other words.
    private const int ShortestForm = 3;

    private readonly ScreeningContext _context = new(names.Contains, _ => false);

    /// <param name="spot">The place.</param>
    /// <param name="ambiguous">Nobody can tell which of several it is.</param>
    /// <returns>And the writer's own words when they stand.</returns>
    public (MarkState State, string? Words) Of(Spot spot, bool ambiguous)
    {
        var said = decisions.Of(spot, document);
        return said?.Kind switch
        {
            ResolutionKind.Keep when spot.Finding.MayStay(spot.Text) && !string.IsNullOrWhiteSpace(said.Value) => (MarkState.Kept, null),
            ResolutionKind.Keep => (MarkState.Open, null),
            ResolutionKind.Generalise when said.Value is { } words && string.IsNullOrWhiteSpace(words) => (MarkState.Open, null),
            ResolutionKind.Generalise when said.Value is { } words => TellsNothing(words, spot) ? (MarkState.Generalised, words.Trim()) : (MarkState.Open, null),
            ResolutionKind.Mask => (Done(spot), null),
            _ when spot.IsForHumans => (MarkState.Open, null),
            ResolutionKind.Accept or ResolutionKind.Generalise => (Done(spot), null),
            _ => (ambiguous || spot.Certainty == Certainty.Uncertain ? MarkState.Open : Done(spot), null),
        };
    }

    private static MarkState Done(Spot spot) => spot.IsDirect ? MarkState.Masked : MarkState.Generalised;

    private bool TellsNothing(string words, Spot spot) =>
        !(spot.Form.Length >= ShortestForm && Spelling.Of(words).Contains(spot.Form, StringComparison.Ordinal))
        && !Placeholders.Outside(screener.Screen(words, _context), words).Any(finding => finding.IsDirect);
}
