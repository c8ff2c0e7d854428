using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What is wanted when something that was said breaks a rule: told of, let stand, asked to be said otherwise; somebody writes no more, or again.</summary>
public static class RoomModerationTurns
{
    public static RoomCommand Wish(Room room, ContributionId said, Turn turn)
    {
        var rule = (HouseRule)(turn.Who % 4);
        var person = Everyone[turn.A % Everyone.Length];
        return (turn.B % 8) switch
        {
            0 or 1 or 2 => new ReportContribution(said, rule),
            3 => new LetStand(room.Moderation?.Rewrites is [var asked, ..] ? asked.Contribution : said),
            4 or 5 => new AskForRewrite(said, rule),
            6 => new StopWriting(person, rule),
            _ => new LetWrite(room.Moderation?.Stopped is [var stopped, ..] ? stopped.Person : person),
        };
    }

    /// <summary>The nurse was asked to say something otherwise, and then it was let stand: two have to meet over one contribution, too much for chance alone.</summary>
    public static Story LetStand(Story story) => story.Try(Nurse, new PostContribution(Contribution(0), null, null, "said 0"))
        .Try(Facilitator, new AskForRewrite(Contribution(0), HouseRule.Respect)).Try(Facilitator, new LetStand(Contribution(0)));
}
