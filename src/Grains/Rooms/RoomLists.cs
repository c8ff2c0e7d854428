using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Log;

namespace Pilar.Arena.Grains.Rooms;

// What an event changes in the lists of meetings.
public sealed partial record Room
{
    /// <summary>Asked of the room as it is after <paramref name="happened"/>.</summary>
    public IEnumerable<ReadModelChange> ListsChangedBy(RoomId id, RoomEvent happened) => happened switch
    {
        WordsPulledBack { Text: PulledText.MeetingTitle } => [AsListed(id)],
        MeetingPlanned planned =>
        [
            AsListed(id),
            .. planned.Roster.Select(entry => new PutMeetingPerson(id, entry.Person, entry.Roles)),
        ],
        NoticeSent or MeetingCancelled or LobbyOpened or MeetingStarted or MeetingSuspended or MeetingResumed or MeetingEnded =>
            [new PutMeetingPhase(id, Phase)],
        PersonInvited invited => [new PutMeetingPerson(id, invited.Entry.Person, invited.Entry.Roles)],
        PersonRemoved removed => [new DropMeetingPerson(id, removed.Person)],
        _ => [],
    };

    private PutMeeting AsListed(RoomId id) => new(id, Network, NetworkName, Title, StartsAt, Minutes, Phase);
}
