using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomDiscussionTests
{
    private static readonly PostContribution Word = new(Contribution(1), Item(1), null, "Hos oss hjalp det å ringe.");

    private static Scenario<Room, RoomCommand, RoomEvent> Said => Live().Did(Nurse, Word);

    [Fact]
    public void Who_was_let_in_is_heard() =>
        Live().When(Nurse, Word with { Text = "En\r\nto \n" }).ThenHappened(new ContributionPosted(Contribution(1), Item(1), null, "En\nto"));

    [Fact]
    public void Nobody_speaks_outside_a_live_meeting()
    {
        InLobby().Did(Facilitator, new AdmitEveryone()).When(Nurse, Word).ThenRefused(RoomRefusals.NotLive);
        Said.Did(Facilitator, new SuspendMeeting()).When(Nurse, new RetractContribution(Contribution(1))).ThenRefused(RoomRefusals.NotLive);
    }

    [Fact]
    public void Nobody_speaks_from_the_lobby_or_after_leaving()
    {
        Live().Did(Teacher, Enters).When(Teacher, Word).ThenRefused(RoomRefusals.NotAdmitted);
        Live().Did(Nurse, new LeaveRoom()).When(Nurse, Word).ThenRefused(RoomRefusals.NotAdmitted);
        Live().Did(TheArena, new NoteAbsence(Nurse)).Did(Nurse, Word);
    }

    [Fact]
    public void An_observer_listens() => Live().JoinedBy(Observer).When(Observer, Word).ThenRefused(RoomRefusals.NotAllowed);

    [Theory]
    [InlineData("", "text-empty")]
    [InlineData(" \n\t ", "text-empty")]
    [InlineData("a\u0007b", "text-invalid")]
    public void A_text_says_something_that_can_be_shown(string text, string code) =>
        Assert.Equal(code, Live().When(Nurse, Word with { Text = text }).Decision.Refusal?.Code);

    [Theory]
    [InlineData(4_000, null)]
    [InlineData(4_001, "text-too-long")]
    public void A_text_has_a_length(int length, string? code) =>
        Assert.Equal(code, Live().When(Nurse, Word with { Text = new string('a', length) + "  " }).Decision.Refusal?.Code);

    [Fact]
    public void One_speaks_to_what_is_there()
    {
        Live().When(Nurse, Word with { Item = Item(7) }).ThenRefused(RoomRefusals.ItemGone);
        Live().Did(Facilitator, new WithdrawItem(Item(1))).When(Nurse, Word).ThenRefused(RoomRefusals.ItemGone);
        Live().When(Nurse, Word with { Item = null }).ThenHappened(new ContributionPosted(Contribution(1), null, null, Word.Text));
    }

    [Fact]
    public void A_reply_to_a_reply_joins_the_thread() => Said
        .Did(Presenter, new PostContribution(Contribution(2), Item(1), Contribution(1), "Hvem ringte?"))
        .When(Nurse, new PostContribution(Contribution(3), Item(1), Contribution(2), "Jeg."))
        .ThenHappened(new ContributionPosted(Contribution(3), Item(1), Contribution(1), "Jeg."));

    [Fact]
    public void A_reply_is_to_something_that_stands_there()
    {
        Said.When(Presenter, new PostContribution(Contribution(2), Item(3), Contribution(1), "Her?")).ThenRefused(RoomRefusals.ReplyGone);
        Said.When(Presenter, new PostContribution(Contribution(2), Item(1), Contribution(8), "Her?")).ThenRefused(RoomRefusals.ReplyGone);
        Said.Did(Nurse, new RetractContribution(Contribution(1)))
            .When(Presenter, new PostContribution(Contribution(2), Item(1), Contribution(1), "Her?")).ThenRefused(RoomRefusals.ReplyGone);
    }

    [Fact]
    public void The_same_again_is_said_once()
    {
        Said.When(Nurse, Word).ThenNothing();
        Said.When(Nurse, Word with { Text = "Noe annet" }).ThenRefused(RoomRefusals.ContributionTaken);
        Said.When(Presenter, Word).ThenRefused(RoomRefusals.ContributionTaken);
        Said.Did(Nurse, new RetractContribution(Contribution(1))).When(Nurse, Word).ThenNothing();
    }

    [Fact]
    public void One_corrects_ones_own_for_ten_minutes()
    {
        var edit = new EditContribution(Contribution(1), "Hos oss hjalp det ikke.");

        Said.After(TimeSpan.FromMinutes(10)).When(Nurse, edit).ThenHappened(new ContributionEdited(Contribution(1), edit.Text));
        Said.After(TimeSpan.FromMinutes(10.1)).When(Nurse, edit).ThenRefused(RoomRefusals.EditTimeOver);
        Said.When(Presenter, edit).ThenRefused(RoomRefusals.ContributionNotYours);
        Said.When(Nurse, edit with { Text = Word.Text }).ThenNothing();
        Said.When(Nurse, edit with { Contribution = Contribution(5) }).ThenRefused(RoomRefusals.ContributionGone);
        Said.Did(Nurse, new RetractContribution(Contribution(1))).When(Nurse, edit).ThenRefused(RoomRefusals.ContributionGone);
    }

    [Fact]
    public void What_was_taken_back_is_gone_from_the_room()
    {
        var posted = Said.Seq;
        var retracted = Said.After(TimeSpan.FromHours(1)).Did(Nurse, new RetractContribution(Contribution(1)));

        Assert.True(retracted.ViewOf(Presenter).Contributions[0] is { Text: "", Retracted: true });
        Assert.Equal(posted, retracted.State.ResetBefore(Presenter));
        Said.When(Facilitator, new RetractContribution(Contribution(1))).ThenRefused(RoomRefusals.ContributionNotYours);
    }

    [Fact]
    public void Who_comes_late_hears_from_there_where_the_room_says_so()
    {
        var late = Live(History.FromAdmission).Did(Nurse, Word).JoinedBy(Teacher);

        Assert.Empty(late.ViewOf(Teacher).Contributions);
        Assert.False(late.ViewOf(Teacher).MoreContributions);
        late.When(Teacher, new PostContribution(Contribution(2), Item(1), Contribution(1), "Hm?")).ThenRefused(RoomRefusals.ReplyGone);
        Assert.Single(Live().Did(Nurse, Word).JoinedBy(Teacher).ViewOf(Teacher).Contributions);
    }

    [Fact]
    public void The_room_keeps_the_latest_at_hand()
    {
        var much = Enumerable.Range(1, RoomLimits.ContributionsAtHand + 1)
            .Aggregate(Live(), (before, number) => before.Did(Nurse, new PostContribution(Contribution(number), null, null, $"{number}")));

        Assert.Equal(RoomLimits.ContributionsAtHand, much.State.Discussion.AtHand.Count);
        Assert.Null(much.State.Discussion.Find(Contribution(1)));
        Assert.Equal("2", much.State.Discussion.Find(Contribution(2))?.Text);
        Assert.True(much.ViewOf(Nurse, latest: int.MaxValue).MoreContributions);
        Assert.Equal(["1000", "1001"], much.ViewOf(Nurse, latest: 2).Contributions.Select(said => said.Text));
    }
}
