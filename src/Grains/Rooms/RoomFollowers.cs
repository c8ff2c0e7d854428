using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>
/// The web hosts that follow a room. Each has a cursor of its own and one call under way: a slow or dead host delays
/// nobody, and what comes meanwhile goes in one batch. Awaited, because calls that are not waited for arrive out of order.
/// </summary>
internal sealed partial class RoomFollowers(RoomId room, RecentEvents recent, TimeProvider clock, ILogger logger)
{
    private const int BatchSize = 256;

    /// <summary>Several heartbeats, so that one that is lost costs nothing.</summary>
    private static readonly TimeSpan Lapse = TimeSpan.FromSeconds(60);

    private readonly Dictionary<NodeId, Follower> _followers = [];

    /// <summary>Everybody with a connection on any host.</summary>
    public ImmutableHashSet<PersonId> Connected() => [.. _followers.Values.SelectMany(follower => follower.Connected)];

    public bool IsConnected(PersonId person) => _followers.Values.Any(follower => follower.Connected.Contains(person));

    public void Add(NodeId node, IRoomObserver observer, long after, ImmutableArray<PersonId> connected)
    {
        if (!_followers.TryGetValue(node, out var follower) || !follower.Observer.Equals(observer))
        {
            follower = new Follower(node, observer);
            _followers[node] = follower;
        }

        follower.Cursor = after;
        follower.Connected = [.. connected];
        follower.Heard = clock.GetTimestamp();
        Tell(follower);
    }

    public void Remove(NodeId node) => _followers.Remove(node);

    /// <summary>Forgets hosts that have been silent for that long.</summary>
    public void ForgetLapsed()
    {
        foreach (var follower in _followers.Values.Where(follower => clock.GetElapsedTime(follower.Heard) > Lapse).ToList())
        {
            _followers.Remove(follower.Node);
        }
    }

    public void TellAll()
    {
        foreach (var follower in _followers.Values)
        {
            Tell(follower);
        }
    }

    /// <summary>What a new activation elsewhere needs to go on telling at once.</summary>
    public ImmutableArray<MovedFollower> Pack() =>
        [.. _followers.Values.Select(follower => new MovedFollower(follower.Node, follower.Observer, follower.Cursor, [.. follower.Connected]))];

    public void Unpack(ImmutableArray<MovedFollower> moved)
    {
        foreach (var follower in moved)
        {
            Add(follower.Node, follower.Observer, follower.Cursor, follower.Connected);
        }
    }

    private void Tell(Follower follower)
    {
        if (follower.Telling.IsCompleted)
        {
            follower.Telling = TellUntilUpToDate(follower);
        }
    }

    private async Task TellUntilUpToDate(Follower follower)
    {
        try
        {
            while (follower.Cursor < recent.Head && _followers.ContainsValue(follower))
            {
                var events = recent.After(follower.Cursor, BatchSize);
                if (events.IsEmpty)
                {
                    return;
                }

                // Ahead of the answer, so that a heartbeat that comes meanwhile may set it back.
                var to = events[^1].Happened.Seq;
                follower.Cursor = to;
                await follower.Observer.Push(new RoomBatch(room, events[0].Happened.Seq, to, events));
            }
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // Its heartbeat brings it back, with the number it has come to.
            _followers.Remove(follower.Node);
            LogLost(room.Value, follower.Node.Value, fault);
        }
    }

    private sealed class Follower(NodeId node, IRoomObserver observer)
    {
        public NodeId Node => node;

        public IRoomObserver Observer => observer;

        public long Cursor { get; set; }

        public ImmutableHashSet<PersonId> Connected { get; set; } = [];

        public long Heard { get; set; }

        public Task Telling { get; set; } = Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Room {Room} lost web host {Node}")]
    private partial void LogLost(Guid room, Guid node, Exception fault);
}

/// <summary>A follower on its way to the activation that takes over.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.moved-follower")]
public sealed record MovedFollower(
    [property: Id(0)] NodeId Node,
    [property: Id(1)] IRoomObserver Observer,
    [property: Id(2)] long Cursor,
    [property: Id(3)] ImmutableArray<PersonId> Connected);
