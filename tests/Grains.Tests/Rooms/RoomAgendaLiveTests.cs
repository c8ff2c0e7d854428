using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Whoever only guides or is guided is shown the agenda in the meeting: when it has begun, and they have been let in.</summary>
public sealed class RoomAgendaLiveTests
{
    [Fact]
    public void Before_the_meeting_and_at_its_door_they_hear_nothing_of_it_and_the_others_do()
    {
        var before = InLobby().WithMentee().Did(Mentor, Enters).Did(Facilitator, new AdmitPerson(Mentee));
        Assert.All([Mentee, Mentor], person => Assert.Equal((0, 0L), (before.ViewOf(person).Agenda.Length, before.ViewOf(person).AgendaVersion)));
        Assert.All([Nurse, Observer], person => Assert.Equal(3, before.ViewOf(person).Agenda.Length));

        var set = before.State.AudienceOf(new ItemMinutesSet(Item(3), 15), default);
        Assert.Equal([false, false, true, true], new[] { Mentee, Mentor, Nurse, Observer }.Select(person => before.State.ViewerOf(person)!.Sees(set, before.Seq)));
    }

    [Fact]
    public void With_the_beginning_it_is_on_the_screens_of_those_inside_and_of_the_others_when_they_are_let_in()
    {
        var begun = InLobby().WithMentee().Did(Mentor, Enters).Did(Facilitator, new AdmitPerson(Mentee), new StartMeeting());
        Assert.Equal(3, begun.ViewOf(Mentee).Agenda.Length);
        Assert.Equal([Mentee], begun.State.ChangedBy(new MeetingStarted()));
        Assert.Equal(begun.Seq, begun.State.ResetBefore(Mentee));
        Assert.True(begun.State.ResetBefore(Nurse) < begun.Seq);

        Assert.Empty(begun.ViewOf(Mentor).Agenda);
        Assert.Equal(3, begun.Did(Facilitator, new AdmitPerson(Mentor)).ViewOf(Mentor).Agenda.Length);
    }

    [Fact]
    public void Another_role_beside_it_brings_what_that_one_sees()
    {
        var both = Planned().Did(TheArena, new InvitePerson(Entry(Mentor, RoomRole.Mentor | RoomRole.Participant)));
        Assert.Equal(3, both.ViewOf(Mentor).Agenda.Length);
    }

    // Nothing is told of what they do not see, also when it was theirs.
    [Fact]
    public void Why_it_was_declined_is_not_told_to_a_proposer_who_only_guides_since()
    {
        var made = Planned().Did(Nurse, new ProposeItem(Item(9), "Erfaringer", AgendaItemType.Discussion, 5))
            .Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Mentor)));
        var told = made.State.AudienceOf(new ItemDeclined(Item(9), "Neste gang"), default);
        Assert.False(made.State.ViewerOf(Nurse)!.Sees(told, made.Seq + 1));
        Assert.True(made.State.ViewerOf(Coordinator)!.Sees(told, made.Seq + 1));
    }
}
