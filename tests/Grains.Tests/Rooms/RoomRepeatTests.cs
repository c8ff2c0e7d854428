using System.Collections.Immutable;
using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>A browser that has lost an answer sends its command again, whatever it was.</summary>
public sealed class RoomRepeatTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    [Fact]
    public async Task Every_command_sent_again_gets_its_first_answer_and_changes_nothing()
    {
        var given = new HashSet<Type>();
        foreach (var course in WholeStory.Courses(TimeProvider.System.GetUtcNow().AddHours(1)))
        {
            var room = new RoomId(Guid.NewGuid());
            var sent = new List<Sent>();
            foreach (var (by, command) in course)
            {
                sent.Add(await SendThreeTimes(room, new Caller(by), command));
                given.Add(command.GetType());
            }

            // A new activation knows the commands from what is stored.
            var rows = await Rows(room);
            await arena.Grains.Grain(room).Cast<IGrainManagementExtension>().DeactivateOnIdle();
            foreach (var one in sent)
            {
                // For whom was removed since, there is no room to ask.
                var (reply, removed) = (await one.Again(), one.Caller.Person == RoomCast.Mentor && course.Any(step => step.Command is RemovePerson));
                Assert.Equal(removed ? Refusals.NotFound : one.Receipt, (object?)reply.Value ?? reply.Refusal);
            }

            Assert.Equal(rows, await Rows(room));
        }

        var commands = typeof(RoomCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoomCommand)) && !type.IsAbstract);
        Assert.Equal(commands.Select(type => type.Name).Order(), given.Select(type => type.Name).Order());
    }

    // The cluster has the real clock, and a phase that has just begun is not stepped out of: asked again, as somebody who is told so does.
    private static async Task<Reply<Receipt>> Settled(Func<Task<Reply<Receipt>>> ask)
    {
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var reply = await ask();
        while (reply.Refusal == RoomRefusals.PhaseJustBegun && await again.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            reply = await ask();
        }

        return reply;
    }

    // Twice at once, as two tabs or a hasty retry, and once more when the answer is known.
    private async Task<Sent> SendThreeTimes(RoomId room, Caller caller, RoomCommand command)
    {
        var id = new CommandId(Guid.NewGuid());
        Task<Reply<Receipt>> Send() => Settled(() => arena.Grains.Grain(room).Do(caller, id, command));
        var before = await Rows(room);
        var both = await Task.WhenAll(Send(), Send());
        var after = await Rows(room);
        var late = await Send();

        Assert.All([.. both, late], reply => Assert.True(reply.Accepted(), $"{command}: {reply.Refusal?.Code}"));
        Assert.Single(new[] { both[0].Value, both[1].Value, late.Value }.Distinct());
        Assert.Equal(after, await Rows(room));

        // All its rows are of one carrying out: each part once.
        Assert.True(command is LetTimePass || after.Length > before.Length, $"{command} did nothing.");
        Assert.Equal(Enumerable.Range(0, after.Length - before.Length), after[before.Length..].Select(row => row.Part));
        return new Sent(caller, Send, late.Value!);
    }

    private async Task<ImmutableArray<(long Seq, Guid Command, int Part)>> Rows(RoomId room) =>
        [.. (await arena.Log.Read(room.Key(), 0, 1_000, TestContext.Current.CancellationToken)).Select(row => (row.Seq, row.Command, row.Part))];

    private sealed record Sent(Caller Caller, Func<Task<Reply<Receipt>>> Again, Receipt Receipt);
}
