using System.Diagnostics;
using System.Globalization;
using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.Harm;

/// <summary>What happens to the silo that the room lives on.</summary>
internal static class SiloFaults
{
    public static async Task<string> Nothing(Stage stage, Meeting meeting, Random chance)
    {
        await stage.Recover(meeting);
        return "";
    }

    public static Task<string> Kill(Stage stage, Meeting meeting, Random chance) => End(stage, meeting, "KILL");

    public static Task<string> Terminate(Stage stage, Meeting meeting, Random chance) => End(stage, meeting, "TERM");

    public static async Task<string> Freeze(Stage stage, Meeting meeting, Random chance)
    {
        var silo = await stage.Door.HostOf(meeting.Room, stage.Cluster.Silos);
        return await Miss(stage, meeting, silo.Member, () => silo.Member.Signal("STOP"), () => silo.Member.Signal("CONT"));
    }

    public static async Task<string> CutOff(Stage stage, Meeting meeting, Random chance)
    {
        var silo = await stage.Door.HostOf(meeting.Room, stage.Cluster.Silos);
        return await Miss(stage, meeting, silo.Member, () => stage.Cluster.Network.Cut(silo.Number), () => stage.Cluster.Network.Mend(silo.Number));
    }

    private static async Task<string> End(Stage stage, Meeting meeting, string signal)
    {
        var silo = await stage.Door.HostOf(meeting.Room, stage.Cluster.Silos);
        await stage.Cluster.End(silo, signal);
        await stage.Recover(meeting);
        return $"silo {silo.Number}";
    }

    // It stays away until the others have taken the room over: before that nobody who writes is answered.
    private static async Task<string> Miss(Stage stage, Meeting meeting, Member silo, Func<Task> takeAway, Func<Task> giveBack)
    {
        var (before, away) = (silo.Restarts, Stopwatch.StartNew());
        await takeAway();
        try
        {
            await Task.WhenAll(Task.Delay(stage.Away), meeting.AllGoOn());
        }
        finally
        {
            away.Stop();
            await giveBack();
        }

        await stage.Door.AllAreIn(stage.Cluster.Silos.Count);
        await stage.Recover(meeting);
        return $"{away.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s, {Ended(silo.Restarts - before)}";
    }

    private static string Ended(int restarts) => restarts > 0 ? "it ended itself" : "it lived on";
}
