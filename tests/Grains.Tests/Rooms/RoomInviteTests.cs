using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>Those who lead or coordinate put people on the list and give them roles, within what is theirs to give.</summary>
public sealed class RoomInviteTests
{
    [Fact]
    public void Those_who_lead_or_coordinate_invite_and_nobody_else()
    {
        foreach (var who in new[] { Facilitator, CoFacilitator, Coordinator })
        {
            Planned().When(who, As(Stranger, RoomRole.UserRepresentative)).ThenHappened(new PersonInvited(Entry(Stranger, RoomRole.UserRepresentative)));
        }

        foreach (var who in new[] { Presenter, Nurse, Mentor, UserRepresentative, Observer })
        {
            Planned().When(who, As(Stranger, RoomRole.Participant)).ThenRefused(RoomRefusals.NotAllowed);
        }

        Planned().When(Stranger, As(Stranger, RoomRole.Participant)).ThenRefused(RoomRefusals.NotFound);
        Live().Did(Facilitator, new EndMeeting()).When(Facilitator, As(Stranger, RoomRole.Participant)).ThenRefused(RoomRefusals.MeetingOver);
    }

    [Fact]
    public void What_is_not_theirs_is_neither_given_nor_taken()
    {
        foreach (var role in new[] { RoomRole.CasePresenter, RoomRole.CentreCoordinator })
        {
            Planned().When(Facilitator, As(Stranger, role)).ThenRefused(RoomRefusals.NotAllowed);
        }

        Planned().When(Facilitator, As(Stranger, RoomRole.None)).ThenRefused(RoomRefusals.RosterInvalid);
        var both = Planned().Did(TheArena, new InvitePerson(Entry(Nurse, RoomRole.Participant | RoomRole.CasePresenter)));
        both.When(Facilitator, As(Nurse, RoomRole.Observer)).ThenHappened(new PersonInvited(Entry(Nurse, RoomRole.Observer | RoomRole.CasePresenter)));
        both.When(Facilitator, As(Nurse, RoomRole.Participant)).ThenNothing();
    }

    [Fact]
    public void Only_a_facilitator_or_the_centre_makes_and_unmakes_a_facilitator()
    {
        Planned().When(CoFacilitator, As(Nurse, RoomRole.Facilitator)).ThenRefused(RoomRefusals.NotAllowed);
        Planned().When(CoFacilitator, As(Facilitator, RoomRole.Participant)).ThenRefused(RoomRefusals.NotAllowed);
        Planned().When(CoFacilitator, As(Nurse, RoomRole.CoFacilitator)).ThenHappened(new PersonInvited(Entry(Nurse, RoomRole.CoFacilitator)));
        foreach (var who in new[] { Facilitator, Coordinator })
        {
            Planned().When(who, As(Nurse, RoomRole.Facilitator)).ThenHappened(new PersonInvited(Entry(Nurse, RoomRole.Facilitator)));
            Planned().When(who, As(Facilitator, RoomRole.Participant)).ThenRefused(RoomRefusals.LastFacilitator);
        }
    }

    // The presenter says yes to a list by name: who comes on it afterwards waits outside the case.
    [Fact]
    public void Who_is_invited_while_a_case_is_on_is_let_in_when_its_presenter_has_said_yes() =>
        WithCase().Did(Facilitator, new OpenCase(Case(1)), As(Stranger, RoomRole.Participant)).Did(Stranger, Enters)
            .When(Facilitator, new AdmitPerson(Stranger)).ThenRefused(RoomRefusals.MustWait);

    [Fact]
    public void Who_comes_to_hear_a_case_by_a_new_role_waits_for_a_new_yes()
    {
        var on = WithCase().Did(Observer, Enters).Did(Facilitator, new AdmitPerson(Observer));
        var agreed = on.Did(Presenter, new AgreeToPanel(Case(1), [Facilitator, Nurse, Observer], [])).Did(Facilitator, new OpenCase(Case(1)));

        agreed.When(Facilitator, As(Observer, RoomRole.Participant)).ThenHappened(
            new PersonInvited(Entry(Observer, RoomRole.Participant)), new PanelAgreed(Case(1), [Facilitator, Nurse], []),
            new PersonLeft(Observer), new PersonHeldBack(Observer));
        agreed.When(Facilitator, As(Nurse, RoomRole.CoFacilitator)).ThenHappened(new PersonInvited(Entry(Nurse, RoomRole.CoFacilitator)));
    }

    private static InvitePerson As(Contracts.PersonId person, RoomRole roles) => new(Entry(person, roles));
}
