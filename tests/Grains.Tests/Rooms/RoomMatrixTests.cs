using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.MethodScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>The rows of the handbook's authorisation matrix that are about a meeting and its room, one cell each: what the rules do with a command or a view.</summary>
public sealed class RoomMatrixTests
{
    private const string Roles = "PAR FAC COF PRE MEN COO USR OBS MUN ADM DPO";

    /// <summary>Where the arena does otherwise than the handbook, and how: <c>+</c> it lets what the handbook does not, <c>-</c> the other way.</summary>
    private static readonly Dictionary<(string Row, string Role), char> Otherwise = new()
    {
        // Whoever may come to the lobby may know what for.
        [("M4", "MEN")] = '+',

        // A coordinator hosts nothing: leading is offered to the co-facilitator alone (decision 37).
        [("M6", "COO")] = '-',
        [("M7", "COO")] = '-',

        // Numbers only, as the condition says: no name in them.
        [("M12", "OBS")] = '-',

        // Numbers and exports for the data protection officer are not there yet.
        [("M12", "DPO")] = '-',

        // Those who lead choose until the method has begun, and the presenter may choose again.
        [("E4", "FAC")] = '+',
        [("E4", "COF")] = '+',

        // It is their own case.
        [("K10", "PRE")] = '-',
    };

    // A: allowed. O: one's own. C, S: when the condition is met. -: never, not even then. MTE has no room of its own yet.
    public static TheoryData<string, string, char> Cells => Read(
    [
        ("M1", "-  A  A  -  -  A  -  -  -  -  -"),
        ("M2", "A  A  A  A  -  A  C  -  -  -  -"),
        ("M3", "-  A  A  -  -  A  -  -  -  -  -"),
        ("M4", "A  A  A  A  -  A  C  C  -  -  -"),
        ("M5", "A  A  A  A  A  A  C  C  -  -  -"),
        ("M6", "-  A  A  -  -  C  -  -  -  -  -"),
        ("M7", "-  A  C  -  -  C  -  -  -  -  -"),
        ("M8", "-  A  A  -  -  -  -  -  -  -  -"),
        ("M9", "A  A  A  C  A  A  C  -  -  -  -"),
        ("M10", "-  A  A  -  -  -  -  -  -  -  -"),
        ("M11", "O  O  O  O  O  O  O  -  -  -  -"),
        ("M12", "A  A  A  A  A  A  C  C  -  -  S"),
        ("E4", "-  C  C  O  -  A  -  -  -  -  -"),
        ("K6", "A  A  A  O  A  C  C  C  -  -  -"),
        ("K7", "A  A  A  C  A  C  C  -  -  -  -"),
        ("K10", "A  A  A  A  A  A  A  A  -  -  -"),
        ("K11", "A  A  A  A  A  A  A  A  -  -  -"),
    ]);

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_what_the_rules_do(string row, string role, char cell)
    {
        var expected = Otherwise.GetValueOrDefault((row, role), cell) switch
        {
            '+' => (true, true),
            '-' => (false, false),
            'C' or 'S' => (true, false),
            _ => (true, true),
        };

        Assert.Equal(expected, (May(row, role, conditionMet: true), May(row, role, conditionMet: false)));
    }

    private static bool May(string row, string role, bool conditionMet)
    {
        var by = By(role, isListed: conditionMet || row is not ("M2" or "M4" or "M5"));
        return row switch
        {
            "M1" => Allowed(Planned(), by, new SendNotice()),
            "M2" => Allowed(Planned(), by, new ProposeItem(Item(9), "Erfaringer", AgendaItemType.Discussion, 5)),
            "M3" => Allowed(Proposed, by, new AcceptItem(Item(9))) && Allowed(Planned(), by, new MoveItem(Item(3), null, null, Planned().State.Agenda.Version)),
            "M4" => Sees(Planned(), by) is { Agenda.IsEmpty: false },
            "M5" => Allowed(InLobby(), by, Enters),
            "M6" => Allowed(Waiting, by, new AdmitPerson(Teacher)) && Allowed(Waiting, by, new RejectPerson(Teacher, "Feil dag")) && Allowed(Waiting, by, new WriteToLobby("Straks")),

            // The condition: nobody who leads has come for three minutes.
            "M7" => Allowed(Unstarted(late: conditionMet), by, new StartMeeting()),
            "M8" => Allowed(In(Clarify), by, new StepPhase(Case(1), Clarify)) && Allowed(Asked, by, new GiveFloor(Nurse, 0, Asked.Seq)),

            // The condition: no phase is on in which the presenter listens, or that is closed to user representatives.
            "M9" => Allowed(conditionMet ? Full() : In(Reflect), by, Says()),
            "M10" => Allowed(Said(Teacher), by, new PullBackContribution(Contribution(1), "")),
            "M11" => Allowed(Full(), by, Says()) && Allowed(Said(by), by, new RetractContribution(Contribution(1))),

            // Names, roles and organisations of the others. The condition: they were let in.
            "M12" => Sees(conditionMet || role is not "USR" ? Full() : InLobby(), by) is { People.Length: > 1 },
            "E4" => Allowed(Full(), by, new ChooseMethod(Case(1), "CrossSector60")),

            // The condition: the presenter has agreed to those who read it.
            "K6" => Sees(ReadBy(conditionMet ? RoomRole.Anyone : RoomRole.Participant | RoomRole.Leaders | RoomRole.Mentor), by) is { Cases: [{ Sections.IsEmpty: false }] },

            // The condition: a phase that opens for it is on (the presenter answers there), or they are among those the presenter agreed to.
            "K7" => Allowed(
                (role, conditionMet) switch
                {
                    ("USR", true) => In(User),
                    ("PRE", false) => In(Reflect),
                    ("COO", false) => In(Clarify).Did(Presenter, Agreed(Case(1), Coordinator)),
                    _ => In(Clarify),
                },
                by,
                Says()),
            "K10" => Allowed(In(Clarify), by, new RecogniseCase(Case(1))),
            "K11" => Allowed(In(Clarify), by, new StopCase(Case(1))),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row, "No such row."),
        };
    }

    private static Scenario<Room, RoomCommand, RoomEvent> Proposed =>
        Planned().Did(Nurse, new ProposeItem(Item(9), "Erfaringer", AgendaItemType.Discussion, 5));

    private static Scenario<Room, RoomCommand, RoomEvent> Waiting => Live().Did(Teacher, Enters);

    private static Scenario<Room, RoomCommand, RoomEvent> Asked => In(Clarify).Did(Nurse, new AskForFloor(FloorKind.Question));

    private static Scenario<Room, RoomCommand, RoomEvent> Unstarted(bool late) =>
        InLobby().Did(CoFacilitator, Enters).After(StartsAt - InLobby().Now + (late ? RoomLimits.LeadersGone : TimeSpan.Zero));

    private static Scenario<Room, RoomCommand, RoomEvent> Said(PersonId by) => Full().Did(by, Says());

    private static Scenario<Room, RoomCommand, RoomEvent> ReadBy(RoomRole readers) => WithCase(readers)
        .JoinedBy(Mentor, UserRepresentative, Observer, Coordinator)
        .Did(CoFacilitator, Enters)
        .Did(Facilitator, new OpenCase(Case(1)))
        .Did(Presenter, new PresentSection(Case(1), 0));

    private static bool Allowed(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId by, RoomCommand command) =>
        scenario.When(by, command).Decision.Refusal is null;

    private static RoomView? Sees(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId person) =>
        scenario.State.ViewerOf(person) is null ? null : scenario.ViewOf(person);

    // MUN, ADM and DPO are on no list, and neither is whoever is invited when they are not.
    private static PersonId By(string role, bool isListed) => role switch
    {
        "PAR" => Nurse,
        "FAC" => Facilitator,
        "COF" => CoFacilitator,
        "PRE" => Presenter,
        "MEN" => Mentor,
        "COO" => Coordinator,
        "USR" when isListed => UserRepresentative,
        "OBS" when isListed => Observer,
        _ => Stranger,
    };

    private static TheoryData<string, string, char> Read((string Row, string Cells)[] rows) =>
        [.. from row in rows
            from cell in row.Cells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Zip(Roles.Split(' '))
            select (row.Row, cell.Second, cell.First[0])];
}
