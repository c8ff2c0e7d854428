namespace Pilar.Arena.Faults.Harm;

/// <summary>What happens to a web host.</summary>
internal static class WebFaults
{
    public static async Task<string> Kill(Stage stage, Meeting meeting, Random chance)
    {
        var web = stage.Cluster.Webs[chance.Next(stage.Cluster.Webs.Count)];
        await web.Member.Signal("KILL");
        await Task.Delay(TimeSpan.FromSeconds(6));
        return web.Member.Name;
    }
}
