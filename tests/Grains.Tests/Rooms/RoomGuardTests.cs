using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What the guard is told of what is said in a room: whose names weigh, and whether it is said of a case.</summary>
public sealed class RoomGuardTests
{
    private static readonly AttachCase Named = Attach(Case(1), Item(2)) with { Fingerprints = CaseCast.PrintsOf("Bromfas") };

    private static Scenario<Room, RoomCommand, RoomEvent> Attached => Live().Did(TheArena, Named).Did(Presenter, Agreed(Case(1))).Did(Facilitator, new AgreeToObservers(Case(1), true));

    private static Scenario<Room, RoomCommand, RoomEvent> Closed => Attached.Did(Facilitator, new StartItem(Item(2)), new OpenCase(Case(1)), new CloseCase(Case(1)));

    [Fact]
    public void Names_weigh_as_long_as_the_meeting_lasts_whatever_becomes_of_the_text()
    {
        foreach (var meeting in new[] { Attached, Closed, Closed.Did(Facilitator, new ConcludeItem(Item(2), "Vi prøver.")), Closed.Did(Facilitator, new PauseItem(Item(2))) })
        {
            Assert.Equal([Named.Fingerprints!], meeting.State.Guarded(Said(null))!.CaseNames);
        }

        var over = Closed.Did(Facilitator, new EndMeeting());
        Assert.Empty(over.State.Guarded(Said(null))!.CaseNames);
        Assert.Empty(Live().Did(TheArena, Named).Did(Facilitator, new EndMeeting()).State.Guarded(Said(null))!.CaseNames);
    }

    [Fact]
    public void They_are_kept_when_the_text_goes_and_gone_with_the_meeting_or_the_case()
    {
        var open = Attached.Did(Facilitator, new StartItem(Item(2)), new OpenCase(Case(1)));

        open.When(Facilitator, new CloseCase(Case(1))).ThenHappened(new CaseClosed(Case(1)), new CaseNamesKept(Case(1), Named.Fingerprints));
        open.When(Presenter, new CloseCase(Case(1)) { WithNames = true }).ThenHappened(new CaseClosed(Case(1)));
        Closed.When(Presenter, new CloseCase(Case(1))).ThenNothing();
        Closed.When(Presenter, new CloseCase(Case(1)) { WithNames = true }).ThenHappened(new CaseNamesGone(Case(1)));
        Closed.Did(Presenter, new CloseCase(Case(1)) { WithNames = true }).When(Presenter, new CloseCase(Case(1)) { WithNames = true }).ThenNothing();
        Assert.Contains(new CaseNamesGone(Case(1)), Closed.When(Facilitator, new EndMeeting()).Decision.Events);
        Assert.DoesNotContain(open.When(Facilitator, new EndMeeting()).Decision.Events, happened => happened is CaseNamesKept);
    }

    [Fact]
    public void They_go_with_the_time_of_a_meeting_that_is_never_held()
    {
        var moved = Planned().Did(TheArena, Named).Did(Presenter, new CloseCase(Case(1)));
        var over = StartsAt.AddMinutes(90) + RoomLimits.OvertimeEndsAfter - moved.Now;

        Assert.Contains(Named.Fingerprints!, moved.State.Guarded(Said(null))!.CaseNames);
        moved.After(over - TimeSpan.FromSeconds(1)).When(TheArena, new LetTimePass()).ThenNothing();
        moved.After(over).When(TheArena, new LetTimePass()).ThenHappened(new CaseNamesGone(Case(1)));
        Assert.True(moved.After(over).State.HasDue(moved.Now + over));
        moved.After(over).Did(TheArena, new LetTimePass()).When(TheArena, new LetTimePass()).ThenNothing();
        Planned().Did(TheArena, Named).After(over).When(TheArena, new LetTimePass()).ThenNothing(); // its presenter has yet to move it
    }

    [Fact]
    public void Nobody_is_told_of_them()
    {
        foreach (var happened in new RoomEvent[] { new CaseNamesKept(Case(1), Named.Fingerprints), new CaseNamesGone(Case(1)) })
        {
            Assert.Equal(new Audience(RoomRole.None), Closed.State.AudienceOf(happened, default));
        }
    }

    [Fact]
    public void An_approved_text_comes_into_the_room_whatever_it_is_like() => Assert.Empty(Attached.State.Guarded(Attach(Case(2), Item(2)))!.CaseNames);

    // After «Lukk saken» the item goes on, and what is said on it and what it comes to is of the case still.
    [Fact]
    public void What_is_said_on_the_item_of_a_case_is_said_of_the_case_also_when_it_is_closed()
    {
        Assert.True(IsOfCase(Closed, Said(Item(2))));
        Assert.True(IsOfCase(Closed, Said(null)));
        Assert.True(IsOfCase(Closed, new ConcludeItem(Item(2), "Vi prøver.")));
        Assert.True(IsOfCase(Closed.Did(Facilitator, new PostContribution(Contribution(1), Item(2), null, "Hei")), new EditContribution(Contribution(1), "Hei!")));
        Assert.True(Closed.State.Guarded("Hei").CaseIsOpen);

        Assert.False(IsOfCase(Closed, Said(Item(1))));
        Assert.False(IsOfCase(Closed, new ConcludeItem(Item(1), "Vi prøver.")));
        var on = Closed.Did(Facilitator, new ConcludeItem(Item(2), "Vi prøver."), new StartItem(Item(1)));
        Assert.False(IsOfCase(on, Said(null)));
        Assert.False(on.State.Guarded("Hei").CaseIsOpen);
        Assert.True(IsOfCase(on, new PullBackConclusion(Item(2), "Et navn")));
    }

    [Fact]
    public void What_stands_under_an_item_of_a_case_is_of_the_case()
    {
        var under = Closed.Did(Facilitator, new MoveItem(Item(3), Item(2), null, Closed.State.Agenda.Version));

        Assert.True(IsOfCase(under, Said(Item(3))));
        Assert.False(IsOfCase(Closed, Said(Item(3))));
    }

    private static bool IsOfCase(Scenario<Room, RoomCommand, RoomEvent> meeting, RoomCommand command) => meeting.State.Guarded(command)!.CaseIsOpen;

    private static PostContribution Said(AgendaItemId? item) => new(Contribution(9), item, null, "Hei");
}
