using System.Collections.Concurrent;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.People;
using Pilar.Arena.Web.Rooms;

namespace Pilar.Arena.Web.SignIn;

/// <summary>This host's knowledge of sign-ins that were ended, here or on another host. Asked at every request, answered from memory.</summary>
internal sealed partial class EndedSignIns(
    IGrainFactory grains,
    LiveConnections connections,
    TimeProvider clock,
    ILogger<EndedSignIns> logger) : BackgroundService, IEndedSignInsObserver
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly NodeId _node = new(Guid.NewGuid());
    private readonly ConcurrentDictionary<SignInId, DateTimeOffset> _ended = new();

    public bool Contains(SignInId signIn) => _ended.ContainsKey(signIn);

    /// <summary>Holds here at once, and everywhere when the cluster can be reached.</summary>
    public async Task End(EndedSignIn ended)
    {
        await Ended(ended);
        try
        {
            await grains.EndedSignIns().End(ended);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogNotTold(fault);
        }
    }

    /// <inheritdoc/>
    public Task Ended(EndedSignIn ended)
    {
        _ended[ended.SignIn] = ended.Until;
        connections.Abort(Contains);
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var self = grains.CreateObjectReference<IEndedSignInsObserver>(this);
        while (!stoppingToken.IsCancellationRequested)
        {
            var followed = await Follow(self);
            await Task.Delay(followed ? Heartbeat : Retry, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> Follow(IEndedSignInsObserver self)
    {
        try
        {
            foreach (var (signIn, until) in await grains.EndedSignIns().Follow(_node, self))
            {
                _ended[signIn] = until;
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogNotHeard(fault);
            return false;
        }

        // A line that opened while its sign-in was ending is found here.
        connections.Abort(Contains);
        foreach (var (signIn, until) in _ended.Where(one => one.Value < clock.GetUtcNow()))
        {
            _ended.TryRemove(KeyValuePair.Create(signIn, until));
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in ended here; other hosts may not know")]
    private partial void LogNotTold(Exception fault);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Ended sign-ins could not be asked for")]
    private partial void LogNotHeard(Exception fault);
}
