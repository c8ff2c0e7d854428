using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Scheduling;
using Pilar.Arena.Grains.Cases;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Cases;

public sealed class CaseRoomTests
{
    [Fact]
    public void The_room_takes_an_approved_version_and_presents_that()
    {
        Approved.Asks(TheArena, new NoteAttached(Item(2), 1)).ThenHappened(new CaseTakenByRoom(Item(2), 1));
        Taken.Asks(TheArena, new NoteAttached(Item(2), 1)).ThenNothing();
        InReview().Asks(TheArena, new NoteAttached(Item(2), 1)).ThenRefused(CaseRefusals.NotNow);
        Approved.Asks(TheArena, new NotePresented()).ThenRefused(CaseRefusals.NotNow);
        Taken.Asks(TheArena, new NotePresented()).ThenHappened(new CasePresented(1));
        Presented.Asks(TheArena, new NotePresented()).ThenNothing();
        Taken.Asks(Facilitator, new NotePresented()).ThenRefused(CaseRefusals.NotAllowed);
    }

    [Fact]
    public void Stop_freezes_it_for_everybody_and_says_only_the_role()
    {
        Presented.Asks(TheArena, new FreezeCase(RoomRole.Participant)).ThenHappened(new CaseFrozen(RoomRole.Participant));
        Taken.Asks(TheArena, new FreezeCase(RoomRole.Mentor)).ThenHappened(new CaseFrozen(RoomRole.Mentor));
        Frozen.Asks(TheArena, new FreezeCase(RoomRole.Mentor)).ThenNothing();
        InReview().Asks(TheArena, new FreezeCase(RoomRole.Mentor)).ThenRefused(CaseRefusals.NotNow);
        Assert.Null(Frozen.State.StandingOf(Facilitator, Actors[Facilitator]));
    }

    [Fact]
    public void When_the_room_shows_it_again_it_is_the_version_that_was_stopped_or_a_newer_one_that_the_room_has()
    {
        Frozen.Asks(TheArena, new UnfreezeCase(1)).ThenHappened(new CaseUnfrozen(1));
        var reviewed = Frozen.Does(Presenter, Send(about: "rundere"), new RequestReview());
        reviewed.Asks(TheArena, new UnfreezeCase(1)).ThenRefused(CaseRefusals.Frozen);
        var approved = reviewed.ApprovedBy(Coordinator);
        approved.Asks(TheArena, new UnfreezeCase(1)).ThenRefused(CaseRefusals.Frozen);
        approved.Asks(TheArena, new NotePresented()).ThenRefused(CaseRefusals.Frozen);
        var taken = approved.Does(TheArena, new NoteAttached(Item(2), 2));
        taken.Asks(TheArena, new UnfreezeCase(1)).ThenRefused(CaseRefusals.Frozen);
        taken.Asks(TheArena, new UnfreezeCase(2)).ThenHappened(new CaseUnfrozen(2));
        Assert.Equal(CaseStage.Presented, taken.Does(TheArena, new UnfreezeCase(2)).State.Stage);
        Taken.Asks(TheArena, new UnfreezeCase(1)).ThenRefused(CaseRefusals.NotNow);
    }

    [Theory]
    [InlineData(CaseState.Announced, null)]
    [InlineData(CaseState.Open, typeof(NotePresented))]
    [InlineData(CaseState.Stopped, typeof(FreezeCase))]
    [InlineData(CaseState.Closed, typeof(NoteSlotLost))]
    public void What_the_room_says_is_noted_once(CaseState there, Type? noted)
    {
        var said = new CaseInRoom(there, there == CaseState.Stopped ? RoomRole.Mentor : RoomRole.None);
        var learnt = Taken.State.Learnt(said);

        Assert.Equal(noted, learnt?.GetType());
        if (learnt is not null)
        {
            Assert.Null(Taken.Does(TheArena, learnt).State.Learnt(said));
        }
    }

    [Fact]
    public void A_stop_is_heard_of_also_when_the_room_has_closed_it_since()
    {
        var said = new CaseInRoom(CaseState.Closed, RoomRole.Mentor, Shown: true, Over: true);
        foreach (var found in new[] { Taken, Presented })
        {
            var learnt = Assert.IsType<FreezeCase>(found.State.Learnt(said));
            var frozen = found.Does(TheArena, learnt);
            Assert.Equal((CaseStage.Frozen, RoomRole.Mentor), (frozen.State.Stage, learnt.By));
            Assert.Null(frozen.State.Learnt(said));
        }

        var stopped = Rooms.RoomScenario.WithCase().Did(Facilitator, new OpenCase(Case(1))).Did(Nurse, new StopCase(Case(1)));
        foreach (var door in new RoomCommand[] { new CloseCase(Case(1)), new EndMeeting() })
        {
            var closed = stopped.Did(Facilitator, door).State.StandingOf(Case(1), Presenter)!;
            Assert.Equal((CaseState.Closed, RoomRole.Participant), (closed.State, closed.StoppedBy));
        }

        var shown = stopped.Did(Presenter, new AgreeToShowCase(Case(1))).Did(Facilitator, new AgreeToShowCase(Case(1)), new EndMeeting());
        Assert.Equal(RoomRole.None, shown.State.StandingOf(Case(1), Presenter)!.StoppedBy);
    }

    [Fact]
    public void A_case_that_is_stopped_is_thawed_by_the_room_alone()
    {
        var open = new CaseInRoom(CaseState.Open, RoomRole.None);
        Assert.IsType<UnfreezeCase>(Frozen.State.Learnt(open));
        Assert.Null(Frozen.Does(Presenter, Send(about: "rundere")).State.Learnt(open));
        Assert.Null(Presented.State.Learnt(open));
    }

    [Fact]
    public void When_the_consultation_has_been_held_nothing_changes_any_more()
    {
        Presented.Asks(TheArena, new NoteHeld()).ThenHappened(new ConsultationHeld());
        Approved.Asks(TheArena, new NoteHeld()).ThenRefused(CaseRefusals.NotNow);
        var locked = Presented.Does(TheArena, new NoteHeld());
        locked.Asks(TheArena, new NoteHeld()).ThenNothing();
        locked.Asks(Presenter, Send()).ThenRefused(CaseRefusals.Over);
        locked.Asks(Presenter, new WithdrawCase()).ThenRefused(CaseRefusals.Over);
        locked.Asks(TheArena, new FreezeCase(RoomRole.Mentor)).ThenRefused(CaseRefusals.NotNow);
    }
}
