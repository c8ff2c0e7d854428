namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>A place of the whole text that is found, before anybody has said what becomes of it.</summary>
/// <param name="Form">As a <see cref="Resolution"/> names it.</param>
/// <param name="ByWriter">The engine had not seen it.</param>
internal sealed record Spot(int Start, int Length, FindingType Type, Certainty Certainty, Reason Reason, string Text, string Form, bool ByWriter = false)
{
    public int End => Start + Length;

    /// <summary>Only a human can put it otherwise.</summary>
    public bool IsForHumans => Type is FindingType.Occupation or FindingType.RareFact;

    public bool IsDirect => new Finding(Start, Length, Type, Certainty, Reason).IsDirect;

    public override string ToString() => nameof(Spot);
}
