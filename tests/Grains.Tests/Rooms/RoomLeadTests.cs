using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.FloorScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Who leads when the facilitator has gone: told at once, offered after a minute, given back, and never to somebody who only takes part.</summary>
public sealed class RoomLeadTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static Scenario<Room, RoomCommand, RoomEvent> Away() => Talking().Did(TheArena, new NoteLeaderAway(Facilitator));

    private static Scenario<Room, RoomCommand, RoomEvent> Taken() => Away().After(Minute).Did(CoFacilitator, new TakeOverLead());

    [Fact]
    public void That_the_facilitator_is_away_is_for_those_who_lead_and_who_leads_is_for_all()
    {
        Assert.Equal([Facilitator], Away().ViewOf(CoFacilitator).Lead!.Away.Select(gone => gone.Person));
        Assert.Null(Away().ViewOf(Nurse).Lead);
        Assert.Equal(CoFacilitator, Taken().ViewOf(Nurse).Lead!.TakenBy);
        Assert.Empty(Taken().ViewOf(Nurse).Lead!.Away);
        Assert.Equal(CoFacilitator, Taken().ViewOf(Observer).Lead!.TakenBy);
    }

    [Fact]
    public void It_is_offered_after_a_minute_and_not_while_the_facilitator_is_here()
    {
        Away().After(TimeSpan.FromSeconds(44)).When(CoFacilitator, new TakeOverLead()).ThenRefused(RoomRefusals.FacilitatorJustLeft);
        Away().After(TimeSpan.FromSeconds(45)).When(CoFacilitator, new TakeOverLead()).ThenHappened(new LeadTakenOver(CoFacilitator));
        Talking().When(CoFacilitator, new TakeOverLead()).ThenRefused(RoomRefusals.FacilitatorHere);
        Away().After(Minute).Did(TheArena, new NoteLeaderBack(Facilitator)).When(CoFacilitator, new TakeOverLead()).ThenRefused(RoomRefusals.FacilitatorHere);
    }

    [Fact]
    public void Nobody_who_only_takes_part_takes_over_however_long_it_lasts() => Assert.All(
        [Nurse, Presenter, Mentor, UserRepresentative, Coordinator, Observer],
        person => Away().After(TimeSpan.FromHours(1)).When(person, new TakeOverLead()).ThenRefused(RoomRefusals.NotAllowed));

    [Fact]
    public void The_first_co_facilitator_who_is_there_wins_and_the_other_is_told()
    {
        var two = Away().Did(TheArena, new InvitePerson(Entry(Teacher, RoomRole.CoFacilitator))).After(Minute);

        two.When(Teacher, new TakeOverLead()).ThenRefused(RoomRefusals.NotFirstToLead);
        two.Did(CoFacilitator, new TakeOverLead()).When(Teacher, new TakeOverLead()).ThenRefused(RoomRefusals.LeadTaken);
        two.Did(TheArena, new NoteLeaderAway(CoFacilitator)).When(Teacher, new TakeOverLead()).ThenHappened(new LeadTakenOver(Teacher));
        two.Did(CoFacilitator, new TakeOverLead()).When(CoFacilitator, new TakeOverLead()).ThenNothing();
    }

    [Fact]
    public void The_facilitator_who_is_back_takes_it_back()
    {
        var back = Taken().Did(TheArena, new NoteLeaderBack(Facilitator));

        Assert.Equal(CoFacilitator, back.ViewOf(Facilitator).Lead!.TakenBy);
        back.When(CoFacilitator, new TakeBackLead()).ThenRefused(RoomRefusals.NotAllowed);
        back.When(Facilitator, new TakeBackLead()).ThenHappened(new LeadTakenBack(Facilitator));
        Assert.Null(back.Did(Facilitator, new TakeBackLead()).State.Lead);
        Talking().When(Facilitator, new TakeBackLead()).ThenNothing();
    }

    [Fact]
    public void Who_has_taken_over_and_goes_too_leaves_it_to_the_next()
    {
        var gone = Taken().Did(TheArena, new InvitePerson(Entry(Teacher, RoomRole.CoFacilitator))).Did(CoFacilitator, new LeaveRoom());

        gone.When(Teacher, new TakeOverLead()).ThenRefused(RoomRefusals.FacilitatorJustLeft);
        gone.After(Minute).When(Teacher, new TakeOverLead()).ThenHappened(new LeadTakenOver(Teacher));
        Taken().Did(TheArena, new InvitePerson(Entry(Teacher, RoomRole.CoFacilitator)), new InvitePerson(Entry(CoFacilitator, RoomRole.Participant)))
            .When(Teacher, new TakeOverLead()).ThenHappened(new LeadTakenOver(Teacher));
    }

    [Fact]
    public void Who_has_taken_over_and_is_removed_or_loses_the_role_has_given_it_back()
    {
        var participant = Entry(CoFacilitator, RoomRole.Participant);

        Taken().When(Facilitator, new RemovePerson(CoFacilitator, "Ba om det selv")).ThenHappened(
            new RemovalExplained(CoFacilitator, "Ba om det selv"), new PersonRemoved(CoFacilitator, WasInside: true),
            new Moderated(ModerationAct.Removed, null), new LeadTakenBack(CoFacilitator), new NobodyLeads(), Counted(8, listed: 8));
        Taken().When(TheArena, new InvitePerson(participant)).ThenHappened(new PersonInvited(participant), new LeadTakenBack(CoFacilitator), new NobodyLeads());
        Assert.Null(Taken().Did(TheArena, new InvitePerson(participant)).State.Lead!.TakenBy);
        Taken().When(TheArena, new InvitePerson(Entry(Teacher, RoomRole.CoFacilitator))).ThenHappened(new PersonInvited(Entry(Teacher, RoomRole.CoFacilitator)));
    }

    [Fact]
    public void Whoever_leads_and_leaves_is_away_and_is_back_when_they_come()
    {
        Talking().When(Facilitator, new LeaveRoom()).ThenHappened(new LeaderAway(Facilitator), new PersonLeft(Facilitator), Counted(8));
        Away().When(TheArena, new NoteAbsence(Facilitator)).ThenHappened(new PersonLeft(Facilitator), Counted(8));
        Away().Did(TheArena, new NoteAbsence(Facilitator)).When(Facilitator, Enters).ThenHappened(new PersonEntered(Facilitator), new LeaderBack(Facilitator), Counted(9));
        Away().When(TheArena, new NoteLeaderAway(Facilitator)).ThenNothing();
        Talking().When(TheArena, new NoteLeaderAway(Nurse)).ThenNothing();
        Talking().When(TheArena, new NoteLeaderBack(Facilitator)).ThenNothing();
        InLobby().When(TheArena, new NoteLeaderAway(Facilitator)).ThenNothing();
    }

    // The room holds its phase: nothing of it is stepped, and the meeting ends by the clock when nobody comes.
    [Fact]
    public void With_nobody_left_the_phase_is_held_and_the_meeting_ends_by_itself()
    {
        var alone = MethodScenario.In(MethodScenario.Reflect).Did(Facilitator, new LeaveRoom()).Did(CoFacilitator, new LeaveRoom());
        var suspended = alone.After(RoomLimits.LeadersGone).Did(TheArena, new LetTimePass());

        Assert.Equal(MeetingPhase.Suspended, suspended.State.Phase);
        Assert.Equal(MethodScenario.Reflect, suspended.Run().Phase);
        Assert.Equal(MeetingPhase.Closed, suspended.After(RoomLimits.SuspendedEndsAfter).Did(TheArena, new LetTimePass()).State.Phase);
    }

    [Fact]
    public void In_every_story_a_co_facilitator_takes_over_when_nobody_who_leads_is_here() => RoomStories.OfTheFloor.Sample(
        story => story.Moments.ForEach(moment =>
        {
            if (moment.Event is LeadTakenOver taken)
            {
                var before = moment.Before.Lead ?? Lead.Usual;
                Assert.Equal(moment.Circumstance.By, taken.Person);
                Assert.True(moment.Before.ViewerOf(taken.Person)!.Roles.HasFlag(RoomRole.CoFacilitator));
                Assert.DoesNotContain(moment.Before.People, entry => entry.Value.Present
                    && (before.TakenBy is { } one ? entry.Key == one : entry.Value.Roles.HasFlag(RoomRole.Facilitator))
                    && (before.TakenBy is null || entry.Value.Roles.HasFlag(RoomRole.CoFacilitator))
                    && before.Away.All(gone => gone.Person != entry.Key));
            }
        }),
        iter: 300);
}
