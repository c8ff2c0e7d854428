using System.Diagnostics;
using System.Globalization;
using Pilar.Arena.Faults.People;

namespace Pilar.Arena.Faults.Harm;

/// <summary>What browsers do to the web hosts.</summary>
internal static class CrowdFaults
{
    private const int StuckTabs = 10;

    /// <summary>Everybody loses the line at once, and everybody comes back at once.</summary>
    public static async Task<string> Storm(Stage stage, Meeting meeting, Random chance)
    {
        var members = stage.Cast.Members;
        var crowd = Enumerable.Range(0, stage.StormReaders)
            .Select(n => new Reader(meeting.Room, members[n % members.Count], stage.Cluster.Webs, n, new Random(chance.Next()))).ToList();
        meeting.Add(crowd);
        await meeting.EverybodyHas(meeting.Head());
        meeting.StartTheClock();
        var back = Stopwatch.StartNew();
        await Task.WhenAll(crowd.Select(reader => reader.Drop()));
        await Task.Delay(TimeSpan.FromSeconds(1));
        await meeting.EverybodyHas(meeting.Head());
        return $"{crowd.Count} back after {back.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s";
    }

    /// <summary>Some take nothing of what they are sent. The others must not notice.</summary>
    public static async Task<string> Stuck(Stage stage, Meeting meeting, Random chance)
    {
        var stuck = new List<StuckTab>();
        for (var tab = 0; tab < StuckTabs; tab++)
        {
            stuck.Add(await StuckTab.Join(meeting.Room, stage.Cast.Members[tab % stage.Cast.Members.Count], stage.Cluster.Webs[tab % stage.Cluster.Webs.Count]));
        }

        meeting.StartTheClock();
        await Task.Delay(stage.Long);
        stuck.ForEach(tab => tab.Dispose());
        return $"{StuckTabs} of them, {stage.Long.TotalSeconds} s";
    }
}
