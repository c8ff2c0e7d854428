import type { Happened, PersonId, QuestionView, RoomView } from '../contract.js';
import { inLanguage, t, timeOf, titled } from '../texts.js';
import { throughAt } from './agenda-now.js';
import { floorHeadline } from './floor-headlines.js';
import type { Headline } from './floor-headlines.js';
import { myGroup, numberOf } from './groups.js';
import { lockHeadlines } from './lock-headlines.js';
import { isUsersTurn, running, turnOf } from './method.js';
import { reasonOf } from './moderation.js';
import { hearsNoCase, hosts, inLobby, isOver, keepsDoor, leads } from './rights.js';
import { ownReason } from './sent-out.js';

/** What of an event is worth interrupting for: of what is locked each that has changed, and of anything else one thing at most. */
export function headlines(happened: Happened, before: RoomView, after: RoomView): readonly Headline[] {
  if (happened.event.kind === 'roomLocked' || happened.event.kind === 'namesHidden') return lockHeadlines(before, after);
  const told = headline(happened, before, after);
  return told === null ? [] : [told];
}

/** Where the meeting is, and who waits at the door of those who keep it. */
export function headline({ event, by, at }: Happened, before: RoomView, after: RoomView): Headline | null {
  const title = titled('item' in event ? after.agenda.find((item) => item.item === event.item)?.title ?? '' : '');
  switch (event.kind) {
    case 'meetingStarted':
    case 'meetingSuspended':
    case 'meetingResumed':
    case 'meetingEnded':
    case 'meetingCancelled': return [`live.told.${event.kind}`, {}, 'meeting'];
    case 'itemStarted':
    case 'itemResumed': return ['room.now', { title }, 'now'];
    case 'itemPaused':
    case 'itemConcluded': return [`live.told.${event.kind}`, { title }, 'now'];
    // Why it is paused: the page says the same. Whoever lost the line knows when they read it.
    case 'presenterAway': return event.person === after.me.person ? null : ['method.presenterAway', {}, 'now'];
    case 'personEntered': return leads(before) && event.person !== after.me.person && isWaitedFor(before, event.person) ? ['live.told.presenterBack', {}, 'now'] : null;
    case 'itemPostponed': return [`live.told.${event.kind}`, { title }];
    case 'itemExtended': return ['live.told.itemExtended', { title, minutes: event.minutes, time: timeOf(throughAt(after.agenda, Date.parse(at))) }];
    case 'itemProposed': return by === after.me.person ? null : ['live.told.itemProposed', { title }];
    case 'itemDeclined': return by === after.me.person || after.agenda.find(({ item }) => item === event.item)?.proposedBy !== after.me.person ? null
      : ['live.told.itemDeclined', { title, reason: event.reason }];
    case 'personSentOut':
    case 'personHeldBack': return outOfVideo(before, after, event.person)
      ?? (leads(before) && by !== after.me.person ? ['live.told.waitsOutside', { name: listedName(after, event.person) }] : null);
    case 'personRemoved': return event.wasInside === true ? outOfVideo(before, after, event.person) : null;
    case 'videoLinkSet': return [event.link === '' ? 'video.told.away' : 'video.told.set', {}, 'video'];
    case 'hubMarked': return event.person === after.me.person && by !== after.me.person ? [event.hub ? 'hub.told.marked' : 'hub.told.unmarked', {}, 'hub'] : null;
    case 'lobbyEntered': return keepsDoor(before) ? atTheDoor(after, event.person) : null;
    case 'caseOpened':
    case 'sectionPresented':
    case 'caseStopped':
    case 'caseRevised':
    case 'caseShownAgain':
    case 'caseClosed': return [`live.told.${event.kind}`, { number: after.cases.find((one) => one.case === event.case)?.number ?? '' }];
    case 'observersAgreed': return by === after.me.person ? null
      : [event.yes ? 'live.told.observersYes' : 'live.told.observersNo', { number: after.cases.find((one) => one.case === event.case)?.number ?? '' }];
    case 'dutyShown': return [event.on ? 'live.told.dutyShown' : 'live.told.dutyTakenBack', { number: after.cases.find((one) => one.case === event.case)?.number ?? '' }, 'duty'];
    case 'itemMethodChosen':
    case 'methodChosen': return ['live.told.methodChosen', { name: inLanguage(event.method.names) }];
    case 'itemPhaseEntered':
    case 'phaseEntered': return entered(after);
    case 'phaseOpened': return opened(after);
    case 'itemMethodEnded':
    case 'methodEnded': return ['live.told.methodEnded', {}, 'phase'];
    case 'curtainLifted':
    case 'curtainClosed': return [`live.told.${event.kind}`];
    case 'caseRecognised': return outOfVideo(before, after, event.person) ?? (leads(before) ? ['live.told.caseRecognised'] : null);
    case 'pullBackExplained': return event.author !== after.me.person ? null
      : reasonOf(event) === '' ? ['live.told.pulledBackOnly'] : ['live.told.pulledBack', { reason: reasonOf(event) }];
    case 'contributionReported': return leads(after) ? ['moderation.told.reported'] : null;
    case 'reportAnswered': return ['moderation.told.answered', {}, 'report'];
    case 'reportKept': return ['moderation.reported', {}, 'report'];
    case 'rewriteAsked': return event.writer === after.me.person ? ['moderation.told.rewrite', { rule: t(`houseRule.${event.rule}`) }] : null;
    case 'rewriteWithdrawn': return event.writer === after.me.person ? ['moderation.told.withdrawn'] : null;
    case 'writingStopped': return event.person === after.me.person ? ['moderation.told.stopped', { rule: t(`houseRule.${event.rule}`) }] : null;
    case 'holdingSet': return [event.on ? 'holds.told.on' : 'holds.told.off', {}, 'holding'];
    case 'contributionHeld': return by === after.me.person ? ['holds.told.yours', {}, 'heldOwn']
      : leads(after) ? ['holds.queue', { count: after.holds?.waiting.length ?? 0 }, 'held'] : null;
    case 'heldLetThrough': return event.writer === after.me.person ? ['holds.told.letThrough', {}, 'heldOwn'] : null;
    case 'heldNotPublished': return event.writer !== after.me.person ? null
      : event.rule === null ? ['holds.told.over', {}, 'heldOwn'] : ['holds.told.notPublished', { rule: t(`houseRule.${event.rule}`) }];
    case 'writingAllowed': return event.person === after.me.person ? ['moderation.told.allowed'] : null;
    case 'groupsBegun': return ['groups.told.begunOthers', { count: event.groups.length }, 'groups'];
    case 'groupsEnded': return ['groups.told.ended', {}, 'groups'];
    case 'questionTaken': return ['questions.told.taken', { text: askedText(after, event.contribution) }, 'question', event.contribution];
    case 'questionAnswered': return isMine(after, event.contribution) && by !== after.me.person ? ['questions.told.answered'] : null;
    case 'questionSetAside': return isMine(after, event.contribution) && by !== after.me.person ? ['questions.told.setAside', { reason: t(`asideReason.${event.reason}`) }] : null;
    default: return floorHeadline(event, by, before, after);
  }
}

/** Their line was lost, and the item of their case has waited since: nobody has gone on without them. */
const isWaitedFor = (view: RoomView, id: PersonId): boolean => view.people.some(({ person, away }) => person === id && away === true)
  && view.cases.some((one) => one.presenter === id && view.agenda.some(({ item, state }) => item === one.item && state === 'paused'));

/** The new phase, and whether it is theirs to write in. */
function entered(after: RoomView): Headline | null {
  const now = running(after);
  if (now === null) return null;
  const turn = turnOf(after, now.item.item, Infinity);
  const key = turn === 'curtain' ? 'live.told.phaseEnteredListens' : turn === 'yes' ? 'live.told.phaseEnteredWrites' : 'live.told.phaseEntered';
  return [key, { name: inLanguage(now.phase.names), minutes: now.phase.minutes }, 'phase'];
}

/** The phase that was on before they came: it is not new, and it may be theirs. */
function cameInto(after: RoomView): Headline | null {
  const now = running(after);
  if (now === null) return null;
  const turn = turnOf(after, now.item.item, Infinity);
  const key = isUsersTurn(after, now) ? 'live.told.phaseOnUsers'
    : turn === 'curtain' ? 'live.told.phaseOnListens' : turn === 'yes' ? 'live.told.phaseOnWrites' : 'live.told.phaseOn';
  return [key, { name: inLanguage(now.phase.names) }, 'phase'];
}

/** Whoever is first where nobody is there before them hears of the phase alone. */
function opened(after: RoomView): Headline | null {
  const now = running(after);
  return now === null ? null : [`live.told.phaseOpened.${now.phase.order}`, {}, 'opened'];
}

const asked = (view: RoomView, id: string): QuestionView | undefined => view.questions?.find((one) => one.contribution === id);
const askedText = (view: RoomView, id: string): string => asked(view, id)?.text ?? '';
const isMine = (view: RoomView, id: string): boolean => asked(view, id)?.by === view.me.person;

/** Nobody but those who lead the video room puts somebody out of it, and they are told when. */
const outOfVideo = (before: RoomView, after: RoomView, id: PersonId): Headline | null =>
  before.videoLink != null && leads(before) ? ['video.told.out', { name: listedName(after, id) }] : null;

const listedName = (view: RoomView, id: PersonId): string => view.people.find(({ person }) => person === id)?.name ?? '';

/** One by name; several by how many they are. */
function atTheDoor(view: RoomView, last: PersonId): Headline {
  const count = inLobby(view).length;
  return count > 1 ? ['live.waiting', { count }, 'lobby'] : ['live.told.lobbyEntered', { name: listedName(view, last) }, 'lobby'];
}

/** What of a view that took the place of another is worth interrupting for: where oneself is now, and what is on there. */
export function anew(before: RoomView, after: RoomView): readonly Headline[] {
  const stopped = new Set(before.cases.filter(({ state }) => state === 'stopped').map((one) => one.case));
  const shown = after.cases.filter((one) => one.state === 'open' && stopped.has(one.case));
  const came = after.me.standing === 'admitted' && before.me.standing !== 'admitted';
  const phase = came ? cameInto(after) : phaseOf(after) === phaseOf(before) ? null : entered(after);
  return [
    ...(after.me.standing === before.me.standing ? [] : [[standingKey(after), {}, 'standing'] as const]),
    ...(hosts(before) && !hosts(after) && !isOver(after) && isPresent(after) ? [['live.told.hostingEnded', {}, 'lead'] as const] : []),
    ...shown.map(({ number }): Headline => ['live.told.caseShownAgain', { number }]),
    ...(phase === null ? [] : [phase]),
    // Whose names are hidden, and whoever comes in, is told by the new view.
    ...(after.me.standing === 'admitted' ? lockHeadlines(before, after) : []),
    ...grouped(before, after),
  ];
}

const isPresent = ({ me, people }: RoomView): boolean => people.some(({ person, present }) => person === me.person && present);

/** Whoever comes into a group, or out of one, gets a view of their own. */
function grouped(before: RoomView, after: RoomView): readonly Headline[] {
  const [was, is] = [myGroup(before), myGroup(after)];
  if (was?.group === is?.group) return [];
  return [is === null ? ['groups.told.plenary', {}, 'groups'] : ['groups.told.begun', { number: numberOf(after, is.group) ?? '' }, 'groups']];
}

function phaseOf(view: RoomView): string | null {
  const now = running(view);
  return now === null ? null : `${now.item.item}/${now.number}`;
}

/** Where somebody stands, as the page says it to them. */
export function standingKey(view: RoomView): string {
  if (view.me.standing === 'admitted') return 'live.told.admitted';
  const why = ownReason(view);
  if (view.me.standing === 'inLobby') return why !== null ? `room.lobby.out.${why}` : waitsForCase(view) ? 'room.lobby.out.mentee' : 'room.lobby.wait';
  return view.people.some(({ person, steppedAside }) => person === view.me.person && steppedAside === true) ? 'live.steppedAside' : 'live.sentBack';
}

/** They come along, were inside, and are back when the case is over. */
const waitsForCase = ({ me, people }: RoomView): boolean => hearsNoCase(me.roles) && people.some(({ person, outside }) => person === me.person && outside === true);
