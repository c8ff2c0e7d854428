namespace Pilar.Arena.Bench;

/// <summary>One measured value. <paramref name="Ratio"/> is to the reference of the same run: the plain SignalR hub, unless the name says otherwise.</summary>
internal sealed record Figure(string Scenario, string Server, string Name, double Value, string Unit, double? Ratio = null, double? Aim = null)
{
    /// <summary>At most, or, for a rate, at least; null when there is no aim.</summary>
    public bool? Reached => Aim is not { } aim ? null
        : Unit.EndsWith("/s", StringComparison.Ordinal) ? (Ratio ?? Value) >= aim
        : (Ratio ?? Value) <= aim;
}
