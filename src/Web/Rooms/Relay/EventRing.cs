using System.Diagnostics.CodeAnalysis;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>
/// The last events of a room, without a hole. One writer, any number of readers without a lock: a slot that was written
/// over holds another number than the one asked for. A hole starts a new ring.
/// </summary>
/// <param name="start">The number before the first event.</param>
/// <param name="before">The ring it goes on from, when what that holds is not to be told any more; null when there was a hole.</param>
internal sealed class EventRing(long start, EventRing? before = null)
{
    public const int Size = 1_024;

    private readonly RingEntry?[] _slots = new RingEntry?[Size];
    private readonly long _start = start;
    private long _head = start;

    // The rings that go on from each other share it. It holds none of them.
    private readonly object _line = before?._line ?? new object();

    public long Head => Volatile.Read(ref _head);

    public void Append(RingEntry entry)
    {
        Volatile.Write(ref _slots[entry.Seq % Size], entry);
        Volatile.Write(ref _head, entry.Seq);
    }

    /// <summary>Whoever has come to <paramref name="seq"/> in <paramref name="other"/> may go on here.</summary>
    public bool GoesOnFrom(EventRing other, long seq) => _line == other._line && seq >= _start;

    /// <summary>False when it has been written over, or was before the ring's time.</summary>
    public bool TryGet(long seq, [NotNullWhen(true)] out RingEntry? entry)
    {
        entry = Volatile.Read(ref _slots[seq % Size]);
        return entry?.Seq == seq;
    }
}
