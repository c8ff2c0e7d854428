namespace Pilar.Arena.Anonymisation.Redaction.Risk;

/// <summary>By inhabitants, as Statistics Norway groups them; the largest cities apart.</summary>
internal enum MunicipalitySize
{
    /// <summary>Not told.</summary>
    Any,

    /// <summary>Fewer than 5,000.</summary>
    Small,

    /// <summary>Fewer than 20,000.</summary>
    Middle,

    /// <summary>Fewer than 100,000.</summary>
    Large,
    City,
}
