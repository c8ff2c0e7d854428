using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Minutes;
using Pilar.Arena.Grains.Tests.Authorisation;
using static Pilar.Arena.Grains.Tests.Minutes.MinutesCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Minutes;

/// <summary>The rows of the handbook's authorisation matrix that are about minutes, one cell each.</summary>
public sealed class MinutesMatrixTests
{
    internal static readonly string[] Rows = ["M13", "M14", "M15"];

    public static TheoryData<string, string, char> Cells => Authz.Of(Rows);

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_what_the_rules_do(string row, string role, char cell) =>
        Assert.Equal((cell is not '-', cell is 'A' or 'O'), (May(row, role, conditionMet: true), May(row, role, conditionMet: false)));

    private static bool May(string row, string role, bool conditionMet) => (row, By(role, conditionMet || role is not ("USR" or "MUN"))) switch
    {
        (_, null) => false,

        // The condition: they are named to write.
        ("M13", { } by) => Allowed(conditionMet ? Drafted.Did(Facilitator, new NameMinuteTaker(Nurse) { As = Leads }) : Drafted, Writes(First, 1, "Vi møtes.", by)),

        // Approved by hand, or by silence: then they may object, and the condition is that it is not too late.
        ("M14", { } by) => Allowed(Sent, Approves(Sent.State, by))
            || Allowed(conditionMet ? Sent : Sent.After(MinutesLimits.TimeToObject), Objects(by: by)),
        ("M15", { } by) => Approved.State.View(Nurse, by, Approved.Now) is { Approved.Sections: [{ Text.Length: > 0 }, ..] },
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "No such row."),
    };

    private static bool Allowed(Scenario<MeetingMinutes, MinutesCommand, MinutesEvent> scenario, MinutesCommand command) =>
        scenario.When(Nurse, command).Decision.Refusal is null;

    // ADM and DPO are on no meeting's list, and neither is MUN: the room says that it does not know them. The condition is that whoever represents users was
    // in the meeting, and that the network has opened its minutes to whoever leads a municipality.
    private static MinutesActor? By(string role, bool attended) => role switch
    {
        "PAR" => As(RoomRole.Participant, attended),
        "FAC" => As(RoomRole.Facilitator, attended),
        "COF" => As(RoomRole.CoFacilitator, attended),
        "PRE" => As(RoomRole.CasePresenter, attended),
        "MEN" => As(RoomRole.Mentor, attended),
        "MTE" => As(RoomRole.Mentee, attended),
        "COO" => As(RoomRole.CentreCoordinator, attended),
        "USR" => As(RoomRole.UserRepresentative, attended),
        "OBS" => As(RoomRole.Observer, attended),
        "MUN" when attended => Leader,
        _ => null,
    };
}
