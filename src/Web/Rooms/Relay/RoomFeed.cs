using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>
/// This host's ear in one room. It takes what the grain tells into the ring and wakes the pumps; it never waits for a
/// browser. It follows again at every heartbeat, when somebody comes or goes, and when something is missing.
/// </summary>
internal sealed partial class RoomFeed : IRoomObserver, IThreadPoolWorkItem, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Signal _followNow = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<PersonId, int> _people = [];

    // Of its own, not the host's: a feed that closes late must not unfollow the one that has taken its place.
    private readonly NodeId _node = new(Guid.NewGuid());
    private readonly RelayContext _context;
    private readonly ILogger _logger;
    private readonly Func<RoomFeed, bool> _mayClose;
    private readonly IRoomObserver _self;
    private readonly ITimer _heartbeat;
    private readonly ITimer _missing;
    private ImmutableArray<RoomPump> _pumps = [];
    private Task _living = Task.CompletedTask;
    private EventRing _ring = new(0);
    private long _expected;
    private long _emptySince;

    /// <param name="mayClose">Asked when nobody has been here for a while; after a yes, nobody comes any more.</param>
    public RoomFeed(RoomId room, RelayContext context, Func<RoomFeed, bool> mayClose)
    {
        Room = room;
        _context = context;
        _logger = context.Logger;
        _mayClose = mayClose;
        _self = context.Grains.CreateObjectReference<IRoomObserver>(this);
        _heartbeat = context.Clock.CreateTimer(_ => _followNow.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _missing = context.Clock.CreateTimer(_ => LookForMissing(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public RoomId Room { get; }

    /// <summary>The ring of now: another one than before when there was a hole, or another history.</summary>
    public EventRing Ring => Volatile.Read(ref _ring);

    /// <summary>The room tells us from now on: whoever reads the grain after this misses nothing.</summary>
    public Task Ready => _ready.Task;

    public bool IsEmpty => _pumps.IsEmpty;

    public void Start() => _living = Live();

    public void FollowNow() => _followNow.Set();

    public void Add(RoomPump pump)
    {
        lock (_gate)
        {
            _pumps = _pumps.Add(pump);
            var tabs = _people.GetValueOrDefault(pump.Person);
            _people[pump.Person] = tabs + 1;
            if (tabs == 0)
            {
                _followNow.Set();
            }
        }
    }

    public void Remove(RoomPump pump)
    {
        lock (_gate)
        {
            _pumps = _pumps.Remove(pump);
            _emptySince = _context.Clock.GetTimestamp();
            if (--_people[pump.Person] == 0)
            {
                _people.Remove(pump.Person);
                _followNow.Set();
            }
        }
    }

    public Task Push(RoomBatch batch)
    {
        lock (_gate)
        {
            foreach (var addressed in batch.Events.Where(addressed => addressed.Happened.Seq > _ring.Head))
            {
                if (addressed.Happened.Seq != _ring.Head + 1)
                {
                    LogHole(Room.Value, _ring.Head, addressed.Happened.Seq);
                    Volatile.Write(ref _ring, new EventRing(addressed.Happened.Seq - 1));
                }

                if (addressed.Happened.Event.TakesBack())
                {
                    Volatile.Write(ref _ring, new EventRing(addressed.Happened.Seq - 1, _ring));
                }

                _ring.Append(new RingEntry(Room, addressed, RelayMeter.Came(addressed.Happened.At, _context.Clock)));
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return Task.CompletedTask;
    }

    /// <summary>This number was acknowledged. If it is not heard soon, the room has moved and does not know us.</summary>
    public void Expect(long seq)
    {
        if (seq > Ring.Head && Interlocked.Exchange(ref _expected, seq) == 0)
        {
            _missing.Change(_context.Options.Missing, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends at once, without telling the room: the host itself is stopping.</summary>
    public async ValueTask DisposeAsync()
    {
        _followNow.Close();
        await _living;
    }

    private async Task Live()
    {
        RelayMeter.Followed(1);
        do
        {
            if (HasLingered() && _mayClose(this))
            {
                await Unfollow();
                break;
            }

            _heartbeat.Change(await TryFollow() ? NextBeat() : Chance.Spread(_context.Options.Retry), Timeout.InfiniteTimeSpan);
        }
        while (await _followNow.Wait());

        await _heartbeat.DisposeAsync();
        await _missing.DisposeAsync();
        _context.Grains.DeleteObjectReference<IRoomObserver>(_self);
        RelayMeter.Followed(-1);
    }

    private bool HasLingered() => IsEmpty && _context.Clock.GetElapsedTime(_emptySince) >= _context.Options.Linger;

    private TimeSpan NextBeat() => IsEmpty ? _context.Options.Linger : _context.Options.Heartbeat;

    private async Task<bool> TryFollow()
    {
        try
        {
            var after = Ring.Head;
            var following = await _context.Grains.Grain(Room).Follow(_node, _self, after, Connected());
            Settle(after, following.Head);
            _ready.TrySetResult();
            return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            LogNotFollowed(Room.Value, fault);
            return false;
        }
    }

    // The grain tells us from the number we gave, unless it does not know it: then this is the beginning, or another history.
    private void Settle(long after, long head)
    {
        lock (_gate)
        {
            var beginning = after == 0 && _ring.Head == 0;
            if (!beginning && head >= after)
            {
                return;
            }

            Volatile.Write(ref _ring, new EventRing(head));
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private async Task Unfollow()
    {
        try
        {
            await _context.Grains.Grain(Room).Unfollow(_node);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // It forgets us when it next tells us something, or after sixty seconds of silence.
            LogNotFollowed(Room.Value, fault);
        }
    }

    private void LookForMissing()
    {
        if (Interlocked.Exchange(ref _expected, 0) > Ring.Head)
        {
            _followNow.Set();
        }
    }

    private ImmutableArray<PersonId> Connected()
    {
        lock (_gate)
        {
            return [.. _people.Keys];
        }
    }

    // Away from whoever told us: the pumps do their sending in here.
    void IThreadPoolWorkItem.Execute()
    {
        foreach (var pump in _pumps)
        {
            pump.Wake();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Room {Room}: a hole after {Head}, next heard is {Next}")]
    private partial void LogHole(Guid room, long head, long next);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Room}: cannot be followed now")]
    private partial void LogNotFollowed(Guid room, Exception fault);
}
