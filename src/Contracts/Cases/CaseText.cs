using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Contracts.Cases;

/// <summary>A case as others may read it: redacted, in the boxes of its form, with the one thing the presenter asks.</summary>
/// <param name="Sections">In the order of the form; none empty.</param>
/// <param name="KeyQuestion">A section like the others, so that it has a heading in the writer's language.</param>
[GenerateSerializer, Immutable, Alias("arena.case.text")]
public sealed record CaseText(
    [property: Id(0)] ImmutableArray<CaseTextSection> Sections,
    [property: Id(1)] CaseTextSection KeyQuestion)
{
    /// <summary>Nothing of it: what it holds must not come into a log by accident.</summary>
    public override string ToString() => nameof(CaseText);
}

/// <param name="Key">The box of the form: one of <see cref="CaseForm"/>.</param>
/// <param name="Text">Plain; a blank line parts paragraphs.</param>
[GenerateSerializer, Immutable, Alias("arena.case.text-section")]
public sealed record CaseTextSection(
    [property: Id(0)] string Key,
    [property: Id(1)] string Heading,
    [property: Id(2)] string Text)
{
    /// <summary>Where alone.</summary>
    public override string ToString() => $"{nameof(CaseTextSection)} {Key}";
}

/// <summary>Something the writer chose to let stand, and why. Its reviewer reads both.</summary>
[GenerateSerializer, Immutable, Alias("arena.case.kept-item")]
public sealed record KeptItem(
    [property: Id(0)] string Form,
    [property: Id(1)] string Reason)
{
    public override string ToString() => nameof(KeptItem);
}

/// <summary>What the engine in the writer's browser found, and what became of it.</summary>
/// <param name="Counts">How many findings of each type there were before redaction.</param>
/// <param name="Open">Findings the writer has not resolved: nought, or the text is refused.</param>
/// <param name="Fits">How many persons the redacted text could fit.</param>
/// <param name="Raisers">What tells most, the most telling first.</param>
/// <param name="PublicIncident">The case is of something publicly known: it cannot be made anonymous, and is refused.</param>
/// <param name="DetectorVersion">Which engine: <see cref="Detector"/> and its version, in hexadecimal figures.</param>
[GenerateSerializer, Immutable, Alias("arena.case.findings")]
public sealed record CaseFindings(
    [property: Id(0)] ImmutableArray<FindingCount> Counts,
    [property: Id(1)] int Open,
    [property: Id(2)] CaseRisk Risk,
    [property: Id(3)] double Fits,
    [property: Id(4)] ImmutableArray<CaseRiskRaiser> Raisers,
    [property: Id(5)] bool PublicIncident,
    [property: Id(6)] string DetectorVersion)
{
    /// <summary>How <see cref="DetectorVersion"/> begins.</summary>
    public const string Detector = "arena-wasm ";

    public override string ToString() => nameof(CaseFindings);
}

/// <param name="Type">The engine's word: <c>person</c>, <c>identityNumber</c> …</param>
[GenerateSerializer, Immutable, Alias("arena.case.finding-count")]
public sealed record FindingCount(
    [property: Id(0)] string Type,
    [property: Id(1)] int Count);

/// <param name="Kind">The engine's word: <c>geography</c>, <c>age</c>, <c>rareFact</c> …</param>
/// <param name="Form">As it stands in the redacted text; empty when it is no one thing.</param>
/// <param name="Factor">By how much it divides those who fit.</param>
[GenerateSerializer, Immutable, Alias("arena.case.risk-raiser")]
public sealed record CaseRiskRaiser(
    [property: Id(0)] string Kind,
    [property: Id(1)] string Form,
    [property: Id(2)] double Factor)
{
    public override string ToString() => $"{nameof(CaseRiskRaiser)} {Kind}";
}

/// <summary>
/// What the arena itself makes of the redacted text, whatever the writer's browser says of it: read where it comes to, with the same engine.
/// </summary>
/// <param name="Risk">By how many it could fit; its placeholders tell what they tell.</param>
/// <param name="Fits">How many persons.</param>
/// <param name="Raisers">What tells most, the most telling first.</param>
/// <param name="LetStand">Words that the arena is in doubt about, and the writer lets stand: asked, or in words of their own.</param>
[GenerateSerializer, Immutable, Alias("arena.case.measure")]
public sealed record CaseMeasure(
    [property: Id(0)] CaseRisk Risk,
    [property: Id(1)] double Fits,
    [property: Id(2)] ImmutableArray<CaseRiskRaiser> Raisers,
    [property: Id(3)] ImmutableArray<string> LetStand)
{
    /// <summary>The same without words of the text: what kinds of things tell most.</summary>
    public CaseMeasure WithoutWords() => this with { Raisers = [.. Raisers.Select(raiser => raiser with { Form = "" })], LetStand = [] };

    public override string ToString() => nameof(CaseMeasure);
}

/// <summary>A place in a text that was refused: where, and what it looked like. Never the words.</summary>
/// <param name="Section">The section's key; <c>kept/3</c> for the reason of the fourth kept item.</param>
/// <param name="Start">In UTF-16 units from the beginning of the section's text.</param>
/// <param name="Type">The engine's word: <c>person</c>, <c>phone</c> …</param>
/// <param name="MayStand">True when it is a question, as in <see cref="Guard.IdentifyingPlace"/>.</param>
[GenerateSerializer, Immutable, Alias("arena.case.place")]
public sealed record CasePlace(
    [property: Id(0)] string Section,
    [property: Id(1)] int Start,
    [property: Id(2)] int Length,
    [property: Id(3)] string Type,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool MayStand = false);

/// <summary>A redacted draft, kept for its author alone, with what they let stand in it so far, and why.</summary>
/// <param name="Sections">The boxes of the form, redacted; none to forget it. Together at most <see cref="CaseLimits.DraftLength"/> characters.</param>
[GenerateSerializer, Immutable, Alias("arena.case.draft")]
public sealed record CaseDraft(
    [property: Id(0)] ImmutableArray<CaseTextSection> Sections,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<KeptItem> Kept = default)
{
    public override string ToString() => nameof(CaseDraft);
}
