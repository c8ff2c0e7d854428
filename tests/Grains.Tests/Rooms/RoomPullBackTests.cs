using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Those who lead take back what tells who somebody is.</summary>
public sealed class RoomPullBackTests
{
    private static readonly Moderated Noted = new(ModerationAct.TakenBack, null);

    private static Scenario<Room, RoomCommand, RoomEvent> Said => Live()
        .Did(Nurse, new PostContribution(Contribution(1), null, null, "Et navn"))
        .Did(Facilitator, new StartItem(Item(1)), new ConcludeItem(Item(1), "Vi prøver."));

    [Fact]
    public void Those_who_lead_pull_back_what_anybody_said() => Said
        .When(Facilitator, new PullBackContribution(Contribution(1), "Et navn"))
        .ThenHappened(
            new ContributionPulledBack(Contribution(1)), new PullBackExplained(PulledText.Contribution, Contribution(1), null, Nurse, "Et navn"), Noted);

    [Fact]
    public void Nobody_else_does()
    {
        Said.When(Presenter, new PullBackContribution(Contribution(1), "Et navn")).ThenRefused(RoomRefusals.NotAllowed);
        Said.When(Coordinator, new PullBackTitle(Item(1), "Et navn")).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void A_rule_is_reason_enough_and_something_has_to_be()
    {
        Said.When(Facilitator, new PullBackContribution(Contribution(1), " ", Rule: HouseRule.Anonymity)).ThenHappened(
            new ContributionPulledBack(Contribution(1)), new PullBackExplained(PulledText.Contribution, Contribution(1), null, Nurse, "", HouseRule.Anonymity),
            new Moderated(ModerationAct.TakenBack, HouseRule.Anonymity));
        Said.When(Facilitator, new PullBackContribution(Contribution(1), " ")).ThenRefused(RoomRefusals.ReasonEmpty);
        Said.When(Facilitator, new PullBackContribution(Contribution(1), "Et navn", Rule: (HouseRule)99)).ThenRefused(RoomRefusals.ChoiceInvalid);
        Assert.Equal(HouseRule.Topic, Assert.Single(Said.Did(Facilitator, new PullBackContribution(Contribution(1), "", Rule: HouseRule.Topic)).ViewOf(Nurse).PullBacks).Rule);
    }

    [Fact]
    public void What_those_who_lead_have_written_themselves_needs_no_reason() => Said.When(Facilitator, new PullBackConclusion(Item(1), ""))
        .ThenHappened(new ConclusionPulledBack(Item(1)), new PullBackExplained(PulledText.Conclusion, null, Item(1), default, ""), Noted);

    [Fact]
    public void It_is_done_once_and_what_is_not_there_is_not_pulled_back()
    {
        Said.Did(Facilitator, new PullBackContribution(Contribution(1), "Et navn"))
            .When(Facilitator, new PullBackContribution(Contribution(1), "Et navn")).ThenNothing();
        Said.When(Facilitator, new PullBackContribution(Contribution(2), "Et navn")).ThenRefused(RoomRefusals.ContributionGone);
        Said.Did(Nurse, new RetractContribution(Contribution(1)))
            .When(Facilitator, new PullBackContribution(Contribution(1), "Et navn")).ThenRefused(RoomRefusals.ContributionGone);
        Said.When(Facilitator, new PullBackConclusion(Item(3), "Et navn")).ThenRefused(RoomRefusals.ConclusionMissing);
        Said.When(Facilitator, new PullBackTitle(Item(9), "Et navn")).ThenRefused(RoomRefusals.ItemGone);
    }

    [Fact]
    public void Also_when_the_meeting_is_over() => Said.Did(Facilitator, new EndMeeting())
        .When(Facilitator, new PullBackTitle(Item(1), "Et navn"))
        .ThenHappened(new TitlePulledBack(Item(1)), new PullBackExplained(PulledText.Title, null, Item(1), Facilitator, "Et navn"), Noted);

    [Fact]
    public void A_stub_is_left_and_it_is_not_changed_any_more()
    {
        var pulled = Said.Did(Facilitator, new PullBackContribution(Contribution(1), "Et navn"));

        var stub = Assert.Single(pulled.ViewOf(Presenter).Contributions);
        Assert.Equal(("", true, true), (stub.Text, stub.Retracted, stub.PulledBack));
        pulled.When(Nurse, new EditContribution(Contribution(1), "Et annet")).ThenRefused(RoomRefusals.ContributionGone);
    }

    [Fact]
    public void Title_and_conclusion_go_the_same_way()
    {
        var item = Said.Did(Facilitator, new PullBackTitle(Item(1), "Et navn"), new PullBackConclusion(Item(1), "Et navn"))
            .ViewOf(Nurse).Agenda.Single(one => one.Item == Item(1));

        Assert.Equal(("", null, true, true), (item.Title, item.Conclusion, item.TitlePulledBack, item.ConclusionPulledBack));
    }

    [Fact]
    public void The_meetings_title_and_what_those_who_lead_gave_as_reasons_go_too()
    {
        var words = Said.Did(Nurse, new ProposeItem(Item(7), "Noe nytt", AgendaItemType.Discussion, 5)).Did(
            Facilitator, new DeclineItem(Item(7), "Et navn"), new RemovePerson(Mentor, "Et navn"),
            new PullBackWords(PulledText.DeclineReason, Item(7), null, ""), new PullBackWords(PulledText.RemovalReason, null, Mentor, ""),
            new PullBackWords(PulledText.MeetingTitle, null, null, "Et navn"));

        var seen = words.ViewOf(Facilitator);
        Assert.Equal(("", ""), (seen.Title, seen.Agenda.Single(one => one.Item == Item(7)).DeclineReason));
        Assert.Equal("", seen.People.Single(one => one.Person == Mentor).RemovalReason);
        Assert.Equal("", words.ViewOf(Nurse).Agenda.Single(one => one.Item == Item(7)).DeclineReason);
        Assert.Null(words.ViewOf(Presenter).Agenda.Single(one => one.Item == Item(7)).DeclineReason);
        words.When(Facilitator, new PullBackWords(PulledText.MeetingTitle, null, null, "")).ThenNothing();
    }

    [Fact]
    public void Why_a_meeting_was_called_off_goes_when_nobody_is_in_it() => Planned()
        .Did(Facilitator, new CancelMeeting("Et navn"))
        .When(Facilitator, new PullBackWords(PulledText.CancelReason, null, null, " "))
        .ThenHappened(
            new WordsPulledBack(PulledText.CancelReason, null, null), new PullBackExplained(PulledText.CancelReason, null, null, default, ""), Noted);

    [Theory]
    [InlineData(PulledText.CancelReason)]
    [InlineData(PulledText.DeclineReason)]
    [InlineData(PulledText.RemovalReason)]
    [InlineData(PulledText.Title)]
    public void Words_that_are_not_there_are_not_pulled_back(PulledText text)
    {
        Said.When(Facilitator, new PullBackWords(text, Item(1), null, "")).ThenRefused(RoomRefusals.WordsMissing);
        Said.When(Facilitator, new PullBackWords(text, null, Nurse, "")).ThenRefused(RoomRefusals.WordsMissing);
        Said.When(Facilitator, new PullBackWords(text, null, null, "")).ThenRefused(RoomRefusals.WordsMissing);
        Said.When(Presenter, new PullBackWords(PulledText.MeetingTitle, null, null, "")).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void What_is_no_longer_at_hand_goes_by_its_place_in_the_log()
    {
        var pull = new PullBackContribution(Contribution(9), "Et navn", Place: 3);
        Said.When(Facilitator, pull).ThenRefused(RoomRefusals.ContributionGone);
        Said.When(Facilitator, pull with { Past = new PastContribution(Nurse, Retracted: true, PulledBack: false) }).ThenRefused(RoomRefusals.ContributionGone);
        Said.When(Facilitator, pull with { Past = new PastContribution(Nurse, Retracted: true, PulledBack: true) }).ThenNothing();
        Said.When(Facilitator, pull with { Past = new PastContribution(Nurse, Retracted: false, PulledBack: false) }).ThenHappened(
            new ContributionPulledBack(Contribution(9), 3), new PullBackExplained(PulledText.Contribution, Contribution(9), null, Nurse, "Et navn"), Noted);
    }

    [Fact]
    public void Who_did_it_and_why_is_told_to_those_who_lead_and_the_author()
    {
        var pulled = Said.Did(Facilitator, new PullBackContribution(Contribution(1), "Et navn"));

        var note = Assert.Single(pulled.ViewOf(Facilitator).PullBacks);
        Assert.Equal((Facilitator, Nurse, "Et navn"), (note.By, note.Author, note.Reason));
        Assert.Single(pulled.ViewOf(Nurse).PullBacks);
        Assert.True(pulled.ViewOf(Presenter).PullBacks.IsDefault);
    }
}
