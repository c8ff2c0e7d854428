namespace Pilar.Arena.Faults.Harm;

/// <summary>What happens to the silo that the room lives on.</summary>
internal static class SiloFaults
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(6);

    public static async Task<string> Nothing(Stage stage, Meeting meeting, Random chance)
    {
        await Task.Delay(Watch);
        return "";
    }

    public static Task<string> Kill(Stage stage, Meeting meeting, Random chance) => End(stage, meeting, "KILL");

    public static Task<string> Terminate(Stage stage, Meeting meeting, Random chance) => End(stage, meeting, "TERM");

    public static async Task<string> Freeze(Stage stage, Meeting meeting, Random chance)
    {
        var silo = await stage.Door.HostOf(meeting.Room, stage.Cluster.Silos);
        var before = silo.Member.Restarts;
        await silo.Member.Signal("STOP");
        await Task.Delay(stage.Long);
        await silo.Member.Signal("CONT");
        await stage.Door.AllAreIn(stage.Cluster.Silos.Count);
        await Task.Delay(Watch);
        return $"{stage.Long.TotalSeconds} s, {Ended(silo.Member.Restarts - before)}";
    }

    public static async Task<string> CutOff(Stage stage, Meeting meeting, Random chance)
    {
        var silo = await stage.Door.HostOf(meeting.Room, stage.Cluster.Silos);
        var before = silo.Member.Restarts;
        await stage.Cluster.Network.Cut(silo.Number);
        await Task.Delay(stage.Long);
        await stage.Cluster.Network.Mend(silo.Number);
        await stage.Door.AllAreIn(stage.Cluster.Silos.Count);
        await Task.Delay(Watch);
        return $"{stage.Long.TotalSeconds} s, {Ended(silo.Member.Restarts - before)}";
    }

    private static async Task<string> End(Stage stage, Meeting meeting, string signal)
    {
        var silo = await stage.Door.HostOf(meeting.Room, stage.Cluster.Silos);
        await silo.Member.Signal(signal);
        await Task.Delay(Watch);
        return $"silo {silo.Number}";
    }

    private static string Ended(int restarts) => restarts > 0 ? "it ended itself" : "it lived on";
}
