using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
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
        WhatIsErasedIsNowhere(world);
    });

    [Fact]
    public void What_is_destroyed_is_destroyed_once_and_nothing_comes_after() => InEveryWorld(
        world =>
        {
            EveryAcknowledgedCommandIsStoredOnce(world);
            var ended = world.Log.Rows.FindIndex(row => row.Kind is "meetingEnded" or "meetingCancelled" or "contributionRetracted");
            Assert.Equal(ended < 0 ? 0 : 1, world.Log.Certificates.Count);
            Assert.Equal(ended < 0, world.AtTheEnd.Certificate is null);
            Assert.Equal(ended < 0, world.AtTheEnd.Key.Length > 0);
            Assert.True(ended < 0 || ended == world.Log.Rows.FindLastIndex(row => row.Seq > 0));
            Assert.True(ended < 0 || world.Log.Certificates[0].Seq == world.Log.Rows.Count);
        },
        endDestroys: true);

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
        Assert.Contains(worlds, world => world.Log.Rows.Exists(row => row.Erased?.Cause == ErasureCause.Withdrawn));
        Assert.Contains(worlds, world => world.Log.Rows.Exists(row => row.Erased?.Cause == ErasureCause.PulledBack));
        Assert.Contains(worlds, world => world.Snapshot.Stored is not null && world.Snapshot.Stored.Seq < world.Log.Rows.Count);
        Assert.Contains(Enumerable.Range(0, 50).Select(seed => Run(seed, endDestroys: true)), world => world.Log.Certificates.Count > 0);
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

    // Neither the log, nor the room that is read from it, nor a snapshot that somebody has kept at whatever time.
    private static void WhatIsErasedIsNowhere(SimulatedWorld world)
    {
        Assert.All(world.Log.Rows.Where(row => row.Erased is not null), row => Assert.Empty(row.Body));
        var kept = world.Snapshot.Stored is { } stored
            ? StreamState<Room, RoomCommand, RoomEvent>.Open("room/simulated", world.AtTheEnd.Key, stored)!.Value.State.State
            : Room.Empty;
        var retracted = world.AtTheEnd.Steps.Select(step => step.Event).OfType<ContributionRetracted>().Select(gone => gone.Contribution).ToHashSet();
        foreach (var said in new[] { world.AtTheEnd.Room, kept }.SelectMany(room => room.Discussion.AtHand))
        {
            var row = world.Log.Rows[(int)said.Seq - 1];
            Assert.True(said.Text.Length == 0 || (!retracted.Contains(said.Id) && (row.Erased is null || said.EditedAt is not null)), $"Words of {said.Seq} are there (erased {row.Erased?.Cause}, edited {said.EditedAt}, retracted {said.Retracted}).");
        }

        var edits = world.AtTheEnd.Steps.Where(step => step.Event is ContributionEdited edited && retracted.Contains(edited.Contribution));
        Assert.All(edits, edit => Assert.NotNull(world.Log.Rows[(int)edit.Seq - 1].Erased));
    }

    // From the reader's last view on: exactly the events they may see, as the room says it that was read from the log alone.
    private static void EveryReaderHeardWhatIsTheirs(SimulatedWorld world)
    {
        foreach (var reader in world.Readers.Where(reader => reader.Seq == world.AtTheEnd.Head))
        {
            Assert.Equal(world.VisibleTo(reader.Person, reader.ViewAt), reader.Heard.Select(happened => happened.Seq));
        }
    }

    private static void InEveryWorld(Action<SimulatedWorld> holds, bool endDestroys = false)
    {
        int[] seeds = Environment.GetEnvironmentVariable("ARENA_SEED") is { } seed
            ? [int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)]
            : [.. Enumerable.Range(0, Worlds)];
        Parallel.ForEach(seeds, seed =>
        {
            try
            {
                holds(Run(seed, endDestroys));
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"World {seed} is broken: ARENA_SEED={seed} ./test Grains", broken);
            }
        });
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class AloneCollection;

    private static SimulatedWorld Run(int seed, bool endDestroys = false)
    {
        var world = new SimulatedWorld(seed, endDestroys);
        world.Run();
        return world;
    }
}
