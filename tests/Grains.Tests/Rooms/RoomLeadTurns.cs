using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What is wanted when those who lead lose their lines: noted, taken over, taken back; and what those who lead say at the door.</summary>
public static class RoomLeadTurns
{
    public static RoomCommand Wish(Room room, Turn turn) => (turn.A % 8) switch
    {
        0 => new NoteLeaderAway(turn.B % 2 == 0 ? Facilitator : Everyone[turn.B % Everyone.Length]),
        1 => new NoteLeaderBack(Everyone[turn.B % Everyone.Length]),
        2 => new TakeOverLead(),
        3 when turn.B % 2 == 0 => new LockRoom(turn.B % 4 == 0, turn.B % 3 == 0, turn.B % 8 == 0, turn.Who % 4 == 0 ? null : room.Locks),
        4 => new SendOut(Everyone[turn.B % Everyone.Length], Item(turn.B % 2), (LobbyReason)(turn.B % 3)),
        5 => new SetVideoLink(turn.B % 3 == 0 ? "" : $"https://whereby.com/rom{turn.B % 4}"),
        6 => new WriteToLobby(turn.B % 3 == 0 ? "" : $"Vi begynner om {turn.B % 8} minutter."),
        7 => turn.B % 2 == 0 ? new PullBackWords(PulledText.LobbyMessage, null, null, "") : new PullBackWords(PulledText.RejectionReason, null, Everyone[turn.B % Everyone.Length], ""),
        _ => new TakeBackLead(),
    };

    /// <summary>The facilitator was away for a minute, and is back; the observer is out of the item that is on.</summary>
    public static Story TakenOver(Story story)
    {
        var away = story.Try(TheArena, new NoteLeaderAway(Facilitator));
        return (away with { Now = away.Now.AddMinutes(1) }).Try(CoFacilitator, new TakeOverLead())
            .Try(TheArena, new NoteLeaderBack(Facilitator)).Try(Facilitator, new TakeBackLead())
            .Try(Facilitator, new SendOut(Observer, Item(1), LobbyReason.Ties));
    }

    /// <summary>Everybody who leads went, one came back and went again, and then nobody came in time; whoever coordinates was host meanwhile.</summary>
    public static Story LeftAlone(Story story)
    {
        var alone = story.Try(CoFacilitator, new LeaveRoom()).Try(Facilitator, new LeaveRoom()).Try(Facilitator, RoomScenario.Enters).Try(Facilitator, new LeaveRoom());
        var suspended = (alone with { Now = alone.Now + RoomLimits.LeadersGone }).Try(TheArena, new LetTimePass())
            .Try(Coordinator, new WriteToLobby("Vi venter på dem som leder.")).Try(Coordinator, new AdmitPerson(Teacher)).Try(Teacher, new LeaveRoom());
        return (suspended with { Now = suspended.Now + RoomLimits.SuspendedEndsAfter }).Try(TheArena, new LetTimePass());
    }
}
