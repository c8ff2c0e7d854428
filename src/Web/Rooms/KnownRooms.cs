using System.Collections.Concurrent;
using Pilar.Arena.Contracts;

namespace Pilar.Arena.Web.Rooms;

/// <summary>
/// The rooms that one connection has been found to know. An id from outside becomes a grain's key only after the list
/// has said yes to it; a no is asked again each time, and being shown out ends the yes.
/// </summary>
internal sealed class KnownRooms
{
    private readonly ConcurrentDictionary<RoomId, bool> _known = new();

    public async ValueTask<bool> Knows(IGrainFactory grains, Caller caller, RoomId room)
    {
        if (_known.ContainsKey(room))
        {
            return true;
        }

        var known = room != default && await grains.Lists().KnowsRoom(caller, room);
        if (known)
        {
            _known[room] = true;
        }

        return known;
    }

    public void Forget(RoomId room) => _known.TryRemove(room, out _);
}
