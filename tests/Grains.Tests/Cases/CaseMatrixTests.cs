using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Tests.Authorisation;
using static Pilar.Arena.Grains.Tests.Cases.CaseCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>The rows of the handbook's authorisation matrix that are about a case, one cell each, as they stand there.</summary>
public sealed class CaseMatrixTests
{
    private const string Roles = "PAR FAC COF PRE MEN MTE COO USR OBS MUN ADM DPO";

    private static readonly Type[] Commands =
        [.. typeof(CaseCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseCommand)) && !type.IsAbstract)];

    internal static readonly string[] Rows = ["K1", "K2", "K3", "K4", "K5", "K13", "K14"];

    public static TheoryData<string, string, char> Cells => Authz.Of(Rows);

    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command() =>
        Assert.Equal(Commands.Select(type => type.Name).Order(), CaseRights.Table.Keys.Select(type => type.Name).Order());

    [Fact]
    public void A_command_without_a_row_is_refused_to_everybody()
    {
        Sent().Asks(Presenter, new Unheard()).ThenRefused(CaseRefusals.NotAllowed);
        Sent().Asks(TheArena, new Unheard()).ThenRefused(CaseRefusals.NotAllowed);
        Sent().Asks(Stranger, new Unheard()).ThenRefused(CaseRefusals.NotFound);
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_cell_is_what_the_rules_do(string row, string role, char cell)
    {
        Assert.Equal(cell is not '-', May(row, role, conditionMet: true));
        Assert.Equal(cell is 'A' or 'O', May(row, role, conditionMet: false));
    }

    private static bool May(string row, string role, bool conditionMet) => row switch
    {
        // The draft and the sending are the presenter's; raw text is nowhere on the server, so nobody else can see it either.
        "K1" => Allowed(Begun.When(By(role), Send() with { As = Of(role) })),
        "K2" => Allowed(Sent().When(By(role), new NoteReading { As = Of(role) })),

        // What the engine marked. The condition: a reviewer from elsewhere.
        "K3" => InReview().State.Reading(By(role), Of(role, conditionMet)) is { Findings: not null },

        // The condition: not from the presenter's municipality.
        "K4" => Allowed(Opened(role).When(By(role), Opened(role).Approve() with { As = Of(role, conditionMet) })),

        // The condition: the presenter has released it to that role.
        "K5" => Released(conditionMet).State.Reading(By(role), Of(role)) is not null,

        // The condition: leaders freeze, by the room, and the presenter decides.
        "K13" => role is "FAC" or "COF"
            ? Allowed(Presented.When(TheArena, new FreezeCase(RoomRole.Leaders))) == conditionMet && conditionMet
                && !Allowed(Presented.When(By(role), new WithdrawCase { As = Of(role) }))
            : Allowed(Presented.When(By(role), new WithdrawCase { As = Of(role) })),

        // The condition: the time is over, or there was a breach.
        "K14" => role == "DPO"
            ? conditionMet && Allowed(Presented.When(TheArena, new DestroyCase("", DestructionCause.Breach)))
            : Allowed(Due(conditionMet).When(By(role), new DestroyCase("S-2026-0142", DestructionCause.ByPresenter) { As = Of(role) })),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "No such row."),
    };

    private static bool Allowed(Scenario<CasePresentation, CaseCommand, CaseEvent>.Outcome outcome) => outcome.Decision.Refusal is null;

    // Whoever approves has read it, when they may.
    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Opened(string role) =>
        Allowed(InReview().When(By(role), new NoteReading { As = Of(role) })) ? InReview().Did(By(role), new NoteReading { As = Of(role) }) : InReview();

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Released(bool released) => Begun
        .Does(Presenter, new ChooseReaders(RoomRole.InCases, released ? RoomRole.InCases & ~RoomRole.Observer : RoomRole.None))
        .Does(Presenter, Send(), new RequestReview()).ApprovedBy(CoFacilitator);

    private static Scenario<CasePresentation, CaseCommand, CaseEvent> Due(bool due) =>
        Presented.Does(TheArena, new NoteHeld()).After(due ? CaseLimits.KeptAfterConsultation : TimeSpan.Zero);

    private static PersonId By(string role) => role == "PRE" ? Presenter : Person(20 + Array.IndexOf(Roles.Split(' '), role));

    // MUN, ADM and DPO hold no role in a room.
    private static CaseActor Of(string role, bool elsewhere = true) => new(
        role switch
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
        },
        elsewhere ? "Nordhavn" : "Fjellvika");

    private sealed record Unheard : CaseCommand;
}
