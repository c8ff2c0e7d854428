using System.Collections.Immutable;
using Pilar.Arena.Contracts.Cases;

namespace Pilar.Arena.Grains.Guard;

/// <summary>Reads a redacted case for the arena itself: nobody's browser is believed about it. One for each silo.</summary>
internal interface ICaseJudge
{
    /// <summary>Looks beside the grain's turn. Null: nobody has looked, so nothing may be stored.</summary>
    ValueTask<JudgedCase?> Judge(SendCaseText send);
}

/// <summary>What the arena makes of a redacted case.</summary>
/// <param name="Measure">To be stored with it.</param>
/// <param name="Open">What says directly who somebody is, or may, and its writer has not answered for.</param>
/// <param name="PublicIncident">It is of something that everybody has heard of.</param>
internal sealed record JudgedCase(CaseMeasure Measure, ImmutableArray<CasePlace> Open, bool PublicIncident);
