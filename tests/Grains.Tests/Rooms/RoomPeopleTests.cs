using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomPeopleTests
{
    [Fact]
    public void A_stranger_finds_no_room() => Live().When(Stranger, Enters).ThenRefused(RoomRefusals.NotFound);

    [Fact]
    public void Nobody_enters_before_the_lobby_is_open() => Planned().When(Nurse, Enters).ThenRefused(RoomRefusals.LobbyClosed);

    [Fact]
    public void Nobody_enters_without_the_declaration() => InLobby().When(Teacher, new EnterRoom(0)).ThenRefused(RoomRefusals.DeclarationMissing);

    [Fact]
    public void A_participant_waits_in_the_lobby() => InLobby().When(Teacher, Enters).ThenHappened(new LobbyEntered(Teacher, RoomLimits.DeclarationVersion));

    [Fact]
    public void Entering_twice_is_entering_once()
    {
        InLobby().When(Nurse, Enters).ThenNothing();
        InLobby().When(Facilitator, Enters).ThenNothing();
    }

    [Fact]
    public void Who_leads_goes_straight_in() => InLobby().When(CoFacilitator, Enters).ThenHappened(
        new LobbyEntered(CoFacilitator, RoomLimits.DeclarationVersion), new PersonAdmitted(CoFacilitator), new PersonEntered(CoFacilitator));

    [Fact]
    public void Who_was_let_in_before_comes_straight_in() => Live().Did(Nurse, new LeaveRoom()).When(Nurse, Enters).ThenHappened(new PersonEntered(Nurse));

    [Fact]
    public void A_leader_lets_in() =>
        InLobby().When(Facilitator, new AdmitPerson(Nurse)).ThenHappened(new PersonAdmitted(Nurse), new PersonEntered(Nurse));

    [Fact]
    public void A_participant_lets_nobody_in() => InLobby().When(Nurse, new AdmitPerson(Nurse)).ThenRefused(RoomRefusals.NotAllowed);

    [Fact]
    public void Who_is_not_waiting_is_not_let_in() => InLobby().When(Facilitator, new AdmitPerson(Teacher)).ThenRefused(RoomRefusals.NotInLobby);

    [Fact]
    public void Everyone_who_waits_is_let_in() => InLobby().When(Facilitator, new AdmitEveryone()).ThenHappened(
        new PersonAdmitted(Presenter), new PersonEntered(Presenter), new PersonAdmitted(Nurse), new PersonEntered(Nurse));

    [Fact]
    public void Who_was_sent_away_may_come_again() =>
        InLobby().Did(Facilitator, new RejectPerson(Nurse)).When(Nurse, Enters).ThenHappened(new LobbyEntered(Nurse, RoomLimits.DeclarationVersion));

    [Fact]
    public void Who_is_in_is_removed_not_rejected() => Live().When(Facilitator, new RejectPerson(Nurse)).ThenRefused(RoomRefusals.NotInLobby);

    [Fact]
    public void Who_is_removed_is_off_the_list_at_once()
    {
        var removed = Live().Did(Facilitator, new RemovePerson(Nurse, "Kjenner saken"));

        Assert.Equal(Standing.Removed, removed.State.ViewerOf(Nurse)?.Standing);
        Assert.True(removed.ViewOf(Facilitator).People.Single(person => person.Person == Nurse) is { Standing: Standing.Removed, Present: false });
        Assert.DoesNotContain(Nurse, removed.State.PresentPeople);
        removed.When(Nurse, Enters).ThenRefused(RoomRefusals.NotFound);
    }

    [Fact]
    public void Why_somebody_was_removed_is_for_those_who_lead_and_the_person()
    {
        var live = Live().JoinedBy(CoFacilitator, Coordinator, Mentor, UserRepresentative, Observer);
        var explained = live.Happened(new RemovalExplained(Nurse, "Kjenner saken"), Facilitator);
        var audience = explained.State.AudienceOf(new RemovalExplained(Nurse, "Kjenner saken"), new Circumstance(Facilitator, live.Now));

        Assert.Equal(
            new[] { Facilitator, CoFacilitator, Nurse }.Order(ById),
            Everyone.Where(person => explained.State.ViewerOf(person)?.Sees(audience, explained.Seq) == true).Order(ById));
        var removed = explained.Happened(new PersonRemoved(Nurse), Facilitator);
        Assert.Equal("Kjenner saken", NurseFor(removed, Facilitator).RemovalReason);
        Assert.Equal("Kjenner saken", NurseFor(removed, CoFacilitator).RemovalReason);
        Assert.Null(NurseFor(removed, Coordinator).RemovalReason);
        Assert.Null(NurseFor(removed, Presenter).RemovalReason);
        Assert.Null(NurseFor(removed.Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Participant))), Facilitator).RemovalReason);
    }

    [Fact]
    public void Who_was_removed_may_be_invited_again_and_waits_again() => Live().Did(Facilitator, new RemovePerson(Nurse, "Feil person"))
        .Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Participant)))
        .When(Nurse, Enters).ThenHappened(new LobbyEntered(Nurse, RoomLimits.DeclarationVersion));

    [Fact]
    public void Nobody_is_removed_without_a_reason() => Live().When(Facilitator, new RemovePerson(Nurse, "")).ThenRefused(RoomRefusals.ReasonEmpty);

    [Fact]
    public void The_last_facilitator_stays()
    {
        Live().When(Facilitator, new RemovePerson(Facilitator, "Ferdig")).ThenRefused(RoomRefusals.LastFacilitator);
        Live().When(TheArena, new InvitePerson(Entry(Facilitator, RoomRole.Participant))).ThenRefused(RoomRefusals.LastFacilitator);
    }

    [Fact]
    public void A_facilitator_goes_when_there_is_another() => Live().Did(TheArena, new InvitePerson(Entry(Teacher, RoomRole.Facilitator)))
        .Did(Teacher, Enters)
        .When(Facilitator, new RemovePerson(Facilitator, "Ferdig")).ThenHappened(new RemovalExplained(Facilitator, "Ferdig"), new PersonRemoved(Facilitator, WasInside: true), new Moderated(ModerationAct.Removed, null));

    [Fact]
    public void The_case_goes_with_its_presenter() => WithCase().When(Facilitator, new RemovePerson(Presenter, "Syk"))
        .ThenHappened(new CaseClosed(Case(1)), new RemovalExplained(Presenter, "Syk"), new PersonRemoved(Presenter, WasInside: true), new Moderated(ModerationAct.Removed, null));

    [Fact]
    public void An_invitation_is_for_somebody_with_a_role()
    {
        Planned().When(TheArena, new InvitePerson(Entry(Stranger, RoomRole.None))).ThenRefused(RoomRefusals.RosterInvalid);
        Planned().When(TheArena, new InvitePerson(Entry(TheArena, RoomRole.Participant))).ThenRefused(RoomRefusals.RosterInvalid);
        Planned().When(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Participant))).ThenNothing();
        Planned().When(TheArena, new InvitePerson(Entry(Stranger, RoomRole.Mentor))).ThenHappened(new PersonInvited(Entry(Stranger, RoomRole.Mentor)));
    }

    [Fact]
    public void Who_lost_the_network_comes_back_with_it() =>
        Live().Did(TheArena, new NoteAbsence(Nurse)).When(TheArena, new NotePresence(Nurse)).ThenHappened(new PersonEntered(Nurse));

    [Fact]
    public void Who_left_is_not_brought_back_by_an_open_tab() => Live().Did(Nurse, new LeaveRoom()).When(TheArena, new NotePresence(Nurse)).ThenNothing();

    [Fact]
    public void Who_waits_and_goes_is_no_longer_waiting()
    {
        var gone = InLobby().Did(TheArena, new NoteAbsence(Nurse));

        Assert.Equal(Standing.Invited, gone.State.ViewerOf(Nurse)!.Standing);
        Assert.DoesNotContain(Nurse, gone.State.PresentPeople);
    }

    [Fact]
    public void Only_the_arena_notes_presence() => Live().When(Nurse, new NoteAbsence(Teacher)).ThenRefused(RoomRefusals.NotAllowed);

    [Fact]
    public void Where_history_begins_at_the_door_it_begins_there()
    {
        Assert.Equal(0, Live().State.ViewerOf(Nurse)!.HistoryFrom);
        Assert.True(Live(History.FromAdmission).State.ViewerOf(Nurse)!.HistoryFrom > 1);
    }

    private static Comparer<PersonId> ById { get; } = Comparer<PersonId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private static ParticipantView NurseFor(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId reader) =>
        scenario.ViewOf(reader).People.Single(person => person.Person == Nurse);
}
