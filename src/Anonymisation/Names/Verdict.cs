namespace Pilar.Arena.Anonymisation.Names;

/// <summary>What a word is taken for.</summary>
internal readonly record struct Verdict(FindingType Type, Certainty Certainty, Reason Reason)
{
    public bool IsSure => Certainty == Certainty.Certain;

    public static Verdict Sure(FindingType type, Reason reason = Reason.List) => new(type, Certainty.Certain, reason);

    public static Verdict Asked(FindingType type, Reason reason = Reason.Unknown) => new(type, Certainty.Uncertain, reason);
}
