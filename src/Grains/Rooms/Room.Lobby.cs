using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// What those who lead say to those at the door.
public sealed partial record Room
{
    private Decision<RoomEvent> Decide(WriteToLobby write)
    {
        var text = RoomText.Clean(write.Text);
        return text switch
        {
            _ when IsOver => RoomRefusals.MeetingOver,
            _ when string.IsNullOrWhiteSpace(text) => string.IsNullOrEmpty(LobbyMessage) ? Decision<RoomEvent>.Nothing : new LobbyMessageWritten(""),
            _ when RoomText.RefuseText(text, RoomLimits.LobbyMessageLength) is { } refusal => refusal,
            _ when text == LobbyMessage => Decision<RoomEvent>.Nothing,
            _ => new LobbyMessageWritten(text),
        };
    }

    // Nobody waits any more.
    private IEnumerable<RoomEvent> ClearLobby() => LobbyMessage is { Length: > 0 } ? [new LobbyMessageWritten("")] : [];

    // Why they were sent away is nothing to anybody when they have come again, or are removed: it goes from the log too.
    private IEnumerable<RoomEvent> ForgetRejection(PersonId person) =>
        Find(person)?.RejectionReason is { Length: > 0 } ? [new WordsPulledBack(PulledText.RejectionReason, null, person)] : [];

    private static Decision<RoomEvent> Reject(RejectPerson reject) =>
        string.IsNullOrWhiteSpace(reject.Reason) ? new PersonRejected(reject.Person)
        : RoomText.RefuseReason(reject.Reason) is { } refusal ? refusal
        : All([new RejectionExplained(reject.Person, RoomText.Clean(reject.Reason)), new PersonRejected(reject.Person)]);

    // Whoever is on their way to the door reads the message too.
    private static Audience? AudienceOfLobby(RoomEvent happened) => happened switch
    {
        LobbyMessageWritten => Audience.Invited,
        RejectionExplained explained => Leaders(explained.Person),
        _ => null,
    };

    private Room? ApplyLobby(RoomEvent happened, long seq) => happened switch
    {
        // Taken away, here or in the log already: whoever had it is sent it no more.
        LobbyMessageWritten { Text: "" } => this with { LobbyMessage = "", TakenBackUntil = seq - 1 },
        LobbyMessageWritten written => this with { LobbyMessage = written.Text },
        RejectionExplained explained => With(explained.Person, person => person with { RejectionReason = explained.Reason }),
        _ => null,
    };
}
