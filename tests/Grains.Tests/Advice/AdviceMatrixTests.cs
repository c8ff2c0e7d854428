using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Advice;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Authorisation;
using Pilar.Arena.Grains.Tests.Rooms;
using static Pilar.Arena.Grains.Tests.Advice.AdviceCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Advice;

/// <summary>The rows of the handbook's authorisation matrix that are about advice, one cell each: what the room says of somebody, and what the case makes of it.</summary>
public sealed class AdviceMatrixTests
{
    internal static readonly string[] Rows = ["K8", "K9", "K12"];

    public static TheoryData<string, string, char> Cells => Authz.Of(Rows);

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_what_the_rules_do(string row, string role, char cell)
    {
        Assert.Equal(cell is not '-', May(row, role, conditionMet: true));
        Assert.Equal(cell is 'A' or 'O', May(row, role, conditionMet: false));
    }

    [Theory]
    [InlineData(MethodScenario.Respond, false)]
    [InlineData(MethodScenario.Recommend, true)]
    [InlineData(MethodScenario.Last, true)]
    public void It_is_written_from_the_phase_for_it_on(int phase, bool may) =>
        Assert.Equal(may ? AdviceTurn.Writes : AdviceTurn.Hears, MethodScenario.In(phase).State.StandingOf(Case(1), Nurse)!.Advice);

    [Fact]
    public void Without_a_method_without_the_case_open_and_outside_of_the_room_nobody_writes()
    {
        var room = MethodScenario.In(MethodScenario.Recommend);
        Assert.Equal(AdviceTurn.Writes, Turn(room, Nurse));
        Assert.Equal(AdviceTurn.None, Turn(room.Did(Presenter, new CloseCase(Case(1))), Nurse));
        Assert.Equal(AdviceTurn.Writes, Turn(room.Did(Teacher, new StopCase(Case(1))), Nurse)); // and the case refuses it, and says why
        Assert.Equal(AdviceTurn.None, Turn(room.Did(Nurse, new RecogniseCase(Case(1))), Nurse));
        Assert.Equal(AdviceTurn.None, Turn(room.Did(Presenter, Agreed(Case(1), Nurse)), Nurse));
        Assert.Equal(AdviceTurn.None, Turn(room.Did(Facilitator, new RemovePerson(Nurse, "Feil møte.")), Nurse));
        Assert.Equal(AdviceTurn.Hears, Turn(RoomScenario.WithCase().Did(Facilitator, new OpenCase(Case(1))), Nurse));
        Assert.Equal(AdviceTurn.None, Turn(room, Mentor)); // whom the presenter has not let read
    }

    private static AdviceTurn Turn(Scenario<Room, RoomCommand, RoomEvent> room, PersonId person) => room.State.StandingOf(Case(1), person)!.Advice;

    private static bool May(string row, string role, bool conditionMet)
    {
        if (Of(role) is not { } person)
        {
            // They hold no role in a room: it says nothing of them.
            Assert.Equal(AdviceTurn.None, RoomInAdvice(conditionMet).StandingOf(Case(1), Stranger)!.Advice);
            return Advised.State.Board(Stranger, new CaseActor(RoomRole.None, "", Elsewhere)) is not null;
        }

        var there = RoomInAdvice(conditionMet || role is not ("COO" or "USR")).StandingOf(Case(1), person)!;
        CaseCommand command = row switch
        {
            "K8" => Write(new AdviceId(Guid.NewGuid())),
            "K9" => new MarkAdvice(First, AdviceMark.Useful, 2),
            _ => new RemindOfDuty(true),
        };

        // K12 has no condition: before the case is open and without a method as well as in its phase for advice, in the room and on the case's own page.
        return row == "K12"
            ? (conditionMet ? RoomInAdvice(true) : Announced).Decide(new ShowDuty(Case(1), true), new Circumstance(person, StartsAt)).Refusal is null
                && (!conditionMet || Advised.When(person, command with { As = new CaseActor(RoleOf(role), "Nordhavn", there) }).Decision.Refusal is null)
            : Advised.When(person, command with { As = new CaseActor(RoleOf(role), "Nordhavn", there) }).Decision.Refusal is null;
    }

    // In a phase for advice in which user representatives write too, where everybody may read. Not met: the coordinator is not on the panel, the phase is for the panel.
    private static Room RoomInAdvice(bool conditionMet)
    {
        var phase = MethodScenario.CrossSector.Phases[MethodScenario.Recommend];
        var wider = phase with { Writers = phase.Writers | (conditionMet ? RoomRole.UserRepresentative : RoomRole.None) };
        var method = MethodScenario.CrossSector with { Phases = MethodScenario.CrossSector.Phases.SetItem(MethodScenario.Recommend, wider) };
        return RoomScenario.WithCase(RoomRole.InCases).JoinedBy(Teacher, Mentor, UserRepresentative, Observer, Coordinator)
            .Did(CoFacilitator, RoomScenario.Enters)
            .Did(Facilitator, new OpenCase(Case(1)))
            .Happened(new MethodChosen(Case(1), method))
            .Happened(new PhaseEntered(Case(1), MethodScenario.Recommend, false))
            .Did(Presenter, conditionMet ? Agreed(Case(1)) : Agreed(Case(1), Coordinator)).WithMentee().State;
    }

    private static Room Announced => RoomScenario.WithCase(RoomRole.InCases).JoinedBy(Teacher, Mentor, UserRepresentative, Observer, Coordinator)
        .Did(CoFacilitator, RoomScenario.Enters).WithMentee().State;

    private static PersonId? Of(string role) => role switch
    {
        "PAR" => Nurse,
        "FAC" => Facilitator,
        "COF" => CoFacilitator,
        "PRE" => Presenter,
        "MEN" => Mentor,
        "MTE" => Mentee,
        "COO" => Coordinator,
        "USR" => UserRepresentative,
        "OBS" => Observer,
        _ => null,
    };

    private static RoomRole RoleOf(string role) => role switch
    {
        "FAC" => RoomRole.Facilitator,
        "COF" => RoomRole.CoFacilitator,
        "MEN" => RoomRole.Mentor,
        "MTE" => RoomRole.Mentee,
        "COO" => RoomRole.CentreCoordinator,
        "USR" => RoomRole.UserRepresentative,
        "OBS" => RoomRole.Observer,
        _ => RoomRole.Participant,
    };
}
