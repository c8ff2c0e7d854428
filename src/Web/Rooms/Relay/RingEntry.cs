using Microsoft.AspNetCore.SignalR;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Rooms.Relay;

/// <summary>
/// One event with the two messages it can become: with it for those who may see it, without it for those who may not.
/// Each is serialised once, by the first connection that needs it.
/// </summary>
internal sealed class RingEntry(RoomId room, Addressed addressed, long came)
{
    private SerializedHubMessage? _seen;
    private SerializedHubMessage? _unseen;

    /// <summary>When it came here, by <see cref="RelayMeter.Came"/>.</summary>
    public long Came => came;

    public long Seq => addressed.Happened.Seq;

    public bool Changes(PersonId person) => addressed.Changed.Contains(person);

    // Two pumps may both make it the first time; either will do.
    public SerializedHubMessage For(Viewer viewer) => viewer.Sees(addressed.Audience, Seq)
        ? _seen ??= new SerializedHubMessage(Frames.Happened(room, Seq, [addressed.Happened]))
        : _unseen ??= new SerializedHubMessage(Frames.Happened(room, Seq, []));
}
