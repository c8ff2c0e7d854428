using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>What the engine makes of a <see cref="CaseSource"/>: what is marked, what it becomes, and who could still be recognised.</summary>
/// <param name="Marks">In the order of the fields and of their texts; none over another.</param>
/// <param name="Redacted">The fields as they would be sent. Only sendable when <paramref name="Open"/> is 0.</param>
/// <param name="Questions">Names of which nobody but the writer can say whose they are, in the order of the text.</param>
/// <param name="Open">How many marks and questions the writer has yet to resolve; a question of marks that wait themselves is none apart.</param>
/// <param name="Incident">
/// The words by which it looks like something that people know of from the news or because it happened before their eyes: nothing makes that anonymous, and it
/// belongs in a closed crisis room. Empty when it does not.
/// </param>
public sealed record RedactedCase(
    ImmutableArray<Mark> Marks,
    ImmutableArray<Entity> Entities,
    ImmutableArray<IdentityQuestion> Questions,
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
