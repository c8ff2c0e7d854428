using System.Diagnostics.CodeAnalysis;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>
/// The last events of a room, without a hole. One writer, any number of readers without a lock: a slot that was written
/// over holds another number than the one asked for. A hole starts a new ring.
/// </summary>
/// <param name="start">The number before the first event.</param>
internal sealed class EventRing(long start)
{
    public const int Size = 1_024;

    private readonly RingEntry?[] _slots = new RingEntry?[Size];
    private long _head = start;

    public long Head => Volatile.Read(ref _head);

    public void Append(RingEntry entry)
    {
        Volatile.Write(ref _slots[entry.Seq % Size], entry);
        Volatile.Write(ref _head, entry.Seq);
    }

    /// <summary>False when it has been written over, or was before the ring's time.</summary>
    public bool TryGet(long seq, [NotNullWhen(true)] out RingEntry? entry)
    {
        entry = Volatile.Read(ref _slots[seq % Size]);
        return entry?.Seq == seq;
    }
}
