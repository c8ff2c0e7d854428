using Microsoft.AspNetCore.SignalR.Protocol;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>
/// Brings one room to one connection, at that connection's speed. It has no queue, only the number it has come to: what
/// is next is in the ring, or the grain is asked.
/// </summary>
internal sealed partial class RoomPump
{
    // So many of the usual pauses are the longest one.
    private const int MostPauses = 4;

    private readonly LiveConnection _connection;
    private readonly RoomFeed _feed;
    private readonly RelayContext _context;
    private readonly ILogger _logger;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenRegistration _whenStopped;
    private string? _epoch;
    private long _cursor;
    private Viewer? _viewer;

    // The ring this pump is in step with; null when the grain has to be asked.
    private EventRing? _ring;

    // Wakes that nobody has looked into: whoever adds the first does the work for all. It is taken until the start is done.
    private int _wakes = 1;

    public RoomPump(LiveConnection connection, RoomFeed feed, RelayContext context)
    {
        _connection = connection;
        _feed = feed;
        _context = context;
        _logger = context.Logger;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(connection.Aborted);
        _whenStopped = _stop.Token.UnsafeRegister(static pump => ((RoomPump)pump!).Wake(), this);
    }

    public PersonId Person => _connection.Caller.Person;

    private RoomId Room => _feed.Room;

    /// <summary>
    /// Something is new, or it is over. An idle pump sends on the waker's thread, as far as the connection takes it without
    /// waiting: a thousand hops to other threads would cost more than the thousand sends.
    /// </summary>
    public void Wake()
    {
        if (Interlocked.Increment(ref _wakes) == 1)
        {
            _ = Run();
        }
    }

    /// <summary>Sends the first view, or what was missed, and goes on from there until the connection ends.</summary>
    public async Task<Reply<Receipt>> Start(string? epoch, long after)
    {
        (_epoch, _cursor) = (epoch, after);
        Refusal? refusal;
        try
        {
            await _feed.Ready.WaitAsync(_context.Options.JoinTimeout, _context.Clock, _stop.Token);
            refusal = await CatchUp(after, first: true);
        }
        catch
        {
            End();
            throw;
        }

        if (refusal is not null)
        {
            End();
            return refusal;
        }

        var receipt = new Receipt(_cursor);
        _connection.Keep(Room, this);
        _ = Run();
        return receipt;
    }

    /// <summary>Nothing is sent after this has completed.</summary>
    public async Task Stop()
    {
        await _stop.CancelAsync();
        await _ended.Task;
        _stop.Dispose();
    }

    private async Task Run()
    {
        try
        {
            var seen = Volatile.Read(ref _wakes);
            while (!_stop.IsCancellationRequested)
            {
                await SendWhatIsNew();
                seen = Interlocked.Add(ref _wakes, -seen);
                if (seen == 0)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested || _connection.Aborted.IsCancellationRequested)
        {
            // The connection has ended, or the room was left.
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The browser comes back and resumes from its own number.
            LogFault(Room.Value, _connection.Id, fault);
            _connection.Abort();
        }

        if (_connection.Forget(Room, this))
        {
            End();
        }
        else
        {
            _feed.Remove(this);
        }

        _ended.SetResult();
    }

    private void End()
    {
        _feed.Remove(this);
        _whenStopped.Dispose();
        _stop.Dispose();
    }

    private async Task SendWhatIsNew()
    {
        while (!_stop.IsCancellationRequested)
        {
            if (_ring is null || !MayGoOn())
            {
                await CatchUpOrGo(_cursor);
            }
            else if (_cursor >= _ring.Head)
            {
                return;
            }
            else if (!_ring.TryGet(_cursor + 1, out var entry))
            {
                _ring = null;
            }
            else if (entry.Changes(Person))
            {
                await CatchUpOrGo(0);
            }
            else
            {
                await Delivered(_connection.Connection.WriteAsync(entry.For(_viewer!)));
                RelayMeter.Sent(entry.Came);
                _cursor = entry.Seq;
            }
        }
    }

    // Words were taken back: the ring that holds them is not read on, but by who has read it to its end.
    private bool MayGoOn()
    {
        var now = _feed.Ring;
        if (now != _ring && now.GoesOnFrom(_ring!, _cursor))
        {
            _ring = now;
        }

        return _ring == now;
    }

    // From zero is a new view. A refusal now means that the person has been shown out.
    private async Task CatchUpOrGo(long after)
    {
        try
        {
            switch (await CatchUp(after, first: false))
            {
                case null:
                    return;
                case { Kind: RefusalKind.NotFound or RefusalKind.Forbidden } shownOut:
                    _connection.Rooms.Forget(Room);
                    await Write(Frames.Gone(Room, shownOut));
                    await _stop.CancelAsync();
                    return;
            }
        }
        catch (Exception fault) when (_context.Storage.Include(fault))
        {
            LogNotCaughtUp(Room.Value, _connection.Id, fault);
        }

        await Pause();
    }

    private async Task<Refusal?> CatchUp(long after, bool first)
    {
        var (ring, reply) = await Ask(after);
        if (!reply.Accepted())
        {
            return reply.Refusal;
        }

        var (epoch, seq, viewer, view, events) = reply.Value;
        if (view is not null)
        {
            await Write(Frames.Snapshot(Room, epoch, view, _context.Clock.GetUtcNow()));
            RelayMeter.SentView(joined: first);
        }
        else if (first || seq > _cursor)
        {
            await Write(Frames.Happened(Room, seq, events));
        }

        (_epoch, _cursor, _viewer, _ring) = (epoch, seq, viewer, ring);
        if (seq < ring.Head && !ring.TryGet(seq + 1, out _))
        {
            // The grain is behind our ring: it holds another history than the one we were told.
            _feed.FollowNow();
            await Pause();
        }

        return null;
    }

    // One history does not go back: whoever answers less than was told already does not know yet that the room lives elsewhere, and shows what may have been taken back.
    private async Task<(EventRing Ring, Reply<CatchUp> Reply)> Ask(long after)
    {
        var asked = _context.Clock.GetTimestamp();
        for (var lap = 0; ; lap++)
        {
            // Taken before the grain is asked: what is told meanwhile lands in it.
            var ring = _feed.Ring;
            var reply = await _context.Grains.Grain(Room).CatchUp(_connection.Caller, _epoch, after);
            var isBehind = reply.Accepted() && reply.Value.Epoch == _epoch && reply.Value.Seq < _cursor && _context.Clock.GetElapsedTime(asked) <= _context.Options.Deposed;
            if (lap > 0 || isBehind)
            {
                // Each time, and once more in the end: whom we follow may be the deposed one too.
                _feed.FollowNow();
            }

            if (!isBehind)
            {
                return (ring, reply);
            }

            // Each answer is a whole view that is thrown away: less and less often.
            LogBehind(Room.Value, reply.Value!.Seq, _cursor);
            await Pause(Math.Min(lap + 1, MostPauses));
        }
    }

    private ValueTask Write(HubMessage message) => Delivered(_connection.Connection.WriteAsync(message));

    // Leaving does not cut a write short: what was begun is sent before the room is left.
    private async ValueTask Delivered(ValueTask write)
    {
        if (write.IsCompletedSuccessfully)
        {
            return;
        }

        try
        {
            await write.AsTask().WaitAsync(_context.Options.WriteTimeout, _context.Clock, _connection.Aborted);
        }
        catch (TimeoutException)
        {
            LogStuck(Room.Value, _connection.Id);
            RelayMeter.WasStuck();
            _connection.Abort();
            await _stop.CancelAsync();
        }
    }

    private Task Pause(int times = 1) => Task.Delay(Chance.Spread(_context.Options.Retry) * times, _context.Clock, _stop.Token);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Room}: connection {Connection} takes nothing and is ended")]
    private partial void LogStuck(Guid room, string connection);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Room}: connection {Connection} cannot catch up now")]
    private partial void LogNotCaughtUp(Guid room, string connection, Exception fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Room {Room}: what answers knows {Seq}, and {Cursor} was told: it is asked again")]
    private partial void LogBehind(Guid room, long seq, long cursor);

    [LoggerMessage(Level = LogLevel.Error, Message = "Room {Room}: the pump to connection {Connection} failed")]
    private partial void LogFault(Guid room, string connection, Exception fault);
}
