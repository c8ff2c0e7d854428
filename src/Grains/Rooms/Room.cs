using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>
/// One meeting and its room. Each file beside this one holds the rules of one topic; what a person may do is in
/// <see cref="RoomRights"/>, whom an event is for in <see cref="AudienceOf"/>, what a person sees in <see cref="View"/>.
/// </summary>
public sealed partial record Room : IAggregate<Room, RoomCommand, RoomEvent>
{
    public static Room Empty { get; } = new();

    public MeetingPhase Phase { get; init; }

    public NetworkId Network { get; init; }

    public string NetworkName { get; init; } = "";

    public string Title { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public int Minutes { get; init; }

    public Language Language { get; init; }

    public History History { get; init; }

    public DateTimeOffset? LobbyOpenedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? SuspendedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? CancelReason { get; init; }

    /// <summary>Since when an open room has had nobody who leads it; of a live meeting, since it began or went on at the earliest.</summary>
    public DateTimeOffset? LeadersGoneSince { get; init; }

    public ImmutableDictionary<PersonId, Participant> People { get; init; } = ImmutableDictionary<PersonId, Participant>.Empty;

    public Agenda Agenda { get; init; } = new();

    public Discussion Discussion { get; init; } = new();

    public ImmutableList<CasePresentation> Cases { get; init; } = [];

    /// <summary>Why texts were pulled back; null as long as none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableList<PullBackNote>? PullBacks { get; init; }

    /// <summary>Who speaks and who is next; null as long as nobody has asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Floor? Floor { get; init; }

    /// <summary>In the order in which they were asked; null as long as nobody has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableList<Question>? Questions { get; init; }

    /// <summary>The latest division into groups; null as long as there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoomGroups? Groups { get; init; }

    /// <summary>What the groups bring back; null when they bring nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableSortedDictionary<int, GroupNote>? GroupNotes { get; init; }

    /// <summary>Who leads when the facilitator has gone; null as it usually is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Lead? Lead { get; init; }

    /// <summary>What was told of and done about it; null as long as nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoomModeration? Moderation { get; init; }

    /// <summary>What waits to be let through; null as long as nothing ever had to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoomHolds? Holds { get; init; }

    /// <summary>What those who lead say to those who wait; null as long as they have said nothing, empty when it is taken away.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? LobbyMessage { get; init; }

    /// <summary>The declaration of confidentiality that is in force, as far as it was renewed here; 0 as long as it is the first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Declaration { get; init; }

    /// <summary>What those who lead have locked; null when nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RoomLocks? Locks { get; init; }

    /// <summary>The address of the meeting's video room; null when it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? VideoLink { get; init; }

    /// <summary>How many they are, as those who observe were told last; null as long as nobody observed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Attendance? Attendance { get; init; }

    /// <summary>Text said or shown up to this number is off the screens: a reader who has not come so far must not be sent it.</summary>
    public long TakenBackUntil { get; init; }

    [JsonIgnore]
    public bool IsOver => Phase is MeetingPhase.Closed or MeetingPhase.Cancelled;

    /// <summary>People may be in the room or its lobby.</summary>
    [JsonIgnore]
    public bool IsOpen => Phase is MeetingPhase.LobbyOpen or MeetingPhase.Live or MeetingPhase.Suspended;

    public Decision<RoomEvent> Decide(RoomCommand command, Circumstance circumstance) =>
        WithAttendance(WithFloor(WithHosts(WithWatch(WithLead(WithReturn(WithPanel(WithHolds(WithGroups(WithBreakOff(WithLocks(DecideItself(command, circumstance), command, circumstance.By), command, circumstance), circumstance), circumstance), circumstance), circumstance), circumstance), circumstance), circumstance), circumstance), circumstance);

    private Decision<RoomEvent> DecideItself(RoomCommand command, Circumstance circumstance) =>
        (RoomRights.Refuse(this, command, circumstance) ?? RefuseBehindCurtain(command, circumstance.By) ?? RefuseWriting(command, circumstance.By)
            ?? RefuseUnled(command, circumstance.By) ?? RefuseUndeclared(command, circumstance.By)) is { } refusal ? refusal : command switch
        {
            PlanMeeting plan => Decide(plan),
            InvitePerson or EnterRoom or LeaveRoom or AdmitPerson or AdmitEveryone or RejectPerson or RemovePerson
                or NotePresence or NoteAbsence or NotePresenterAway => DecidePeople(command, circumstance),
            SendNotice or CancelMeeting or OpenLobby or StartMeeting or SuspendMeeting or ResumeMeeting or EndMeeting
                or LetTimePass => DecideMeeting(command, circumstance),
            ProposeItem or AcceptItem or DeclineItem or WithdrawItem or MoveItem or SetItemMinutes => DecideAgenda(command, circumstance),
            StartItem or PauseItem or ResumeItem or ExtendItem or ConcludeItem or PostponeItem => DecideItem(command),
            PostContribution or EditContribution or RetractContribution => DecideDiscussion(command, circumstance),
            VoteForQuestion or TakeBackVote or TakeQuestion or CloseQuestion or SetQuestionAside or PutQuestionBack => DecideQuestion(command, circumstance),
            BeginGroups or MoveToGroup or ExtendGroups or ChooseGroupNote or EndGroups => DecideGroups(command, circumstance),
            AttachCase or OpenCase or PresentSection or CloseCase => DecideCase(command, circumstance),
            ChooseMethod or BeginMethod or StepPhase or SkipPhase or ExtendPhase or OpenPhase or LiftCurtain or CloseCurtain => DecideMethod(command, circumstance),
            ChooseItemMethod or BeginItemMethod or StepItemPhase or ExtendItemPhase => DecideItemMethod(command, circumstance),
            AskForFloor or WithdrawRequest or PassTurn or GiveFloor or GiveBackFloor or TakeFloor or PauseTurn or ResumeTurn or MovePlace
                or SetSpeakingTime or CloseQueue or OpenQueue or BeginRound or EndRound or NoteSpeakerAway or NoteSpeakerBack =>
                DecideFloor(command, circumstance),
            TakeOverLead or TakeBackLead or NoteLeaderAway or NoteLeaderBack => DecideLead(command, circumstance),
            SendOut send => Send(send),
            MarkHub mark => Mark(mark),
            WriteToLobby write => Decide(write),
            LockRoom wish => Decide(wish),
            SetVideoLink set => Decide(set, circumstance.By),
            AgreeToPanel agree => Agree(agree, circumstance.By),
            AgreeToObservers agree => Agree(agree, circumstance.By),
            AcceptDeclaration accept => Accept(accept, circumstance.By),
            ShowDuty show => Show(show, circumstance.By),
            RecogniseCase or StopCase or AgreeToShowCase => DecideStop(command, circumstance),
            PullBackContribution or PullBackTitle or PullBackConclusion or PullBackWords => DecidePullBack(command),
            ReportContribution or LetStand or AskForRewrite or StopWriting or LetWrite => DecideModeration(command, circumstance.By),
            HoldContributions or LetThrough or NotPublish => DecideHolds(command, circumstance),
            _ => RoomRefusals.NotAllowed,
        };

    public Room Apply(RoomEvent happened, Circumstance circumstance, long seq) =>
        (ApplyMeeting(happened, circumstance, seq)
            ?? ApplyPeople(happened, circumstance, seq)
            ?? ApplyAgenda(happened, circumstance, seq)
            ?? ApplyDiscussion(happened, circumstance, seq)
            ?? ApplyQuestion(happened, circumstance.At)
            ?? ApplyGroups(happened, circumstance.At, seq)
            ?? ApplyCase(happened, seq)
            ?? ApplyMethod(happened, circumstance, seq)
            ?? ApplyItemMethod(happened, circumstance.At)
            ?? ApplyFloor(happened, circumstance, seq)
            ?? ApplyLead(happened, circumstance.At)
            ?? ApplyUnled(happened, circumstance.At)
            ?? ApplyHosts(happened, seq)
            ?? ApplyPanel(happened, seq)
            ?? ApplySentOut(happened, seq)
            ?? ApplyStop(happened, seq)
            ?? ApplyDuty(happened, seq)
            ?? ApplyLobby(happened, seq)
            ?? ApplyDeclaration(happened, seq)
            ?? ApplyHub(happened)
            ?? ApplyVideo(happened, seq)
            ?? ApplyLocks(happened, seq)
            ?? ApplyAttendance(happened)
            ?? ApplyPullBack(happened, circumstance, seq)
            ?? ApplyModeration(happened, circumstance, seq)
            ?? ApplyHolds(happened, circumstance, seq)
            ?? throw new InvalidOperationException($"A room does not know {happened.GetType().Name}."))
        .Tidy(happened)
        .WithQuestions(happened, circumstance, seq)
        .WithNotes(happened)
        .WatchLeaders(happened, circumstance.At)
        .WithoutObservers(happened, seq)
        .WithAgenda(happened, seq)
        .Withhold(happened, seq);

    // Of several roles the one that somebody acts in.
    internal static readonly ImmutableArray<RoomRole> MainRoles =
    [
        RoomRole.Facilitator, RoomRole.CoFacilitator, RoomRole.CentreCoordinator, RoomRole.CasePresenter, RoomRole.Mentor, RoomRole.Participant,
        RoomRole.UserRepresentative, RoomRole.Mentee, RoomRole.Observer,
    ];

    public string RoleOf(PersonId person) => person == default ? "arena" : MainRoleOf(person) switch
    {
        RoomRole.None => "none",
        RoomRole.Facilitator => "facilitator",
        RoomRole.CoFacilitator => "co-facilitator",
        RoomRole.CentreCoordinator => "centre-coordinator",
        RoomRole.CasePresenter => "case-presenter",
        RoomRole.Mentor => "mentor",
        RoomRole.Participant => "participant",
        RoomRole.UserRepresentative => "user-representative",
        RoomRole.Mentee => "mentee",
        _ => "observer",
    };

    /// <summary>Null for strangers and for those who were removed: the room does not exist for either.</summary>
    internal Participant? Find(PersonId person) =>
        People.GetValueOrDefault(person) is { Standing: not Standing.Removed } found ? found : null;

    private bool HasRole(PersonId person, RoomRole roles) => Find(person) is { } found && (found.Roles & roles) != RoomRole.None;

    private static Decision<RoomEvent> All(IEnumerable<RoomEvent> events) => new() { Events = [.. events] };
}
