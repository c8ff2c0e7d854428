namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>All municipalities of one size in one region.</summary>
internal readonly record struct Cell(string Region, MunicipalitySize Size);
