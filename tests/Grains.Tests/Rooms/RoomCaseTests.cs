using System.Text.Json;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomCaseTests
{
    private static Scenario<Room, RoomCommand, RoomEvent> Open => WithCase().Did(Facilitator, new OpenCase(Case(1)));

    [Fact]
    public void A_case_is_announced_to_all_and_its_text_kept_for_the_presenter()
    {
        var attach = Attach(Case(1), Item(2));
        var outcome = Live().When(TheArena, attach);

        outcome.ThenHappened(
            new CaseAnnounced(Case(1), Item(2), Presenter, "S-12", 4, true), new CaseAttached(Case(1), Item(2), attach.Readers, attach.Sections));
        var attached = Live().Did(TheArena, attach);
        Assert.Equal(new Audience(RoomRole.None, Person: Presenter), attached.State.AudienceOf(outcome.Decision.Events[1], default));
        Assert.Equal(4, attached.ViewOf(Presenter).Cases[0].Sections.Length);
        Assert.Empty(attached.ViewOf(Nurse).Cases[0].Sections);
    }

    [Fact]
    public void Who_brings_a_case_becomes_its_presenter() => Assert.True(
        Live().When(TheArena, Attach(Case(1), Item(2)) with { Presenter = Nurse }).Decision.Events[0]
            is PersonInvited { Entry.Roles: (RoomRole.Participant | RoomRole.CasePresenter) });

    [Fact]
    public void Who_becomes_a_presenter_keeps_everything_else_that_is_known_of_them()
    {
        var nurse = Entry(Nurse, RoomRole.Participant) with { Sector = Contracts.People.Sector.CompetenceCentre };

        Assert.Equal(
            new PersonInvited(nurse with { Roles = RoomRole.Participant | RoomRole.CasePresenter }),
            Live().Did(TheArena, new InvitePerson(nurse)).When(TheArena, Attach(Case(1), Item(2)) with { Presenter = Nurse }).Decision.Events[0]);
    }

    [Fact]
    public void A_case_hangs_on_a_case_item_of_somebody_here()
    {
        Live().When(TheArena, Attach(Case(1), Item(1))).ThenRefused(RoomRefusals.CaseInvalid);
        Live().When(TheArena, Attach(Case(1), Item(7))).ThenRefused(RoomRefusals.ItemGone);
        Live().When(TheArena, Attach(Case(1), Item(2)) with { Presenter = Stranger }).ThenRefused(RoomRefusals.PersonNotOnList);
        Live().When(TheArena, Attach(Case(1), Item(2)) with { Sections = [] }).ThenRefused(RoomRefusals.CaseInvalid);
        Live().When(TheArena, Attach(Case(1), Item(2)) with { Sections = [new CaseSection("Del", new string('a', 8_001))] }).ThenRefused(RoomRefusals.TextTooLong);
        Live().When(Presenter, Attach(Case(1), Item(2))).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void An_item_has_one_case_and_a_case_one_version()
    {
        WithCase().When(TheArena, Attach(Case(1), Item(2))).ThenNothing();
        WithCase().When(TheArena, Attach(Case(1), Item(2)) with { Number = "S-13" }).ThenRefused(RoomRefusals.CaseTaken);
        WithCase().When(TheArena, Attach(Case(2), Item(2))).ThenRefused(RoomRefusals.CaseTaken);
    }

    [Fact]
    public void A_leader_opens_the_case_of_the_current_item()
    {
        WithCase().When(Facilitator, new OpenCase(Case(1))).ThenHappened(new CaseOpened(Case(1)));
        WithCase().When(Presenter, new OpenCase(Case(1))).ThenRefused(RoomRefusals.NotAllowed);
        WithCase().When(Facilitator, new OpenCase(Case(2))).ThenRefused(RoomRefusals.CaseGone);
        Live().Did(TheArena, Attach(Case(1), Item(2))).When(Facilitator, new OpenCase(Case(1))).ThenRefused(RoomRefusals.ItemNotCurrent);
        Open.When(Facilitator, new OpenCase(Case(1))).ThenNothing();
    }

    [Fact]
    public void The_presenter_shows_the_sections_in_order()
    {
        var sections = Attach(Case(1), Item(2)).Sections;

        Open.When(Presenter, new PresentSection(Case(1), 0)).ThenHappened(new SectionPresented(Case(1), 0, sections[0]));
        var one = Open.Did(Presenter, new PresentSection(Case(1), 0));
        one.When(Presenter, new PresentSection(Case(1), 1)).ThenHappened(new SectionPresented(Case(1), 1, sections[1]));
        one.When(Presenter, new PresentSection(Case(1), 0)).ThenNothing();
        Open.When(Presenter, new PresentSection(Case(1), 4)).ThenRefused(RoomRefusals.SectionUnknown);
        Open.When(Presenter, new PresentSection(Case(1), -1)).ThenRefused(RoomRefusals.SectionUnknown);
        WithCase().When(Presenter, new PresentSection(Case(1), 0)).ThenRefused(RoomRefusals.CaseNotOpen);
        Open.When(Facilitator, new PresentSection(Case(1), 0)).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void Nothing_shows_more_than_the_next_section()
    {
        Open.When(Presenter, new PresentSection(Case(1), 1)).ThenRefused(RoomRefusals.SectionNotNext);
        Open.Did(Presenter, new PresentSection(Case(1), 0)).When(Presenter, new PresentSection(Case(1), 2)).ThenRefused(RoomRefusals.SectionNotNext);
    }

    [Fact]
    public void Another_presenter_shows_nothing_of_it() => Open.Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.CasePresenter)))
        .When(Nurse, new PresentSection(Case(1), 0)).ThenRefused(RoomRefusals.CaseNotYours);

    [Fact]
    public void Only_readers_read()
    {
        var shown = Open.JoinedBy(UserRepresentative, Observer).Did(Presenter, new PresentSection(Case(1), 0), new PresentSection(Case(1), 1));

        Assert.Equal(2, shown.ViewOf(Nurse).Cases[0].Sections.Length);
        Assert.True(shown.ViewOf(UserRepresentative).Cases[0] is { Presented: 0, Sections.IsEmpty: true });
        Assert.True(shown.ViewOf(Observer).Cases[0] is { Presented: 0, Sections.IsEmpty: true });
        Assert.Empty(shown.Did(Teacher, Enters).ViewOf(Teacher).Cases);
    }

    [Fact]
    public void User_representatives_read_when_the_presenter_agreed() => Assert.Single(
        WithCase(RoomRole.UserRepresentative).JoinedBy(UserRepresentative).Did(Facilitator, new OpenCase(Case(1)))
            .Did(Presenter, new PresentSection(Case(1), 0)).ViewOf(UserRepresentative).Cases[0].Sections);

    [Fact]
    public void A_closed_case_is_gone_from_everywhere()
    {
        var closed = Open.Did(Presenter, new PresentSection(Case(1), 0), new CloseCase(Case(1)));

        Assert.DoesNotContain("case-text", JsonSerializer.Serialize(closed.State, ContractJson.Options), StringComparison.Ordinal);
        Assert.Empty(closed.ViewOf(Presenter).Cases[0].Sections);
        Assert.Equal(closed.Seq, closed.State.ResetBefore(Nurse));
        closed.When(Facilitator, new CloseCase(Case(1))).ThenNothing();
        closed.When(Facilitator, new OpenCase(Case(1))).ThenRefused(RoomRefusals.CaseGone);
    }

    [Fact]
    public void A_leader_or_the_presenter_closes()
    {
        Open.When(CoFacilitator, new CloseCase(Case(1))).ThenHappened(new CaseClosed(Case(1)));
        Open.When(Nurse, new CloseCase(Case(1))).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void A_cancelled_meeting_keeps_no_case() => Planned().Did(TheArena, Attach(Case(1), Item(2)))
        .When(Facilitator, new CancelMeeting("Sykdom")).ThenHappened(new CaseClosed(Case(1)), new MeetingCancelled("Sykdom"));
}
