using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>What the engine makes of a <see cref="CaseSource"/>: what is marked, what it becomes, and who could still be recognised.</summary>
/// <param name="Marks">In the order of the fields and of their texts; none over another.</param>
/// <param name="Redacted">The fields as they would be sent. Only sendable when <paramref name="Open"/> is 0.</param>
/// <param name="Open">How many marks the writer has yet to resolve.</param>
/// <param name="Incident">
/// The words by which it looks like something that people know of from the news or because it happened before their eyes: nothing makes that anonymous, and it
/// belongs in a closed crisis room. Empty when it does not.
/// </param>
public sealed record RedactedCase(
    ImmutableArray<Mark> Marks,
    ImmutableArray<Entity> Entities,
    ImmutableArray<CaseField> Redacted,
    int Open,
    ResidualRisk Risk,
    string Incident = "")
{
    [JsonIgnore]
    public bool PublicIncident => Incident.Length > 0;

    /// <summary>The type alone: the text is nobody's but its writer's.</summary>
    public override string ToString() => nameof(RedactedCase);
}

/// <summary>A place in a field that could tell who the case is about.</summary>
/// <param name="Field">The field's key.</param>
/// <param name="Start">In UTF-16 units from the beginning of the field's text.</param>
/// <param name="Form">What all mentions of the same thing share: what a <see cref="Resolution"/> names.</param>
/// <param name="Entity">The id of the <see cref="Entity"/> it is a mention of.</param>
/// <param name="Replacement">What stands there in the redacted text: a placeholder, something coarser, or nothing.</param>
public sealed record Mark(
    string Field,
    int Start,
    int Length,
    FindingType Type,
    Certainty Certainty,
    Reason Reason,
    string Form,
    int Entity,
    string Replacement,
    MarkState State)
{
    [JsonIgnore]
    public int End => Start + Length;

    /// <summary>Its writer may let it stand for a reason: see <see cref="Keeping"/>.</summary>
    public bool MayKeep => new Finding(Start, Length, Type, Certainty, Reason).MayStay(Form);

    public override string ToString() => nameof(Mark);
}

public enum MarkState
{
    /// <summary>The writer is asked: it is uncertain, or of a kind that only a human can put otherwise.</summary>
    Open,

    /// <summary>Replaced by a placeholder.</summary>
    Masked,

    /// <summary>Replaced by something coarser.</summary>
    Generalised,

    /// <summary>Stays, with a reason.</summary>
    Kept,
}

/// <summary>One thing in the case, however often and however it is written.</summary>
/// <param name="Role">A person's role in the case (<c>child</c>, <c>mother</c>, <c>teacher</c> …); empty for other things.</param>
/// <param name="Placeholder">What it is called in the redacted text: «[Barn 1]», «[Skole A]».</param>
/// <param name="Mentions">How many marks are of it.</param>
public sealed record Entity(int Id, FindingType Type, string Role, string Placeholder, ImmutableArray<string> Forms, int Mentions)
{
    public override string ToString() => nameof(Entity);
}

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
