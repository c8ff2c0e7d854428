using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>A case whose presenter is the only one with their role where they work: their name would tell whom it is about.</summary>
public sealed class RoomAloneInRoleTests
{
    private static readonly LockRoom WithoutNames = new(false, false, true);
    private static readonly LockRoom WithNames = new(false, false, false, new RoomLocks(false, false, true));

    private static AttachCase Alone => Attach(Case(1), Item(2)) with { AloneInRole = true };

    // Agreed to, its item is on, and nothing of it is shown yet.
    private static Scenario<Room, RoomCommand, RoomEvent> Ready => Live()
        .Did(TheArena, Alone)
        .Did(Presenter, Agreed(Case(1)))
        .Did(Facilitator, new AgreeToObservers(Case(1), true), new StartItem(Item(2)));

    private static Scenario<Room, RoomCommand, RoomEvent> Opened => Ready.Did(Facilitator, WithoutNames, new OpenCase(Case(1)));

    [Fact]
    public void It_is_opened_when_the_names_are_hidden_and_not_before()
    {
        Ready.When(Facilitator, new OpenCase(Case(1))).ThenRefused(RoomRefusals.PresenterNamed);
        Ready.When(Presenter, new OpenCase(Case(1))).ThenRefused(RoomRefusals.NotAllowed);
        Ready.Did(Facilitator, WithoutNames).When(Facilitator, new OpenCase(Case(1))).ThenHappened(new CaseOpened(Case(1)));
        WithCase().When(Facilitator, new OpenCase(Case(1))).ThenHappened(new CaseOpened(Case(1)));
    }

    [Fact]
    public void Once_it_is_open_the_names_stay_hidden_also_when_it_is_stopped_or_closed()
    {
        var stopped = Opened.Did(Nurse, new StopCase(Case(1)));
        var revised = stopped.Did(TheArena, Alone with { AloneInRole = false, Sections = [new CaseSection("Del", "rundere")] });

        foreach (var heard in new[] { Opened, stopped, revised, Opened.Did(Presenter, new CloseCase(Case(1))) })
        {
            heard.When(Facilitator, WithNames).ThenRefused(RoomRefusals.PresenterStaysUnnamed);
        }

        Opened.When(Facilitator, new LockRoom(true, false, true, new RoomLocks(false, false, true))).ThenHappened(new RoomLocked(true, false));
    }

    [Fact]
    public void As_long_as_nothing_of_it_was_heard_the_names_may_come_back()
    {
        Ready.Did(Facilitator, WithoutNames).When(Facilitator, WithNames).ThenHappened(new NamesHidden(false));
        Ready.Did(Facilitator, WithoutNames).Did(Presenter, new CloseCase(Case(1))).When(Facilitator, WithNames).ThenHappened(new NamesHidden(false));
        Live().Did(Facilitator, WithoutNames).Did(TheArena, Alone).When(Facilitator, WithNames).ThenHappened(new NamesHidden(false));
    }

    [Fact]
    public void What_was_heard_without_names_and_comes_back_with_a_yes_keeps_them_hidden_before_it_is_shown_again_too()
    {
        var stopped = WithCase().Did(Facilitator, WithoutNames, new OpenCase(Case(1))).Did(Nurse, new StopCase(Case(1)));

        stopped.When(Facilitator, WithNames).ThenHappened(new NamesHidden(false));
        stopped.Did(TheArena, Alone with { Sections = [new CaseSection("Del", "rundere")] })
            .When(Facilitator, WithNames).ThenRefused(RoomRefusals.PresenterStaysUnnamed);
    }

    [Fact]
    public void A_stopped_case_that_comes_back_with_a_yes_is_shown_again_when_the_names_are_hidden()
    {
        var revised = WithCase().Did(Facilitator, new OpenCase(Case(1))).Did(Nurse, new StopCase(Case(1)))
            .Did(TheArena, Alone with { Sections = [new CaseSection("Del", "rundere")] });

        // Whoever leads can hide the names, and a presenter who does not asks them to.
        revised.When(Presenter, new AgreeToShowCase(Case(1))).ThenRefused(RoomRefusals.PresenterNamedAsk);
        revised.Did(TheArena, new InvitePerson(Entry(Presenter, RoomRole.CasePresenter | RoomRole.CoFacilitator)))
            .When(Presenter, new AgreeToShowCase(Case(1))).ThenRefused(RoomRefusals.PresenterNamed);
        revised.When(Facilitator, new AgreeToShowCase(Case(1))).ThenRefused(RoomRefusals.PresenterNamed);
        revised.Did(Facilitator, WithoutNames).Did(Presenter, new AgreeToShowCase(Case(1))).When(Facilitator, new AgreeToShowCase(Case(1)))
            .ThenHappened(new ShowingAgreed(Case(1), false), new CaseShownAgain(Case(1)));
    }

    [Fact]
    public void One_who_leads_and_presents_it_is_a_service_to_the_others_too_and_they_get_a_new_view()
    {
        var hidden = Live().Did(Facilitator, WithoutNames);
        var attached = hidden.Did(TheArena, Alone with { Presenter = CoFacilitator });

        Assert.NotEqual("Kommunen", NameIn(hidden, Nurse));
        Assert.Equal("Kommunen", NameIn(attached, Nurse));
        Assert.NotEqual("Kommunen", NameIn(attached, Facilitator));
        Assert.NotEqual("Kommunen", attached.ViewOf(Nurse).People.Single(one => one.Person == Facilitator).Name);
        Assert.True(attached.State.ResetBefore(Nurse) > hidden.Seq);
        Assert.Contains(Nurse, attached.State.ChangedBy(new CaseAttached(Case(1), Item(2), RoomRole.InCases, [], null, true)));
        Assert.DoesNotContain(Facilitator, attached.State.ChangedBy(new CaseAttached(Case(1), Item(2), RoomRole.InCases, [], null, true)));
        Assert.Empty(Ready.State.ChangedBy(new CaseAttached(Case(1), Item(2), RoomRole.InCases, [], null, true)));

        static string NameIn(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId reader) => scenario.ViewOf(reader).People.Single(one => one.Person == CoFacilitator).Name;
    }

    [Fact]
    public void It_is_another_case_when_its_presenter_says_otherwise()
    {
        Ready.When(TheArena, Alone).ThenNothing();
        Ready.When(TheArena, Alone with { AloneInRole = false }).ThenRefused(RoomRefusals.CaseTaken);
    }
}
