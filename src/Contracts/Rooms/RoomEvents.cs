using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts.Guard;

namespace Pilar.Arena.Contracts.Rooms;

/// <summary>What has happened in a room. The names in <see cref="JsonDerivedTypeAttribute"/> stand in the log for ever.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MeetingPlanned), "meetingPlanned")]
[JsonDerivedType(typeof(PersonInvited), "personInvited")]
[JsonDerivedType(typeof(HubMarked), "hubMarked")]
[JsonDerivedType(typeof(NoticeSent), "noticeSent")]
[JsonDerivedType(typeof(MeetingCancelled), "meetingCancelled")]
[JsonDerivedType(typeof(LobbyOpened), "lobbyOpened")]
[JsonDerivedType(typeof(MeetingStarted), "meetingStarted")]
[JsonDerivedType(typeof(MeetingSuspended), "meetingSuspended")]
[JsonDerivedType(typeof(MeetingResumed), "meetingResumed")]
[JsonDerivedType(typeof(MeetingEnded), "meetingEnded")]
[JsonDerivedType(typeof(LobbyEntered), "lobbyEntered")]
[JsonDerivedType(typeof(PersonAdmitted), "personAdmitted")]
[JsonDerivedType(typeof(PersonReturned), "personReturned")]
[JsonDerivedType(typeof(PersonRejected), "personRejected")]
[JsonDerivedType(typeof(RemovalExplained), "removalExplained")]
[JsonDerivedType(typeof(RejectionExplained), "rejectionExplained")]
[JsonDerivedType(typeof(LobbyMessageWritten), "lobbyMessageWritten")]
[JsonDerivedType(typeof(PersonRemoved), "personRemoved")]
[JsonDerivedType(typeof(PersonEntered), "personEntered")]
[JsonDerivedType(typeof(PersonLeft), "personLeft")]
[JsonDerivedType(typeof(ItemProposed), "itemProposed")]
[JsonDerivedType(typeof(ItemAccepted), "itemAccepted")]
[JsonDerivedType(typeof(ItemDeclined), "itemDeclined")]
[JsonDerivedType(typeof(ItemWithdrawn), "itemWithdrawn")]
[JsonDerivedType(typeof(ItemMoved), "itemMoved")]
[JsonDerivedType(typeof(ItemMinutesSet), "itemMinutesSet")]
[JsonDerivedType(typeof(ItemStarted), "itemStarted")]
[JsonDerivedType(typeof(ItemPaused), "itemPaused")]
[JsonDerivedType(typeof(ItemResumed), "itemResumed")]
[JsonDerivedType(typeof(ItemExtended), "itemExtended")]
[JsonDerivedType(typeof(ItemConcluded), "itemConcluded")]
[JsonDerivedType(typeof(ItemPostponed), "itemPostponed")]
[JsonDerivedType(typeof(ContributionPosted), "contributionPosted")]
[JsonDerivedType(typeof(ContributionEdited), "contributionEdited")]
[JsonDerivedType(typeof(ContributionRetracted), "contributionRetracted")]
[JsonDerivedType(typeof(QuestionVoted), "questionVoted")]
[JsonDerivedType(typeof(VoteTakenBack), "voteTakenBack")]
[JsonDerivedType(typeof(VotesCounted), "votesCounted")]
[JsonDerivedType(typeof(QuestionTaken), "questionTaken")]
[JsonDerivedType(typeof(QuestionAnswered), "questionAnswered")]
[JsonDerivedType(typeof(QuestionSetAside), "questionSetAside")]
[JsonDerivedType(typeof(QuestionPutBack), "questionPutBack")]
[JsonDerivedType(typeof(GroupsBegun), "groupsBegun")]
[JsonDerivedType(typeof(PersonGrouped), "personGrouped")]
[JsonDerivedType(typeof(GroupsExtended), "groupsExtended")]
[JsonDerivedType(typeof(GroupNoteChosen), "groupNoteChosen")]
[JsonDerivedType(typeof(GroupNoteDropped), "groupNoteDropped")]
[JsonDerivedType(typeof(GroupsEnded), "groupsEnded")]
[JsonDerivedType(typeof(ContributionReported), "contributionReported")]
[JsonDerivedType(typeof(ReportKept), "reportKept")]
[JsonDerivedType(typeof(ReportsSettled), "reportsSettled")]
[JsonDerivedType(typeof(ReportAnswered), "reportAnswered")]
[JsonDerivedType(typeof(RewriteAsked), "rewriteAsked")]
[JsonDerivedType(typeof(RewriteWithdrawn), "rewriteWithdrawn")]
[JsonDerivedType(typeof(WritingStopped), "writingStopped")]
[JsonDerivedType(typeof(WritingAllowed), "writingAllowed")]
[JsonDerivedType(typeof(Moderated), "moderated")]
[JsonDerivedType(typeof(VideoLinkSet), "videoLinkSet")]
[JsonDerivedType(typeof(RoomLocked), "roomLocked")]
[JsonDerivedType(typeof(NamesHidden), "namesHidden")]
[JsonDerivedType(typeof(HoldingSet), "holdingSet")]
[JsonDerivedType(typeof(ContributionHeld), "contributionHeld")]
[JsonDerivedType(typeof(HeldLetThrough), "heldLetThrough")]
[JsonDerivedType(typeof(HeldWithdrawn), "heldWithdrawn")]
[JsonDerivedType(typeof(HeldNotPublished), "heldNotPublished")]
[JsonDerivedType(typeof(CaseAttached), "caseAttached")]
[JsonDerivedType(typeof(CaseAnnounced), "caseAnnounced")]
[JsonDerivedType(typeof(CaseRevised), "caseRevised")]
[JsonDerivedType(typeof(CaseOpened), "caseOpened")]
[JsonDerivedType(typeof(SectionPresented), "sectionPresented")]
[JsonDerivedType(typeof(CaseClosed), "caseClosed")]
[JsonDerivedType(typeof(CaseNamesKept), "caseNamesKept")]
[JsonDerivedType(typeof(CaseNamesGone), "caseNamesGone")]
[JsonDerivedType(typeof(PanelAgreed), "panelAgreed")]
[JsonDerivedType(typeof(ObserversAgreed), "observersAgreed")]
[JsonDerivedType(typeof(DeclarationRenewed), "declarationRenewed")]
[JsonDerivedType(typeof(DeclarationAccepted), "declarationAccepted")]
[JsonDerivedType(typeof(AttendanceCounted), "attendanceCounted")]
[JsonDerivedType(typeof(PersonHeldBack), "personHeldBack")]
[JsonDerivedType(typeof(PersonSentOut), "personSentOut")]
[JsonDerivedType(typeof(MethodChosen), "methodChosen")]
[JsonDerivedType(typeof(PhaseEntered), "phaseEntered")]
[JsonDerivedType(typeof(SkipExplained), "skipExplained")]
[JsonDerivedType(typeof(PhaseExtended), "phaseExtended")]
[JsonDerivedType(typeof(PhaseOpened), "phaseOpened")]
[JsonDerivedType(typeof(MethodEnded), "methodEnded")]
[JsonDerivedType(typeof(PhaseHeld), "phaseHeld")]
[JsonDerivedType(typeof(RunBrokenOff), "runBrokenOff")]
[JsonDerivedType(typeof(ItemMethodChosen), "itemMethodChosen")]
[JsonDerivedType(typeof(ItemPhaseEntered), "itemPhaseEntered")]
[JsonDerivedType(typeof(ItemPhaseExtended), "itemPhaseExtended")]
[JsonDerivedType(typeof(ItemMethodEnded), "itemMethodEnded")]
[JsonDerivedType(typeof(CurtainLifted), "curtainLifted")]
[JsonDerivedType(typeof(CurtainClosed), "curtainClosed")]
[JsonDerivedType(typeof(PresenterAway), "presenterAway")]
[JsonDerivedType(typeof(CaseCovered), "caseCovered")]
[JsonDerivedType(typeof(CaseUncovered), "caseUncovered")]
[JsonDerivedType(typeof(FloorRequested), "floorRequested")]
[JsonDerivedType(typeof(RequestWithdrawn), "requestWithdrawn")]
[JsonDerivedType(typeof(FloorGiven), "floorGiven")]
[JsonDerivedType(typeof(FloorReturned), "floorReturned")]
[JsonDerivedType(typeof(FloorInterrupted), "floorInterrupted")]
[JsonDerivedType(typeof(FloorLost), "floorLost")]
[JsonDerivedType(typeof(FloorCleared), "floorCleared")]
[JsonDerivedType(typeof(TurnPaused), "turnPaused")]
[JsonDerivedType(typeof(TurnResumed), "turnResumed")]
[JsonDerivedType(typeof(PlaceMoved), "placeMoved")]
[JsonDerivedType(typeof(SpeakingTimeSet), "speakingTimeSet")]
[JsonDerivedType(typeof(QueueClosed), "queueClosed")]
[JsonDerivedType(typeof(QueueOpened), "queueOpened")]
[JsonDerivedType(typeof(RoundBegun), "roundBegun")]
[JsonDerivedType(typeof(RoundJoined), "roundJoined")]
[JsonDerivedType(typeof(RoundPassed), "roundPassed")]
[JsonDerivedType(typeof(RoundEnded), "roundEnded")]
[JsonDerivedType(typeof(SpeakerAway), "speakerAway")]
[JsonDerivedType(typeof(SpeakerBack), "speakerBack")]
[JsonDerivedType(typeof(LeaderAway), "leaderAway")]
[JsonDerivedType(typeof(LeaderBack), "leaderBack")]
[JsonDerivedType(typeof(LeadTakenOver), "leadTakenOver")]
[JsonDerivedType(typeof(LeadTakenBack), "leadTakenBack")]
[JsonDerivedType(typeof(NobodyLeads), "nobodyLeads")]
[JsonDerivedType(typeof(SomebodyLeads), "somebodyLeads")]
[JsonDerivedType(typeof(HostingOffered), "hostingOffered")]
[JsonDerivedType(typeof(HostingEnded), "hostingEnded")]
[JsonDerivedType(typeof(CaseRecognised), "caseRecognised")]
[JsonDerivedType(typeof(CaseStopped), "caseStopped")]
[JsonDerivedType(typeof(DutyShown), "dutyShown")]
[JsonDerivedType(typeof(ShowingAgreed), "showingAgreed")]
[JsonDerivedType(typeof(CaseShownAgain), "caseShownAgain")]
[JsonDerivedType(typeof(PullBackExplained), "pullBackExplained")]
[JsonDerivedType(typeof(ContributionPulledBack), "contributionPulledBack")]
[JsonDerivedType(typeof(TitlePulledBack), "titlePulledBack")]
[JsonDerivedType(typeof(ConclusionPulledBack), "conclusionPulledBack")]
[JsonDerivedType(typeof(WordsPulledBack), "wordsPulledBack")]
[GenerateSerializer, Immutable, Alias("arena.room.event")]
public abstract record RoomEvent
{
    /// <summary>Its kind alone: what it holds must not come into a log by accident.</summary>
    public sealed override string ToString() => GetType().Name;
}

/// <summary>One event as it stands in the stream. <paramref name="At"/> is the server's clock in whole milliseconds, UTC.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.happened")]
public sealed record Happened(
    [property: Id(0)] long Seq,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] PersonId By,
    [property: Id(3)] RoomEvent Event);

[GenerateSerializer, Immutable, Alias("arena.room.meeting-planned")]
public sealed record MeetingPlanned(
    [property: Id(0)] NetworkId Network,
    [property: Id(1)] string NetworkName,
    [property: Id(2)] string Title,
    [property: Id(3)] DateTimeOffset StartsAt,
    [property: Id(4)] int Minutes,
    [property: Id(5)] Language Language,
    [property: Id(6)] History History,
    [property: Id(7)] ImmutableArray<RosterEntry> Roster) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.person-invited")]
public sealed record PersonInvited([property: Id(0)] RosterEntry Entry) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.notice-sent")]
public sealed record NoticeSent : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.meeting-cancelled")]
public sealed record MeetingCancelled([property: Id(0)] string Reason) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.lobby-opened")]
public sealed record LobbyOpened : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.meeting-started")]
public sealed record MeetingStarted : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.meeting-suspended")]
public sealed record MeetingSuspended([property: Id(0)] MeetingCause Cause) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.meeting-resumed")]
public sealed record MeetingResumed : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.meeting-ended")]
public sealed record MeetingEnded([property: Id(0)] MeetingCause Cause) : RoomEvent;

/// <summary>Somebody waits to be let in. For those who lead, and the person.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.lobby-entered")]
public sealed record LobbyEntered(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] int DeclarationVersion) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.person-admitted")]
public sealed record PersonAdmitted([property: Id(0)] PersonId Person) : RoomEvent;

/// <summary>
/// Somebody who stepped aside for a case is let in again. For those who lead, and the person: to the others they had only gone for a while, and come
/// in as who has.
/// </summary>
[GenerateSerializer, Immutable, Alias("arena.room.person-returned")]
public sealed record PersonReturned([property: Id(0)] PersonId Person) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.person-rejected")]
public sealed record PersonRejected([property: Id(0)] PersonId Person) : RoomEvent;

/// <summary>Why somebody is removed by the event that follows. For those who lead, and the person: to the others they are only gone.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.removal-explained")]
public sealed record RemovalExplained(
    [property: Id(0)] PersonId Person,
    [property: Id(1)] string Reason) : RoomEvent;

/// <param name="WasInside">They had been let in, and know what those inside know: the way to the video room. Not said in meetings of before.</param>
[GenerateSerializer, Immutable, Alias("arena.room.person-removed")]
public sealed record PersonRemoved(
    [property: Id(0)] PersonId Person,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool WasInside = false) : RoomEvent;

/// <summary>Somebody who was let in is here; a presenter who was noted as away is back.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.person-entered")]
public sealed record PersonEntered([property: Id(0)] PersonId Person) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.person-left")]
public sealed record PersonLeft([property: Id(0)] PersonId Person) : RoomEvent, IBefalls;

/// <summary>The approved text itself. For the presenter alone, until a section is presented.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.case-attached")]
public sealed record CaseAttached(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] RoomRole Readers,
    [property: Id(3)] ImmutableArray<CaseSection> Sections,
    [property: Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CaseFingerprints? Fingerprints = null,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AloneInRole = false) : RoomEvent;

/// <summary>A case that was stopped has got another text, which nobody has seen: the one before it is gone. It is stopped still.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.case-revised")]
public sealed record CaseRevised(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int SectionCount) : RoomEvent;

/// <summary>That there is a case on the item: its number, who presents it, how many sections. No text.</summary>
/// <param name="AsksForObservers">Observers hear it when those who lead say yes as well; false in meetings from before that was asked.</param>
[GenerateSerializer, Immutable, Alias("arena.room.case-announced")]
public sealed record CaseAnnounced(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] AgendaItemId Item,
    [property: Id(2)] PersonId Presenter,
    [property: Id(3)] string Number,
    [property: Id(4)] int SectionCount,
    [property: Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool AsksForObservers = false) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.case-opened")]
public sealed record CaseOpened([property: Id(0)] CaseId Case) : RoomEvent;

/// <summary>One section with its text, for those the presenter agreed may read.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.section-presented")]
public sealed record SectionPresented(
    [property: Id(0)] CaseId Case,
    [property: Id(1)] int Section,
    [property: Id(2)] CaseSection Content) : RoomEvent;

[GenerateSerializer, Immutable, Alias("arena.room.case-closed")]
public sealed record CaseClosed([property: Id(0)] CaseId Case) : RoomEvent;

/// <summary>Its text is gone, and its names weigh still in what is said here. For nobody.</summary>
/// <param name="Names">Null when they are gone too.</param>
[GenerateSerializer, Immutable, Alias("arena.room.case-names-kept")]
public sealed record CaseNamesKept(
    [property: Id(0)] CaseId Case,
    [property: Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CaseFingerprints? Names = null) : RoomEvent;

/// <summary>The meeting is over, or the case is: nothing of it is left here. For nobody.</summary>
[GenerateSerializer, Immutable, Alias("arena.room.case-names-gone")]
public sealed record CaseNamesGone([property: Id(0)] CaseId Case) : RoomEvent;
