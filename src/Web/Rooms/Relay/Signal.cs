using System.Threading.Channels;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>Wakes one waiter. Set twice before it looks is set once: there is nothing to queue.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Set() => _channel.Writer.TryWrite(true);

    /// <summary>The waiter is told that there is nothing more to wait for.</summary>
    public void Close() => _channel.Writer.TryComplete();

    /// <summary>False when closed.</summary>
    public async ValueTask<bool> Wait() => await _channel.Reader.WaitToReadAsync() && _channel.Reader.TryRead(out _);
}
