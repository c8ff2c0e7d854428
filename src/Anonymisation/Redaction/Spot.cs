namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>A place of the whole text that is found, before anybody has said what becomes of it.</summary>
/// <param name="Form">As a <see cref="Resolution"/> names it.</param>
/// <param name="ByWriter">The engine had not seen it.</param>
internal sealed record Spot(Finding Finding, string Text, string Form, bool ByWriter = false)
{
    public int Start => Finding.Start;

    public int Length => Finding.Length;

    public int End => Finding.End;

    public FindingType Type => Finding.Type;

    public Certainty Certainty => Finding.Certainty;

    public Reason Reason => Finding.Reason;

    public bool IsDirect => Finding.IsDirect;

    /// <summary>Only a human can put it otherwise.</summary>
    public bool IsForHumans => Type is FindingType.Occupation or FindingType.RareFact;

    /// <summary>It is a name, and may be written in the genitive.</summary>
    public bool HasGenitive => Type is FindingType.Person or FindingType.Place or FindingType.Organisation;

    public override string ToString() => nameof(Spot);
}
