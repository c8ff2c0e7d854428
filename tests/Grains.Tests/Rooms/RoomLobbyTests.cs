using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>What those who lead say to those at the door: a message to all, and why to one.</summary>
public sealed class RoomLobbyTests
{
    [Fact]
    public void A_message_to_the_lobby_is_read_by_everybody_invited_and_may_be_changed_any_time()
    {
        var told = InLobby().Did(Facilitator, new WriteToLobby(" Vi begynner litt sent. "));

        Assert.All(new[] { Nurse, Teacher, Observer, Facilitator }, person => Assert.Equal(" Vi begynner litt sent.", told.ViewOf(person).LobbyMessage));
        told.When(CoFacilitator, new WriteToLobby("Nå begynner vi.")).ThenHappened(new LobbyMessageWritten("Nå begynner vi."));
        told.When(Facilitator, new WriteToLobby(" Vi begynner litt sent.")).ThenNothing();
        Planned().When(Facilitator, new WriteToLobby("Vel møtt")).ThenHappened(new LobbyMessageWritten("Vel møtt"));
    }

    [Fact]
    public void Only_those_who_lead_write_to_the_lobby_and_not_when_the_meeting_is_over()
    {
        foreach (var person in new[] { Nurse, Presenter, Observer, Mentor, Coordinator })
        {
            Live().When(person, new WriteToLobby("Hei")).ThenRefused(RoomRefusals.NotAllowed);
        }

        Live().Did(Facilitator, new EndMeeting()).When(Facilitator, new WriteToLobby("Hei")).ThenRefused(RoomRefusals.MeetingOver);
        Live().When(Facilitator, new WriteToLobby(new string('a', RoomLimits.LobbyMessageLength + 1))).ThenRefused(RoomRefusals.TextTooLong);
    }

    [Fact]
    public void A_message_that_is_taken_away_is_on_no_screen_and_whoever_reads_from_before_gets_a_new_view()
    {
        var told = InLobby().Did(Facilitator, new WriteToLobby("Vi begynner litt sent."));
        told.When(Facilitator, new WriteToLobby(" ")).ThenHappened(new LobbyMessageWritten(""));
        var gone = told.Did(Facilitator, new WriteToLobby(""));

        Assert.Null(gone.ViewOf(Nurse).LobbyMessage);
        Assert.True(gone.State.ResetBefore(Nurse) >= told.Seq);
        gone.When(Facilitator, new WriteToLobby("")).ThenNothing();
        InLobby().When(Facilitator, new WriteToLobby("")).ThenNothing();
    }

    [Fact]
    public void A_message_is_pulled_back_as_other_words_are()
    {
        var pulled = InLobby().Did(Facilitator, new WriteToLobby("Et navn"), new PullBackWords(PulledText.LobbyMessage, null, null, ""));

        Assert.Null(pulled.ViewOf(Nurse).LobbyMessage);
        InLobby().When(Facilitator, new PullBackWords(PulledText.LobbyMessage, null, null, "")).ThenRefused(RoomRefusals.WordsMissing);
    }

    [Fact]
    public void Why_somebody_is_sent_away_is_for_them_and_those_who_lead_until_they_come_again()
    {
        var waiting = InLobby().JoinedBy(CoFacilitator, Coordinator);
        waiting.When(Facilitator, new RejectPerson(Nurse, " Feil dag\n")).ThenHappened(new RejectionExplained(Nurse, " Feil dag"), new PersonRejected(Nurse));
        waiting.When(Facilitator, new RejectPerson(Nurse, " ")).ThenHappened(new PersonRejected(Nurse));
        waiting.When(Facilitator, new RejectPerson(Nurse, new string('a', RoomLimits.ReasonLength + 1))).ThenRefused(RoomRefusals.ReasonTooLong);
        var rejected = waiting.Did(Facilitator, new RejectPerson(Nurse, "Feil dag"));

        Assert.All(new[] { Nurse, Facilitator, CoFacilitator }, person => Assert.Equal("Feil dag", NurseFor(rejected, person).RejectionReason));
        Assert.Null(NurseFor(rejected, Coordinator).RejectionReason);
        rejected.When(Nurse, Enters).ThenHappened(new WordsPulledBack(PulledText.RejectionReason, null, Nurse), new LobbyEntered(Nurse, RoomLimits.DeclarationVersion));
        Assert.Null(NurseFor(rejected.Did(Nurse, Enters), Nurse).RejectionReason);
        Assert.Contains(new WordsPulledBack(PulledText.RejectionReason, null, Nurse), rejected.When(Facilitator, new RemovePerson(Nurse, "Ba om det")).Decision.Events);
        Assert.Equal("", NurseFor(rejected.Did(Facilitator, new PullBackWords(PulledText.RejectionReason, null, Nurse, "")), Nurse).RejectionReason);
    }

    [Fact]
    public void When_the_meeting_is_over_nobody_waits_and_the_message_goes()
    {
        Assert.Contains(new LobbyMessageWritten(""), Live().Did(Facilitator, new WriteToLobby("Straks")).When(Facilitator, new EndMeeting()).Decision.Events);
        Assert.Contains(new LobbyMessageWritten(""), Planned().Did(Facilitator, new WriteToLobby("Straks")).When(Facilitator, new CancelMeeting("Sykdom")).Decision.Events);
        Assert.DoesNotContain(new LobbyMessageWritten(""), Live().When(Facilitator, new EndMeeting()).Decision.Events);
    }

    // A host who comes opens no door here: somebody who leads lets each of them in.
    [Fact]
    public void Who_comes_early_waits_also_when_the_facilitator_has_come_and_the_meeting_has_begun()
    {
        var early = Planned().Did(Facilitator, new SendNotice()).After(StartsAt.AddMinutes(-10) - Empty.Now).Did(CoFacilitator, new OpenLobby()).Did(Teacher, Enters);
        var come = early.Did(Facilitator, Enters);
        var begun = come.After(TimeSpan.FromMinutes(10)).Did(Facilitator, new StartMeeting());

        Assert.All(new[] { early, come, begun }, moment => Assert.Equal(Standing.InLobby, moment.State.People[Teacher].Standing));
        Assert.Equal((MeetingPhase.Live, Standing.Admitted), (begun.State.Phase, begun.State.People[Facilitator].Standing));
        Assert.Equal(Standing.Admitted, begun.Did(Facilitator, new AdmitPerson(Teacher)).State.People[Teacher].Standing);
    }

    private static ParticipantView NurseFor(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId person) =>
        scenario.ViewOf(person).People.Single(one => one.Person == Nurse);
}
