using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Minutes;

/// <summary>The minutes, and the meeting they are of, as one person sees them.</summary>
public sealed record MeetingWithMinutes(RoomView Meeting, MinutesView Minutes)
{
    public override string ToString() => nameof(MeetingWithMinutes);
}

/// <summary>The one way to the minutes: by a meeting that the caller is on the list of. An id that somebody made up becomes no grain.</summary>
internal static class MinutesDoor
{
    /// <summary>Not found when there is nothing of them for this caller.</summary>
    public static async Task<Reply<MeetingWithMinutes>> Minutes(this IGrainFactory grains, Caller caller, Guid room)
    {
        var id = new RoomId(room);
        if (!await grains.Lists().KnowsRoom(caller, id))
        {
            return new Refusal(RefusalKind.NotFound, "not-found");
        }

        var minutes = await grains.MinutesOf(id).View(caller);
        if (!minutes.Accepted())
        {
            return minutes.Refusal;
        }

        var meeting = await grains.Grain(id).View(caller);
        return meeting.Accepted() ? new MeetingWithMinutes(meeting.Value, minutes.Value) : meeting.Refusal;
    }
}
