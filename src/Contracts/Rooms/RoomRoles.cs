namespace Pilar.Arena.Contracts.Rooms;

/// <summary>What all of somebody's roles in a room say together, where none of them says it alone.</summary>
public static class RoomRoles
{
    /// <summary>Those who may propose what the meeting is to talk of.</summary>
    public const RoomRole Proposing = RoomRole.Anyone & ~(RoomRole.Observer | RoomRole.Mentor | RoomRole.Mentee);

    /// <summary>Who may bring a case at all: the professionals of the room.</summary>
    public const RoomRole Presenting = RoomRole.Participant | RoomRole.Leaders | RoomRole.CasePresenter | RoomRole.CentreCoordinator;

    /// <summary>Those who read the agenda before the meeting, and in its lobby.</summary>
    public const RoomRole ReadingAhead = RoomRole.Anyone & ~(RoomRole.Mentor | RoomRole.Mentee);

    /// <summary>
    /// They come along, and no case is for them, whoever says yes to them: two yeses let somebody listen (decision 61), and who comes along writes.
    /// Whoever has a role in cases beside it has that one's rights.
    /// </summary>
    public static bool HearsNoCase(this RoomRole roles) =>
        roles.HasFlag(RoomRole.Mentee) && (roles & ~(RoomRole.Mentee | RoomRole.Observer)) == RoomRole.None;

    /// <summary>They guide or are guided and nothing else: what is on the agenda is shown to them in the meeting, when it has begun and they have been let in.</summary>
    public static bool SeesAgendaOnlyLive(this RoomRole roles) => (roles & ReadingAhead) == RoomRole.None;
}
