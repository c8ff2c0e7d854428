using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What is wanted when those who lead read what the others write before it is shown.</summary>
public static class RoomHoldTurns
{
    private const int First = 90;

    public static RoomCommand Wish(Room room, Turn turn)
    {
        var held = room.Holds?.Waiting is { IsEmpty: false } waiting ? waiting[turn.A % waiting.Count].Contribution : Contribution(First + (turn.A % 6));
        return (turn.Who % 8) switch
        {
            0 or 1 => new HoldContributions(turn.B % 4 != 0),
            2 or 3 => new PostContribution(Contribution(First + (turn.A % 6)), turn.B % 2 == 0 ? null : Item(0), null, $"said {turn.A}"),
            4 or 5 => new LetThrough(held),
            6 => turn.B % 2 == 0 ? new NotPublish(held, (HouseRule)(turn.A % 5)) : new PullBackContribution(held, "", Rule: (HouseRule)(turn.A % 5)),
            _ => new RetractContribution(held),
        };
    }

    /// <summary>What waits is mostly taken back by the one who wrote it.</summary>
    public static PersonId? Speaker(Room room, RoomCommand command) =>
        command is RetractContribution retract ? room.Holds?.Find(retract.Contribution)?.By : null;

    /// <summary>All of it, on an item that is on.</summary>
    public static IEnumerable<(PersonId By, RoomCommand Command)> Course(AgendaItemId item) =>
    [
        (Facilitator, new HoldContributions(true)),
        (Nurse, new PostContribution(Contribution(First), item, null, "Hva gjør vi først?")),
        (Facilitator, new LetThrough(Contribution(First))),
        (Stranger, new PostContribution(Contribution(First + 1), item, null, "Hva gjør vi så?")),
        (Stranger, new RetractContribution(Contribution(First + 1))),
        (Stranger, new PostContribution(Contribution(First + 2), item, null, "Og etterpå?")),
        (Facilitator, new NotPublish(Contribution(First + 2), HouseRule.Topic)),
        (Facilitator, new HoldContributions(false)),
    ];

    /// <summary>Three of the nurse's wait, and one of each end has come: too much for chance alone.</summary>
    public static Story Holding(Story story) => new RoomCommand[]
    {
        new PostContribution(Contribution(First), null, null, "said first"), new PostContribution(Contribution(First + 1), null, null, "said second"),
        new PostContribution(Contribution(First + 2), null, null, "said third"), new RetractContribution(Contribution(First + 2)),
    }
        .Aggregate(story.Try(Facilitator, new HoldContributions(true)), (before, command) => before.Try(Nurse, command))
        .Try(Facilitator, new LetThrough(Contribution(First)));
}
