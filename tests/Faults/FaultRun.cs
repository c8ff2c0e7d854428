using System.Diagnostics;
using System.Runtime.InteropServices;
using Pilar.Arena.Faults.Checks;
using Pilar.Arena.Faults.Harm;
using Pilar.Arena.Faults.Machines;
using Pilar.Arena.Faults.People;

namespace Pilar.Arena.Faults;

/// <summary>Starts a cluster and plays the faults on it, turn after turn.</summary>
internal static class FaultRun
{
    public static async Task<int> Run(Choice choice)
    {
        await Console.Error.WriteLineAsync($"seed {choice.Seed}");
        var findings = new List<Finding>();
        var cluster = await Cluster.Start(choice.Other ?? Product.Root);
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Abandon(cluster));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Abandon(cluster));
        await using (cluster)
        {
            await using var door = await Door.Open(cluster.Database.ConnectionString, Cluster.Id);
            var cast = await Cast.SignIn(door, cluster.Webs[0], new Random(choice.Seed));
            var stage = new Stage(cluster, door, cast, choice.Short, choice.Other);
            for (var round = 1; round <= choice.Rounds; round++)
            {
                foreach (var turn in AllFaults.Turns(choice))
                {
                    findings.AddRange(await Task.WhenAll(turn.Select(fault => Play(stage, fault, round, Dice(choice.Seed, fault.Name, round)))));
                }
            }
        }

        await new Report(choice, findings).Write();
        var holds = findings.TrueForAll(finding => finding.Holds);
        if (holds && !choice.Keep)
        {
            cluster.Forget();
        }
        else
        {
            await Console.Error.WriteLineAsync($"What the processes said is in {cluster.Logs}");
        }

        return holds ? 0 : 1;
    }

    // Told to end in the middle: nothing that was started may outlive us.
    private static void Abandon(Cluster cluster)
    {
        cluster.DisposeAsync().AsTask().Wait(TimeSpan.FromSeconds(10));
        Environment.Exit(2);
    }

    private static async Task<Finding> Play(Stage stage, Fault fault, int round, Random chance)
    {
        var start = new Finding(fault.Name, round) { WriteStopAim = fault.WriteStopAim };
        if (fault.Missing(stage) is { } missing)
        {
            return start with { Skipped = missing };
        }

        var took = Stopwatch.StartNew();
        await Console.Error.WriteLineAsync($"{TimeProvider.System.GetUtcNow():HH:mm:ss} {fault.Name} …");
        try
        {
            await stage.Door.AllAreIn(stage.Cluster.Silos.Count);
            await using var meeting = await Meeting.Begin(stage, chance, fault.Filling);
            await Task.Delay(chance.Next(stage.Before / 3, stage.Before));
            meeting.StartTheClock();
            meeting.RemoveOne(TimeSpan.FromMilliseconds(chance.Next(2_000)));
            var note = await fault.Do(stage, meeting, chance);
            await stage.Cluster.AllReady();
            return await meeting.End(start) with { Note = note, Seconds = took.Elapsed.TotalSeconds };
        }
        catch (Exception fell) when (fell is not OutOfMemoryException)
        {
            await Console.Error.WriteLineAsync($"{fault.Name}: {fell.Message}");
            return start with { Error = $"{fell.GetType().Name}: {fell.Message}", Seconds = took.Elapsed.TotalSeconds };
        }
    }

    // The same for this fault whichever others are played.
    private static Random Dice(int seed, string fault, int round) =>
        new(fault.Aggregate(seed + (round * 7_919), (sum, letter) => unchecked((sum * 31) + letter)));
}
