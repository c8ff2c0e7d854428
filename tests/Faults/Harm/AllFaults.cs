namespace Pilar.Arena.Faults.Harm;

/// <summary>Everything we know how to break, in the order of the table.</summary>
internal static class AllFaults
{
    private const int Frozen = 8;

    public static IReadOnlyList<Fault> Table { get; } =
    [
        new("none", 1, SiloFaults.Nothing),
        new("upgrade", 1.5, UpgradeFault.Roll),
        new("kill-silo", 3, SiloFaults.Kill),
        new("stop-silo", 1.5, SiloFaults.Terminate),
        new("freeze-silo", 10, SiloFaults.Freeze),
        new("partition", 10, SiloFaults.CutOff) { Missing = stage => stage.Cluster.Network.IsApart ? null : "needs root and ip netns" },
        new("kill-web", 3, WebFaults.Kill),
        new("kill-database", 8, DatabaseFaults.Kill),
        new("freeze-database", Frozen + 6, DatabaseFaults.Freeze),
        new("disk-full", Frozen + 6, DatabaseFaults.FillTheDisk) { Missing = stage => stage.Cluster.Database.CanBeFilled ? null : "needs root, for a small tmpfs" },
        new("clock-skew", 3, ClockFault.Skew) { Missing = _ => ClockFault.Library() is null ? "needs libfaketime (apt-get install libfaketime)" : null },
        new("two-writers", 3, SplitFault.WriteTwice) { HarmsOneRoom = true },
        new("storm", 1, CrowdFaults.Storm) { HarmsOneRoom = true },
        new("stuck", 1, CrowdFaults.Stuck) { HarmsOneRoom = true, Filling = string.Concat(Enumerable.Repeat(" ord", 375)) },
    ];

    /// <summary>Where it stands in the table.</summary>
    public static int Place(string fault) => Table.TakeWhile(other => other.Name != fault).Count();

    /// <summary>What is played at once, turn after turn: one fault, as a rule.</summary>
    public static IEnumerable<Fault[]> Turns(Choice choice)
    {
        var chosen = Table.Where(fault => choice.Includes(fault.Name)).ToLookup(fault => choice.Short && fault.HarmsOneRoom);
        Fault[] together = [.. chosen[true]];
        return [.. chosen[false].Select(fault => new[] { fault }), .. together.Length > 0 ? new[] { together } : []];
    }
}
