using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// The link to the meeting's video room. Whoever hears what is said here now may see it, and nobody else: also those who planned it come in first when the meeting has begun.
public sealed partial record Room
{
    private bool HasBegun => Phase is MeetingPhase.Live or MeetingPhase.Suspended;

    // Nobody is out of anything before it has begun.
    private Audience AudienceOfVideo => HasBegun ? Audience.Room : Audience.Room with { Ahead = AgendaKeepers };

    private Decision<RoomEvent> Decide(SetVideoLink set, PersonId by)
    {
        var link = set.Link.Trim();
        return link switch
        {
            _ when IsOver => RoomRefusals.MeetingOver,
            _ when HasBegun && Find(by) is not { Standing: Standing.Admitted } => RoomRefusals.NotAdmitted,
            "" => All(ClearVideo()),
            _ when VideoLinks.Refuse(link) is { } refusal => refusal,
            _ when link == VideoLink => Decision<RoomEvent>.Nothing,
            _ => All([.. ClearVideo(), new VideoLinkSet(link)]),
        };
    }

    private IEnumerable<RoomEvent> ClearVideo() => VideoLink is null ? [] : [new VideoLinkSet("")];

    private Audience? AudienceOfSettings(RoomEvent happened) => happened switch
    {
        VideoLinkSet => AudienceOfVideo,
        RoomLocked or NamesHidden => Audience.Room,
        _ => null,
    };

    private Room? ApplyVideo(RoomEvent happened, long seq) => happened switch
    {
        // Taken away, here or in the log already: whoever had it is sent it no more.
        VideoLinkSet { Link: "" } => this with { VideoLink = null, TakenBackUntil = seq - 1 },
        VideoLinkSet set => this with { VideoLink = set.Link },
        _ => null,
    };
}
