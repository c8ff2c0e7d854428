using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>The last events of a room with their audiences, consecutive: what followers are told and readers catch up from.</summary>
internal sealed class RecentEvents(int capacity)
{
    private readonly Queue<Addressed> _events = [];

    /// <summary>The number of the last event.</summary>
    public long Head { get; private set; }

    private long First => Head - _events.Count + 1;

    /// <summary>The stream's last number is <paramref name="head"/>: what does not lead up to it is of no use.</summary>
    public void StartAt(long head)
    {
        if (Head != head)
        {
            _events.Clear();
            Head = head;
        }
    }

    /// <summary>Takes the next event; one that is here already is passed over.</summary>
    public void Add(Addressed addressed)
    {
        if (addressed.Happened.Seq <= Head)
        {
            return;
        }

        StartAt(addressed.Happened.Seq - 1);
        if (_events.Count == capacity)
        {
            _events.Dequeue();
        }

        _events.Enqueue(addressed);
        Head = addressed.Happened.Seq;
    }

    /// <summary>Nobody hears of what has happened so far any more: who has not come to the last number takes a view.</summary>
    public void ForgetAll() => _events.Clear();

    /// <summary>All of them, for the activation that takes over.</summary>
    public ImmutableArray<Addressed> Pack() => [.. _events];

    /// <summary>True when every event after <paramref name="after"/> is here.</summary>
    public bool Reaches(long after) => after >= First - 1 && after <= Head;

    /// <summary>Events after <paramref name="after"/>, or from the first one here when it is older: the gap shows in the numbers.</summary>
    public ImmutableArray<Addressed> After(long after, int most) =>
        [.. _events.Skip((int)Math.Max(0, after - First + 1)).Take(most)];
}
