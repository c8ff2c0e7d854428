namespace Pilar.Arena.Faults.Harm;

/// <summary>What happens to PostgreSQL.</summary>
internal static class DatabaseFaults
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(8);

    public static async Task<string> Kill(Stage stage, Meeting meeting, Random chance)
    {
        await stage.Cluster.Database.Kill();
        await stage.Cluster.Database.Answers();
        await stage.Recover(meeting);
        return "";
    }

    public static async Task<string> Freeze(Stage stage, Meeting meeting, Random chance)
    {
        await stage.Cluster.Database.Freeze();
        await Task.Delay(Away);
        await stage.Cluster.Database.Thaw();
        await stage.Recover(meeting);
        return $"{Away.TotalSeconds} s";
    }

    public static async Task<string> FillTheDisk(Stage stage, Meeting meeting, Random chance)
    {
        var before = stage.Cluster.Database.Restarts;
        await stage.Cluster.Database.FillTheDisk();
        await Task.Delay(Away);
        stage.Cluster.Database.FreeTheDisk();
        await stage.Cluster.Database.Answers();
        await stage.Recover(meeting);
        return $"{Away.TotalSeconds} s, PostgreSQL {(stage.Cluster.Database.Restarts > before ? "ended and was restarted" : "lived on")}";
    }
}
