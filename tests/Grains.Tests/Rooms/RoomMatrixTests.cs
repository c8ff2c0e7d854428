using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Grains.Tests.Authorisation;
using Pilar.Arena.Grains.Tests.Scheduling;
using static Pilar.Arena.Grains.Tests.Rooms.MethodScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>The rows of the handbook's authorisation matrix that are about a meeting and its room, one cell each: what the rules do with a command or a view.</summary>
public sealed class RoomMatrixTests
{
    internal static readonly string[] Rows =
        ["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11", "M12", "E4", "E5", "K6", "K7", "K10", "K11"];

    public static TheoryData<string, string, char> Cells => Authz.Of(Rows);

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_what_the_rules_do(string row, string role, char cell) =>
        Assert.Equal((cell is not '-', cell is 'A' or 'O'), (May(row, role, conditionMet: true), May(row, role, conditionMet: false)));

    [Fact]
    public void Nobody_recognises_their_own_case()
    {
        AnothersCase.When(Nurse, new RecogniseCase(Case(2))).ThenRefused(RoomRefusals.CaseIsYours);
        In(Clarify).When(Presenter, new RecogniseCase(Case(1))).ThenRefused(RoomRefusals.CaseIsYours);
    }

    private static bool May(string row, string role, bool conditionMet)
    {
        var by = By(role, isListed: conditionMet || row is not ("M2" or "M4" or "M5"));
        return row switch
        {
            "M1" => Allowed(Planned(), by, new SendNotice()),
            "M2" => Allowed(Planned(), by, new ProposeItem(Item(9), "Erfaringer", AgendaItemType.Discussion, 5)),
            "M3" => Allowed(Proposed, by, new AcceptItem(Item(9))) && Allowed(Planned(), by, new MoveItem(Item(3), null, null, Planned().State.Agenda.Version))
                && Allowed(Proposed, by, new DeclineItem(Item(9), "Neste gang")) && Allowed(Planned(), by, new SetItemMinutes(Item(3), 15, 10)),
            "M4" => Sees(Planned(), by) is { Agenda.IsEmpty: false },
            "M5" => Allowed(InLobby(), by, Enters),

            // The condition: nobody who leads has come for three minutes.
            "M6" => KeepsTheDoor(role is "FAC" or "COF" ? Waiting : Unled(late: conditionMet).Did(Teacher, Enters), by),
            "M7" => StartsAndEnds(role is "FAC" or "COF" ? Unstarted(late: conditionMet) : Unled(late: conditionMet), by),
            "M8" => Allowed(In(Clarify), by, new StepPhase(Case(1), Clarify)) && Allowed(Asked, by, new GiveFloor(Nurse, 0, Asked.Seq)),

            // The condition: no phase is on in which the presenter listens, or that is closed to user representatives.
            "M9" => role is "MTE" ? Allowed(Met, by, Says(item: null)) && Allowed(Met, by, new AskForFloor(FloorKind.Contribution))
                    && Allowed(MenteeSpeaks, by, new GiveBackFloor(MenteeSpeaks.Turn()))
                : Allowed(conditionMet ? Full() : In(Reflect), by, Says()),

            // With its reason, which stands beside it for its author: a rule, with or without words of one's own.
            "M10" => Said(Teacher).When(by, new PullBackContribution(Contribution(1), "Et navn")).Decision.Events
                .Any(happened => happened is PullBackExplained { Reason: "Et navn" }) && Allowed(Said(Teacher), by, new PullBackContribution(Contribution(1), "", Rule: HouseRule.Topic))
                && !Allowed(Said(Teacher), by, new PullBackContribution(Contribution(1), ""))
                && Allowed(Held, by, new LetThrough(Contribution(1))) && Allowed(Held, by, new NotPublish(Contribution(1), HouseRule.Topic)),

            "M11" => role is "MTE" ? Allowed(Met.Did(by, Says(item: null)), by, new RetractContribution(Contribution(1)))
                : Allowed(Full(), by, Says()) && Allowed(Said(by), by, new RetractContribution(Contribution(1))),

            "M12" => SeesWhoIsHere(role, by, conditionMet),

            // The condition: the presenter has said yes to what those who lead proposed.
            "E4" => role is "FAC" or "COF" ? SlotCast.IsAgreed(by, "CrossSector60", accepted: conditionMet) : Allowed(Full(), by, new ChooseMethod(Case(1), "CrossSector60")),

            // The presenter names nobody, and says no to any name. The condition: it is a no.
            "E5" => role is "PRE" && conditionMet ? Allowed(WithCase(), by, Agreed(Case(1), Nurse))
                : Allowed(Planned(), by, new InvitePerson(Entry(Person(11), RoomRole.Participant))),

            // The condition: the presenter has agreed to those who read it, and to observers those who lead as well.
            "K6" => conditionMet ? Reads(ReadBy(RoomRole.InCases), by)
                : Reads(ReadBy(RoomRole.Participant | RoomRole.Leaders | RoomRole.Mentor), by)
                    || (role is "OBS" && Reads(ReadBy(RoomRole.InCases).Did(CoFacilitator, new AgreeToObservers(Case(1), false)), by)),

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

            // Whoever presents one, another's.
            "K10" => role is "PRE" ? Allowed(AnothersCase, by, new RecogniseCase(Case(2))) : Allowed(In(Clarify), by, new RecogniseCase(Case(1))),
            "K11" => Allowed(In(Clarify), by, new StopCase(Case(1))),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row, "No such row."),
        };
    }

    private static bool KeepsTheDoor(Scenario<Room, RoomCommand, RoomEvent> waiting, PersonId by) =>
        Allowed(waiting, by, new AdmitPerson(Teacher)) && Allowed(waiting, by, new AdmitEveryone())
        && Allowed(waiting, by, new RejectPerson(Teacher, "Feil dag")) && Allowed(waiting, by, new WriteToLobby("Straks"));

    private static bool StartsAndEnds(Scenario<Room, RoomCommand, RoomEvent> open, PersonId by) =>
        Allowed(open, by, new StartMeeting()) && Allowed(open.Did(by, new StartMeeting()), by, new EndMeeting());

    // Names, roles and organisations of the others; to those who observe how many they are, and no name. The condition: they were let in. To the data protection
    // officer a number, when it is over.
    private static bool SeesWhoIsHere(string role, PersonId by, bool conditionMet) => role switch
    {
        "DPO" => MeetingNumbers.Of((conditionMet ? Full().Did(Facilitator, new EndMeeting()) : Full()).State) is { There: not null },
        "OBS" => Sees(conditionMet ? Full() : InLobby(), by) is { Attendance: { Present: 9, Listed: 9 }, People.Length: 1 },
        "MTE" => Sees(Met, by) is { People.Length: > 1 },
        _ => Sees(conditionMet || role is not "USR" ? Full() : InLobby(), by) is { People.Length: > 1 },
    };

    private static Scenario<Room, RoomCommand, RoomEvent> Proposed =>
        Planned().Did(Nurse, new ProposeItem(Item(9), "Erfaringer", AgendaItemType.Discussion, 5));

    private static Scenario<Room, RoomCommand, RoomEvent> Waiting => Live().Did(Teacher, Enters);

    private static Scenario<Room, RoomCommand, RoomEvent> Asked => In(Clarify).Did(Nurse, new AskForFloor(FloorKind.Question));

    private static Scenario<Room, RoomCommand, RoomEvent> Unstarted(bool late) =>
        InLobby().Did(CoFacilitator, Enters).After(StartsAt - InLobby().Now + (late ? RoomLimits.LeadersGone : TimeSpan.Zero));

    // Whoever led has gone, and somebody waits who may act as host; the clock has looked.
    private static Scenario<Room, RoomCommand, RoomEvent> Unled(bool late) => InLobby()
        .Did(Coordinator, Enters)
        .Did(Facilitator, new LeaveRoom())
        .After(StartsAt - InLobby().Now + RoomLimits.LeadersGone - (late ? TimeSpan.Zero : TimeSpan.FromSeconds(1)))
        .Did(TheArena, new LetTimePass());

    private static Scenario<Room, RoomCommand, RoomEvent> AnothersCase => Live()
        .Did(Facilitator, new ProposeItem(Item(9), "Sak", AgendaItemType.Case, 30))
        .Did(TheArena, Attach(Case(1), Item(2)), Attach(Case(2), Item(9)) with { Presenter = Nurse })
        .Did(Nurse, new AgreeToPanel(Case(2), [.. Roster.Select(entry => entry.Person).Except([Nurse])], []))
        .Did(Facilitator, new StartItem(Item(9)), new OpenCase(Case(2)));

    private static Scenario<Room, RoomCommand, RoomEvent> Said(PersonId by) => Full().Did(by, Says());

    private static Scenario<Room, RoomCommand, RoomEvent> Held => Full().Did(Facilitator, new HoldContributions(true)).Did(Teacher, Says());

    private static Scenario<Room, RoomCommand, RoomEvent> ReadBy(RoomRole readers) => WithCase(readers)
        .JoinedBy(Mentor, UserRepresentative, Observer, Coordinator)
        .Did(CoFacilitator, Enters)
        .Did(Facilitator, new OpenCase(Case(1)))
        .Did(Presenter, new PresentSection(Case(1), 0));

    // The mentee is in the room, and no case is on: while one is, it is not for them.
    private static Scenario<Room, RoomCommand, RoomEvent> Met => Live().WithMentee().Did(Facilitator, new AdmitPerson(Mentee));

    private static Scenario<Room, RoomCommand, RoomEvent> MenteeSpeaks => Met.Gives(Mentee);

    private static bool Reads(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId person) => Sees(scenario, person) is { Cases: [{ Sections.IsEmpty: false }] };

    private static bool Allowed(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId by, RoomCommand command) =>
        Listing(scenario, by).When(by, command).Decision.Refusal is null;

    private static RoomView? Sees(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId person)
    {
        var listed = Listing(scenario, person);
        return listed.State.ViewerOf(person) is null ? null : listed.ViewOf(person);
    }

    // Whoever comes along is on the list, and at the door where there is one: what they may not, they may not as somebody who is known there.
    private static Scenario<Room, RoomCommand, RoomEvent> Listing(Scenario<Room, RoomCommand, RoomEvent> scenario, PersonId person) =>
        person == Mentee && scenario.State.Find(Mentee) is null ? scenario.WithMentee() : scenario;

    // MUN, ADM and DPO are on no list, and neither is whoever is invited when they are not.
    private static PersonId By(string role, bool isListed) => role switch
    {
        "PAR" => Nurse,
        "FAC" => Facilitator,
        "COF" => CoFacilitator,
        "PRE" => Presenter,
        "MEN" => Mentor,
        "MTE" => Mentee,
        "COO" => Coordinator,
        "USR" when isListed => UserRepresentative,
        "OBS" when isListed => Observer,
        _ => Stranger,
    };
}
