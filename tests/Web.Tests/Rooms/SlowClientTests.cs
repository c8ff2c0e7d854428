using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Pilar.Arena.Web.Rooms;

namespace Pilar.Arena.Web.Tests.Rooms;

/// <summary>A browser that takes nothing is behind alone, and is cut.</summary>
public sealed class SlowClientTests(ArenaHost host)
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("lenge ", 660));

    [Fact]
    public async Task Who_never_reads_delays_nobody_and_is_cut()
    {
        var meeting = await Meeting.Start(host);
        await using var stuck = await RawSocket.Connect(host, host.People.Slow, receiveBuffer: 4 * 1024);
        await meeting.LetIn(host.People.Slow);
        await stuck.Call("Join", $"\"{meeting.Room.Value}\",null,0");
        await using var anna = await Listener.In(meeting, host, host.People.Anna);
        await using var berit = await Listener.In(meeting, host, host.People.Berit);
        var cut = WhenCut(host.People.Slow);
        var slowest = TimeSpan.Zero;
        var started = Stopwatch.GetTimestamp();
        while (!cut.IsCompleted && Stopwatch.GetElapsedTime(started) < ArenaHost.Patience)
        {
            var sent = Stopwatch.GetTimestamp();
            var said = await anna.Say(meeting.Room, Long);
            await Task.WhenAll(anna.Reached(said), berit.Reached(said));
            var waited = Stopwatch.GetElapsedTime(sent);
            slowest = slowest > waited ? slowest : waited;
        }

        // A send that waits for the slowest would have stood still until the cut, two seconds at least.
        Assert.True(slowest < TimeSpan.FromSeconds(2), $"Somebody waited {slowest}.");
        Assert.True(cut.IsCompleted, "The one who never reads was never cut.");
    }

    private Task WhenCut(Person person)
    {
        var cut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var live = host.Services.GetRequiredService<LiveConnections>().All.Single(one => one.Caller == person.Caller);
        live.Aborted.Register(cut.SetResult);
        return cut.Task;
    }
}
