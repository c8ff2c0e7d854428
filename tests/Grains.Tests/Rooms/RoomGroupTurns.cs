using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What people want with groups: a division, a place in one, words there, and what is brought back.</summary>
public static class RoomGroupTurns
{
    private const int First = 60;
    private const int Contributions = 8;
    private const int Returned = 80;

    public static RoomCommand Wish(Room room, Turn turn)
    {
        var group = room.Groups?.Groups[turn.A % room.Groups.Groups.Length].Group ?? 1;
        var said = room.Discussion.AtHand.FindLast(one => one.Group == group)?.Id ?? Contribution(First + (turn.A % Contributions));
        return (turn.Who % 16) switch
        {
            < 3 => new BeginGroups((room.Groups?.Number ?? 0) + (turn.B % 9 == 0 ? 0 : 1), 2 + (turn.B % 2), 1 + (turn.B % 20), turn.B % 4 > 0),
            < 6 => new MoveToGroup(Everyone[turn.B % Everyone.Length], turn.A % 4 == 0 ? null : group),
            < 10 => new PostContribution(Contribution(First + (turn.A % Contributions)), room.Groups?.Item ?? Item(1), null, $"in a group {turn.A}", Group: group),
            10 or 11 => new ChooseGroupNote(said, Contribution(Returned + (turn.B % Contributions))),
            12 => new ExtendGroups(room.Groups?.Number ?? 1, 5, room.Groups?.Extra ?? 0),
            13 => turn.B % 2 == 0 ? new RetractContribution(said) : new PullBackContribution(said, "", Rule: HouseRule.Topic),
            14 => new EditContribution(said, $"in a group anew {turn.B}"),
            _ => new EndGroups(room.Groups?.Number ?? 1),
        };
    }

    /// <summary>All of it: the nurse and the stranger write in a group each, one note is withdrawn and the other comes back.</summary>
    public static IEnumerable<(PersonId By, RoomCommand Command)> Course(AgendaItemId item) =>
    [
        (Facilitator, new BeginGroups(1, 2, 10, Evenly: false)),
        (Facilitator, new MoveToGroup(Nurse, 1)),
        (Facilitator, new MoveToGroup(Stranger, 2)),
        (Nurse, new PostContribution(Contribution(First), item, null, "Bare hos oss", Group: 1)),
        (Stranger, new PostContribution(Contribution(First + 1), item, null, "Dette tar vi med.", Group: 2)),
        (Facilitator, new MoveToGroup(Facilitator, 1)),
        (Facilitator, new MoveToGroup(Facilitator, null)),
        (Facilitator, new ExtendGroups(1, 5, 0)),
        (Nurse, new ChooseGroupNote(Contribution(First), Contribution(Returned))),
        (Stranger, new ChooseGroupNote(Contribution(First + 1), Contribution(Returned + 1))),
        (Nurse, new RetractContribution(Contribution(First))),
        (Stranger, new EditContribution(Contribution(First + 1), "Dette tar vi med tilbake.")),
        (Facilitator, new EndGroups(1)),
        (Facilitator, new BeginGroups(2, 2, 10, Evenly: true)),
        (Facilitator, new EndGroups(2)),
    ];

    /// <summary>The nurse and the presenter are in a group each, one note is gone and the other waits: too much for chance alone.</summary>
    public static Story Divided(Story story)
    {
        var item = story.Room.Agenda.Current?.Item ?? Item(1);
        (PersonId By, RoomCommand Command)[] course =
        [
            (Facilitator, new BeginGroups(1, 2, 10, Evenly: true)),
            (Facilitator, new MoveToGroup(Nurse, 1)),
            (Facilitator, new MoveToGroup(Presenter, 2)),
            (Facilitator, new ExtendGroups(1, 5, 0)),
            (Nurse, new PostContribution(Contribution(First), item, null, "in a group", Group: 1)),
            (Nurse, new ChooseGroupNote(Contribution(First), Contribution(Returned))),
            (Nurse, new RetractContribution(Contribution(First))),
            (Presenter, new PostContribution(Contribution(First + 1), item, null, "in a group", Group: 2)),
            (Presenter, new ChooseGroupNote(Contribution(First + 1), Contribution(Returned + 1))),
        ];
        return course.Aggregate(story, (told, step) => told.Try(step.By, step.Command));
    }
}
