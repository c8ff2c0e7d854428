using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Minutes;

/// <summary>What a meeting is to somebody who leads a municipality to which its network has opened the minutes.</summary>
internal static class OpenMinutes
{
    /// <summary>They were not in it and hear nothing of any of its cases, whichever stands on an item by now, nor of what was meant for one or stands under it.</summary>
    public static RoomForMinutes ReadByLeader(this RoomForMinutes room) => room with
    {
        Asker = new MinutesActor(RoomRole.None, Attended: false, [.. room.Items.Where(item => item.OfCase || !item.Cases.IsEmpty).Select(item => item.Item)]) { LeadsMunicipality = true },
    };
}
