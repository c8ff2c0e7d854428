using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Minutes;

/// <summary>The minutes, and the meeting they are of, as one person sees them.</summary>
/// <param name="Head">Which meeting it was.</param>
/// <param name="Meeting">Null for whoever reads them from outside of it: they know nothing more of it.</param>
public sealed record MeetingWithMinutes(MinutesHead Head, RoomView? Meeting, MinutesView Minutes)
{
    public override string ToString() => nameof(MeetingWithMinutes);
}

/// <summary>What stands over the minutes of a meeting.</summary>
public sealed record MinutesHead(string NetworkName, string Title, DateTimeOffset StartsAt, int Minutes)
{
    public override string ToString() => nameof(MinutesHead);
}

/// <summary>
/// The one way to the minutes: by a meeting that the caller is on the list of, or whose minutes are open to those who lead a municipality. An id that somebody
/// made up becomes no grain.
/// </summary>
internal static class MinutesDoor
{
    private static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");

    /// <summary>Not found when there is nothing of them for this caller.</summary>
    public static async Task<Reply<MeetingWithMinutes>> Minutes(this IGrainFactory grains, Caller caller, Guid room)
    {
        var (id, lists) = (new RoomId(room), grains.Lists());
        if (!await lists.KnowsRoom(caller, id))
        {
            return (await lists.OpenMinutes(caller)).FirstOrDefault(one => one.Room == id) is { } open ? await FromOutside(grains, caller, open) : NotFound;
        }

        var minutes = await grains.MinutesOf(id).View(caller);
        if (!minutes.Accepted())
        {
            return minutes.Refusal;
        }

        var read = await grains.Grain(id).View(caller);
        return read.Accepted() ? new MeetingWithMinutes(HeadOf(read.Value), read.Value, minutes.Value) : read.Refusal;
    }

    // The minutes ask the network once more: it may have closed them since the list was written.
    private static async Task<Reply<MeetingWithMinutes>> FromOutside(IGrainFactory grains, Caller caller, MeetingListing open)
    {
        var minutes = await grains.MinutesOf(open.Room).View(caller);
        return minutes.Accepted()
            ? new MeetingWithMinutes(new MinutesHead(open.NetworkName, open.Title, open.StartsAt, open.Minutes), null, minutes.Value)
            : minutes.Refusal;
    }

    private static MinutesHead HeadOf(RoomView meeting) => new(meeting.NetworkName, meeting.Title, meeting.StartsAt, meeting.Minutes);
}
