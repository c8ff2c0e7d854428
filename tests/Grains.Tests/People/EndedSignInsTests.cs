using System.Collections.Concurrent;
using Orleans.Core.Internal;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;

namespace Pilar.Arena.Grains.Tests.People;

/// <summary>Signing out, as web hosts hear of it.</summary>
public sealed class EndedSignInsTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private static readonly DateTimeOffset Long = DateTimeOffset.MaxValue;

    [Fact]
    public async Task Every_host_is_told_and_one_that_is_gone_holds_up_nobody()
    {
        var (one, other, gone) = (new Host(), new Host(), new Host { IsGone = true });
        foreach (var host in new[] { one, gone, other })
        {
            await Follow(host);
        }

        var ended = new EndedSignIn(new SignInId(Guid.NewGuid()), Long);
        await arena.Grains.EndedSignIns().End(ended);

        Assert.Contains(ended, one.Heard);
        Assert.Contains(ended, other.Heard);
    }

    [Fact]
    public async Task A_host_that_comes_later_hears_of_it_also_after_the_grain_has_moved()
    {
        var ended = new EndedSignIn(new SignInId(Guid.NewGuid()), Long);
        await arena.Grains.EndedSignIns().End(ended);
        await arena.Grains.EndedSignIns().Cast<IGrainManagementExtension>().DeactivateOnIdle();

        Assert.Contains(ended, await Follow(new Host()));
    }

    [Fact]
    public async Task What_has_run_out_by_itself_is_forgotten()
    {
        var old = new EndedSignIn(new SignInId(Guid.NewGuid()), DateTimeOffset.UnixEpoch);
        await arena.Grains.EndedSignIns().End(old);
        await arena.Grains.EndedSignIns().End(new EndedSignIn(new SignInId(Guid.NewGuid()), Long));

        Assert.DoesNotContain(old, await Follow(new Host()));
    }

    private async Task<IEnumerable<EndedSignIn>> Follow(Host host) => await arena.Grains.EndedSignIns().Follow(
        new NodeId(Guid.NewGuid()), arena.Cluster.Client.CreateObjectReference<IEndedSignInsObserver>(host));

    private sealed class Host : IEndedSignInsObserver
    {
        public ConcurrentQueue<EndedSignIn> Heard { get; } = new();

        public bool IsGone { get; init; }

        public Task Ended(EndedSignIn ended)
        {
            Heard.Enqueue(ended);
            return IsGone ? Task.FromException(new TimeoutException()) : Task.CompletedTask;
        }
    }
}
