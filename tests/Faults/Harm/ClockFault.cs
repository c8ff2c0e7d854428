using Pilar.Arena.Faults.Machines;

namespace Pilar.Arena.Faults.Harm;

/// <summary>A silo whose clock is five minutes wrong joins, and then the room's is killed: votes on who is dead carry times.</summary>
internal static class ClockFault
{
    public static string? Library() => Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
        : null;

    public static async Task<string> Skew(Stage stage, Meeting meeting, Random chance)
    {
        var minutes = chance.Next(2) == 0 ? -5 : 5;
        var skewed = await stage.Cluster.StartAnother(Cluster.Id, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LD_PRELOAD"] = Library()!,
            ["FAKETIME"] = $"{minutes:+0;-0}m",

            // What is measured goes on as before: only what the clock shows is wrong, as on a machine whose clock was set.
            ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
        });
        await using var member = skewed.Member;
        meeting.StartTheClock();
        var room = await stage.Door.HostOf(meeting.Room, [.. stage.Cluster.Silos, skewed]);
        await (room == skewed ? stage.Cluster.Silos[0] : room).Member.Signal("KILL");
        await Task.Delay(TimeSpan.FromSeconds(6));
        await stage.Cluster.AllReady();
        return $"{minutes:+0;-0} min";
    }
}
