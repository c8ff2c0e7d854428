using Pilar.Arena.Contracts;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>Every no of a room. The codes are keys of sentences that people read: they are never changed, only added.</summary>
public static class RoomRefusals
{
    public static readonly Refusal NotFound = new(RefusalKind.NotFound, "not-found");
    public static readonly Refusal NotAllowed = new(RefusalKind.Forbidden, "not-allowed");

    // The meeting
    public static readonly Refusal AlreadyPlanned = new(RefusalKind.Conflict, "already-planned");
    public static readonly Refusal MeetingOver = new(RefusalKind.Conflict, "meeting-over");
    public static readonly Refusal NotInThisPhase = new(RefusalKind.Conflict, "not-in-this-phase");
    public static readonly Refusal NotLive = new(RefusalKind.Conflict, "not-live");
    public static readonly Refusal LobbyClosed = new(RefusalKind.Conflict, "lobby-closed");
    public static readonly Refusal AgendaEmpty = new(RefusalKind.Conflict, "agenda-empty");
    public static readonly Refusal FacilitatorFirst = new(RefusalKind.Conflict, "facilitator-first");
    public static readonly Refusal NotPresent = new(RefusalKind.Conflict, "not-present");

    // People
    public static readonly Refusal RosterInvalid = new(RefusalKind.Invalid, "roster-invalid");
    public static readonly Refusal RosterFull = new(RefusalKind.Conflict, "roster-full");
    public static readonly Refusal FacilitatorMissing = new(RefusalKind.Invalid, "facilitator-missing");
    public static readonly Refusal LastFacilitator = new(RefusalKind.Conflict, "last-facilitator");
    public static readonly Refusal DeclarationMissing = new(RefusalKind.Invalid, "declaration-missing");

    /// <summary>Another declaration is in force than the one that was accepted, or read.</summary>
    public static readonly Refusal DeclarationRenewed = new(RefusalKind.Conflict, "declaration-renewed");
    public static readonly Refusal NotAdmitted = new(RefusalKind.Forbidden, "not-admitted");
    public static readonly Refusal NotInLobby = new(RefusalKind.Conflict, "not-in-lobby");
    public static readonly Refusal PersonUnknown = new(RefusalKind.Conflict, "person-unknown");
    public static readonly Refusal PersonNotOnList = new(RefusalKind.Conflict, "person-not-on-list");

    // Words and numbers
    public static readonly Refusal TextEmpty = new(RefusalKind.Invalid, "text-empty");
    public static readonly Refusal TextTooLong = new(RefusalKind.Invalid, "text-too-long");
    public static readonly Refusal TextInvalid = new(RefusalKind.Invalid, "text-invalid");
    public static readonly Refusal TitleEmpty = new(RefusalKind.Invalid, "title-empty");
    public static readonly Refusal TitleTooLong = new(RefusalKind.Invalid, "title-too-long");
    public static readonly Refusal ReasonEmpty = new(RefusalKind.Invalid, "reason-empty");
    public static readonly Refusal ReasonTooLong = new(RefusalKind.Invalid, "reason-too-long");
    public static readonly Refusal MinutesInvalid = new(RefusalKind.Invalid, "minutes-invalid");
    public static readonly Refusal ChoiceInvalid = new(RefusalKind.Invalid, "choice-invalid");

    // The agenda
    public static readonly Refusal AgendaChanged = new(RefusalKind.Conflict, "agenda-changed");
    public static readonly Refusal AgendaFull = new(RefusalKind.Conflict, "agenda-full");
    public static readonly Refusal AgendaTooDeep = new(RefusalKind.Conflict, "agenda-too-deep");
    public static readonly Refusal ItemTaken = new(RefusalKind.Conflict, "item-taken");
    public static readonly Refusal ItemGone = new(RefusalKind.Conflict, "item-gone");
    public static readonly Refusal ItemNotYours = new(RefusalKind.Forbidden, "item-not-yours");
    public static readonly Refusal ItemNotProposed = new(RefusalKind.Conflict, "item-not-proposed");
    public static readonly Refusal ItemNotAccepted = new(RefusalKind.Conflict, "item-not-accepted");
    public static readonly Refusal ItemStarted = new(RefusalKind.Conflict, "item-started");
    public static readonly Refusal ItemNotCurrent = new(RefusalKind.Conflict, "item-not-current");
    public static readonly Refusal ItemOver = new(RefusalKind.Conflict, "item-over");
    public static readonly Refusal ItemIntoItself = new(RefusalKind.Invalid, "item-into-itself");
    public static readonly Refusal AnotherItemCurrent = new(RefusalKind.Conflict, "another-item-current");

    // The discussion
    public static readonly Refusal ContributionTaken = new(RefusalKind.Conflict, "contribution-taken");
    public static readonly Refusal ContributionGone = new(RefusalKind.Conflict, "contribution-gone");
    public static readonly Refusal ContributionNotYours = new(RefusalKind.Forbidden, "contribution-not-yours");
    public static readonly Refusal EditTimeOver = new(RefusalKind.Conflict, "edit-time-over");
    public static readonly Refusal ReplyGone = new(RefusalKind.Conflict, "reply-gone");

    // The case
    public static readonly Refusal CaseMissing = new(RefusalKind.Conflict, "case-missing");
    public static readonly Refusal CaseTaken = new(RefusalKind.Conflict, "case-taken");
    public static readonly Refusal CaseGone = new(RefusalKind.Conflict, "case-gone");
    public static readonly Refusal CaseInvalid = new(RefusalKind.Invalid, "case-invalid");
    public static readonly Refusal CaseNotYours = new(RefusalKind.Forbidden, "case-not-yours");
    public static readonly Refusal CaseNotOpen = new(RefusalKind.Conflict, "case-not-open");
    public static readonly Refusal CaseStopped = new(RefusalKind.Conflict, "case-stopped");
    public static readonly Refusal CaseNotStopped = new(RefusalKind.Conflict, "case-not-stopped");
    public static readonly Refusal CaseIsYours = new(RefusalKind.Conflict, "case-is-yours");
    public static readonly Refusal CaseRecognised = new(RefusalKind.Conflict, "case-recognised");
    public static readonly Refusal CaseKnown = new(RefusalKind.Forbidden, "case-known");
    public static readonly Refusal SectionNotNext = new(RefusalKind.Conflict, "section-not-next");
    public static readonly Refusal CaseCovered = new(RefusalKind.Conflict, "case-covered");

    // Who may hear it
    public static readonly Refusal PanelNotAgreed = new(RefusalKind.Conflict, "panel-not-agreed");
    public static readonly Refusal MustWait = new(RefusalKind.Conflict, "must-wait");
    public static readonly Refusal ObserverNeedsLeader = new(RefusalKind.Conflict, "observer-needs-leader");
    public static readonly Refusal ObserverNeedsPresenter = new(RefusalKind.Conflict, "observer-needs-presenter");
    public static readonly Refusal ObserverNeedsBoth = new(RefusalKind.Conflict, "observer-needs-both");
    public static readonly Refusal AnotherLeader = new(RefusalKind.Conflict, "another-leader");

    // The method
    public static readonly Refusal MethodUnknown = new(RefusalKind.Invalid, "method-unknown");
    public static readonly Refusal MethodNotForItem = new(RefusalKind.Conflict, "method-not-for-item");
    public static readonly Refusal MethodNotForCase = new(RefusalKind.Conflict, "method-not-for-case");
    public static readonly Refusal MethodMissing = new(RefusalKind.Conflict, "method-missing");
    public static readonly Refusal MethodsUnreadable = new(RefusalKind.Conflict, "methods-unreadable");
    public static readonly Refusal MethodBegun = new(RefusalKind.Conflict, "method-begun");
    public static readonly Refusal MethodNotBegun = new(RefusalKind.Conflict, "method-not-begun");
    public static readonly Refusal PhaseUnknown = new(RefusalKind.Invalid, "phase-unknown");
    public static readonly Refusal PhaseJustBegun = new(RefusalKind.Busy, "phase-just-begun");
    public static readonly Refusal ItemWithoutYou = new(RefusalKind.Forbidden, "item-without-you");
    public static readonly Refusal PersonOutside = new(RefusalKind.Conflict, "person-outside");
    public static readonly Refusal PresenterNeeded = new(RefusalKind.Conflict, "presenter-needed");
    public static readonly Refusal LeaderNeeded = new(RefusalKind.Conflict, "leader-needed");
    public static readonly Refusal NobodyLeads = new(RefusalKind.Conflict, "nobody-leads");
    public static readonly Refusal PhaseMandatory = new(RefusalKind.Conflict, "phase-mandatory");
    public static readonly Refusal PhasesUnheld = new(RefusalKind.Conflict, "phases-unheld");
    public static readonly Refusal PhaseNotYours = new(RefusalKind.Conflict, "phase-not-yours");
    public static readonly Refusal PhaseNotYet = new(RefusalKind.Conflict, "phase-not-yet");
    public static readonly Refusal PhaseUndivided = new(RefusalKind.Conflict, "phase-undivided");
    public static readonly Refusal BehindCurtain = new(RefusalKind.Conflict, "behind-curtain");

    // Who leads
    public static readonly Refusal FacilitatorHere = new(RefusalKind.Conflict, "facilitator-here");
    public static readonly Refusal FacilitatorJustLeft = new(RefusalKind.Conflict, "facilitator-just-left");
    public static readonly Refusal LeadTaken = new(RefusalKind.Conflict, "lead-taken");
    public static readonly Refusal NotFirstToLead = new(RefusalKind.Conflict, "not-first-to-lead");

    // The floor
    public static readonly Refusal FloorNotInPhase = new(RefusalKind.Conflict, "floor-not-in-phase");
    public static readonly Refusal FloorAsked = new(RefusalKind.Conflict, "floor-asked");
    public static readonly Refusal FloorYours = new(RefusalKind.Conflict, "floor-yours");
    public static readonly Refusal FloorNotYours = new(RefusalKind.Forbidden, "floor-not-yours");
    public static readonly Refusal FloorChanged = new(RefusalKind.Conflict, "floor-changed");
    public static readonly Refusal QueueClosed = new(RefusalKind.Conflict, "queue-closed");
    public static readonly Refusal NobodySpeaks = new(RefusalKind.Conflict, "nobody-speaks");
    public static readonly Refusal SpeakerAway = new(RefusalKind.Conflict, "speaker-away");
    public static readonly Refusal SpeakerNotInPhase = new(RefusalKind.Conflict, "speaker-not-in-phase");
    public static readonly Refusal SpeakerNotYet = new(RefusalKind.Conflict, "speaker-not-yet");
    public static readonly Refusal RoundOn = new(RefusalKind.Conflict, "round-on");
    public static readonly Refusal RoundNotHere = new(RefusalKind.Conflict, "round-not-here");
    public static readonly Refusal RoundEmpty = new(RefusalKind.Conflict, "round-empty");

    // Questions
    public static readonly Refusal QuestionGone = new(RefusalKind.Conflict, "question-gone");
    public static readonly Refusal QuestionYours = new(RefusalKind.Conflict, "question-yours");
    public static readonly Refusal QuestionOver = new(RefusalKind.Conflict, "question-over");
    public static readonly Refusal QuestionsMany = new(RefusalKind.Conflict, "questions-many");
    public static readonly Refusal QuestionsFull = new(RefusalKind.Conflict, "questions-full");

    // Groups
    public static readonly Refusal GroupsOn = new(RefusalKind.Conflict, "groups-on");
    public static readonly Refusal GroupsOver = new(RefusalKind.Conflict, "groups-over");
    public static readonly Refusal GroupsTooMany = new(RefusalKind.Conflict, "groups-too-many");
    public static readonly Refusal GroupUnknown = new(RefusalKind.Conflict, "group-unknown");
    public static readonly Refusal GroupNoteAsked = new(RefusalKind.Conflict, "group-note-asked");
    public static readonly Refusal GroupNotYours = new(RefusalKind.Forbidden, "group-not-yours");

    // Kept in order
    public static readonly Refusal ContributionYours = new(RefusalKind.Conflict, "contribution-yours");
    public static readonly Refusal ContributionPast = new(RefusalKind.Conflict, "contribution-past");
    public static readonly Refusal WriterNotHere = new(RefusalKind.Conflict, "writer-not-here");
    public static readonly Refusal ReportsMany = new(RefusalKind.Conflict, "reports-many");
    public static readonly Refusal WritingStopped = new(RefusalKind.Conflict, "writing-stopped");
    public static readonly Refusal LeadersWrite = new(RefusalKind.Conflict, "leaders-write");

    // Held until one who leads has read it
    public static readonly Refusal HeldMany = new(RefusalKind.Conflict, "held-many");
    public static readonly Refusal HeldFull = new(RefusalKind.Conflict, "held-full");
    public static readonly Refusal HeldNoChange = new(RefusalKind.Conflict, "held-no-change");
    public static readonly Refusal HeldGone = new(RefusalKind.Conflict, "held-gone");
    public static readonly Refusal HeldYours = new(RefusalKind.Conflict, "held-yours");
    public static readonly Refusal HeldWriterOut = new(RefusalKind.Conflict, "held-writer-out");
    public static readonly Refusal HeldWriterStopped = new(RefusalKind.Conflict, "held-writer-stopped");
    public static readonly Refusal HeldWriterSilent = new(RefusalKind.Conflict, "held-writer-silent");
    public static readonly Refusal HeldReplyGone = new(RefusalKind.Conflict, "held-reply-gone");
    public static readonly Refusal HeldQuestionsMany = new(RefusalKind.Conflict, "held-questions-many");

    // Locked
    public static readonly Refusal DiscussionLocked = new(RefusalKind.Conflict, "discussion-locked");
    public static readonly Refusal LocksChanged = new(RefusalKind.Conflict, "locks-changed");
    public static readonly Refusal PresenterNamed = new(RefusalKind.Conflict, "presenter-named");
    public static readonly Refusal PresenterNamedAsk = new(RefusalKind.Conflict, "presenter-named-ask");
    public static readonly Refusal PresenterStaysUnnamed = new(RefusalKind.Conflict, "presenter-stays-unnamed");
    public static readonly Refusal RepliesLocked = new(RefusalKind.Conflict, "replies-locked");
    public static readonly Refusal HeldLocked = new(RefusalKind.Conflict, "held-locked");

    // The video room
    public static readonly Refusal VideoLinkInvalid = new(RefusalKind.Invalid, "video-link-invalid");
    public static readonly Refusal VideoLinkTooLong = new(RefusalKind.Invalid, "video-link-too-long");

    // Pulled back
    public static readonly Refusal ConclusionMissing = new(RefusalKind.Conflict, "conclusion-missing");
    public static readonly Refusal WordsMissing = new(RefusalKind.Conflict, "words-missing");
    public static readonly Refusal SectionUnknown = new(RefusalKind.Invalid, "section-unknown");
}
