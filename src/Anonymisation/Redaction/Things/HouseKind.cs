namespace Pilar.Arena.Anonymisation.Redaction.Things;

internal enum HouseKind
{
    Institution,
    School,
    Kindergarten,
    Club,
    Hospital,

    /// <summary>A place, though it is written as a house.</summary>
    Municipality,
}
