using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>The declaration of confidentiality has a version, and a case is for those who have accepted the one it was opened under.</summary>
public sealed class RoomDeclarationTests
{
    private static readonly CaseId TheCase = Case(1);

    private static readonly AcceptDeclaration Accepts = new(2);

    /// <summary>The case's item is on, and another declaration has come into force: nobody has accepted it yet.</summary>
    private static Scenario<Room, RoomCommand, RoomEvent> Renewed => WithCase(RoomRole.InCases).Did(TheArena, new LetTimePass(2));

    private static Scenario<Room, RoomCommand, RoomEvent> Open => Renewed.Did(Facilitator, Accepts, new OpenCase(TheCase))
        .Did(Presenter, Accepts, new PresentSection(TheCase, 0));

    [Fact]
    public void A_newer_one_is_told_once_while_people_may_be_there()
    {
        Live().When(TheArena, new LetTimePass(1)).ThenNothing();
        Live().When(TheArena, new LetTimePass(2)).ThenHappened(new DeclarationRenewed(2));
        Live().Did(TheArena, new LetTimePass(2)).When(TheArena, new LetTimePass(2)).ThenNothing();
        Planned().When(TheArena, new LetTimePass(2)).ThenNothing();
        Assert.Equal(2, Renewed.ViewOf(Nurse).Declaration);
    }

    [Fact]
    public void Who_is_inside_stays_and_hears_the_meeting_until_a_case_is_opened()
    {
        var said = Renewed.Did(Presenter, new PostContribution(Contribution(1), null, null, "Velkommen"));
        Assert.Equal((Standing.Admitted, 1), (said.ViewOf(Nurse).Me.Standing, said.ViewOf(Nurse).Contributions.Length));
        Assert.Single(said.ViewOf(Nurse).Cases);
    }

    [Fact]
    public void Whoever_opens_a_case_or_shows_a_part_of_it_accepts_it_first()
    {
        Renewed.When(Facilitator, new OpenCase(TheCase)).ThenRefused(RoomRefusals.DeclarationRenewed);
        Renewed.Did(Facilitator, Accepts, new OpenCase(TheCase)).When(Presenter, new PresentSection(TheCase, 0)).ThenRefused(RoomRefusals.DeclarationRenewed);
    }

    [Fact]
    public void The_case_waits_for_nobody_and_who_has_not_accepted_waits_outside_with_the_command_that_opens_it()
    {
        Renewed.Did(Facilitator, Accepts).When(Facilitator, new OpenCase(TheCase))
            .ThenHappened(new CaseOpened(TheCase), new PersonLeft(Nurse), new PersonHeldBack(Nurse));

        Open.When(Facilitator, new AdmitPerson(Nurse)).ThenRefused(RoomRefusals.MustWait);
        Assert.Empty(Open.ViewOf(Nurse).Cases);
        Assert.True(Open.State.StandingOf(TheCase, Nurse)!.Recognised);
        Assert.Contains(Nurse, Open.State.ChangedBy(new CaseOpened(TheCase)));
        RoomEvent[] told = [new CaseOpened(TheCase), new SectionPresented(TheCase, 0, new CaseSection("Del", "noe")), new ItemConcluded(Item(2), "Vi ringer.")];
        Assert.All(told, happened => Assert.False(Open.State.ViewerOf(Nurse)!.Sees(Open.State.AudienceOf(happened, default), 100)));

        // Nobody is kept from their own case.
        var without = Renewed.Did(Facilitator, Accepts, new OpenCase(TheCase));
        Assert.Equal(Standing.Admitted, without.ViewOf(Presenter).Me.Standing);
    }

    [Fact]
    public void They_are_back_with_the_command_in_which_they_accept_it()
    {
        Open.When(Nurse, Accepts).ThenHappened(new DeclarationAccepted(Nurse, 2), new PersonReturned(Nurse), new PersonEntered(Nurse));
        Assert.Single(Open.Did(Nurse, Accepts).ViewOf(Nurse).Cases[0].Sections);
    }

    [Fact]
    public void Who_never_does_is_back_when_the_item_is_left_and_never_hears_what_was_agreed()
    {
        var back = Open.Did(Facilitator, new ConcludeItem(Item(2), "Vi ringer."));
        Assert.Equal(Standing.Admitted, back.ViewOf(Nurse).Me.Standing);
        Assert.Empty(back.ViewOf(Nurse).Cases);
        Assert.Null(back.ViewOf(Nurse).Agenda.Single(item => item.Item == Item(2)).Conclusion);
    }

    [Fact]
    public void A_case_that_is_open_already_goes_on_under_the_one_it_was_opened_under()
    {
        var open = WithCase(RoomRole.InCases).Did(Facilitator, new OpenCase(TheCase)).Did(TheArena, new LetTimePass(2));
        Assert.Equal(Standing.Admitted, open.ViewOf(Nurse).Me.Standing);
        Assert.Single(open.ViewOf(Nurse).Cases);
    }

    [Fact]
    public void Whoever_comes_later_accepts_the_one_in_force_at_the_door()
    {
        Renewed.When(Teacher, new EnterRoom(1)).ThenRefused(RoomRefusals.DeclarationMissing);
        Renewed.When(Teacher, new EnterRoom(2)).ThenHappened(new LobbyEntered(Teacher, 2));
        var teacher = Open.Did(Teacher, new EnterRoom(2));
        teacher.When(Facilitator, new AdmitPerson(Teacher)).ThenHappened(new PersonAdmitted(Teacher), new PersonEntered(Teacher));

        // And whoever comes back says so with it.
        var gone = Renewed.Did(Nurse, new LeaveRoom());
        gone.When(Nurse, new EnterRoom(2)).ThenHappened(new DeclarationAccepted(Nurse, 2), new PersonEntered(Nurse));
        Renewed.When(Nurse, new EnterRoom(2)).ThenHappened(new DeclarationAccepted(Nurse, 2));
    }

    [Fact]
    public void It_is_the_one_in_force_that_is_accepted_once_and_by_who_is_there()
    {
        Renewed.When(Nurse, new AcceptDeclaration(1)).ThenRefused(RoomRefusals.DeclarationRenewed);
        Renewed.When(Nurse, new AcceptDeclaration(3)).ThenRefused(RoomRefusals.DeclarationRenewed);
        Renewed.When(Nurse, Accepts).ThenHappened(new DeclarationAccepted(Nurse, 2));
        Renewed.Did(Nurse, Accepts).When(Nurse, Accepts).ThenNothing();
        Renewed.When(Teacher, Accepts).ThenRefused(RoomRefusals.NotAdmitted);
        Renewed.Did(Facilitator, new EndMeeting()).When(Nurse, Accepts).ThenRefused(RoomRefusals.MeetingOver);
        Live().When(Nurse, new AcceptDeclaration(1)).ThenNothing();
    }

    [Fact]
    public void Those_who_lead_and_the_person_see_what_they_have_accepted()
    {
        var one = Renewed.Did(Nurse, Accepts);
        int Declared(PersonId reader) => one.ViewOf(reader).People.Single(person => person.Person == Nurse).Declared;
        Assert.Equal((2, 2, 0), (Declared(Facilitator), Declared(Nurse), Declared(Presenter)));
        Assert.Equal(0, one.ViewOf(Facilitator).People.Single(person => person.Person == Presenter).Declared);
        Assert.Equal(new Audience(RoomRole.Leaders, Person: Nurse), one.State.AudienceOf(new DeclarationAccepted(Nurse, 2), default));
    }
}
