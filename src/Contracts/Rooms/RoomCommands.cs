using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>
/// What somebody wants to happen in a room. Who asks, when, and with which command id travels beside it, never in it.
/// Those named in <see cref="JsonDerivedTypeAttribute"/> may come from a browser; the rest only from the arena itself.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(EnterRoom), "enterRoom")]
[JsonDerivedType(typeof(LeaveRoom), "leaveRoom")]
[JsonDerivedType(typeof(AdmitPerson), "admitPerson")]
[JsonDerivedType(typeof(AdmitEveryone), "admitEveryone")]
[JsonDerivedType(typeof(RejectPerson), "rejectPerson")]
[JsonDerivedType(typeof(RemovePerson), "removePerson")]
[JsonDerivedType(typeof(WriteToLobby), "writeToLobby")]
[JsonDerivedType(typeof(SetVideoLink), "setVideoLink")]
[JsonDerivedType(typeof(LockRoom), "lockRoom")]
[JsonDerivedType(typeof(SendOut), "sendOut")]
[JsonDerivedType(typeof(MarkHub), "markHub")]
[JsonDerivedType(typeof(SendNotice), "sendNotice")]
[JsonDerivedType(typeof(CancelMeeting), "cancelMeeting")]
[JsonDerivedType(typeof(OpenLobby), "openLobby")]
[JsonDerivedType(typeof(StartMeeting), "startMeeting")]
[JsonDerivedType(typeof(SuspendMeeting), "suspendMeeting")]
[JsonDerivedType(typeof(ResumeMeeting), "resumeMeeting")]
[JsonDerivedType(typeof(EndMeeting), "endMeeting")]
[JsonDerivedType(typeof(ProposeItem), "proposeItem")]
[JsonDerivedType(typeof(AcceptItem), "acceptItem")]
[JsonDerivedType(typeof(DeclineItem), "declineItem")]
[JsonDerivedType(typeof(WithdrawItem), "withdrawItem")]
[JsonDerivedType(typeof(MoveItem), "moveItem")]
[JsonDerivedType(typeof(SetItemMinutes), "setItemMinutes")]
[JsonDerivedType(typeof(StartItem), "startItem")]
[JsonDerivedType(typeof(PauseItem), "pauseItem")]
[JsonDerivedType(typeof(ResumeItem), "resumeItem")]
[JsonDerivedType(typeof(ExtendItem), "extendItem")]
[JsonDerivedType(typeof(ConcludeItem), "concludeItem")]
[JsonDerivedType(typeof(PostponeItem), "postponeItem")]
[JsonDerivedType(typeof(PostContribution), "postContribution")]
[JsonDerivedType(typeof(EditContribution), "editContribution")]
[JsonDerivedType(typeof(RetractContribution), "retractContribution")]
[JsonDerivedType(typeof(VoteForQuestion), "voteForQuestion")]
[JsonDerivedType(typeof(TakeBackVote), "takeBackVote")]
[JsonDerivedType(typeof(TakeQuestion), "takeQuestion")]
[JsonDerivedType(typeof(CloseQuestion), "closeQuestion")]
[JsonDerivedType(typeof(SetQuestionAside), "setQuestionAside")]
[JsonDerivedType(typeof(PutQuestionBack), "putQuestionBack")]
[JsonDerivedType(typeof(BeginGroups), "beginGroups")]
[JsonDerivedType(typeof(MoveToGroup), "moveToGroup")]
[JsonDerivedType(typeof(ExtendGroups), "extendGroups")]
[JsonDerivedType(typeof(ChooseGroupNote), "chooseGroupNote")]
[JsonDerivedType(typeof(EndGroups), "endGroups")]
[JsonDerivedType(typeof(OpenCase), "openCase")]
[JsonDerivedType(typeof(PresentSection), "presentSection")]
[JsonDerivedType(typeof(CloseCase), "closeCase")]
[JsonDerivedType(typeof(ChooseMethod), "chooseMethod")]
[JsonDerivedType(typeof(BeginMethod), "beginMethod")]
[JsonDerivedType(typeof(StepPhase), "stepPhase")]
[JsonDerivedType(typeof(SkipPhase), "skipPhase")]
[JsonDerivedType(typeof(ExtendPhase), "extendPhase")]
[JsonDerivedType(typeof(OpenPhase), "openPhase")]
[JsonDerivedType(typeof(ChooseItemMethod), "chooseItemMethod")]
[JsonDerivedType(typeof(BeginItemMethod), "beginItemMethod")]
[JsonDerivedType(typeof(StepItemPhase), "stepItemPhase")]
[JsonDerivedType(typeof(ExtendItemPhase), "extendItemPhase")]
[JsonDerivedType(typeof(LiftCurtain), "liftCurtain")]
[JsonDerivedType(typeof(CloseCurtain), "closeCurtain")]
[JsonDerivedType(typeof(AskForFloor), "askForFloor")]
[JsonDerivedType(typeof(WithdrawRequest), "withdrawRequest")]
[JsonDerivedType(typeof(PassTurn), "passTurn")]
[JsonDerivedType(typeof(GiveFloor), "giveFloor")]
[JsonDerivedType(typeof(GiveBackFloor), "giveBackFloor")]
[JsonDerivedType(typeof(TakeFloor), "takeFloor")]
[JsonDerivedType(typeof(PauseTurn), "pauseTurn")]
[JsonDerivedType(typeof(ResumeTurn), "resumeTurn")]
[JsonDerivedType(typeof(MovePlace), "movePlace")]
[JsonDerivedType(typeof(SetSpeakingTime), "setSpeakingTime")]
[JsonDerivedType(typeof(CloseQueue), "closeQueue")]
[JsonDerivedType(typeof(OpenQueue), "openQueue")]
[JsonDerivedType(typeof(BeginRound), "beginRound")]
[JsonDerivedType(typeof(EndRound), "endRound")]
[JsonDerivedType(typeof(TakeOverLead), "takeOverLead")]
[JsonDerivedType(typeof(TakeBackLead), "takeBackLead")]
[JsonDerivedType(typeof(ReportContribution), "reportContribution")]
[JsonDerivedType(typeof(LetStand), "letStand")]
[JsonDerivedType(typeof(AskForRewrite), "askForRewrite")]
[JsonDerivedType(typeof(StopWriting), "stopWriting")]
[JsonDerivedType(typeof(LetWrite), "letWrite")]
[JsonDerivedType(typeof(HoldContributions), "holdContributions")]
[JsonDerivedType(typeof(LetThrough), "letThrough")]
[JsonDerivedType(typeof(NotPublish), "notPublish")]
[JsonDerivedType(typeof(AgreeToPanel), "agreeToPanel")]
[JsonDerivedType(typeof(AgreeToObservers), "agreeToObservers")]
[JsonDerivedType(typeof(AcceptDeclaration), "acceptDeclaration")]
[JsonDerivedType(typeof(RecogniseCase), "recogniseCase")]
[JsonDerivedType(typeof(StopCase), "stopCase")]
[JsonDerivedType(typeof(AgreeToShowCase), "agreeToShowCase")]
[JsonDerivedType(typeof(ShowDuty), "showDuty")]
[JsonDerivedType(typeof(PullBackContribution), "pullBackContribution")]
[JsonDerivedType(typeof(PullBackTitle), "pullBackTitle")]
[JsonDerivedType(typeof(PullBackConclusion), "pullBackConclusion")]
[JsonDerivedType(typeof(PullBackWords), "pullBackWords")]
[GenerateSerializer, Immutable, Alias("arena.room.command")]
public abstract record RoomCommand
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

// The meeting

/// <summary>Creates the room. Only from the network's grain, which has checked the right to plan.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.plan-meeting")]
public sealed record PlanMeeting(
    [property: Id(0)] NetworkId Network,
    [property: Id(1)] string NetworkName,
    [property: Id(2)] string Title,
    [property: Id(3)] DateTimeOffset StartsAt,
    [property: Id(4)] int Minutes,
    [property: Id(5)] Language Language,
    [property: Id(6)] History History,
    [property: Id(7)] ImmutableArray<RosterEntry> Roster,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

/// <summary>Puts somebody on the list, or gives them other roles. From the network's grain, or by those who lead or coordinate: of theirs only who, what roles and whether they are of the hub count,
/// and what the person is called and where they work is looked up.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.invite-person")]
public sealed record InvitePerson([property: Id(0)] RosterEntry Entry) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.send-notice")]
public sealed record SendNotice : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.cancel-meeting")]
public sealed record CancelMeeting(
    [property: Id(0)] string Reason,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

[GenerateSerializer, Immutable, Alias("arena.room.open-lobby")]
public sealed record OpenLobby : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.start-meeting")]
public sealed record StartMeeting : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.suspend-meeting")]
public sealed record SuspendMeeting : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.resume-meeting")]
public sealed record ResumeMeeting : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.end-meeting")]
public sealed record EndMeeting(
    [property: Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? WhyUnheld = null,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, IEndsRun;

/// <summary>The clock has moved: whatever is due by now happens (lobby, suspension, end). Only from the arena.</summary>
/// <param name="Declaration">The version of the declaration of confidentiality that is in force; 0 when nothing is said of it.</param>
[GenerateSerializer, Immutable, Alias("arena.room.let-time-pass")]
public sealed record LetTimePass(
    [property: Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Declaration = 0) : RoomCommand;

// People

/// <summary>Comes to the lobby, or straight in for those who lead or were let in before.</summary>
/// <param name="DeclarationVersion">The confidentiality declaration the person has read and accepts; zero when they have not.</param>
[GenerateSerializer, Immutable, Alias("arena.room.enter-room")]
public sealed record EnterRoom([property: Id(0)] int DeclarationVersion) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.leave-room")]
public sealed record LeaveRoom : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.admit-person")]
public sealed record AdmitPerson([property: Id(0)] PersonId Person) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.admit-everyone")]
public sealed record AdmitEveryone : RoomCommand;

/// <summary>Back to the list from the lobby; the person may come again. Why may be said to them; empty when it is not.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.reject-person")]
public sealed record RejectPerson(
    [property: Id(0)] PersonId Person,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Reason = null,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

/// <summary>Out of the room and off the list, at once.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.remove-person")]
public sealed record RemovePerson(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Reason,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

/// <summary>The person has a connection again. Only from the arena.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.note-presence")]
public sealed record NotePresence([property: Id(0)] PersonId Person) : RoomCommand;

/// <summary>The person has had no connection for the grace period. Only from the arena.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.note-absence")]
public sealed record NoteAbsence([property: Id(0)] PersonId Person) : RoomCommand;

// The agenda. BasedOn is the agenda version the mover had before their eyes.

/// <param name="Minutes">What the proposer wishes for.</param>
/// <param name="Why">Why it should be taken up; null when nothing is said.</param>
[GenerateSerializer, Immutable, Alias("arena.room.propose-item")]
public sealed record ProposeItem(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Title,
    [property: Id(2)] AgendaItemType Type,
    [property: Id(3)] int Minutes,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? Why = null) : RoomCommand, ISpoken;

[GenerateSerializer, Immutable, Alias("arena.room.accept-item")]
public sealed record AcceptItem([property: Id(0)] AgendaItemId Item) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.decline-item")]
public sealed record DeclineItem(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Reason,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, ISpoken;

[GenerateSerializer, Immutable, Alias("arena.room.withdraw-item")]
public sealed record WithdrawItem([property: Id(0)] AgendaItemId Item) : RoomCommand;

/// <summary>Puts the item under <paramref name="Parent"/> (none: the top level), right after its new sibling <paramref name="After"/> (none: first).</summary>
[GenerateSerializer, Immutable, Alias("arena.room.move-item")]
public sealed record MoveItem(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] AgendaItemId? Parent,
    [property: Id(2)] AgendaItemId? After,
    [property: Id(3)] long BasedOn) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.start-item")]
public sealed record StartItem([property: Id(0)] AgendaItemId Item) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.pause-item")]
public sealed record PauseItem([property: Id(0)] AgendaItemId Item) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.resume-item")]
public sealed record ResumeItem([property: Id(0)] AgendaItemId Item) : RoomCommand;

/// <summary>Two, five or ten minutes more.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.extend-item")]
public sealed record ExtendItem(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] int Minutes) : RoomCommand;

/// <summary>Ends the item with a conclusion; an empty one says «no conclusion» on purpose.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.conclude-item")]
public sealed record ConcludeItem(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1)] string Conclusion,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default,
    [property: Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? WhyUnheld = null) : RoomCommand, IEndsRun;

/// <summary>Not now: the item and its discussion stay under «Postponed».</summary>
[GenerateSerializer, Immutable, Alias("arena.room.postpone-item")]
public sealed record PostponeItem(
    [property: Id(0)] AgendaItemId Item,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? WhyUnheld = null,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, IEndsRun;

// The case presentation

/// <summary>Hangs an approved case on an agenda item of type Case. Only from the case's own workflow.</summary>
/// <param name="Number">The case's number, its only title anywhere: «S-12».</param>
/// <param name="Readers">The roles the presenter has agreed may read it; the presenter always may.</param>
/// <param name="Fingerprints">The case's own names, for the guard of this room; null when it has none.</param>
/// <param name="Kept">What its presenter lets stand for a reason, for the guard of this room. Default when there is nothing.</param>
[GenerateSerializer, Immutable, Alias("arena.room.attach-case")]
public sealed record AttachCase(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] PersonId Presenter,
    [property: Id(3)] string Number,
    [property: Id(4)] RoomRole Readers,
    [property: Id(5)] ImmutableArray<CaseSection> Sections,
    [property: Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CaseFingerprints? Fingerprints = null,
    [property: Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AloneInRole = false,
    [property: Id(8), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Kept = default) : RoomCommand;

[GenerateSerializer, Immutable, Alias("arena.room.open-case")]
public sealed record OpenCase([property: Id(0)] CaseId Case) : RoomCommand;

/// <summary>Shows section <paramref name="Section"/> (0-based) to those who may read the case: the next one, and no other. One that is shown already is no news.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.present-section")]
public sealed record PresentSection([property: Id(0)] CaseId Case, [property: Id(1)] int Section) : RoomCommand;

/// <summary>Takes the case off every screen, for good.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.close-case")]
public sealed record CloseCase(
    [property: Id(0)] CaseId Case,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] string? WhyUnheld = null,
    [property: Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] ImmutableArray<string> Cleared = default) : RoomCommand, IEndsRun
{
    /// <summary>The case is no more, and says so itself: its names go too. No browser can say it.</summary>
    [Id(3), JsonIgnore] public bool WithNames { get; init; }
}
