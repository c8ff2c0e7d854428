using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.FloorScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomFloorTests
{
    [Fact]
    public void Who_asks_is_last_in_the_queue()
    {
        Talking().When(Nurse, Asks).ThenHappened(new FloorRequested(Nurse, FloorKind.Contribution, null));
        Assert.Equal([Nurse, Teacher, Mentor], Talking().Did(Nurse, Asks).Did(Teacher, new AskForFloor(FloorKind.Question)).Did(Mentor, Asks).Queue());
    }

    [Fact]
    public void Who_asks_twice_stands_once()
    {
        var asked = Talking().Did(Nurse, Asks);

        asked.When(Nurse, Asks).ThenNothing();
        asked.When(Nurse, new AskForFloor(FloorKind.Question)).ThenRefused(RoomRefusals.FloorAsked);
        asked.Gives(Nurse).When(Nurse, Asks).ThenRefused(RoomRefusals.FloorYours);
    }

    [Fact]
    public void A_short_reply_comes_before_those_who_wait_with_something_else_and_after_other_replies()
    {
        var replying = Waiting().Did(Coordinator, Replies).Did(UserRepresentative, Replies);

        Assert.Equal([Coordinator, UserRepresentative, Teacher, Mentor], replying.Queue());
        Talking().When(Nurse, Replies).ThenRefused(RoomRefusals.NobodySpeaks);
    }

    [Fact]
    public void Who_withdraws_keeps_no_penalty_and_takes_nobody_elses_place()
    {
        var waiting = Waiting();
        var withdrawn = waiting.Did(Teacher, new WithdrawRequest(Teacher, waiting.Place(Teacher)));

        Assert.Equal([Mentor], withdrawn.Queue());
        Assert.Equal([Mentor, Teacher], withdrawn.Did(Teacher, Asks).Queue());
        waiting.When(Mentor, new WithdrawRequest(Teacher, waiting.Place(Teacher))).ThenRefused(RoomRefusals.FloorNotYours);
        waiting.When(CoFacilitator, new WithdrawRequest(Teacher, waiting.Place(Teacher))).ThenHappened(new RequestWithdrawn(Teacher));
        withdrawn.Did(Teacher, Asks).When(Facilitator, new WithdrawRequest(Teacher, waiting.Place(Teacher))).ThenNothing();
    }

    [Fact]
    public void The_word_goes_from_one_to_the_next()
    {
        var waiting = Waiting();

        Assert.Equal(Nurse, waiting.Speaker());
        Assert.Equal([Teacher, Mentor], waiting.Queue());
        waiting.When(Facilitator, new GiveFloor(Teacher, waiting.Turn()))
            .ThenHappened(new FloorReturned(Nurse), new FloorGiven(Teacher, FloorKind.Contribution, false));
        waiting.When(Nurse, new GiveBackFloor(waiting.Turn())).ThenHappened(new FloorReturned(Nurse));
        waiting.When(Facilitator, new TakeFloor(waiting.Turn())).ThenHappened(new FloorReturned(Nurse));
        waiting.When(Teacher, new GiveBackFloor(waiting.Turn())).ThenRefused(RoomRefusals.FloorNotYours);
    }

    [Fact]
    public void The_word_is_given_to_somebody_who_has_not_asked()
    {
        Assert.Equal(Coordinator, Talking().Gives(Coordinator).Speaker());
        Talking().When(Facilitator, new GiveFloor(Observer, 0)).ThenRefused(RoomRefusals.SpeakerNotInPhase);
        Talking().When(Facilitator, new GiveFloor(Stranger, 0)).ThenRefused(RoomRefusals.PersonNotOnList);
    }

    // The second click, and the second hand, had another speaker before their eyes.
    [Fact]
    public void Two_who_lead_and_two_clicks_skip_nobody()
    {
        var waiting = Waiting();
        var given = waiting.Gives(Teacher);

        given.When(Facilitator, new GiveFloor(Teacher, waiting.Turn())).ThenNothing();
        given.When(CoFacilitator, new GiveFloor(Mentor, waiting.Turn())).ThenRefused(RoomRefusals.FloorChanged);
        given.When(CoFacilitator, new TakeFloor(waiting.Turn())).ThenNothing();
        given.When(Nurse, new GiveBackFloor(waiting.Turn())).ThenNothing();
        given.When(CoFacilitator, new PauseTurn(waiting.Turn())).ThenNothing();
        Assert.Equal(Teacher, given.Speaker());
        Assert.Equal([Mentor], given.Queue());
    }

    [Fact]
    public void The_word_is_given_for_the_place_that_was_seen()
    {
        var waiting = Waiting();
        var anew = waiting.Did(Teacher, new WithdrawRequest(Teacher, waiting.Place(Teacher))).Did(Teacher, new AskForFloor(FloorKind.Question));

        waiting.When(Facilitator, new GiveFloor(Teacher, waiting.Turn(), waiting.Place(Teacher)))
            .ThenHappened(new FloorReturned(Nurse), new FloorGiven(Teacher, FloorKind.Contribution, false));
        anew.When(Facilitator, new GiveFloor(Teacher, waiting.Turn(), waiting.Place(Teacher))).ThenRefused(RoomRefusals.FloorChanged);
        waiting.Did(Teacher, new WithdrawRequest(Teacher, waiting.Place(Teacher)))
            .When(Facilitator, new GiveFloor(Teacher, waiting.Turn(), waiting.Place(Teacher))).ThenRefused(RoomRefusals.FloorChanged);
        Assert.Equal(Coordinator, waiting.Did(Facilitator, new GiveFloor(Coordinator, waiting.Turn(), null)).Speaker());
    }

    [Fact]
    public void Those_who_lead_change_the_order_and_a_late_move_changes_nothing()
    {
        var waiting = Waiting();
        var moved = waiting.Did(Facilitator, new MovePlace(Mentor, waiting.Place(Mentor), null));

        Assert.Equal([Mentor, Teacher], moved.Queue());
        moved.When(CoFacilitator, new MovePlace(Mentor, waiting.Place(Mentor), null)).ThenNothing();
        moved.Gives(Mentor).When(CoFacilitator, new MovePlace(Mentor, waiting.Place(Mentor), Teacher)).ThenRefused(RoomRefusals.FloorChanged);
        moved.Gives(Mentor).Did(Mentor, new GiveBackFloor(moved.Gives(Mentor).Turn())).Did(Mentor, Asks)
            .When(CoFacilitator, new MovePlace(Mentor, waiting.Place(Mentor), null)).ThenRefused(RoomRefusals.FloorChanged);
        moved.When(CoFacilitator, new MovePlace(Teacher, waiting.Place(Teacher), Nurse)).ThenRefused(RoomRefusals.FloorChanged);
        waiting.When(Teacher, new MovePlace(Teacher, waiting.Place(Teacher), null)).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void Nobody_asks_after_the_queue_is_closed_and_those_who_wait_keep_their_places()
    {
        var closed = Waiting().Did(Facilitator, new CloseQueue());

        closed.When(Coordinator, Asks).ThenRefused(RoomRefusals.QueueClosed);
        closed.When(Coordinator, Replies).ThenRefused(RoomRefusals.QueueClosed);
        Assert.Equal([Teacher, Mentor], closed.Queue());
        Assert.Equal(Coordinator, closed.Did(CoFacilitator, new OpenQueue()).Did(Coordinator, Asks).Queue()[^1]);
    }

    [Fact]
    public void The_servers_clock_counts_what_each_has_used_and_stands_in_a_pause()
    {
        var spoken = Waiting().After(TimeSpan.FromSeconds(40));
        var paused = spoken.Did(Facilitator, new PauseTurn(spoken.Turn())).After(TimeSpan.FromMinutes(3));
        var ended = paused.Did(Facilitator, new ResumeTurn(paused.Turn())).After(TimeSpan.FromSeconds(20)).Gives(Teacher).After(TimeSpan.FromSeconds(5)).Gives(Mentor);

        Assert.Equal(40_000, paused.Floor().Turn!.UsedMilliseconds);
        Assert.Null(paused.Floor().Turn!.RunningSince);
        Assert.Equal([new FloorHeard(Nurse, 1, 60_000), new FloorHeard(Teacher, 1, 5_000)], ended.Floor().Heard);
    }

    [Fact]
    public void Speakers_are_asked_to_keep_within_some_minutes_and_nobody_is_cut_off()
    {
        var asked = Waiting().Did(Facilitator, new SetSpeakingTime(2)).After(TimeSpan.FromMinutes(30));

        Assert.Equal(2, asked.Floor().Minutes);
        Assert.Equal(Nurse, asked.Speaker());
        asked.When(Facilitator, new SetSpeakingTime(2)).ThenNothing();
        asked.When(Facilitator, new SetSpeakingTime(7)).ThenRefused(RoomRefusals.MinutesInvalid);
    }

    [Fact]
    public void The_floor_is_for_a_meeting_that_is_held_and_those_who_are_in_it()
    {
        InLobby().When(Facilitator, Asks).ThenRefused(RoomRefusals.NotLive);
        Talking().When(Observer, Asks).ThenRefused(RoomRefusals.NotAllowed);
        Live().When(Teacher, Asks).ThenRefused(RoomRefusals.NotAdmitted);
        Waiting().Did(Facilitator, new EndMeeting()).When(Nurse, Asks).ThenRefused(RoomRefusals.MeetingOver);
        Talking().When(Nurse, new AskForFloor((FloorKind)9)).ThenRefused(RoomRefusals.ChoiceInvalid);
    }

    [Fact]
    public void What_was_talked_of_is_over_and_so_is_the_queue()
    {
        Waiting().When(Facilitator, new ConcludeItem(Item(1), "")).ThenHappened(new FloorCleared(), new ItemConcluded(Item(1), ""));
        Waiting().When(Facilitator, new PostponeItem(Item(1))).ThenHappened(new FloorCleared(), new ItemPostponed(Item(1)));
        Waiting().When(Facilitator, new PostponeItem(Item(3))).ThenHappened(new ItemPostponed(Item(3)));
        Assert.Equal([Nurse], Waiting().Did(Facilitator, new EndMeeting()).Floor().Heard.Select(heard => heard.Person));
    }

    [Fact]
    public void A_meeting_that_is_suspended_keeps_the_queue_and_nobody_speaks()
    {
        var suspended = Waiting().Did(Facilitator, new SuspendMeeting());

        Assert.Null(suspended.Speaker());
        Assert.Equal([Teacher, Mentor], suspended.Queue());
        Assert.Equal(Teacher, suspended.Did(Facilitator, new ResumeMeeting()).Gives(Teacher).Speaker());
    }
}
