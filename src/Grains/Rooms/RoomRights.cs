using System.Collections.Frozen;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>Who may give a command: one of these roles in this room, or only the arena itself.</summary>
/// <param name="LetIn">Only for those who were let in and have not gone.</param>
/// <param name="Host">Also for whoever acts as host there now.</param>
public sealed record RoomRight(RoomRole Roles, bool Arena = false, bool LetIn = false, bool Host = false);

/// <summary>The one table of rights in a room. A command without a row is refused to everybody.</summary>
public static class RoomRights
{
    private const RoomRole Planners = RoomRole.Leaders | RoomRole.CentreCoordinator;
    private const RoomRole Speakers = RoomRole.Anyone & ~RoomRole.Observer;

    public static FrozenDictionary<Type, RoomRight> Table { get; } = new Dictionary<Type, RoomRight>
    {
        [typeof(PlanMeeting)] = new(RoomRole.None, Arena: true),
        [typeof(InvitePerson)] = new(Planners, Arena: true),
        [typeof(LetTimePass)] = new(RoomRole.None, Arena: true),
        [typeof(NotePresence)] = new(RoomRole.None, Arena: true),
        [typeof(NoteAbsence)] = new(RoomRole.None, Arena: true),
        [typeof(AttachCase)] = new(RoomRole.None, Arena: true),
        [typeof(NoteLeaderAway)] = new(RoomRole.None, Arena: true),
        [typeof(NoteLeaderBack)] = new(RoomRole.None, Arena: true),
        [typeof(NoteSpeakerAway)] = new(RoomRole.None, Arena: true),
        [typeof(NoteSpeakerBack)] = new(RoomRole.None, Arena: true),
        [typeof(NotePresenterAway)] = new(RoomRole.None, Arena: true),

        [typeof(SendNotice)] = new(Planners),
        [typeof(CancelMeeting)] = new(Planners),
        [typeof(OpenLobby)] = new(RoomRole.Leaders),
        [typeof(StartMeeting)] = new(RoomRole.Leaders, Host: true),
        [typeof(SuspendMeeting)] = new(RoomRole.Leaders),
        [typeof(ResumeMeeting)] = new(Planners),
        [typeof(EndMeeting)] = new(RoomRole.Leaders, Host: true),

        [typeof(EnterRoom)] = new(RoomRole.Anyone),
        [typeof(AcceptDeclaration)] = new(RoomRole.Anyone),
        [typeof(LeaveRoom)] = new(RoomRole.Anyone),
        [typeof(AdmitPerson)] = new(RoomRole.Leaders, Host: true),
        [typeof(AdmitEveryone)] = new(RoomRole.Leaders, Host: true),
        [typeof(RejectPerson)] = new(RoomRole.Leaders, Host: true),
        [typeof(RemovePerson)] = new(RoomRole.Leaders),
        [typeof(WriteToLobby)] = new(RoomRole.Leaders, Host: true),
        [typeof(SetVideoLink)] = new(Planners),
        [typeof(LockRoom)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(SendOut)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(MarkHub)] = new(Planners),

        [typeof(ProposeItem)] = new(RoomRoles.Proposing),
        [typeof(WithdrawItem)] = new(RoomRoles.Proposing),
        [typeof(AcceptItem)] = new(Planners),
        [typeof(DeclineItem)] = new(Planners),
        [typeof(MoveItem)] = new(Planners),
        [typeof(SetItemMinutes)] = new(Planners),
        [typeof(StartItem)] = new(RoomRole.Leaders),
        [typeof(PauseItem)] = new(RoomRole.Leaders),
        [typeof(ResumeItem)] = new(RoomRole.Leaders),
        [typeof(ExtendItem)] = new(RoomRole.Leaders),
        [typeof(ConcludeItem)] = new(RoomRole.Leaders),
        [typeof(PostponeItem)] = new(RoomRole.Leaders),

        [typeof(PostContribution)] = new(Speakers, LetIn: true),
        [typeof(EditContribution)] = new(Speakers, LetIn: true),
        [typeof(RetractContribution)] = new(Speakers, LetIn: true),

        [typeof(VoteForQuestion)] = new(Speakers, LetIn: true),
        [typeof(TakeBackVote)] = new(Speakers, LetIn: true),
        [typeof(TakeQuestion)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(CloseQuestion)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(SetQuestionAside)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(PutQuestionBack)] = new(RoomRole.Leaders, LetIn: true),

        [typeof(BeginGroups)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(MoveToGroup)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(ExtendGroups)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(ChooseGroupNote)] = new(Speakers, LetIn: true),
        [typeof(EndGroups)] = new(RoomRole.Leaders, LetIn: true),

        [typeof(TakeOverLead)] = new(RoomRole.CoFacilitator, LetIn: true),
        [typeof(TakeBackLead)] = new(RoomRole.Facilitator, LetIn: true),

        [typeof(AskForFloor)] = new(Speakers, LetIn: true),
        [typeof(WithdrawRequest)] = new(Speakers, LetIn: true),
        [typeof(PassTurn)] = new(Speakers, LetIn: true),
        [typeof(GiveBackFloor)] = new(Speakers, LetIn: true),
        [typeof(GiveFloor)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(TakeFloor)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(PauseTurn)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(ResumeTurn)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(MovePlace)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(SetSpeakingTime)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(CloseQueue)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(OpenQueue)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(BeginRound)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(EndRound)] = new(RoomRole.Leaders, LetIn: true),

        [typeof(OpenCase)] = new(RoomRole.Leaders),
        [typeof(PresentSection)] = new(RoomRole.CasePresenter, LetIn: true),
        [typeof(CloseCase)] = new(RoomRole.Leaders | RoomRole.CasePresenter),
        [typeof(ChooseMethod)] = new(Planners | RoomRole.CasePresenter),
        [typeof(BeginMethod)] = new(RoomRole.Leaders),
        [typeof(StepPhase)] = new(RoomRole.Leaders),
        [typeof(SkipPhase)] = new(RoomRole.Leaders),
        [typeof(ExtendPhase)] = new(RoomRole.Leaders),
        [typeof(OpenPhase)] = new(RoomRole.Leaders),
        [typeof(ChooseItemMethod)] = new(Planners),
        [typeof(BeginItemMethod)] = new(RoomRole.Leaders),
        [typeof(StepItemPhase)] = new(RoomRole.Leaders),
        [typeof(ExtendItemPhase)] = new(RoomRole.Leaders),
        [typeof(LiftCurtain)] = new(RoomRole.CasePresenter, LetIn: true),
        [typeof(CloseCurtain)] = new(RoomRole.CasePresenter, LetIn: true),
        [typeof(AgreeToPanel)] = new(RoomRole.CasePresenter),
        [typeof(AgreeToObservers)] = new(RoomRole.Leaders),
        [typeof(RecogniseCase)] = new(RoomRole.InCases, LetIn: true),
        [typeof(StopCase)] = new(RoomRole.InCases, LetIn: true),
        [typeof(ShowDuty)] = new(Planners | RoomRole.CasePresenter),
        [typeof(AgreeToShowCase)] = new(RoomRole.Leaders | RoomRole.CasePresenter, LetIn: true),

        [typeof(ReportContribution)] = new(RoomRole.Anyone & ~RoomRole.Leaders, LetIn: true),
        [typeof(LetStand)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(AskForRewrite)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(StopWriting)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(LetWrite)] = new(RoomRole.Leaders, LetIn: true),

        [typeof(HoldContributions)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(LetThrough)] = new(RoomRole.Leaders, LetIn: true),
        [typeof(NotPublish)] = new(RoomRole.Leaders, LetIn: true),

        [typeof(PullBackContribution)] = new(RoomRole.Leaders),
        [typeof(PullBackTitle)] = new(RoomRole.Leaders),
        [typeof(PullBackConclusion)] = new(RoomRole.Leaders),
        [typeof(PullBackWords)] = new(RoomRole.Leaders),
    }.ToFrozenDictionary();

    /// <summary>Null when this person may give this command at all; whether it can be done now is for the rules.</summary>
    public static Refusal? Refuse(Room room, RoomCommand command, Circumstance circumstance)
    {
        var right = Table.GetValueOrDefault(command.GetType());
        var person = room.Find(circumstance.By);
        return (command, right) switch
        {
            (not PlanMeeting, _) when room.Phase == MeetingPhase.NotPlanned => RoomRefusals.NotFound,
            (_, null) when circumstance.IsArena || person is not null => RoomRefusals.NotAllowed,
            _ when circumstance.IsArena => right!.Arena ? null : RoomRefusals.NotAllowed,
            _ when person is null => RoomRefusals.NotFound,

            // It is theirs to take away, wherever they are: what is withdrawn or destroyed goes from the screens by this.
            _ when command is CloseCase close && room.Presents(circumstance.By, close.Case) => null,
            _ when (right!.Roles & person.Roles) == RoomRole.None && !(right.Host && room.IsHost(circumstance.By)) => RoomRefusals.NotAllowed,
            _ when right.LetIn && (person.Standing != Standing.Admitted || person.WentAway) => RoomRefusals.NotAdmitted,
            _ when room.IsPutAsideFromOutside(circumstance.By, command) => null,
            _ when room.Knows(circumstance.By, command) => RoomRefusals.CaseKnown,
            _ when room.IsOutOf(circumstance.By, command) || room.IsOutOfWords(circumstance.By, command) => RoomRefusals.ItemWithoutYou,
            _ => null,
        };
    }
}
