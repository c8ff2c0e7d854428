using System.Text.Json.Serialization;

namespace Pilar.Arena.Anonymisation.Redaction;

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
