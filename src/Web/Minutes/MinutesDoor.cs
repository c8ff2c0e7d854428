using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Lists;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Web.Minutes;

/// <summary>The minutes, and the meeting they are of, as one person sees them.</summary>
/// <param name="Head">Which meeting it was.</param>
/// <param name="Meeting">Null for whoever reads them from outside of it: they know nothing more of it.</param>
/// <param name="Page">By which their page knows whether its words still stand.</param>
public sealed record MeetingWithMinutes(MinutesHead Head, RoomView? Meeting, MinutesOnPage Page)
{
    public MinutesView Minutes => Page.Minutes;

    public override string ToString() => nameof(MeetingWithMinutes);
}

/// <summary>All whose words stand on the page of the minutes.</summary>
/// <param name="Title">What the meeting is called for whoever reads them from outside; for the others, <paramref name="Taken"/> tells whether that is gone.</param>
/// <param name="Taken">What was taken back in the meeting, also when it was over: not all of its words on the page are of the minutes. Null from outside.</param>
public sealed record MinutesOnPage(string Title, WordsTakenBack? Taken, MinutesView Minutes)
{
    public override string ToString() => nameof(MinutesOnPage);
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
        var id = new RoomId(room);
        if (!await grains.Lists().KnowsRoom(caller, id))
        {
            var outside = await OpenOne(grains, caller, id);
            var open = outside is null ? NotFound : await FromOutside(grains, caller, outside);
            return open.Accepted()
                ? new MeetingWithMinutes(new MinutesHead(outside!.NetworkName, outside.Title, outside.StartsAt, outside.Minutes), null, open.Value)
                : open.Refusal;
        }

        // What is taken back while the rest is read, the page asks about at once.
        var page = await FromInside(grains, caller, id);
        if (!page.Accepted())
        {
            return page.Refusal;
        }

        var read = await grains.Grain(id).View(caller);
        return read.Accepted() ? new MeetingWithMinutes(HeadOf(read.Value), read.Value, page.Value) : read.Refusal;
    }

    /// <summary>As above, for a page that is open with them: of the meeting, nothing but whether anything was taken back is read.</summary>
    public static async Task<Reply<MinutesOnPage>> StillInMinutes(this IGrainFactory grains, Caller caller, Guid room)
    {
        var id = new RoomId(room);
        if (await grains.Lists().KnowsRoom(caller, id))
        {
            return await FromInside(grains, caller, id);
        }

        return await OpenOne(grains, caller, id) is { } open ? await FromOutside(grains, caller, open) : NotFound;
    }

    private static async Task<Reply<MinutesOnPage>> FromInside(IGrainFactory grains, Caller caller, RoomId id)
    {
        var taken = await grains.Grain(id).TakenBack(caller);
        if (!taken.Accepted())
        {
            return taken.Refusal;
        }

        var minutes = await grains.MinutesOf(id).View(caller);
        return minutes.Accepted() ? new MinutesOnPage("", taken.Value, minutes.Value) : minutes.Refusal;
    }

    private static async Task<MeetingListing?> OpenOne(IGrainFactory grains, Caller caller, RoomId room) =>
        (await grains.Lists().OpenMinutes(caller)).FirstOrDefault(one => one.Room == room);

    // The minutes ask the network once more: it may have closed them since the list was written.
    private static async Task<Reply<MinutesOnPage>> FromOutside(IGrainFactory grains, Caller caller, MeetingListing open)
    {
        var minutes = await grains.MinutesOf(open.Room).View(caller);
        return minutes.Accepted() ? new MinutesOnPage(open.Title, null, minutes.Value) : minutes.Refusal;
    }

    private static MinutesHead HeadOf(RoomView meeting) => new(meeting.NetworkName, meeting.Title, meeting.StartsAt, meeting.Minutes);
}
