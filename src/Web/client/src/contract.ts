// Written from the C# contract by the contract tests: UPDATE_CONTRACT=1 dotnet test tests/Contracts.Tests

export interface AcceptDeclaration {
  readonly kind: 'acceptDeclaration';
  readonly version: number;
}

export interface AcceptItem {
  readonly kind: 'acceptItem';
  readonly item: AgendaItemId;
}

export interface AdmitEveryone {
  readonly kind: 'admitEveryone';
}

export interface AdmitPerson {
  readonly kind: 'admitPerson';
  readonly person: PersonId;
}

export type AgendaItemId = string & { readonly __id: 'AgendaItemId' };

export type AgendaItemState = 'proposed' | 'accepted' | 'declined' | 'current' | 'paused' | 'done' | 'postponed' | 'withdrawn';

export type AgendaItemType = 'information' | 'discussion' | 'conclusion' | 'case' | 'round' | 'break';

export interface AgendaItemView {
  readonly item: AgendaItemId;
  readonly parent: AgendaItemId | null;
  readonly title: string;
  readonly type: AgendaItemType;
  readonly minutes: number;
  readonly state: AgendaItemState;
  readonly proposedBy: PersonId;
  readonly usedMilliseconds: number;
  readonly runningSince: string | null;
  readonly conclusion: string | null;
  readonly declineReason: string | null;
  readonly titlePulledBack?: boolean;
  readonly conclusionPulledBack?: boolean;
  readonly method?: MethodRun | null;
  readonly why?: string | null;
}

export interface AgreeToObservers {
  readonly kind: 'agreeToObservers';
  readonly case: CaseId;
  readonly yes: boolean;
}

export interface AgreeToPanel {
  readonly kind: 'agreeToPanel';
  readonly case: CaseId;
  readonly agreed: readonly PersonId[];
  readonly vetoed: readonly PersonId[];
}

export interface AgreeToShowCase {
  readonly kind: 'agreeToShowCase';
  readonly case: CaseId;
}

export type AsideReason = 'topic' | 'askedBefore' | 'aboutOneCase' | 'elsewhere' | 'time';

export interface AskForFloor {
  readonly kind: 'askForFloor';
  readonly for: FloorKind;
}

export interface AskForRewrite {
  readonly kind: 'askForRewrite';
  readonly contribution: ContributionId;
  readonly rule: HouseRule;
}

export interface Attendance {
  readonly present: number;
  readonly listed: number;
}

export interface AttendanceCounted {
  readonly kind: 'attendanceCounted';
  readonly attendance: Attendance;
}

export interface BeginGroups {
  readonly kind: 'beginGroups';
  readonly number: number;
  readonly count: number;
  readonly minutes: number;
  readonly evenly: boolean;
}

export interface BeginItemMethod {
  readonly kind: 'beginItemMethod';
  readonly item: AgendaItemId;
}

export interface BeginMethod {
  readonly kind: 'beginMethod';
  readonly case: CaseId;
}

export interface BeginRound {
  readonly kind: 'beginRound';
  readonly round: number;
}

export interface BrokenOffRun {
  readonly unheld: readonly MethodNames[];
  readonly reason: string;
}

export interface CancelMeeting {
  readonly kind: 'cancelMeeting';
  readonly reason: string;
  readonly cleared?: readonly string[];
}

export interface CaseAnnounced {
  readonly kind: 'caseAnnounced';
  readonly case: CaseId;
  readonly item: AgendaItemId;
  readonly presenter: PersonId;
  readonly number: string;
  readonly sectionCount: number;
  readonly asksForObservers?: boolean;
}

export interface CaseAttached {
  readonly kind: 'caseAttached';
  readonly case: CaseId;
  readonly item: AgendaItemId;
  readonly readers: RoomRole;
  readonly sections: readonly CaseSection[];
  readonly fingerprints: CaseFingerprints | null;
  readonly aloneInRole?: boolean;
}

export interface CaseClosed {
  readonly kind: 'caseClosed';
  readonly case: CaseId;
}

export interface CaseCovered {
  readonly kind: 'caseCovered';
  readonly case: CaseId;
}

export interface CaseFingerprints {
  readonly salt: string;
  readonly names: readonly string[];
}

export type CaseId = string & { readonly __id: 'CaseId' };

export interface CaseNamesGone {
  readonly kind: 'caseNamesGone';
  readonly case: CaseId;
}

export interface CaseNamesKept {
  readonly kind: 'caseNamesKept';
  readonly case: CaseId;
  readonly names: CaseFingerprints | null;
}

export interface CaseOpened {
  readonly kind: 'caseOpened';
  readonly case: CaseId;
}

export interface CasePanel {
  readonly agreed: readonly PersonId[];
  readonly vetoed: readonly PersonId[];
}

export interface CaseRecognised {
  readonly kind: 'caseRecognised';
  readonly case: CaseId;
  readonly person: PersonId;
}

export interface CaseRevised {
  readonly kind: 'caseRevised';
  readonly case: CaseId;
  readonly sectionCount: number;
}

export interface CaseSection {
  readonly heading: string;
  readonly text: string;
  readonly asks?: boolean;
}

export interface CaseShownAgain {
  readonly kind: 'caseShownAgain';
  readonly case: CaseId;
}

export type CaseState = 'announced' | 'open' | 'closed' | 'stopped';

export interface CaseStop {
  readonly by: RoomRole;
  readonly presenterAgrees: boolean;
  readonly leaderAgrees: boolean;
}

export interface CaseStopped {
  readonly kind: 'caseStopped';
  readonly case: CaseId;
  readonly by: RoomRole;
}

export interface CaseUncovered {
  readonly kind: 'caseUncovered';
  readonly case: CaseId;
}

export interface CaseView {
  readonly case: CaseId;
  readonly item: AgendaItemId;
  readonly presenter: PersonId;
  readonly number: string;
  readonly sectionCount: number;
  readonly state: CaseState;
  readonly presented: number;
  readonly sections: readonly CaseSection[];
  readonly stop?: CaseStop | null;
  readonly method?: MethodRun | null;
  readonly covered?: boolean;
  readonly skips?: readonly SkipNote[];
  readonly panel?: CasePanel | null;
  readonly reached?: ReachedPhase | null;
  readonly duty?: DutyWord | null;
  readonly brokenOff?: BrokenOffRun | null;
  readonly observers?: boolean;
  readonly withoutAdvice?: boolean;
}

export interface ChooseGroupNote {
  readonly kind: 'chooseGroupNote';
  readonly contribution: ContributionId;
  readonly returns: ContributionId;
}

export interface ChooseItemMethod {
  readonly kind: 'chooseItemMethod';
  readonly item: AgendaItemId;
  readonly method: string;
}

export interface ChooseMethod {
  readonly kind: 'chooseMethod';
  readonly case: CaseId;
  readonly method: string;
}

export interface CloseCase {
  readonly kind: 'closeCase';
  readonly case: CaseId;
  readonly whyUnheld?: string | null;
  readonly cleared?: readonly string[];
}

export interface CloseCurtain {
  readonly kind: 'closeCurtain';
  readonly case: CaseId;
}

export interface CloseQuestion {
  readonly kind: 'closeQuestion';
  readonly contribution: ContributionId;
}

export interface CloseQueue {
  readonly kind: 'closeQueue';
}

export type CommandId = string & { readonly __id: 'CommandId' };

export interface ConcludeItem {
  readonly kind: 'concludeItem';
  readonly item: AgendaItemId;
  readonly conclusion: string;
  readonly cleared?: readonly string[];
  readonly whyUnheld?: string | null;
}

export interface ConclusionPulledBack {
  readonly kind: 'conclusionPulledBack';
  readonly item: AgendaItemId;
}

export interface ContributionEdited {
  readonly kind: 'contributionEdited';
  readonly contribution: ContributionId;
  readonly text: string;
}

export interface ContributionHeld {
  readonly kind: 'contributionHeld';
  readonly contribution: ContributionId;
  readonly item: AgendaItemId | null;
  readonly replyTo: ContributionId | null;
  readonly text: string;
  readonly question?: boolean;
  readonly group?: number | null;
}

export type ContributionId = string & { readonly __id: 'ContributionId' };

export interface ContributionPosted {
  readonly kind: 'contributionPosted';
  readonly contribution: ContributionId;
  readonly item: AgendaItemId | null;
  readonly replyTo: ContributionId | null;
  readonly text: string;
  readonly question?: boolean;
  readonly group?: number | null;
  readonly from?: number | null;
  readonly writer?: PersonId | null;
  readonly origin?: SameWords | null;
}

export interface ContributionPulledBack {
  readonly kind: 'contributionPulledBack';
  readonly contribution: ContributionId;
  readonly place?: number;
  readonly also?: SameWords | null;
}

export interface ContributionReported {
  readonly kind: 'contributionReported';
  readonly contribution: ContributionId;
  readonly place: number;
  readonly rule: HouseRule;
  readonly group?: number | null;
}

export interface ContributionRetracted {
  readonly kind: 'contributionRetracted';
  readonly contribution: ContributionId;
  readonly also?: SameWords | null;
}

export interface ContributionView {
  readonly contribution: ContributionId;
  readonly seq: number;
  readonly by: PersonId;
  readonly at: string;
  readonly item: AgendaItemId | null;
  readonly replyTo: ContributionId | null;
  readonly text: string;
  readonly editedAt: string | null;
  readonly retracted: boolean;
  readonly pulledBack?: boolean;
  readonly question?: boolean;
  readonly group?: number | null;
  readonly from?: number | null;
}

export interface CurtainClosed {
  readonly kind: 'curtainClosed';
  readonly case: CaseId;
}

export interface CurtainLifted {
  readonly kind: 'curtainLifted';
  readonly case: CaseId;
}

export interface DeclarationAccepted {
  readonly kind: 'declarationAccepted';
  readonly person: PersonId;
  readonly version: number;
}

export interface DeclarationRenewed {
  readonly kind: 'declarationRenewed';
  readonly version: number;
}

export interface DeclineItem {
  readonly kind: 'declineItem';
  readonly item: AgendaItemId;
  readonly reason: string;
  readonly cleared?: readonly string[];
}

export interface Draft {
  readonly place: string;
  readonly text: string;
}

export interface DutyShown {
  readonly kind: 'dutyShown';
  readonly case: CaseId;
  readonly on: boolean;
}

export type DutyWord = 'shown' | 'takenBack';

export interface EarlierContributions {
  readonly contributions: readonly ContributionView[];
  readonly more: boolean;
}

export interface EditContribution {
  readonly kind: 'editContribution';
  readonly contribution: ContributionId;
  readonly text: string;
  readonly cleared?: readonly string[];
}

export interface EndGroups {
  readonly kind: 'endGroups';
  readonly number: number;
}

export interface EndMeeting {
  readonly kind: 'endMeeting';
  readonly whyUnheld?: string | null;
  readonly cleared?: readonly string[];
}

export interface EndRound {
  readonly kind: 'endRound';
  readonly round: number;
}

export interface EnterRoom {
  readonly kind: 'enterRoom';
  readonly declarationVersion: number;
}

export interface ExtendGroups {
  readonly kind: 'extendGroups';
  readonly number: number;
  readonly minutes: number;
  readonly extra: number;
}

export interface ExtendItem {
  readonly kind: 'extendItem';
  readonly item: AgendaItemId;
  readonly minutes: number;
}

export interface ExtendItemPhase {
  readonly kind: 'extendItemPhase';
  readonly item: AgendaItemId;
  readonly phase: number;
  readonly minutes: number;
  readonly extra: number;
}

export interface ExtendPhase {
  readonly kind: 'extendPhase';
  readonly case: CaseId;
  readonly phase: number;
  readonly minutes: number;
  readonly extra?: number | null;
}

export interface Floor {
  readonly queue: readonly FloorPlace[];
  readonly turn: FloorTurn | null;
  readonly closed: boolean;
  readonly minutes: number;
  readonly rounds: number;
  readonly round: FloorRound | null;
  readonly heard: readonly FloorHeard[];
}

export interface FloorCleared {
  readonly kind: 'floorCleared';
}

export interface FloorGiven {
  readonly kind: 'floorGiven';
  readonly person: PersonId;
  readonly for: FloorKind;
  readonly inRound: boolean;
}

export interface FloorHeard {
  readonly person: PersonId;
  readonly times: number;
  readonly milliseconds: number;
}

export interface FloorInterrupted {
  readonly kind: 'floorInterrupted';
  readonly person: PersonId;
}

export type FloorKind = 'contribution' | 'shortReply' | 'question' | 'clarification';

export interface FloorLost {
  readonly kind: 'floorLost';
  readonly person: PersonId;
}

export interface FloorPlace {
  readonly person: PersonId;
  readonly number: number;
  readonly for: FloorKind;
  readonly inRound: boolean;
  readonly awaySince: string | null;
}

export interface FloorRequested {
  readonly kind: 'floorRequested';
  readonly person: PersonId;
  readonly for: FloorKind;
  readonly before: PersonId | null;
}

export interface FloorReturned {
  readonly kind: 'floorReturned';
  readonly person: PersonId;
}

export interface FloorRound {
  readonly number: number;
  readonly done: readonly PersonId[];
  readonly passed: readonly PersonId[];
}

export interface FloorTurn {
  readonly person: PersonId;
  readonly number: number;
  readonly for: FloorKind;
  readonly inRound: boolean;
  readonly usedMilliseconds: number;
  readonly runningSince: string | null;
  readonly awaySince: string | null;
  readonly clockStopped?: boolean;
}

export interface GiveBackFloor {
  readonly kind: 'giveBackFloor';
  readonly turn: number;
}

export interface GiveFloor {
  readonly kind: 'giveFloor';
  readonly person: PersonId;
  readonly turn: number;
  readonly place?: number | null;
}

export interface GroupNoteChosen {
  readonly kind: 'groupNoteChosen';
  readonly group: number;
  readonly contribution: ContributionId;
  readonly returns: ContributionId;
}

export interface GroupNoteDropped {
  readonly kind: 'groupNoteDropped';
  readonly group: number;
}

export interface GroupsBegun {
  readonly kind: 'groupsBegun';
  readonly number: number;
  readonly item: AgendaItemId;
  readonly minutes: number;
  readonly groups: readonly RoomGroup[];
}

export interface GroupsEnded {
  readonly kind: 'groupsEnded';
  readonly number: number;
}

export interface GroupsExtended {
  readonly kind: 'groupsExtended';
  readonly minutes: number;
}

export interface Happened {
  readonly seq: number;
  readonly at: string;
  readonly by: PersonId;
  readonly event: RoomEvent;
}

export interface HeldLetThrough {
  readonly kind: 'heldLetThrough';
  readonly contribution: ContributionId;
  readonly place: number;
  readonly writer: PersonId;
  readonly item: AgendaItemId | null;
}

export interface HeldNotPublished {
  readonly kind: 'heldNotPublished';
  readonly contribution: ContributionId;
  readonly place: number;
  readonly writer: PersonId;
  readonly item: AgendaItemId | null;
  readonly rule: HouseRule | null;
}

export interface HeldView {
  readonly contribution: ContributionId;
  readonly place: number;
  readonly by: PersonId;
  readonly at: string;
  readonly item: AgendaItemId | null;
  readonly replyTo: ContributionId | null;
  readonly text: string;
  readonly question?: boolean;
  readonly group?: number | null;
}

export interface HeldWithdrawn {
  readonly kind: 'heldWithdrawn';
  readonly contribution: ContributionId;
  readonly place: number;
  readonly writer: PersonId;
  readonly item: AgendaItemId | null;
}

export type History = 'everything' | 'fromAdmission';

export interface HoldContributions {
  readonly kind: 'holdContributions';
  readonly on: boolean;
}

export interface HoldingSet {
  readonly kind: 'holdingSet';
  readonly on: boolean;
}

export interface Holds {
  readonly on: boolean;
  readonly waiting: readonly HeldView[];
  readonly notPublished: readonly NotPublishedView[];
}

export interface HostingEnded {
  readonly kind: 'hostingEnded';
  readonly person: PersonId;
}

export interface HostingOffered {
  readonly kind: 'hostingOffered';
  readonly person: PersonId;
}

export type HouseRule = 'anonymity' | 'confidentiality' | 'respect' | 'topic';

export interface HubMarked {
  readonly kind: 'hubMarked';
  readonly person: PersonId;
  readonly hub: boolean;
}

export type Identifying = 'person' | 'place' | 'organisation' | 'identityNumber' | 'account' | 'phone' | 'email' | 'webAddress' | 'numberPlate' | 'caseNumber' | 'address' | 'postcode' | 'age' | 'date' | 'schoolClass' | 'origin' | 'occupation' | 'rareFact';

export interface IdentifyingPlace {
  readonly field: string;
  readonly start: number;
  readonly length: number;
  readonly kind: Identifying;
  readonly mayStand: boolean;
}

export interface ItemAccepted {
  readonly kind: 'itemAccepted';
  readonly item: AgendaItemId;
}

export interface ItemConcluded {
  readonly kind: 'itemConcluded';
  readonly item: AgendaItemId;
  readonly conclusion: string;
}

export interface ItemDeclined {
  readonly kind: 'itemDeclined';
  readonly item: AgendaItemId;
  readonly reason: string;
}

export interface ItemExtended {
  readonly kind: 'itemExtended';
  readonly item: AgendaItemId;
  readonly minutes: number;
}

export interface ItemMethodChosen {
  readonly kind: 'itemMethodChosen';
  readonly item: AgendaItemId;
  readonly method: MethodTemplate;
}

export interface ItemMethodEnded {
  readonly kind: 'itemMethodEnded';
  readonly item: AgendaItemId;
}

export interface ItemMinutesSet {
  readonly kind: 'itemMinutesSet';
  readonly item: AgendaItemId;
  readonly minutes: number;
}

export interface ItemMoved {
  readonly kind: 'itemMoved';
  readonly item: AgendaItemId;
  readonly parent: AgendaItemId | null;
  readonly after: AgendaItemId | null;
}

export interface ItemPaused {
  readonly kind: 'itemPaused';
  readonly item: AgendaItemId;
}

export interface ItemPhaseEntered {
  readonly kind: 'itemPhaseEntered';
  readonly item: AgendaItemId;
  readonly phase: number;
}

export interface ItemPhaseExtended {
  readonly kind: 'itemPhaseExtended';
  readonly item: AgendaItemId;
  readonly phase: number;
  readonly minutes: number;
}

export interface ItemPostponed {
  readonly kind: 'itemPostponed';
  readonly item: AgendaItemId;
}

export interface ItemProposed {
  readonly kind: 'itemProposed';
  readonly item: AgendaItemId;
  readonly title: string;
  readonly type: AgendaItemType;
  readonly minutes: number;
  readonly why?: string | null;
}

export interface ItemResumed {
  readonly kind: 'itemResumed';
  readonly item: AgendaItemId;
}

export interface ItemStarted {
  readonly kind: 'itemStarted';
  readonly item: AgendaItemId;
}

export interface ItemWithdrawn {
  readonly kind: 'itemWithdrawn';
  readonly item: AgendaItemId;
}

export type Language = 'nb' | 'nn' | 'en';

export interface Lead {
  readonly takenBy: PersonId | null;
  readonly away: readonly LeaderGone[];
  readonly nobodySince?: string | null;
  readonly hosts?: readonly PersonId[];
}

export interface LeadTakenBack {
  readonly kind: 'leadTakenBack';
  readonly person: PersonId;
}

export interface LeadTakenOver {
  readonly kind: 'leadTakenOver';
  readonly person: PersonId;
}

export interface LeaderAway {
  readonly kind: 'leaderAway';
  readonly person: PersonId;
}

export interface LeaderBack {
  readonly kind: 'leaderBack';
  readonly person: PersonId;
}

export interface LeaderGone {
  readonly person: PersonId;
  readonly since: string;
}

export interface LeaveRoom {
  readonly kind: 'leaveRoom';
}

export interface LetStand {
  readonly kind: 'letStand';
  readonly contribution: ContributionId;
}

export interface LetThrough {
  readonly kind: 'letThrough';
  readonly contribution: ContributionId;
}

export interface LetWrite {
  readonly kind: 'letWrite';
  readonly person: PersonId;
}

export interface LiftCurtain {
  readonly kind: 'liftCurtain';
  readonly case: CaseId;
}

export interface LobbyEntered {
  readonly kind: 'lobbyEntered';
  readonly person: PersonId;
  readonly declarationVersion: number;
}

export interface LobbyMessageWritten {
  readonly kind: 'lobbyMessageWritten';
  readonly text: string;
}

export interface LobbyOpened {
  readonly kind: 'lobbyOpened';
}

export type LobbyReason = 'knowsTheCase' | 'ties' | 'asked';

export interface LockRoom {
  readonly kind: 'lockRoom';
  readonly leadersOnly: boolean;
  readonly withoutReplies: boolean;
  readonly withoutNames: boolean;
  readonly was?: RoomLocks | null;
}

export interface MarkHub {
  readonly kind: 'markHub';
  readonly person: PersonId;
  readonly hub: boolean;
}

export interface MeetingCancelled {
  readonly kind: 'meetingCancelled';
  readonly reason: string;
}

export type MeetingCause = 'byFacilitator' | 'leadersGone' | 'timeOut' | 'nobodyLed';

export interface MeetingEnded {
  readonly kind: 'meetingEnded';
  readonly cause: MeetingCause;
}

export type MeetingPhase = 'notPlanned' | 'planned' | 'noticeSent' | 'lobbyOpen' | 'live' | 'suspended' | 'closed' | 'cancelled';

export interface MeetingPlanned {
  readonly kind: 'meetingPlanned';
  readonly network: NetworkId;
  readonly networkName: string;
  readonly title: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly language: Language;
  readonly history: History;
  readonly roster: readonly RosterEntry[];
}

export interface MeetingResumed {
  readonly kind: 'meetingResumed';
}

export interface MeetingStarted {
  readonly kind: 'meetingStarted';
}

export interface MeetingSuspended {
  readonly kind: 'meetingSuspended';
  readonly cause: MeetingCause;
}

export interface MethodChosen {
  readonly kind: 'methodChosen';
  readonly case: CaseId;
  readonly method: MethodTemplate;
}

export interface MethodEnded {
  readonly kind: 'methodEnded';
  readonly case: CaseId;
  readonly skipped?: boolean;
}

export interface MethodNames {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

export interface MethodPhase {
  readonly key: string;
  readonly names: MethodNames;
  readonly minutes: number;
  readonly minMinutes: number;
  readonly presenter: PresenterMode;
  readonly writers: RoomRole;
  readonly caseVisible: boolean;
  readonly mandatory: boolean;
  readonly round?: boolean;
  readonly advises?: boolean;
  readonly questions?: boolean;
  readonly order?: PhaseOrder;
}

export interface MethodRun {
  readonly method: MethodTemplate;
  readonly phase: number | null;
  readonly ended: boolean;
  readonly usedBefore: number;
  readonly extra: number;
  readonly enteredAt: string | null;
  readonly curtainLifted: boolean;
  readonly skipped: readonly number[];
  readonly opened?: PhaseOpening | null;
}

export interface MethodTemplate {
  readonly key: string;
  readonly version: number;
  readonly names: MethodNames;
  readonly use: MethodUse;
  readonly minutes: number;
  readonly phases: readonly MethodPhase[];
}

export type MethodUse = 'case' | 'severalCases' | 'pair' | 'crisisTeam';

export interface Moderated {
  readonly kind: 'moderated';
  readonly act: ModerationAct;
  readonly rule: HouseRule | null;
}

export interface Moderation {
  readonly reports: readonly ReportView[];
  readonly rewrites: readonly RewriteView[];
  readonly stopped: readonly WritingStopView[];
  readonly log: readonly ModerationEntry[];
}

export type ModerationAct = 'takenBack' | 'stands' | 'rewriteAsked' | 'writingStopped' | 'writingAllowed' | 'removed' | 'holdingOn' | 'holdingOff' | 'notPublished' | 'caseStopped';

export interface ModerationEntry {
  readonly act: ModerationAct;
  readonly rule: HouseRule | null;
  readonly at: string;
}

export interface MoveItem {
  readonly kind: 'moveItem';
  readonly item: AgendaItemId;
  readonly parent: AgendaItemId | null;
  readonly after: AgendaItemId | null;
  readonly basedOn: number;
}

export interface MovePlace {
  readonly kind: 'movePlace';
  readonly person: PersonId;
  readonly number: number;
  readonly after: PersonId | null;
}

export interface MoveToGroup {
  readonly kind: 'moveToGroup';
  readonly person: PersonId;
  readonly group: number | null;
}

export interface NamesHidden {
  readonly kind: 'namesHidden';
  readonly on: boolean;
}

export type NetworkId = string & { readonly __id: 'NetworkId' };

export interface NobodyLeads {
  readonly kind: 'nobodyLeads';
}

export interface NotPublish {
  readonly kind: 'notPublish';
  readonly contribution: ContributionId;
  readonly rule: HouseRule;
}

export interface NotPublishedView {
  readonly contribution: ContributionId;
  readonly rule: HouseRule | null;
  readonly at: string;
}

export interface NoticeSent {
  readonly kind: 'noticeSent';
}

export interface ObserversAgreed {
  readonly kind: 'observersAgreed';
  readonly case: CaseId;
  readonly yes: boolean;
}

export interface OpenCase {
  readonly kind: 'openCase';
  readonly case: CaseId;
}

export interface OpenLobby {
  readonly kind: 'openLobby';
}

export interface OpenPhase {
  readonly kind: 'openPhase';
  readonly case: CaseId;
  readonly phase: number;
}

export interface OpenQueue {
  readonly kind: 'openQueue';
}

export interface PanelAgreed {
  readonly kind: 'panelAgreed';
  readonly case: CaseId;
  readonly agreed: readonly PersonId[];
  readonly vetoed: readonly PersonId[];
}

export interface ParticipantView {
  readonly person: PersonId;
  readonly name: string;
  readonly organisation: string;
  readonly roles: RoomRole;
  readonly standing: Standing;
  readonly present: boolean;
  readonly removalReason: string | null;
  readonly steppedAside?: boolean;
  readonly sector?: Sector | null;
  readonly sentWhy?: LobbyReason | null;
  readonly rejectionReason?: string | null;
  readonly declared?: number;
  readonly hub?: boolean | null;
  readonly outside?: boolean;
  readonly away?: boolean;
}

export interface PassTurn {
  readonly kind: 'passTurn';
  readonly person: PersonId;
  readonly number: number;
}

export interface PauseItem {
  readonly kind: 'pauseItem';
  readonly item: AgendaItemId;
}

export interface PauseTurn {
  readonly kind: 'pauseTurn';
  readonly turn: number;
}

export interface PersonAdmitted {
  readonly kind: 'personAdmitted';
  readonly person: PersonId;
}

export interface PersonEntered {
  readonly kind: 'personEntered';
  readonly person: PersonId;
}

export interface PersonGrouped {
  readonly kind: 'personGrouped';
  readonly person: PersonId;
  readonly group: number | null;
}

export interface PersonHeldBack {
  readonly kind: 'personHeldBack';
  readonly person: PersonId;
}

export type PersonId = string & { readonly __id: 'PersonId' };

export interface PersonInvited {
  readonly kind: 'personInvited';
  readonly entry: RosterEntry;
}

export interface PersonLeft {
  readonly kind: 'personLeft';
  readonly person: PersonId;
}

export interface PersonRejected {
  readonly kind: 'personRejected';
  readonly person: PersonId;
}

export interface PersonRemoved {
  readonly kind: 'personRemoved';
  readonly person: PersonId;
  readonly wasInside?: boolean;
}

export interface PersonReturned {
  readonly kind: 'personReturned';
  readonly person: PersonId;
}

export interface PersonSentOut {
  readonly kind: 'personSentOut';
  readonly person: PersonId;
  readonly item: AgendaItemId;
  readonly reason: LobbyReason;
}

export interface PhaseEntered {
  readonly kind: 'phaseEntered';
  readonly case: CaseId;
  readonly phase: number;
  readonly skipped?: boolean;
  readonly open?: boolean;
}

export interface PhaseExtended {
  readonly kind: 'phaseExtended';
  readonly case: CaseId;
  readonly phase: number;
  readonly minutes: number;
}

export interface PhaseHeld {
  readonly kind: 'phaseHeld';
  readonly case: CaseId;
  readonly phase: number;
}

export interface PhaseOpened {
  readonly kind: 'phaseOpened';
  readonly case: CaseId;
  readonly phase: number;
}

export interface PhaseOpening {
  readonly phase: number;
  readonly at: string;
}

export type PhaseOrder = 'together' | 'hubAlone' | 'spokesFirst' | 'usersFirst';

export interface PlaceMoved {
  readonly kind: 'placeMoved';
  readonly person: PersonId;
  readonly after: PersonId | null;
}

export interface PostContribution {
  readonly kind: 'postContribution';
  readonly contribution: ContributionId;
  readonly item: AgendaItemId | null;
  readonly replyTo: ContributionId | null;
  readonly text: string;
  readonly cleared?: readonly string[];
  readonly question?: boolean;
  readonly group?: number | null;
}

export interface PostponeItem {
  readonly kind: 'postponeItem';
  readonly item: AgendaItemId;
  readonly whyUnheld?: string | null;
  readonly cleared?: readonly string[];
}

export interface PresentSection {
  readonly kind: 'presentSection';
  readonly case: CaseId;
  readonly section: number;
}

export interface PresenterAway {
  readonly kind: 'presenterAway';
  readonly person: PersonId;
}

export type PresenterMode = 'present' | 'speaks' | 'answers' | 'listens';

export interface ProposeItem {
  readonly kind: 'proposeItem';
  readonly item: AgendaItemId;
  readonly title: string;
  readonly type: AgendaItemType;
  readonly minutes: number;
  readonly cleared?: readonly string[];
  readonly why?: string | null;
}

export interface PullBackConclusion {
  readonly kind: 'pullBackConclusion';
  readonly item: AgendaItemId;
  readonly reason: string;
  readonly cleared?: readonly string[];
}

export interface PullBackContribution {
  readonly kind: 'pullBackContribution';
  readonly contribution: ContributionId;
  readonly reason: string;
  readonly cleared?: readonly string[];
  readonly place?: number;
  readonly rule?: HouseRule | null;
}

export interface PullBackExplained {
  readonly kind: 'pullBackExplained';
  readonly text: PulledText;
  readonly contribution: ContributionId | null;
  readonly item: AgendaItemId | null;
  readonly author: PersonId;
  readonly reason: string;
  readonly rule?: HouseRule | null;
}

export interface PullBackNote {
  readonly text: PulledText;
  readonly contribution: ContributionId | null;
  readonly item: AgendaItemId | null;
  readonly author: PersonId;
  readonly by: PersonId;
  readonly at: string;
  readonly reason: string;
  readonly rule?: HouseRule | null;
}

export interface PullBackTitle {
  readonly kind: 'pullBackTitle';
  readonly item: AgendaItemId;
  readonly reason: string;
  readonly cleared?: readonly string[];
}

export interface PullBackWords {
  readonly kind: 'pullBackWords';
  readonly text: PulledText;
  readonly item: AgendaItemId | null;
  readonly person: PersonId | null;
  readonly reason: string;
  readonly cleared?: readonly string[];
}

export type PulledText = 'contribution' | 'title' | 'conclusion' | 'meetingTitle' | 'cancelReason' | 'declineReason' | 'removalReason' | 'rejectionReason' | 'lobbyMessage' | 'breakOffReason' | 'videoLink';

export interface PutQuestionBack {
  readonly kind: 'putQuestionBack';
  readonly contribution: ContributionId;
}

export interface QuestionAnswered {
  readonly kind: 'questionAnswered';
  readonly contribution: ContributionId;
}

export interface QuestionPutBack {
  readonly kind: 'questionPutBack';
  readonly contribution: ContributionId;
}

export interface QuestionSetAside {
  readonly kind: 'questionSetAside';
  readonly contribution: ContributionId;
  readonly reason: AsideReason;
}

export type QuestionState = 'open' | 'taken' | 'answered' | 'setAside';

export interface QuestionTaken {
  readonly kind: 'questionTaken';
  readonly contribution: ContributionId;
}

export interface QuestionView {
  readonly contribution: ContributionId;
  readonly place: number;
  readonly by: PersonId;
  readonly at: string;
  readonly item: AgendaItemId;
  readonly text: string;
  readonly votes: number;
  readonly mine: boolean;
  readonly state: QuestionState;
  readonly aside: AsideReason | null;
}

export interface QuestionVoted {
  readonly kind: 'questionVoted';
  readonly contribution: ContributionId;
  readonly person: PersonId;
}

export interface QueueClosed {
  readonly kind: 'queueClosed';
}

export interface QueueOpened {
  readonly kind: 'queueOpened';
}

export interface ReachedPhase {
  readonly names: MethodNames;
  readonly number: number;
  readonly of: number;
}

export interface Receipt {
  readonly seq: number;
}

export interface RecogniseCase {
  readonly kind: 'recogniseCase';
  readonly case: CaseId;
}

export interface Refusal {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly places?: readonly IdentifyingPlace[];
}

export type RefusalKind = 'notFound' | 'forbidden' | 'invalid' | 'conflict' | 'notSaved' | 'busy';

export interface RejectPerson {
  readonly kind: 'rejectPerson';
  readonly person: PersonId;
  readonly reason?: string | null;
  readonly cleared?: readonly string[];
}

export interface RejectionExplained {
  readonly kind: 'rejectionExplained';
  readonly person: PersonId;
  readonly reason: string;
}

export interface RemovalExplained {
  readonly kind: 'removalExplained';
  readonly person: PersonId;
  readonly reason: string;
}

export interface RemovePerson {
  readonly kind: 'removePerson';
  readonly person: PersonId;
  readonly reason: string;
  readonly cleared?: readonly string[];
}

export type Reply<T> = { readonly value: T; readonly refusal: null } | { readonly value: null; readonly refusal: Refusal };

export interface ReportAnswered {
  readonly kind: 'reportAnswered';
  readonly contribution: ContributionId;
  readonly place: number;
  readonly person: PersonId;
}

export interface ReportContribution {
  readonly kind: 'reportContribution';
  readonly contribution: ContributionId;
  readonly rule: HouseRule;
}

export interface ReportKept {
  readonly kind: 'reportKept';
  readonly contribution: ContributionId;
  readonly place: number;
  readonly rule: HouseRule;
  readonly person: PersonId;
  readonly group?: number | null;
}

export interface ReportView {
  readonly contribution: ContributionId;
  readonly place: number;
  readonly rule: HouseRule;
  readonly at: string;
  readonly group?: number | null;
}

export interface ReportsSettled {
  readonly kind: 'reportsSettled';
  readonly contribution: ContributionId;
  readonly place: number;
}

export interface RequestWithdrawn {
  readonly kind: 'requestWithdrawn';
  readonly person: PersonId;
}

export interface ResumeItem {
  readonly kind: 'resumeItem';
  readonly item: AgendaItemId;
}

export interface ResumeMeeting {
  readonly kind: 'resumeMeeting';
}

export interface ResumeTurn {
  readonly kind: 'resumeTurn';
  readonly turn: number;
}

export interface RetractContribution {
  readonly kind: 'retractContribution';
  readonly contribution: ContributionId;
}

export interface RewriteAsked {
  readonly kind: 'rewriteAsked';
  readonly contribution: ContributionId;
  readonly place: number;
  readonly rule: HouseRule;
  readonly writer: PersonId;
}

export interface RewriteView {
  readonly contribution: ContributionId;
  readonly place: number;
  readonly rule: HouseRule;
  readonly writer: PersonId;
}

export interface RewriteWithdrawn {
  readonly kind: 'rewriteWithdrawn';
  readonly contribution: ContributionId;
  readonly place: number;
  readonly writer: PersonId;
}

export type RoomCommand =
  | EnterRoom
  | LeaveRoom
  | AdmitPerson
  | AdmitEveryone
  | RejectPerson
  | RemovePerson
  | WriteToLobby
  | SetVideoLink
  | LockRoom
  | SendOut
  | MarkHub
  | SendNotice
  | CancelMeeting
  | OpenLobby
  | StartMeeting
  | SuspendMeeting
  | ResumeMeeting
  | EndMeeting
  | ProposeItem
  | AcceptItem
  | DeclineItem
  | WithdrawItem
  | MoveItem
  | SetItemMinutes
  | StartItem
  | PauseItem
  | ResumeItem
  | ExtendItem
  | ConcludeItem
  | PostponeItem
  | PostContribution
  | EditContribution
  | RetractContribution
  | VoteForQuestion
  | TakeBackVote
  | TakeQuestion
  | CloseQuestion
  | SetQuestionAside
  | PutQuestionBack
  | BeginGroups
  | MoveToGroup
  | ExtendGroups
  | ChooseGroupNote
  | EndGroups
  | OpenCase
  | PresentSection
  | CloseCase
  | ChooseMethod
  | BeginMethod
  | StepPhase
  | SkipPhase
  | ExtendPhase
  | OpenPhase
  | ChooseItemMethod
  | BeginItemMethod
  | StepItemPhase
  | ExtendItemPhase
  | LiftCurtain
  | CloseCurtain
  | AskForFloor
  | WithdrawRequest
  | PassTurn
  | GiveFloor
  | GiveBackFloor
  | TakeFloor
  | PauseTurn
  | ResumeTurn
  | MovePlace
  | SetSpeakingTime
  | CloseQueue
  | OpenQueue
  | BeginRound
  | EndRound
  | TakeOverLead
  | TakeBackLead
  | ReportContribution
  | LetStand
  | AskForRewrite
  | StopWriting
  | LetWrite
  | HoldContributions
  | LetThrough
  | NotPublish
  | AgreeToPanel
  | AgreeToObservers
  | AcceptDeclaration
  | RecogniseCase
  | StopCase
  | AgreeToShowCase
  | ShowDuty
  | PullBackContribution
  | PullBackTitle
  | PullBackConclusion
  | PullBackWords;

export type RoomEvent =
  | MeetingPlanned
  | PersonInvited
  | HubMarked
  | NoticeSent
  | MeetingCancelled
  | LobbyOpened
  | MeetingStarted
  | MeetingSuspended
  | MeetingResumed
  | MeetingEnded
  | LobbyEntered
  | PersonAdmitted
  | PersonReturned
  | PersonRejected
  | RemovalExplained
  | RejectionExplained
  | LobbyMessageWritten
  | PersonRemoved
  | PersonEntered
  | PersonLeft
  | ItemProposed
  | ItemAccepted
  | ItemDeclined
  | ItemWithdrawn
  | ItemMoved
  | ItemMinutesSet
  | ItemStarted
  | ItemPaused
  | ItemResumed
  | ItemExtended
  | ItemConcluded
  | ItemPostponed
  | ContributionPosted
  | ContributionEdited
  | ContributionRetracted
  | QuestionVoted
  | VoteTakenBack
  | VotesCounted
  | QuestionTaken
  | QuestionAnswered
  | QuestionSetAside
  | QuestionPutBack
  | GroupsBegun
  | PersonGrouped
  | GroupsExtended
  | GroupNoteChosen
  | GroupNoteDropped
  | GroupsEnded
  | ContributionReported
  | ReportKept
  | ReportsSettled
  | ReportAnswered
  | RewriteAsked
  | RewriteWithdrawn
  | WritingStopped
  | WritingAllowed
  | Moderated
  | VideoLinkSet
  | RoomLocked
  | NamesHidden
  | HoldingSet
  | ContributionHeld
  | HeldLetThrough
  | HeldWithdrawn
  | HeldNotPublished
  | CaseAttached
  | CaseAnnounced
  | CaseRevised
  | CaseOpened
  | SectionPresented
  | CaseClosed
  | CaseNamesKept
  | CaseNamesGone
  | PanelAgreed
  | ObserversAgreed
  | DeclarationRenewed
  | DeclarationAccepted
  | AttendanceCounted
  | PersonHeldBack
  | PersonSentOut
  | MethodChosen
  | PhaseEntered
  | SkipExplained
  | PhaseExtended
  | PhaseOpened
  | MethodEnded
  | PhaseHeld
  | RunBrokenOff
  | ItemMethodChosen
  | ItemPhaseEntered
  | ItemPhaseExtended
  | ItemMethodEnded
  | CurtainLifted
  | CurtainClosed
  | PresenterAway
  | CaseCovered
  | CaseUncovered
  | FloorRequested
  | RequestWithdrawn
  | FloorGiven
  | FloorReturned
  | FloorInterrupted
  | FloorLost
  | FloorCleared
  | TurnPaused
  | TurnResumed
  | PlaceMoved
  | SpeakingTimeSet
  | QueueClosed
  | QueueOpened
  | RoundBegun
  | RoundJoined
  | RoundPassed
  | RoundEnded
  | SpeakerAway
  | SpeakerBack
  | LeaderAway
  | LeaderBack
  | LeadTakenOver
  | LeadTakenBack
  | NobodyLeads
  | SomebodyLeads
  | HostingOffered
  | HostingEnded
  | CaseRecognised
  | CaseStopped
  | DutyShown
  | ShowingAgreed
  | CaseShownAgain
  | PullBackExplained
  | ContributionPulledBack
  | TitlePulledBack
  | ConclusionPulledBack
  | WordsPulledBack;

export interface RoomGroup {
  readonly group: number;
  readonly members: readonly PersonId[];
  readonly note?: ContributionId | null;
}

export interface RoomGroups {
  readonly number: number;
  readonly item: AgendaItemId;
  readonly minutes: number;
  readonly extra: number;
  readonly begunAt: string;
  readonly ended: boolean;
  readonly groups: readonly RoomGroup[];
}

export type RoomId = string & { readonly __id: 'RoomId' };

export interface RoomLocked {
  readonly kind: 'roomLocked';
  readonly leadersOnly: boolean;
  readonly withoutReplies: boolean;
}

export interface RoomLocks {
  readonly leadersOnly: boolean;
  readonly withoutReplies: boolean;
  readonly withoutNames: boolean;
}

export type RoomRoleWord = 'participant' | 'facilitator' | 'coFacilitator' | 'casePresenter' | 'mentor' | 'centreCoordinator' | 'userRepresentative' | 'observer' | 'mentee';
export type RoomRole = readonly RoomRoleWord[];

export interface RoomView {
  readonly room: RoomId;
  readonly seq: number;
  readonly network: NetworkId;
  readonly networkName: string;
  readonly title: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly language: Language;
  readonly history: History;
  readonly phase: MeetingPhase;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly cancelReason: string | null;
  readonly me: Viewer;
  readonly people: readonly ParticipantView[];
  readonly agendaVersion: number;
  readonly agenda: readonly AgendaItemView[];
  readonly contributions: readonly ContributionView[];
  readonly moreContributions: boolean;
  readonly cases: readonly CaseView[];
  readonly pullBacks?: readonly PullBackNote[];
  readonly floor?: Floor | null;
  readonly lead?: Lead | null;
  readonly moderation?: Moderation | null;
  readonly lobbyMessage?: string | null;
  readonly questions?: readonly QuestionView[];
  readonly groups?: RoomGroups | null;
  readonly holds?: Holds | null;
  readonly declaration?: number;
  readonly videoLink?: string | null;
  readonly locks?: RoomLocks | null;
  readonly attendance?: Attendance | null;
}

export interface RosterEntry {
  readonly person: PersonId;
  readonly name: string;
  readonly organisation: string;
  readonly roles: RoomRole;
  readonly sector?: Sector | null;
  readonly hub?: boolean | null;
}

export interface RoundBegun {
  readonly kind: 'roundBegun';
  readonly round: number;
  readonly people: readonly PersonId[];
}

export interface RoundEnded {
  readonly kind: 'roundEnded';
  readonly round: number;
}

export interface RoundJoined {
  readonly kind: 'roundJoined';
  readonly person: PersonId;
}

export interface RoundPassed {
  readonly kind: 'roundPassed';
  readonly person: PersonId;
}

export interface RunBrokenOff {
  readonly kind: 'runBrokenOff';
  readonly case: CaseId;
  readonly from: number;
  readonly reason: string;
}

export interface SameWords {
  readonly contribution: ContributionId;
  readonly place: number;
}

export interface Screening {
  readonly places: readonly IdentifyingPlace[];
}

export interface SectionPresented {
  readonly kind: 'sectionPresented';
  readonly case: CaseId;
  readonly section: number;
  readonly content: CaseSection;
}

export type Sector = 'health' | 'specialistHealth' | 'childWelfare' | 'kindergarten' | 'education' | 'substance' | 'navSocial' | 'policeJustice' | 'refugee' | 'preparedness' | 'userOrganisation' | 'competenceCentre';

export interface SendNotice {
  readonly kind: 'sendNotice';
}

export interface SendOut {
  readonly kind: 'sendOut';
  readonly person: PersonId;
  readonly item: AgendaItemId;
  readonly reason: LobbyReason;
}

export interface SetItemMinutes {
  readonly kind: 'setItemMinutes';
  readonly item: AgendaItemId;
  readonly minutes: number;
  readonly was: number;
}

export interface SetQuestionAside {
  readonly kind: 'setQuestionAside';
  readonly contribution: ContributionId;
  readonly reason: AsideReason;
}

export interface SetSpeakingTime {
  readonly kind: 'setSpeakingTime';
  readonly minutes: number;
}

export interface SetVideoLink {
  readonly kind: 'setVideoLink';
  readonly link: string;
  readonly cleared?: readonly string[];
}

export interface ShowDuty {
  readonly kind: 'showDuty';
  readonly case: CaseId;
  readonly on: boolean;
}

export interface ShowingAgreed {
  readonly kind: 'showingAgreed';
  readonly case: CaseId;
  readonly byPresenter: boolean;
}

export interface SkipExplained {
  readonly kind: 'skipExplained';
  readonly case: CaseId;
  readonly phase: number;
  readonly reason: string;
}

export interface SkipNote {
  readonly phase: number;
  readonly reason: string;
}

export interface SkipPhase {
  readonly kind: 'skipPhase';
  readonly case: CaseId;
  readonly from: number;
  readonly reason: string;
  readonly cleared?: readonly string[];
}

export interface SomebodyLeads {
  readonly kind: 'somebodyLeads';
}

export interface SpeakerAway {
  readonly kind: 'speakerAway';
  readonly person: PersonId;
  readonly clockStops?: boolean;
}

export interface SpeakerBack {
  readonly kind: 'speakerBack';
  readonly person: PersonId;
}

export interface SpeakingTimeSet {
  readonly kind: 'speakingTimeSet';
  readonly minutes: number;
}

export type Standing = 'invited' | 'inLobby' | 'admitted' | 'removed';

export interface StartItem {
  readonly kind: 'startItem';
  readonly item: AgendaItemId;
}

export interface StartMeeting {
  readonly kind: 'startMeeting';
}

export interface StepItemPhase {
  readonly kind: 'stepItemPhase';
  readonly item: AgendaItemId;
  readonly from: number;
}

export interface StepPhase {
  readonly kind: 'stepPhase';
  readonly case: CaseId;
  readonly from: number;
}

export interface StopCase {
  readonly kind: 'stopCase';
  readonly case: CaseId;
}

export interface StopWriting {
  readonly kind: 'stopWriting';
  readonly person: PersonId;
  readonly rule: HouseRule;
}

export interface SuspendMeeting {
  readonly kind: 'suspendMeeting';
}

export interface TakeBackLead {
  readonly kind: 'takeBackLead';
}

export interface TakeBackVote {
  readonly kind: 'takeBackVote';
  readonly contribution: ContributionId;
}

export interface TakeFloor {
  readonly kind: 'takeFloor';
  readonly turn: number;
}

export interface TakeOverLead {
  readonly kind: 'takeOverLead';
}

export interface TakeQuestion {
  readonly kind: 'takeQuestion';
  readonly contribution: ContributionId;
}

export interface TitlePulledBack {
  readonly kind: 'titlePulledBack';
  readonly item: AgendaItemId;
}

export interface TurnPaused {
  readonly kind: 'turnPaused';
  readonly person: PersonId;
}

export interface TurnResumed {
  readonly kind: 'turnResumed';
  readonly person: PersonId;
}

export interface VideoLinkSet {
  readonly kind: 'videoLinkSet';
  readonly link: string;
}

export interface Viewer {
  readonly person: PersonId;
  readonly roles: RoomRole;
  readonly standing: Standing;
  readonly historyFrom: number;
  readonly knows?: readonly CaseId[];
  readonly without?: readonly AgendaItemId[];
  readonly groups?: readonly number[];
  readonly hosts?: boolean;
}

export interface VoteForQuestion {
  readonly kind: 'voteForQuestion';
  readonly contribution: ContributionId;
}

export interface VoteTakenBack {
  readonly kind: 'voteTakenBack';
  readonly contribution: ContributionId;
  readonly person: PersonId;
}

export interface VotesCounted {
  readonly kind: 'votesCounted';
  readonly contribution: ContributionId;
  readonly votes: number;
}

export interface WithdrawItem {
  readonly kind: 'withdrawItem';
  readonly item: AgendaItemId;
}

export interface WithdrawRequest {
  readonly kind: 'withdrawRequest';
  readonly person: PersonId;
  readonly number: number;
}

export interface WordsPulledBack {
  readonly kind: 'wordsPulledBack';
  readonly text: PulledText;
  readonly item: AgendaItemId | null;
  readonly person: PersonId | null;
  readonly case?: CaseId | null;
}

export interface WriteToLobby {
  readonly kind: 'writeToLobby';
  readonly text: string;
  readonly cleared?: readonly string[];
}

export interface WritingAllowed {
  readonly kind: 'writingAllowed';
  readonly person: PersonId;
}

export interface WritingStopView {
  readonly person: PersonId;
  readonly rule: HouseRule;
}

export interface WritingStopped {
  readonly kind: 'writingStopped';
  readonly person: PersonId;
  readonly rule: HouseRule;
}

export interface RoomHub {
  Join(room: RoomId, epoch: string | null, after: number): Promise<Reply<Receipt>>;
  Leave(room: RoomId): Promise<void>;
  Do(room: RoomId, id: CommandId, command: RoomCommand): Promise<Reply<Receipt>>;
  Earlier(room: RoomId, before: number): Promise<Reply<EarlierContributions>>;
  Drafts(room: RoomId): Promise<readonly Draft[]>;
  KeepDraft(room: RoomId, draft: Draft): Promise<Reply<Receipt>>;
  Screen(room: RoomId, text: string): Promise<Reply<Screening>>;
}

export interface RoomClient {
  Snapshot(room: RoomId, epoch: string, view: RoomView, serverTime: string): Promise<void>;
  Happened(room: RoomId, seq: number, events: readonly Happened[]): Promise<void>;
  Gone(room: RoomId, why: Refusal): Promise<void>;
}

/** Lengths in characters, times in milliseconds. */
export const roomLimits = {
  phaseGrace: 10000,
  phaseSettles: 2000,
  awayAfter: 25000,
  leaderAwayAfter: 15000,
  leadOfferedAfter: 45000,
  editTime: 600000,
  grace: 120000,
  leadersGone: 180000,
  lobbyOpensBefore: 900000,
  suspendedEndsAfter: 1800000,
  overtimeEndsAfter: 3600000,
  votesToldEvery: 2000,
  contributionLength: 4000,
  draftLength: 12000,
  titleLength: 120,
  reasonLength: 500,
  lobbyMessageLength: 500,
  videoLinkLength: 600,
  conclusionLength: 2000,
  itemMinutes: 480,
  agendaItems: 100,
  agendaDepth: 3,
  roster: 2000,
  caseSections: 20,
  caseSectionLength: 8000,
  contributionsAtHand: 1000,
  contributionsAtHandInAll: 5000,
  contributionsInSnapshot: 200,
  questions: 200,
  openQuestions: 3,
  groups: 100,
  groupMinutes: 120,
  openReports: 20,
  held: 200,
  heldEach: 5,
  moderationLog: 50,
  declarationVersion: 1,
} as const;
