using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;

namespace Pilar.Arena.Grains.Methods;

/// <summary>One template of a centre's own.</summary>
/// <param name="Root">The key of the one that comes with the arena, from which it was made.</param>
/// <param name="Latest">As it was last saved.</param>
/// <param name="Published">As it was published last; null when it never was.</param>
/// <param name="History">The latest first.</param>
public sealed record CentreTemplate(
    TemplateId Id,
    string Root,
    MethodTemplate Latest,
    string Purpose,
    MethodTemplate? Published,
    bool Withdrawn,
    ImmutableList<TemplateChange> History)
{
    /// <summary>What meetings may choose; null when there is nothing.</summary>
    [JsonIgnore]
    public MethodTemplate? Offered => Withdrawn ? null : Published;

    [JsonIgnore]
    public TemplateView View => new(Id, Root, Latest, Purpose, Published?.Version, Withdrawn, [.. History]);

    public CentreTemplate Note(TemplateAct act, int version, Circumstance circumstance) => this with
    {
        History = [new TemplateChange(act, version, circumstance.By, circumstance.At), .. History.Take(CentreLimits.History - 1)],
    };

    /// <summary>The same method, whatever its version.</summary>
    public bool Says(MethodTemplate method, string purpose) =>
        Purpose == purpose && Latest.Names == method.Names && Latest.Phases.Select(Written).SequenceEqual(method.Phases.Select(Written));

    // Phases are known by their place: that of a copy has the key that it had.
    private static MethodPhase Written(MethodPhase phase) => phase with { Key = "" };
}
