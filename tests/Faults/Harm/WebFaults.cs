namespace Pilar.Arena.Faults.Harm;

/// <summary>What happens to a web host.</summary>
internal static class WebFaults
{
    public static async Task<string> Kill(Stage stage, Meeting meeting, Random chance)
    {
        var web = stage.Cluster.Webs[chance.Next(stage.Cluster.Webs.Count)];
        await stage.Cluster.End(web, "KILL");
        await stage.Recover(meeting);
        return web.Member.Name;
    }
}
