using System.Collections.Immutable;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Tests.Rooms;
using Engine = Pilar.Arena.Anonymisation.Redaction.CaseFingerprints;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>The people, texts and beginnings that tests of a case share. The people are those of the room's tests.</summary>
public static class CaseCast
{
    /// <summary>Leads the room too, and works where the presenter works.</summary>
    public static readonly PersonId Neighbour = RoomCast.Person(11);

    public static readonly ImmutableDictionary<PersonId, CaseActor> Actors = new Dictionary<PersonId, CaseActor>
    {
        [RoomCast.Presenter] = new(RoomRole.Participant, "Fjellvika"),
        [RoomCast.Facilitator] = new(RoomRole.Facilitator, "region Øst"),
        [RoomCast.CoFacilitator] = new(RoomRole.Participant | RoomRole.CoFacilitator, "Storelvmo"),
        [RoomCast.Coordinator] = new(RoomRole.CentreCoordinator, "region Sør"),
        [Neighbour] = new(RoomRole.Facilitator | RoomRole.CentreCoordinator, " fjellvika"),
        [RoomCast.Nurse] = new(RoomRole.Participant, "Nordhavn"),
        [RoomCast.Mentor] = new(RoomRole.Mentor, "Nordhavn"),
        [RoomCast.UserRepresentative] = new(RoomRole.UserRepresentative, "Nordbyen"),
        [RoomCast.Observer] = new(RoomRole.Observer, "Nordhavn"),
        [RoomCast.Stranger] = new(RoomRole.None, "Nordhavn"),
    }.ToImmutableDictionary();

    public static CaseChecklist AllYes { get; } = new(true, true, true, true, true);

    public static BeginCase Begin { get; } = new(RoomCast.TheRoom, RoomCast.Item(2), CaseTheme.SchoolAbsence, DutyAnswer.No) { Number = "S-2026-0142" };

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Nothing { get; } = new(CasePresentation.Empty, 0, RoomCast.StartsAt.AddDays(-7));

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Begun => Nothing.Does(RoomCast.Presenter, Begin);

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Sent(CaseRisk risk = CaseRisk.Green) => Begun.Does(RoomCast.Presenter, Send(risk: risk));

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> InReview(CaseRisk risk = CaseRisk.Green) =>
        Sent(risk).Does(RoomCast.Presenter, new RequestReview());

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Approved => InReview().ApprovedBy(RoomCast.CoFacilitator);

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Taken => Approved.Does(RoomCast.TheArena, new NoteAttached(RoomCast.Item(2), 1));

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Presented => Taken.Does(RoomCast.TheArena, new NotePresented());

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Frozen => Presented.Does(RoomCast.TheArena, new FreezeCase(RoomRole.Participant));

    /// <summary>A text of <paramref name="words"/> words, of which the key question has two.</summary>
    public static CaseText Text(int words = 200, string about = "ordet") => new(
        [
            new("seen", "Hva har du sett?", string.Join(' ', Enumerable.Repeat(about, words - 11))),
            new("done", "Hva er gjort så langt?", "[Barn 1] har fått tilbud om samtaler, uten virkning"),
        ],
        new("keyQuestion", "Hva vil du ha hjelp til?", "Hva nå?"));

    public static SendCaseText Send(int words = 200, CaseRisk risk = CaseRisk.Green, string about = "ordet") => new(
        Text(words, about),
        [new KeptItem("ungdomstrinnet", "Alderen betyr noe for hjelpen.")],
        new CaseFindings([new FindingCount("person", 3)], 0, risk, Fits(risk), [new CaseRiskRaiser("age", "ungdomstrinnet", 12.5)], false, "arena-wasm 1"),
        FitsFivePersons: true,
        new CaseFingerprints(new byte[16], [new byte[32]])) { Measure = Measured() };

    /// <summary>What the arena makes of it itself.</summary>
    public static CaseMeasure Measured(CaseRisk risk = CaseRisk.Green) => new(risk, Fits(risk), [new CaseRiskRaiser("geography", "[sted]", 2)], []);

    public static ApproveCase Approve(this Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, bool wantsSecond = false) =>
        new(scenario.State.Latest!.Version, scenario.State.Latest.Hash, AllYes, wantsSecond);

    public static Scenario<CasePresentation, CaseCommand, CaseEvent> ApprovedBy(
        this Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId reader) =>
        scenario.Does(reader, new NoteReading(), scenario.Approve());

    /// <summary>As the grain hands it on: with what the person is in the room.</summary>
    public static Scenario<CasePresentation, CaseCommand, CaseEvent> Does(
        this Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId by, params CaseCommand[] commands) =>
        scenario.Did(by, [.. commands.Select(command => As(by, command))]);

    public static Scenario<CasePresentation, CaseCommand, CaseEvent>.Outcome Asks(
        this Scenario<CasePresentation, CaseCommand, CaseEvent> scenario, PersonId by, CaseCommand command) =>
        scenario.When(by, As(by, command));

    public static CaseCommand As(PersonId by, CaseCommand command) => command with { As = Actors.GetValueOrDefault(by) };

    /// <summary>As a browser makes them of a case in which somebody has this name.</summary>
    public static CaseFingerprints PrintsOf(string name)
    {
        var (salt, bits) = (new byte[16], new byte[32]);
        foreach (var value in Engine.Make(salt, [name]).ToBytes().Skip(1))
        {
            bits[value >> 3] |= (byte)(1 << (value & 7));
        }

        return new CaseFingerprints(salt, [bits]);
    }

    private static double Fits(CaseRisk risk) => risk switch { CaseRisk.Red => 4, CaseRisk.Amber => 10, _ => 40 };
}
