using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What people want with questions: asked, voted for, taken, answered, set aside and put back.</summary>
public static class RoomQuestionTurns
{
    private const int First = 40;
    private const int Contributions = 8;

    public static RoomCommand Wish(Room room, Turn turn)
    {
        var asked = room.Questions is { IsEmpty: false } questions ? questions[turn.A % questions.Count].Id : Contribution(First + (turn.A % Contributions));
        return (turn.Who % 16) switch
        {
            < 4 => new PostContribution(
                Contribution(First + (turn.A % Contributions)), room.Agenda.Current?.Item ?? Item(turn.B % 3), turn.B % 9 == 0 ? Contribution(0) : null, $"asked {turn.A}", Question: true),
            < 8 => new VoteForQuestion(asked),
            8 or 9 => new TakeBackVote(asked),
            10 => new TakeQuestion(asked),
            11 => new CloseQuestion(asked),
            12 => new SetQuestionAside(asked, (AsideReason)(turn.B % 6)),
            13 => new PutQuestionBack(asked),
            14 => new EditContribution(asked, $"asked anew {turn.B}"),
            _ => turn.B % 2 == 0 ? new RetractContribution(asked) : new PullBackContribution(asked, "", Rule: HouseRule.Respect),
        };
    }

    /// <summary>Who takes a vote back is mostly one who has given it.</summary>
    public static PersonId? Speaker(Room room, RoomCommand command) =>
        command is TakeBackVote back && room.Questions?.Find(one => one.Id == back.Contribution) is { Voters: [var voter, ..] }
            ? room.People.First(entry => entry.Value.Number == voter).Key
            : null;

    /// <summary>All of it, on an item that is on; half a minute passes with each, and the counts that wait are told.</summary>
    public static IEnumerable<(PersonId By, RoomCommand Command)> Course(AgendaItemId item) =>
    [
        (Nurse, new PostContribution(Contribution(First), item, null, "Hvor lenge?", Question: true)),
        (Stranger, new PostContribution(Contribution(First + 1), item, null, "Hvem gjør det?", Question: true)),
        (Presenter, new PostContribution(Contribution(First + 2), item, null, "Hvor?", Question: true)),
        (Stranger, new VoteForQuestion(Contribution(First))),
        (Presenter, new VoteForQuestion(Contribution(First))),
        (Mentor, new VoteForQuestion(Contribution(First + 1))),
        (Mentor, new TakeBackVote(Contribution(First + 1))),
        (Facilitator, new TakeQuestion(Contribution(First + 1))),
        (Facilitator, new TakeQuestion(Contribution(First))),
        (Facilitator, new CloseQuestion(Contribution(First))),
        (Facilitator, new SetQuestionAside(Contribution(First + 1), AsideReason.Topic)),
        (Facilitator, new PutQuestionBack(Contribution(First + 1))),
        (Stranger, new EditContribution(Contribution(First + 1), "Hvem kan gjøre det?")),
        (Presenter, new RetractContribution(Contribution(First + 2))),
    ];

    /// <summary>The nurse's question was voted for, set aside and put back: two have to meet over it, too much for chance alone.</summary>
    public static Story Asked(Story story)
    {
        var question = Contribution(First);
        (PersonId By, RoomCommand Command)[] course =
        [
            (Nurse, new PostContribution(question, story.Room.Agenda.Current?.Item, null, "asked", Question: true)),
            (Presenter, new VoteForQuestion(question)),
            (Presenter, new TakeBackVote(question)),
            (Presenter, new VoteForQuestion(question)),
            (Facilitator, new SetQuestionAside(question, AsideReason.Time)),
            (Facilitator, new PutQuestionBack(question)),
        ];
        return course.Aggregate(story, (told, step) => told.Try(step.By, step.Command));
    }
}
