namespace Pilar.Arena.Anonymisation.Redaction.Coarser;

/// <summary>When something happened, as far as the text says.</summary>
internal readonly record struct Moment(int? Year, int? Month, int? Day)
{
    public bool IsUnknown => Year is null && Month is null;
}
