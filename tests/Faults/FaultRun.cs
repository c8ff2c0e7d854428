using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Pilar.Arena.Faults.Checks;
using Pilar.Arena.Faults.Harm;
using Pilar.Arena.Faults.Machines;
using Pilar.Arena.Faults.People;

namespace Pilar.Arena.Faults;

/// <summary>Starts a cluster and plays the faults on it, turn after turn; or two clusters, each of which takes the next turn when it is free.</summary>
internal static class FaultRun
{
    public static async Task<int> Run(Choice choice)
    {
        await Console.Error.WriteLineAsync($"seed {choice.Seed}");
        var clusters = new ConcurrentBag<Cluster>();
        using var term = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Abandon(clusters));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Abandon(clusters));
        var turns = new ConcurrentQueue<(int Round, Fault[] Faults)>(
            Enumerable.Range(1, choice.Rounds).SelectMany(round => AllFaults.Turns(choice).Select(faults => (round, faults))));

        // One that begins with another version has to come to this one first, and there is one upgrade in a round.
        var together = choice.Other is null ? choice.Clusters : 1;
        var played = await Task.WhenAll(Enumerable.Range(0, together).Select(number => PlayOn(number, choice, turns, clusters)));
        List<Finding> findings = [.. played.SelectMany(found => found).OrderBy(finding => finding.Round).ThenBy(finding => AllFaults.Place(finding.Fault))];

        await new Report(choice, findings).Write();
        var holds = findings.TrueForAll(finding => finding.Holds);
        foreach (var cluster in clusters)
        {
            if (holds && !choice.Keep)
            {
                cluster.Forget();
            }
            else
            {
                await Console.Error.WriteLineAsync($"What the processes said is in {cluster.Logs}");
            }
        }

        return holds ? 0 : 1;
    }

    // Told to end in the middle: nothing that was started may outlive us.
    private static void Abandon(IEnumerable<Cluster> clusters)
    {
        Task.WhenAll(clusters.Select(cluster => cluster.DisposeAsync().AsTask())).Wait(TimeSpan.FromSeconds(10));
        Environment.Exit(2);
    }

    private static async Task<List<Finding>> PlayOn(
        int number, Choice choice, ConcurrentQueue<(int Round, Fault[] Faults)> turns, ConcurrentBag<Cluster> clusters)
    {
        var findings = new List<Finding>();
        var cluster = await Cluster.Start(number, choice.Other ?? Product.Root);
        clusters.Add(cluster);
        await using (cluster)
        {
            await using var door = await Door.Open(cluster.Database.ConnectionString, Cluster.Id);
            var cast = await Cast.SignIn(door, cluster.Webs[0], new Random(choice.Seed));
            var stage = new Stage(cluster, door, cast, choice.Short, choice.Other);
            while (turns.TryDequeue(out var turn))
            {
                findings.AddRange(await Task.WhenAll(turn.Faults.Select(fault => Play(stage, fault, turn.Round, Dice(choice.Seed, fault.Name, turn.Round)))));
            }
        }

        return findings;
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
