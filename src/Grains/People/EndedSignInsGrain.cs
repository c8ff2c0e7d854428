using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;

namespace Pilar.Arena.Grains.People;

[GrainType("arena.ended-sign-ins")]
internal sealed partial class EndedSignInsGrain(
    [PersistentState("ended-sign-ins", "arena")] IPersistentState<EndedSignInsState> storage,
    TimeProvider clock,
    ILogger<EndedSignInsGrain> logger) : Grain, IEndedSignInsGrain
{
    /// <summary>Three heartbeats of twenty seconds.</summary>
    private static readonly TimeSpan Lapse = TimeSpan.FromSeconds(60);

    private readonly Dictionary<NodeId, (IEndedSignInsObserver Observer, long Heard)> _hosts = [];

    public async Task End(EndedSignIn ended)
    {
        var now = clock.GetUtcNow();
        storage.State = new EndedSignInsState
        {
            Until = storage.State.Until.RemoveRange(storage.State.Until.Where(one => one.Value < now).Select(one => one.Key))
                .SetItem(ended.SignIn, ended.Until),
        };

        // The hosts hear of it also when it cannot be stored: then it holds for as long as they run.
        await Task.WhenAll(_hosts.Values.Select(host => Tell(host.Observer, ended)));
        await storage.WriteStateAsync();
    }

    public Task<ImmutableArray<EndedSignIn>> Follow(NodeId node, IEndedSignInsObserver observer)
    {
        foreach (var (gone, _) in _hosts.Where(host => clock.GetElapsedTime(host.Value.Heard) > Lapse).ToList())
        {
            _hosts.Remove(gone);
        }

        _hosts[node] = (observer, clock.GetTimestamp());
        return Task.FromResult<ImmutableArray<EndedSignIn>>([.. storage.State.Until.Select(one => new EndedSignIn(one.Key, one.Value))]);
    }

    private async Task Tell(IEndedSignInsObserver observer, EndedSignIn ended)
    {
        try
        {
            await observer.Ended(ended);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // It asks for all of them within its heartbeat.
            LogNotTold(fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A web host was not told of a sign-in that ended")]
    private partial void LogNotTold(Exception fault);
}
