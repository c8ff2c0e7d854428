using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Advice;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Contracts.Written;
using Pilar.Arena.Grains.Tests.Advice;
using Pilar.Arena.Grains.Tests.Cases;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Written.WrittenCast;
using CasePresentation = Pilar.Arena.Grains.Cases.CasePresentation;

namespace Pilar.Arena.Grains.Tests.Written;

/// <summary>
/// The rows of the handbook's authorisation matrix that a written answer has a part in, one cell each. An observer only listens where something is said: there is
/// nothing to listen to here, so K6, K10 and K11 are not theirs, and to whom no case is shown there is nothing to recognise or to stop.
/// </summary>
public sealed class WrittenMatrixTests
{
    private const string Roles = "PAR FAC COF PRE MEN COO USR OBS MTE MUN ADM DPO";

    // A: allowed, when the presenter has said yes to them. O: the presenter's own. C: when the presenter lets the role read. -: never.
    public static TheoryData<string, string, char> Cells => Read(
    [
        ("E4", "- C C O - A - - - - - -"),
        ("E5", "- A A - - A - - - - - -"),
        ("K6", "A A A O A C C - - - - -"),
        ("K7", "A A A - A C C - - - - -"),
        ("K8", "A A A - A C C - - - - -"),
        ("K9", "- - - O - - - - - - - -"),
        ("K10", "A A A - A A A - - - - -"),
        ("K11", "A A A A A A A - - - - -"),
        ("K13", "- C C O - - - - - - - -"),
    ]);

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_what_the_rules_do(string row, string role, char cell)
    {
        Assert.Equal(cell is not '-', May(row, role, conditionMet: true));
        if (cell is 'A' or 'O' or '-')
        {
            Assert.Equal(cell is not '-', May(row, role, conditionMet: false));
        }
    }

    [Theory]
    [InlineData("COO", "K7")]
    [InlineData("USR", "K8")]
    [InlineData("COO", "K6")]
    public void Whom_the_presenter_does_not_let_read_is_not_named(string role, string row) => Assert.False(May(row, role, conditionMet: false));

    private static bool May(string row, string role, bool conditionMet)
    {
        var by = By(role);
        var readers = conditionMet || role is not ("COO" or "USR") || row is "K10" or "K11" ? RoomRole.InCases : RoomRole.Participant | RoomRole.Leaders;
        var actors = Actors.SetItem(by, new CaseActor(RoleOf(role), role == "PRE" ? "Fjellvika" : "Nordhavn"));
        var approved = Approved.Does(Presenter, new ChooseReaders(readers, RoomRole.None));
        return row switch
        {
            // They propose, and the presenter accepts by the yes to the list; the presenter chooses it themselves.
            "E4" when role == "PRE" => Does(approved, by, new ChooseWriting(), actors),
            "E4" => Does(approved, by, Name(Nurse), actors) && (conditionMet || role == "COO"),
            "E5" => Does(approved, by, Name(Nurse), actors),
            "K6" when role == "PRE" => Does(Answering, by, new NoteReading(), actors),

            // They freeze, and the presenter decides.
            "K13" when role is "FAC" or "COF" => conditionMet && Does(OnPanel(), by, new StopWrittenCase(), actors) && !Does(OnPanel(), by, new WithdrawCase(), actors),
            _ when role == "PRE" => Does(Asked(Answering), by, CommandOf(row), actors),
            _ => Does(OnPanel(), by, CommandOf(row), actors),
        };

        // As far as they come.
        Scenario<CasePresentation, CaseCommand, CaseEvent> OnPanel()
        {
            if (!Does(approved, Coordinator, Name(actors, by), actors))
            {
                return Asked(approved.Does(Coordinator, Name(Nurse)).Does(Presenter, new AgreeToNames(1, [Nurse], [])).Does(Nurse, Declare));
            }

            var opened = approved.Did(Coordinator, Name(actors, by, Nurse) with { As = Actors[Coordinator] }).Does(Presenter, new AgreeToNames(1, [by, Nurse], []));
            return Asked(opened.Did(by, Declare with { As = actors[by] }).Does(Nurse, Declare));
        }
    }

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Asked(Scenario<CasePresentation, CaseCommand, CaseEvent> scenario) =>
        scenario.Writes(Nurse, AdviceCast.Write(AdviceCast.First));

    private static CaseCommand CommandOf(string row) => row switch
    {
        "K6" => new NoteReading(),
        "K7" => Ask(First),
        "K8" => AdviceCast.Write(AdviceCast.Second),
        "K9" => new MarkAdvice(AdviceCast.First, AdviceMark.Useful, 1),
        "K10" => new StandAside(),
        "K11" => new StopWrittenCase(),
        _ => new WithdrawCase(),
    };

    private static bool Does(
        Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId by, CaseCommand command, ImmutableDictionary<PersonId, CaseActor> actors)
    {
        var actor = actors[by];
        actor = scenario.State.IsWritten ? actor with { There = scenario.State.InWriting(by, actor.Roles, scenario.Now) } : actor;
        return scenario.When(by, command with { As = actor }).Decision.Refusal is null;
    }

    private static PersonId By(string role) => role switch { "PRE" => Presenter, "COO" => Coordinator, _ => Person(40 + Array.IndexOf(Roles.Split(' '), role)) };

    private static RoomRole RoleOf(string role) => role switch
    {
        "PAR" or "PRE" => RoomRole.Participant,
        "FAC" => RoomRole.Facilitator,
        "COF" => RoomRole.CoFacilitator,
        "MEN" => RoomRole.Mentor,
        "MTE" => RoomRole.Mentee,
        "COO" => RoomRole.CentreCoordinator,
        "USR" => RoomRole.UserRepresentative,
        "OBS" => RoomRole.Observer,
        _ => RoomRole.None,
    };

    private static TheoryData<string, string, char> Read((string Row, string Cells)[] rows) =>
        [.. from row in rows
            from cell in row.Cells.Split(' ').Zip(Roles.Split(' '))
            select (row.Row, cell.Second, cell.First[0])];
}
