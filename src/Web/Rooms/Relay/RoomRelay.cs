using Microsoft.Extensions.Options;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>
/// Brings what happens in the rooms to the browsers of this host: one feed for each room that somebody here is in, one
/// pump for each connection in it.
/// </summary>
internal sealed class RoomRelay(
    IGrainFactory grains,
    IOptions<RelayOptions> options,
    StorageFaults storage,
    TimeProvider clock,
    ILogger<RoomRelay> logger) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RoomId, RoomFeed> _feeds = [];
    private readonly RelayContext _context = new(grains, options.Value, storage, clock, logger);

    /// <summary>How many rooms are followed from here.</summary>
    public int FollowedRooms
    {
        get
        {
            lock (_gate)
            {
                return _feeds.Count;
            }
        }
    }

    public async Task<Reply<Receipt>> Join(LiveConnection connection, RoomId room, string? epoch, long after)
    {
        await connection.Leave(room);
        return await Open(connection, room).Start(epoch, after);
    }

    /// <summary>An event with this number was acknowledged here and should be heard soon.</summary>
    public void Expect(RoomId room, long seq)
    {
        lock (_gate)
        {
            _feeds.GetValueOrDefault(room)?.Expect(seq);
        }
    }

    /// <summary>The cluster has changed: every room may live elsewhere now.</summary>
    public void FollowAllNow()
    {
        lock (_gate)
        {
            foreach (var feed in _feeds.Values)
            {
                feed.FollowNow();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<RoomFeed> feeds;
        lock (_gate)
        {
            feeds = [.. _feeds.Values];
            _feeds.Clear();
        }

        foreach (var feed in feeds)
        {
            await feed.DisposeAsync();
        }
    }

    // A feed is found or made, and gets its pump, in one step: it cannot close in between.
    private RoomPump Open(LiveConnection connection, RoomId room)
    {
        lock (_gate)
        {
            var pump = default(RoomPump);
            if (_feeds.TryGetValue(room, out var feed))
            {
                pump = new RoomPump(connection, feed, _context);
                feed.Add(pump);
                return pump;
            }

            feed = new RoomFeed(room, _context, MayClose);
            _feeds.Add(room, feed);
            pump = new RoomPump(connection, feed, _context);
            feed.Add(pump);
            feed.Start();
            return pump;
        }
    }

    private bool MayClose(RoomFeed feed)
    {
        lock (_gate)
        {
            return feed.IsEmpty && _feeds.Remove(feed.Room);
        }
    }
}
