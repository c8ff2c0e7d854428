using System.Collections.Immutable;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// How many persons the redacted text could fit, by the test of the Directorate of Health (anonymous when it can fit four to five or more): inhabitants
/// of the disclosed geography × share of the disclosed ages × ½ when sex is disclosed × prevalence of each disclosed rare attribute.
/// </summary>
/// <param name="Fits">Persons; 0 when something is disclosed that is true of one alone.</param>
/// <param name="Raisers">What tells most, the most telling first.</param>
public sealed record ResidualRisk(RiskLevel Level, double Fits, ImmutableArray<RiskRaiser> Raisers)
{
    public override string ToString() => nameof(ResidualRisk);
}

public enum RiskLevel
{
    /// <summary>Eleven or more fit.</summary>
    Green,

    /// <summary>Five to ten.</summary>
    Amber,

    /// <summary>Fewer than five: a second reader is needed.</summary>
    Red,
}

/// <param name="Factor">By how much it divides those who fit; larger tells more.</param>
/// <param name="Form">The form it is about, when it is one thing that the writer can make coarser; otherwise empty.</param>
public sealed record RiskRaiser(RaiserKind Kind, string Form, double Factor)
{
    public override string ToString() => nameof(RiskRaiser);
}

public enum RaiserKind
{
    Geography,
    Age,
    Sex,
    Origin,
    Occupation,
    Diagnosis,
    RareFact,
    Date,
    Kept,

    /// <summary>Somebody's own words, which those who heard them know again. It divides nobody by a figure: its factor is 1.</summary>
    Quote,
}
