import type { Happened, RoomEvent, RoomView } from '../contract.js';
import { change, propose, reorder, run, stop } from './fold-agenda.js';
import { agree, announce, attach, changeCase, close, present, revise, stopCase } from './fold-case.js';
import { foldFloor } from './fold-floor.js';
import { foldGroups } from './groups.js';
import { foldHolds } from './holds.js';
import { foldLocks } from './locks.js';
import { changeHosts, changeLead, watch } from './lead.js';
import { foldModeration, withoutRewrite, withoutRewrites, withoutUnanswerable, writes } from './moderation.js';
import { breakOff, changeRun, choose, cover, end, enter, explain, hold } from './fold-method.js';
import { foldItemMethod } from './fold-item-method.js';
import { changeContributions, note, post } from './fold-discussion.js';
import { foldQuestions, withQuestions } from './questions.js';
import { declares } from './declaration.js';
import { hosts, leadsBy } from './rights.js';
import { withLobbyMessage, withoutWords } from './fold-words.js';
import { begun, withVideo } from './video.js';
import { allLeft, backInside, changePerson, enters, invite, invited, knocked, leave, rejected, removed } from './fold-people.js';

/** The room after one more event, as the person of the view sees it. The server's own projection is the measure. */
export function fold(view: RoomView, happened: Happened): RoomView {
  return { ...withQuestions(withoutUnanswerable(apply(view, happened, happened.event)), happened), seq: happened.seq };
}

function apply(view: RoomView, happened: Happened, event: RoomEvent): RoomView {
  const { at, seq } = happened;
  switch (event.kind) {
    case 'meetingPlanned': {
      const { kind: _, roster, ...plan } = event;
      return { ...view, ...plan, phase: 'planned', people: roster.map(invited) };
    }
    case 'noticeSent': return { ...view, phase: 'noticeSent' };
    case 'meetingCancelled': return { ...allLeft(view), phase: 'cancelled', cancelReason: event.reason };
    case 'lobbyOpened': return { ...view, phase: 'lobbyOpen' };
    case 'meetingStarted': return begun({ ...view, phase: 'live', startedAt: at });
    case 'meetingSuspended': return { ...view, phase: 'suspended' };
    case 'meetingResumed': return { ...view, phase: 'live' };
    case 'meetingEnded': return { ...allLeft(event.cause === 'nobodyLed' ? view : watch(view, null)), phase: 'closed', endedAt: at };
    case 'personInvited': return leadsBy(event.entry.roles) ? writes(invite(view, event.entry), event.entry.person) : invite(view, event.entry);
    case 'hubMarked': return changePerson(view, event.person, { hub: event.hub });
    // What they have accepted is told to those who lead.
    case 'lobbyEntered': return hosts(view) ? knocked(view, event.person) : declares(knocked(view, event.person), event.person, event.declarationVersion);
    case 'declarationRenewed': return { ...view, declaration: event.version };
    case 'declarationAccepted': return declares(view, event.person, event.version);
    case 'lobbyMessageWritten': return withLobbyMessage(view, event.text);
    case 'attendanceCounted': return { ...view, attendance: event.attendance };
    case 'roomLocked':
    case 'namesHidden': return foldLocks(view, event);
    case 'videoLinkSet': return withVideo(view, event.link);
    case 'rejectionExplained': return changePerson(view, event.person, { rejectionReason: event.reason });
    case 'personReturned':
    case 'personAdmitted': return changePerson(backInside(view, event.person), event.person, { standing: 'admitted' });
    case 'personRejected': return rejected(view, event.person);
    case 'removalExplained': return changePerson(view, event.person, { removalReason: event.reason });
    case 'personRemoved': return writes(removed(view, event), event.person);
    case 'personEntered': return enters(view, event.person);
    case 'presenterAway': return changePerson(view, event.person, { away: true });
    case 'personLeft': return leave(view, event.person);
    case 'itemProposed': return propose(view, happened, event);
    case 'itemAccepted': return change(view, event.item, (item) => ({ ...item, state: 'accepted' }));
    case 'itemDeclined': return change(view, event.item, (item) => ({ ...item, state: 'declined', declineReason: event.reason }));
    case 'itemWithdrawn': return change(view, event.item, (item) => ({ ...item, state: 'withdrawn' }));
    case 'itemMoved': return reorder(view, seq, event.item, event.parent, event.after);
    case 'itemMinutesSet': return change(view, event.item, (item) => ({ ...item, minutes: event.minutes }));
    case 'itemStarted': return change(view, event.item, run(at));
    case 'itemPaused': return change(view, event.item, stop(at, 'paused'));
    case 'itemResumed': return change(view, event.item, run(at));
    case 'itemExtended': return change(view, event.item, (item) => ({ ...item, minutes: item.minutes + event.minutes }));
    case 'itemConcluded':
      return change(view, event.item, (item) => ({ ...stop(at, 'done')(item), conclusion: event.conclusion }));
    case 'itemPostponed': return change(view, event.item, stop(at, 'postponed'));
    case 'contributionPosted': return post(view, happened);
    case 'contributionEdited': return withoutRewrite({ ...view, contributions: changeContributions(view.contributions, happened) }, event.contribution);
    case 'contributionRetracted':
      return withoutRewrites({ ...view, contributions: changeContributions(view.contributions, happened) }, event.contribution, undefined, event.also);
    case 'questionVoted':
    case 'voteTakenBack':
    case 'votesCounted':
    case 'questionTaken':
    case 'questionAnswered':
    case 'questionSetAside':
    case 'questionPutBack': return foldQuestions(view, event);
    case 'groupsBegun':
    case 'personGrouped':
    case 'groupsExtended':
    case 'groupNoteChosen':
    case 'groupNoteDropped':
    case 'groupsEnded': return foldGroups(view, happened, event);
    case 'contributionReported':
    case 'reportKept':
    case 'reportsSettled':
    case 'reportAnswered':
    case 'rewriteAsked':
    case 'rewriteWithdrawn':
    case 'writingStopped':
    case 'writingAllowed':
    case 'moderated': return foldModeration(view, happened, event);
    case 'holdingSet':
    case 'contributionHeld':
    case 'heldLetThrough':
    case 'heldWithdrawn':
    case 'heldNotPublished': return foldHolds(view, happened, event);
    case 'caseAttached': return attach(view, event);
    case 'caseAnnounced': return announce(view, event);
    case 'caseOpened': return changeCase(view, event.case, (one) => ({ ...one, state: 'open' }));
    case 'sectionPresented': return present(view, event.case, event.section, event.content);
    case 'caseClosed': return close(view, event.case);
    case 'panelAgreed': return changeCase(view, event.case, (one) => ({ ...one, panel: { agreed: event.agreed, vetoed: event.vetoed } }));
    case 'observersAgreed': return changeCase(view, event.case, ({ observers: _, ...one }) => (event.yes ? { ...one, observers: true } : one));
    case 'personSentOut': return changePerson(view, event.person, { standing: 'inLobby', present: false, outside: true, sentWhy: event.reason });
    case 'personHeldBack': return changePerson(view, event.person, { standing: 'inLobby', present: false, outside: true });
    case 'methodChosen': return choose(view, event.case, event.method);
    case 'phaseEntered': return enter(view, at, event);
    case 'skipExplained': return explain(view, event);
    case 'phaseExtended': return changeRun(view, event.case, (run) => ({ ...run, extra: run.extra + event.minutes }));
    case 'phaseOpened': return changeRun(view, event.case, (run) => ({ ...run, opened: { phase: event.phase, at } }));
    case 'methodEnded': return end(view, event.case, event.skipped);
    case 'itemMethodChosen':
    case 'itemPhaseEntered':
    case 'itemPhaseExtended':
    case 'itemMethodEnded': return foldItemMethod(view, at, event);
    case 'phaseHeld': return hold(view, event);
    case 'runBrokenOff': return breakOff(view, event);
    case 'curtainLifted': return changeRun(view, event.case, (run) => ({ ...run, curtainLifted: true }));
    case 'curtainClosed': return changeRun(view, event.case, (run) => ({ ...run, curtainLifted: false }));
    case 'caseCovered': return cover(view, event);
    case 'floorRequested':
    case 'requestWithdrawn':
    case 'placeMoved':
    case 'floorGiven':
    case 'floorReturned':
    case 'floorInterrupted':
    case 'floorLost':
    case 'floorCleared':
    case 'turnPaused':
    case 'turnResumed':
    case 'speakingTimeSet':
    case 'queueClosed':
    case 'queueOpened':
    case 'roundBegun':
    case 'roundJoined':
    case 'roundPassed':
    case 'roundEnded':
    case 'speakerAway':
    case 'speakerBack': return foldFloor(view, happened, event);
    case 'leaderAway': return changeLead(view, (lead) => ({ ...lead, away: [...lead.away, { person: event.person, since: at }] }));
    case 'leaderBack': return changeLead(view, (lead) => ({ ...lead, away: lead.away.filter((one) => one.person !== event.person) }));
    case 'leadTakenOver': return changeLead(view, (lead) => ({ ...lead, takenBy: event.person }));
    case 'leadTakenBack': return changeLead(view, (lead) => ({ ...lead, takenBy: null }));
    case 'nobodyLeads': return watch(view, at);
    case 'somebodyLeads': return watch(view, null);
    case 'hostingOffered': return changeHosts(view, (those) => [...those, event.person]);
    case 'hostingEnded': return changeHosts(view, (those) => those.filter((one) => one !== event.person));
    case 'caseRecognised': return changePerson(view, event.person, { standing: 'invited', steppedAside: true, outside: true });
    case 'dutyShown': return changeCase(view, event.case, (one) => ({ ...one, duty: event.on ? 'shown' : 'takenBack' }));
    case 'caseStopped': return stopCase(view, event.case, event.by);
    case 'caseRevised': return revise(view, event.case, event.sectionCount);
    case 'showingAgreed': return agree(view, event.case, event.byPresenter);
    // Everybody gets a new view with these: nothing brings the text back into this one.
    case 'caseUncovered':
    case 'caseShownAgain': return view;
    // Told to nobody: what the guard weighs.
    case 'caseNamesKept':
    case 'caseNamesGone': return view;
    case 'pullBackExplained': return note(view, happened, event);
    case 'contributionPulledBack':
      return withoutRewrites({ ...view, contributions: changeContributions(view.contributions, happened) }, event.contribution, event.place, event.also);
    case 'titlePulledBack': return change(view, event.item, ({ why: _, ...item }) => ({ ...item, title: '', titlePulledBack: true }));
    case 'wordsPulledBack': return withoutWords(view, event);
    case 'conclusionPulledBack': return change(view, event.item, (item) => ({ ...item, conclusion: null, conclusionPulledBack: true }));
    default:
      // A page that is older than its server, while that is upgraded: what it does not know it leaves alone.
      event satisfies never;
      return view;
  }
}
