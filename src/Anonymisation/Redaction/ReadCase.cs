using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Anonymisation.Redaction.Risk;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>What a reader of a redacted case knows of it.</summary>
/// <param name="Risk">How many it could fit.</param>
/// <param name="Open">What says directly who somebody is, or may, and nobody has answered for.</param>
/// <param name="Incident">As in <see cref="RedactedCase.Incident"/>.</param>
public sealed record ReadCase(ResidualRisk Risk, ImmutableArray<Mark> Open, string Incident)
{
    [JsonIgnore]
    public bool PublicIncident => Incident.Length > 0;

    /// <summary>The type alone: what was found is somebody's words.</summary>
    public override string ToString() => nameof(ReadCase);
}
