namespace Pilar.Arena.Faults.Harm;

/// <summary>What happens to PostgreSQL.</summary>
internal static class DatabaseFaults
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(6);

    public static async Task<string> Kill(Stage stage, Meeting meeting, Random chance)
    {
        await stage.Cluster.Database.Kill();
        await Task.Delay(Watch);
        await stage.Cluster.Database.Answers();
        return "";
    }

    public static async Task<string> Freeze(Stage stage, Meeting meeting, Random chance)
    {
        await stage.Cluster.Database.Freeze();
        await Task.Delay(Away);
        await stage.Cluster.Database.Thaw();
        await Task.Delay(Watch);
        return $"{Away.TotalSeconds} s";
    }

    public static async Task<string> FillTheDisk(Stage stage, Meeting meeting, Random chance)
    {
        var before = stage.Cluster.Database.Restarts;
        await stage.Cluster.Database.FillTheDisk();
        await Task.Delay(Away);
        stage.Cluster.Database.FreeTheDisk();
        await stage.Cluster.Database.Answers();
        await Task.Delay(Watch);
        return $"{Away.TotalSeconds} s, PostgreSQL {(stage.Cluster.Database.Restarts > before ? "ended and was restarted" : "lived on")}";
    }
}
