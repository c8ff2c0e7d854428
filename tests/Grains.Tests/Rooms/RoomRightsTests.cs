using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;
using static Pilar.Arena.Grains.Tests.Rooms.RoomScenario;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomRightsTests
{
    private static readonly Type[] Commands =
        [.. typeof(RoomCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RoomCommand)) && !type.IsAbstract)];

    [Fact]
    public void Every_command_has_a_row_and_every_row_a_command() =>
        Assert.Equal(Commands.Select(type => type.Name).Order(), RoomRights.Table.Keys.Select(type => type.Name).Order());

    [Fact]
    public void What_a_browser_may_send_somebody_may_do_and_the_rest_only_the_arena()
    {
        var sendable = typeof(RoomCommand).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
            .Cast<JsonDerivedTypeAttribute>().Select(attribute => attribute.DerivedType).ToHashSet();

        Assert.All(RoomRights.Table, row => Assert.Equal(sendable.Contains(row.Key), row.Value is { Arena: false, Roles: not RoomRole.None }));
    }

    [Fact]
    public void A_command_without_a_row_is_refused_to_everybody()
    {
        Live().When(Facilitator, new Unheard()).ThenRefused(RoomRefusals.NotAllowed);
        Live().When(TheArena, new Unheard()).ThenRefused(RoomRefusals.NotAllowed);
    }

    [Fact]
    public void The_arena_does_nothing_in_the_place_of_people() => Live().When(TheArena, new EndMeeting()).ThenRefused(RoomRefusals.NotAllowed);

    // The rows of the handbook's matrix (M1, M2, M3, M6, M7, M8, M9, M10, E4, K10, K11), one cell each.
    [Theory]
    [InlineData(typeof(SendNotice), "FAC COF COO")]
    [InlineData(typeof(ProposeItem), "PAR FAC COF PRE COO USR")]
    [InlineData(typeof(MoveItem), "FAC COF COO")]
    [InlineData(typeof(EnterRoom), "PAR FAC COF PRE MEN COO USR OBS")]
    [InlineData(typeof(AdmitPerson), "FAC COF")]
    [InlineData(typeof(StartMeeting), "FAC COF")]
    [InlineData(typeof(StartItem), "FAC COF")]
    [InlineData(typeof(PostContribution), "PAR FAC COF PRE MEN COO USR")]
    [InlineData(typeof(OpenCase), "FAC COF")]
    [InlineData(typeof(PresentSection), "PRE")]
    [InlineData(typeof(ChooseMethod), "FAC COF PRE COO")]
    [InlineData(typeof(BeginMethod), "FAC COF")]
    [InlineData(typeof(StepPhase), "FAC COF")]
    [InlineData(typeof(SkipPhase), "FAC COF")]
    [InlineData(typeof(ExtendPhase), "FAC COF")]
    [InlineData(typeof(LiftCurtain), "PRE")]
    [InlineData(typeof(CloseCurtain), "PRE")]
    [InlineData(typeof(TakeOverLead), "COF")]
    [InlineData(typeof(TakeBackLead), "FAC")]
    [InlineData(typeof(AskForFloor), "PAR FAC COF PRE MEN COO USR")]
    [InlineData(typeof(WithdrawRequest), "PAR FAC COF PRE MEN COO USR")]
    [InlineData(typeof(PassTurn), "PAR FAC COF PRE MEN COO USR")]
    [InlineData(typeof(GiveBackFloor), "PAR FAC COF PRE MEN COO USR")]
    [InlineData(typeof(GiveFloor), "FAC COF")]
    [InlineData(typeof(TakeFloor), "FAC COF")]
    [InlineData(typeof(PauseTurn), "FAC COF")]
    [InlineData(typeof(ResumeTurn), "FAC COF")]
    [InlineData(typeof(MovePlace), "FAC COF")]
    [InlineData(typeof(SetSpeakingTime), "FAC COF")]
    [InlineData(typeof(CloseQueue), "FAC COF")]
    [InlineData(typeof(OpenQueue), "FAC COF")]
    [InlineData(typeof(BeginRound), "FAC COF")]
    [InlineData(typeof(EndRound), "FAC COF")]
    [InlineData(typeof(PullBackContribution), "FAC COF")]
    [InlineData(typeof(PullBackTitle), "FAC COF")]
    [InlineData(typeof(PullBackConclusion), "FAC COF")]
    [InlineData(typeof(PullBackWords), "FAC COF")]
    [InlineData(typeof(AgreeToPanel), "PRE")]
    [InlineData(typeof(RecogniseCase), "PAR FAC COF PRE MEN COO USR OBS")]
    [InlineData(typeof(StopCase), "PAR FAC COF PRE MEN COO USR OBS")]
    [InlineData(typeof(AgreeToShowCase), "FAC COF PRE")]
    public void The_table_is_the_handbook(Type command, string allowed)
    {
        var codes = new Dictionary<string, RoomRole>
        {
            ["PAR"] = RoomRole.Participant, ["FAC"] = RoomRole.Facilitator, ["COF"] = RoomRole.CoFacilitator, ["PRE"] = RoomRole.CasePresenter,
            ["MEN"] = RoomRole.Mentor, ["COO"] = RoomRole.CentreCoordinator, ["USR"] = RoomRole.UserRepresentative, ["OBS"] = RoomRole.Observer,
        };

        var may = codes.Where(code => (RoomRights.Table[command].Roles & code.Value) != RoomRole.None).Select(code => code.Key);
        Assert.Equal(allowed.Split(' ').Order(), may.Order());
    }

    [Fact]
    public void The_audit_says_in_what_role()
    {
        var room = Live().State;

        Assert.Equal(
            ["arena", "facilitator", "co-facilitator", "centre-coordinator", "case-presenter", "participant", "mentor", "user-representative", "observer", "none"],
            new[] { TheArena, Facilitator, CoFacilitator, Coordinator, Presenter, Nurse, Mentor, UserRepresentative, Observer, Stranger }.Select(room.RoleOf));
    }

    private sealed record Unheard : RoomCommand;
}
