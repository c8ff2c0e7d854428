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
    [InlineData(typeof(DeclineItem), "FAC COF COO")]
    [InlineData(typeof(SetItemMinutes), "FAC COF COO")]
    [InlineData(typeof(EnterRoom), "PAR FAC COF PRE MEN MTE COO USR OBS")]
    [InlineData(typeof(AdmitPerson), "FAC COF")]
    [InlineData(typeof(MarkHub), "FAC COF COO")]
    [InlineData(typeof(StartMeeting), "FAC COF")]
    [InlineData(typeof(StartItem), "FAC COF")]
    [InlineData(typeof(PostContribution), "PAR FAC COF PRE MEN MTE COO USR")]
    [InlineData(typeof(OpenCase), "FAC COF")]
    [InlineData(typeof(PresentSection), "PRE")]
    [InlineData(typeof(ChooseMethod), "FAC COF PRE COO")]
    [InlineData(typeof(BeginMethod), "FAC COF")]
    [InlineData(typeof(StepPhase), "FAC COF")]
    [InlineData(typeof(SkipPhase), "FAC COF")]
    [InlineData(typeof(ExtendPhase), "FAC COF")]
    [InlineData(typeof(OpenPhase), "FAC COF")]
    [InlineData(typeof(ChooseItemMethod), "FAC COF COO")]
    [InlineData(typeof(BeginItemMethod), "FAC COF")]
    [InlineData(typeof(StepItemPhase), "FAC COF")]
    [InlineData(typeof(ExtendItemPhase), "FAC COF")]
    [InlineData(typeof(LiftCurtain), "PRE")]
    [InlineData(typeof(InvitePerson), "FAC COF COO")]
    [InlineData(typeof(CloseCurtain), "PRE")]
    [InlineData(typeof(TakeOverLead), "COF")]
    [InlineData(typeof(TakeBackLead), "FAC")]
    [InlineData(typeof(PullBackContribution), "FAC COF")]
    [InlineData(typeof(PullBackTitle), "FAC COF")]
    [InlineData(typeof(PullBackConclusion), "FAC COF")]
    [InlineData(typeof(PullBackWords), "FAC COF")]
    [InlineData(typeof(ReportContribution), "PAR PRE MEN MTE COO USR OBS")]
    [InlineData(typeof(LetStand), "FAC COF")]
    [InlineData(typeof(AskForRewrite), "FAC COF")]
    [InlineData(typeof(StopWriting), "FAC COF")]
    [InlineData(typeof(SetVideoLink), "FAC COF COO")]
    [InlineData(typeof(LockRoom), "FAC COF")]
    [InlineData(typeof(SendOut), "FAC COF")]
    [InlineData(typeof(LetWrite), "FAC COF")]
    [InlineData(typeof(HoldContributions), "FAC COF")]
    [InlineData(typeof(LetThrough), "FAC COF")]
    [InlineData(typeof(NotPublish), "FAC COF")]
    [InlineData(typeof(AgreeToPanel), "PRE")]
    [InlineData(typeof(AgreeToObservers), "FAC COF")]
    [InlineData(typeof(AcceptDeclaration), "PAR FAC COF PRE MEN MTE COO USR OBS")]
    [InlineData(typeof(RecogniseCase), "PAR FAC COF PRE MEN COO USR OBS")]
    [InlineData(typeof(StopCase), "PAR FAC COF PRE MEN COO USR OBS")]
    [InlineData(typeof(AgreeToShowCase), "FAC COF PRE")]
    [InlineData(typeof(ShowDuty), "FAC COF PRE COO")]
    public void The_table_is_the_handbook(Type command, string allowed) => Assert.Equal(allowed.Split(' ').Order(), May(command));

    [Theory]
    [InlineData(typeof(AskForFloor), "PAR FAC COF PRE MEN MTE COO USR")]
    [InlineData(typeof(WithdrawRequest), "PAR FAC COF PRE MEN MTE COO USR")]
    [InlineData(typeof(PassTurn), "PAR FAC COF PRE MEN MTE COO USR")]
    [InlineData(typeof(GiveBackFloor), "PAR FAC COF PRE MEN MTE COO USR")]
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
    public void The_table_of_the_floor_is_the_handbook(Type command, string allowed) => Assert.Equal(allowed.Split(' ').Order(), May(command));

    [Fact]
    public void A_host_has_the_rows_of_the_door_the_start_and_the_end_and_no_other() => Assert.Equal(
        new[] { nameof(AdmitEveryone), nameof(AdmitPerson), nameof(EndMeeting), nameof(RejectPerson), nameof(StartMeeting), nameof(WriteToLobby) },
        RoomRights.Table.Where(row => row.Value.Host).Select(row => row.Key.Name).Order());

    // Set aside, they have the role still, and a browser that sends what its page does not show.
    [Fact]
    public void Who_leads_and_knows_the_case_runs_neither_it_nor_its_item()
    {
        var knowing = MethodScenario.In(MethodScenario.Present).Did(Facilitator, new RecogniseCase(Case(1)));
        var (id, item) = (Case(1), Item(2));
        RoomCommand[] commands =
        [
            new OpenCase(id), new CloseCase(id), new ChooseMethod(id, "CrossSector45"), new BeginMethod(id), new StepPhase(id, MethodScenario.Present),
            new SkipPhase(id, MethodScenario.Present, "Nei"), new ExtendPhase(id, MethodScenario.Present, 5), new OpenPhase(id, MethodScenario.Present),
            new AcceptItem(item), new DeclineItem(item, "Nei"), new WithdrawItem(item), new MoveItem(item, null, null, knowing.State.Agenda.Version), new SetItemMinutes(item, 5, 40),
            new StartItem(item), new PauseItem(item), new ResumeItem(item), new ExtendItem(item, 5), new ConcludeItem(item, "Slik"), new PostponeItem(item),
            new ChooseItemMethod(item, "MentoringSession50"), new BeginItemMethod(item), new StepItemPhase(item, 0), new ExtendItemPhase(item, 0, 5, 0),
            new ShowDuty(id, true), new AgreeToObservers(id, false), new PullBackTitle(item, "Nei"), new PullBackConclusion(item, "Nei"), new PullBackWords(PulledText.DeclineReason, item, null, "Nei"),
        ];

        Assert.All(commands, command => knowing.When(Facilitator, command).ThenRefused(RoomRefusals.CaseKnown));
        Assert.All(commands, command => Assert.NotEqual(RoomRefusals.CaseKnown, knowing.When(CoFacilitator, command).Decision.Refusal));
        knowing.When(Facilitator, new AgreeToShowCase(id)).ThenRefused(RoomRefusals.NotAdmitted);
        Assert.NotEqual(RoomRefusals.CaseKnown, knowing.When(Facilitator, new ExtendItem(Item(1), 5)).Decision.Refusal);

        // Whatever else names a case or an item is not for those who lead, or for everybody.
        Type[] others =
        [
            typeof(AttachCase), typeof(PresentSection), typeof(LiftCurtain), typeof(CloseCurtain), typeof(AgreeToShowCase), typeof(RecogniseCase), typeof(StopCase),
            typeof(ProposeItem), typeof(PostContribution), typeof(AgreeToPanel), typeof(SendOut),
        ];
        var naming = Commands.Where(type => type.GetProperty("Case") is not null || type.GetProperty("Item") is not null);
        Assert.Equal(naming.Select(type => type.Name).Order(), commands.Select(command => command.GetType()).Concat(others).Select(type => type.Name).Order());
    }

    [Fact]
    public void The_presenter_of_a_case_runs_it_whatever_they_said()
    {
        var leads = RoomScenario.WithCase().Did(TheArena, new InvitePerson(Entry(Presenter, RoomRole.CasePresenter | RoomRole.CoFacilitator)));
        var knows = leads.Happened(new CaseRecognised(Case(1), Presenter), Presenter);

        Assert.NotEqual(RoomRefusals.CaseKnown, knows.When(Presenter, new ExtendItem(Item(2), 5)).Decision.Refusal);
    }

    [Fact]
    public void The_audit_says_in_what_role()
    {
        var room = Live().WithMentee().State;

        Assert.Equal(
            ["arena", "facilitator", "co-facilitator", "centre-coordinator", "case-presenter", "participant", "mentor", "user-representative", "mentee", "observer", "none"],
            new[] { TheArena, Facilitator, CoFacilitator, Coordinator, Presenter, Nurse, Mentor, UserRepresentative, Mentee, Observer, Stranger }.Select(room.RoleOf));
    }

    private static IOrderedEnumerable<string> May(Type command)
    {
        var codes = new Dictionary<string, RoomRole>
        {
            ["PAR"] = RoomRole.Participant, ["FAC"] = RoomRole.Facilitator, ["COF"] = RoomRole.CoFacilitator, ["PRE"] = RoomRole.CasePresenter,
            ["MEN"] = RoomRole.Mentor, ["MTE"] = RoomRole.Mentee, ["COO"] = RoomRole.CentreCoordinator, ["USR"] = RoomRole.UserRepresentative, ["OBS"] = RoomRole.Observer,
        };
        return codes.Where(code => (RoomRights.Table[command].Roles & code.Value) != RoomRole.None).Select(code => code.Key).Order();
    }

    private sealed record Unheard : RoomCommand;
}
