using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.MethodScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;
using Scenario = Pilar.Arena.Grains.Tests.Scenario<Pilar.Arena.Grains.Rooms.Room, Pilar.Arena.Contracts.Rooms.RoomCommand, Pilar.Arena.Contracts.Rooms.RoomEvent>;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Questions with votes, in a queue of their own on the item that is on.</summary>
public sealed class RoomQuestionTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);
    private static readonly VoteForQuestion Vote = new(Contribution(1));

    [Fact]
    public void A_question_is_said_and_stands_in_the_queue()
    {
        var asked = On().When(Nurse, Asks());

        asked.ThenHappened(new ContributionPosted(Contribution(1), Item(1), null, "Hvor lenge?", Question: true));
        var view = Asked().ViewOf(Teacher);
        Assert.Equal((Nurse, "Hvor lenge?", QuestionState.Open, 0, false), view.Questions.Select(one => (one.By, one.Text, one.State, one.Votes, one.Mine)).Single());
        Assert.True(Assert.Single(view.Contributions).Question);
        Asked().When(Nurse, Asks()).ThenNothing();
    }

    [Fact]
    public void It_is_to_the_item_that_is_on_and_answers_nothing()
    {
        On().When(Nurse, Asks(item: 3)).ThenRefused(RoomRefusals.ItemNotCurrent);
        On().When(Nurse, Asks() with { Item = null }).ThenRefused(RoomRefusals.ItemNotCurrent);
        On().Did(Facilitator, new PauseItem(Item(1))).When(Nurse, Asks()).ThenRefused(RoomRefusals.ItemNotCurrent);
        Asked().When(Teacher, Asks(2) with { ReplyTo = Contribution(1) }).ThenRefused(RoomRefusals.ChoiceInvalid);
        Asked().When(Teacher, Asks(1, "En annen")).ThenRefused(RoomRefusals.ContributionTaken);
        On().When(Observer, Asks()).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void While_somebody_teaches_those_who_listen_ask_and_vote_and_write_nothing_else()
    {
        var didactic = Session(phase: 1);

        didactic.When(Nurse, Asks() with { Question = false }).ThenRefused(RoomRefusals.PhaseNotYours);
        var asked = didactic.Did(Nurse, Asks());
        asked.When(UserRepresentative, Vote).ThenHappened(new QuestionVoted(Contribution(1), UserRepresentative), new VotesCounted(Contribution(1), 1));
        asked.When(Nurse, new EditContribution(Contribution(1), "Hvor lenge varer det?")).ThenHappened(new ContributionEdited(Contribution(1), "Hvor lenge varer det?"));
        asked.When(Observer, Vote).ThenRefused(RoomRefusals.NotAllowed);

        // Where nobody asks, nobody votes either.
        Session(phase: 0).When(Nurse, Asks()).ThenRefused(RoomRefusals.PhaseNotYours);
    }

    [Fact]
    public void Behind_the_curtain_nobody_asks_or_votes()
    {
        var asked = In(Reflect).Did(Nurse, Asks(item: 2));

        asked.When(Presenter, Asks(2, item: 2)).ThenRefused(RoomRefusals.BehindCurtain);
        asked.When(Presenter, Vote).ThenRefused(RoomRefusals.PhaseNotYours);
        asked.When(Teacher, Vote).ThenHappened(new QuestionVoted(Contribution(1), Teacher), new VotesCounted(Contribution(1), 1));
    }

    [Fact]
    public void Everybody_has_one_vote_and_none_for_their_own()
    {
        var voted = Asked().Did(Teacher, Vote).After(Later);

        voted.When(Teacher, Vote).ThenNothing();
        voted.When(Nurse, Vote).ThenRefused(RoomRefusals.QuestionYours);
        voted.When(Teacher, new TakeBackVote(Contribution(1))).ThenHappened(new VoteTakenBack(Contribution(1), Teacher), new VotesCounted(Contribution(1), 0));
        voted.When(Mentor, new TakeBackVote(Contribution(1))).ThenNothing();
        voted.When(Teacher, new VoteForQuestion(Contribution(9))).ThenRefused(RoomRefusals.QuestionGone);
        Assert.Equal((1, true), Seen(voted, Teacher));
        Assert.Equal((1, false), Seen(voted, Mentor));
    }

    [Fact]
    public void Who_voted_is_told_to_nobody_else_and_not_by_the_count_either()
    {
        var room = Asked().Did(Teacher, Vote).State;
        var vote = new QuestionVoted(Contribution(1), Teacher);
        var count = Asked().When(Teacher, Vote).Decision.Events[1];

        Assert.Equal([Teacher], room.People.Keys.Where(person => Hears(room, person, vote)));
        Assert.IsType<VotesCounted>(count);
        Assert.IsAssignableFrom<IToldByRole>(count);
        Assert.True(Hears(room, Observer, count));
    }

    [Fact]
    public void A_thousand_votes_in_a_second_are_one_count_and_then_another()
    {
        var voters = Enumerable.Range(100, 1_000).Select(Person).ToImmutableArray();
        var crowd = voters.Aggregate(Asked(), (room, voter) => room.Did(TheArena, new InvitePerson(Entry(voter, RoomRole.Participant))).Did(voter, Enters))
            .Did(Facilitator, new AdmitEveryone());
        var told = new List<RoomEvent>();
        var voted = voters.Aggregate(crowd, (room, voter) =>
        {
            var now = room.After(TimeSpan.FromMilliseconds(1));
            told.AddRange(now.When(voter, Vote).Decision.Events.Where(happened => happened is not QuestionVoted));
            return now.Did(voter, Vote);
        });

        Assert.Equal([new VotesCounted(Contribution(1), 1)], told);
        voted.When(TheArena, new LetTimePass()).ThenNothing();
        voted.After(RoomLimits.VotesToldEvery).When(TheArena, new LetTimePass()).ThenHappened(new VotesCounted(Contribution(1), 1_000));
    }

    [Fact]
    public void What_was_voted_last_is_told_before_the_meeting_ends()
    {
        var voted = Asked().Did(Teacher, Vote).Did(Mentor, Vote);

        Assert.Equal(new VotesCounted(Contribution(1), 2), voted.When(Facilitator, new EndMeeting()).Decision.Events[0]);
        Assert.Equal(2, voted.Did(Facilitator, new EndMeeting()).ViewOf(Nurse).Questions.Single().Votes);
        voted.Did(Facilitator, new EndMeeting()).When(Teacher, new TakeBackVote(Contribution(1))).ThenRefused(RoomRefusals.MeetingOver);
    }

    [Fact]
    public void One_is_taken_at_a_time_and_said_to_be_answered()
    {
        var two = Asked().Did(Teacher, Asks(2)).Did(Facilitator, new TakeQuestion(Contribution(1)));

        two.When(Facilitator, new TakeQuestion(Contribution(1))).ThenNothing();
        two.When(CoFacilitator, new TakeQuestion(Contribution(2))).ThenHappened(new QuestionPutBack(Contribution(1)), new QuestionTaken(Contribution(2)));
        two.When(Facilitator, new CloseQuestion(Contribution(1))).ThenHappened(new QuestionAnswered(Contribution(1)));
        two.When(Nurse, new CloseQuestion(Contribution(1))).ThenRefused(RoomRefusals.NotAllowed);
        var answered = two.Did(Facilitator, new CloseQuestion(Contribution(1)));
        answered.When(Mentor, Vote).ThenRefused(RoomRefusals.QuestionOver);
        answered.When(Facilitator, new TakeQuestion(Contribution(1))).ThenRefused(RoomRefusals.QuestionOver);
        answered.When(Facilitator, new SetQuestionAside(Contribution(1), AsideReason.Time)).ThenRefused(RoomRefusals.QuestionOver);
    }

    [Fact]
    public void It_is_set_aside_for_a_reason_and_put_back_with_its_votes()
    {
        var aside = Asked().Did(Teacher, Vote).Did(Mentor, Vote).Did(Facilitator, new SetQuestionAside(Contribution(1), AsideReason.AboutOneCase));

        Asked().When(Facilitator, new SetQuestionAside(Contribution(1), (AsideReason)99)).ThenRefused(RoomRefusals.ChoiceInvalid);
        Assert.Equal((AsideReason.AboutOneCase, 2), aside.ViewOf(Nurse).Questions.Select(one => (one.Aside, one.Votes)).Single());
        aside.When(Facilitator, new PutQuestionBack(Contribution(1))).ThenHappened(new QuestionPutBack(Contribution(1)));
        aside.Did(Facilitator, new PutQuestionBack(Contribution(1))).When(Facilitator, new PutQuestionBack(Contribution(1))).ThenNothing();
        Assert.Equal((2, true), Seen(aside.Did(Facilitator, new PutQuestionBack(Contribution(1))), Mentor));
    }

    [Fact]
    public void What_is_withdrawn_or_taken_back_leaves_the_queue_and_what_is_corrected_stands_corrected()
    {
        Assert.True(Asked().Did(Nurse, new RetractContribution(Contribution(1))).ViewOf(Teacher).Questions.IsDefault);
        Assert.True(Asked().Did(Facilitator, new PullBackContribution(Contribution(1), "Et navn")).ViewOf(Teacher).Questions.IsDefault);
        Assert.Equal("Hvor ofte?", Asked().Did(Nurse, new EditContribution(Contribution(1), "Hvor ofte?")).ViewOf(Teacher).Questions.Single().Text);
        Asked().Did(Nurse, new RetractContribution(Contribution(1))).When(Teacher, Vote).ThenRefused(RoomRefusals.QuestionGone);
    }

    [Fact]
    public void Who_did_not_hear_it_neither_sees_nor_moves_it()
    {
        var later = Live(History.FromAdmission).Did(Facilitator, new StartItem(Item(1))).Did(Nurse, Asks()).JoinedBy(Teacher);
        Assert.True(later.ViewOf(Teacher).Questions.IsDefault);
        later.When(Teacher, Vote).ThenRefused(RoomRefusals.QuestionGone);

        var back = Asked().Did(Facilitator, new SendOut(Teacher, Item(1), LobbyReason.Ties), new ConcludeItem(Item(1), ""));
        Assert.True(back.ViewOf(Teacher).Questions.IsDefault);
        back.When(Teacher, Vote).ThenRefused(RoomRefusals.QuestionGone);
    }

    [Fact]
    public void Nobody_fills_the_queue()
    {
        var three = Asked().Did(Nurse, Asks(2), Asks(3));

        three.When(Nurse, Asks(4)).ThenRefused(RoomRefusals.QuestionsMany);
        Assert.Null(three.Did(Facilitator, new CloseQuestion(Contribution(2))).When(Nurse, Asks(4)).Decision.Refusal);
        Assert.Null(three.When(Teacher, Asks(4)).Decision.Refusal);
        var full = Enumerable.Range(2, RoomLimits.Questions - 1)
            .Aggregate(Asked(), (room, number) => room.Did(Nurse, Asks(number)).Did(Facilitator, new CloseQuestion(Contribution(number))));
        full.When(Teacher, Asks(999)).ThenRefused(RoomRefusals.QuestionsFull);
    }

    [Fact]
    public void The_queue_goes_by_votes_and_then_by_age()
    {
        var asked = Asked().Did(Teacher, Asks(2)).Did(Mentor, Asks(3)).Did(Presenter, Asks(4)).Did(UserRepresentative, Asks(5))
            .Did(Nurse, new VoteForQuestion(Contribution(3)))
            .Did(Facilitator, new CloseQuestion(Contribution(1)), new TakeQuestion(Contribution(5)));

        Assert.Equal([5, 3, 2, 4, 1], QuestionView.InOrder(asked.ViewOf(Nurse).Questions).Select(one => Enumerable.Range(1, 5).Single(number => Contribution(number) == one.Contribution)));
    }

    private static Scenario On() => Live().JoinedBy(Teacher, Mentor, UserRepresentative, Observer).Did(CoFacilitator, Enters).Did(Facilitator, new StartItem(Item(1)));

    private static Scenario Asked() => On().Did(Nurse, Asks());

    private static Scenario Session(int phase) => Enumerable.Range(0, phase).Aggregate(
        On().Did(Facilitator, new ChooseItemMethod(Item(1), "EchoSession90"), new BeginItemMethod(Item(1))).After(Later),
        (session, from) => session.Did(Facilitator, new StepItemPhase(Item(1), from)).After(Later));

    private static PostContribution Asks(int number = 1, string text = "Hvor lenge?", int item = 1) => new(Contribution(number), Item(item), null, text, Question: true);

    private static (int Votes, bool Mine) Seen(Scenario room, PersonId person) => room.ViewOf(person).Questions.Select(one => (one.Votes, one.Mine)).Single();

    private static bool Hears(Room room, PersonId person, RoomEvent happened) =>
        room.ViewerOf(person)!.Sees(room.AudienceOf(happened, new Circumstance(Teacher, StartsAt)), 999);
}
