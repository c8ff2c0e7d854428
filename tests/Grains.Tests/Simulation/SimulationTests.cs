using Pilar.Arena.Contracts;
using Pilar.Arena.Grains.Log;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Simulation;

/// <summary>
/// The promises, in thousands of worlds in which everything breaks. A world that breaks one names its seed:
/// <c>ARENA_SEED=n ./test Grains</c> runs that one alone.
/// </summary>
[Collection(Alone)]
public sealed class SimulationTests
{
    private const int Worlds = 1_500;

    // It takes every processor there is: beside it, a real cluster would miss its own time limits.
    private const string Alone = "alone";

    [Fact]
    public void Nothing_acknowledged_is_lost_or_doubled_and_everybody_hears_what_is_theirs() => InEveryWorld(world =>
    {
        EveryAcknowledgedCommandIsStoredOnce(world);
        NothingRefusedIsStored(world);
        EveryReaderHeardWhatIsTheirs(world);
    });

    [Fact]
    public void The_worlds_are_as_bad_as_they_should_be()
    {
        var worlds = Enumerable.Range(0, 200).Select(seed => Run(seed)).ToList();

        Assert.Contains(worlds, world => world.Log.Rows.Count > 30);
        Assert.Contains(worlds.SelectMany(world => world.Commands), command => command.Told is { Refusal: not null });
        Assert.Contains(worlds.SelectMany(world => world.Readers), reader => reader.Heard.Count > 10);
        Assert.Contains(worlds, world => world.Fenced > 0);
        Assert.Contains(worlds, world => world.Log.Doubts > 0);
        Assert.Contains(worlds, world => world.Log.Repeats > 0);
    }

    [Fact]
    public void The_same_seed_is_the_same_world() =>
        Assert.Equal(Run(7).Log.Rows.Select(row => (row.Command, row.Kind)), Run(7).Log.Rows.Select(row => (row.Command, row.Kind)));

    private static void EveryAcknowledgedCommandIsStoredOnce(SimulatedWorld world)
    {
        Assert.Equal(Enumerable.Range(1, world.Log.Rows.Count).Select(seq => (long)seq), world.Log.Rows.Select(row => row.Seq));
        Assert.Equal(world.Log.Rows.Count, world.Log.Rows.DistinctBy(row => (row.Command, row.Part)).Count());
        foreach (var command in world.Commands.Where(command => command.Told?.Value is { Seq: > 0 }))
        {
            Assert.Equal(command.Told!.Value!.Seq, world.Log.Rows.Last(row => row.Command == command.Id.Value).Seq);
        }
    }

    private static void NothingRefusedIsStored(SimulatedWorld world)
    {
        var refused = world.Commands.Where(command => command.WasAskedOfOne && command.Told is { Refusal: not null }).Select(command => command.Id.Value).ToHashSet();
        Assert.DoesNotContain(world.Log.Rows, row => refused.Contains(row.Command));
    }

    // From the reader's last view on: exactly the events they may see, as the room says it that was read from the log alone.
    private static void EveryReaderHeardWhatIsTheirs(SimulatedWorld world)
    {
        foreach (var reader in world.Readers.Where(reader => reader.Seq == world.AtTheEnd.Head))
        {
            Assert.Equal(world.VisibleTo(reader.Person, reader.ViewAt), reader.Heard.Select(happened => happened.Seq));
        }
    }

    private static void InEveryWorld(Action<SimulatedWorld> holds)
    {
        int[] seeds = Environment.GetEnvironmentVariable("ARENA_SEED") is { } seed
            ? [int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)]
            : [.. Enumerable.Range(0, Worlds)];
        Parallel.ForEach(seeds, seed =>
        {
            try
            {
                holds(Run(seed));
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"World {seed} is broken: ARENA_SEED={seed} ./test Grains", broken);
            }
        });
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneCollection;

    private static SimulatedWorld Run(int seed)
    {
        var world = new SimulatedWorld(seed);
        world.Run();
        return world;
    }
}
