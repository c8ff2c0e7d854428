import type { Happened, RoomView } from '../contract.js';
import { inLanguage, t, titled } from '../texts.js';
import { floorHeadline } from './floor-headlines.js';
import type { Headline } from './floor-headlines.js';
import { running, turnOf } from './method.js';
import { leads } from './rights.js';

/** What of an event is worth interrupting for: where the meeting is, and who waits at the door of those who keep it. */
export function headline({ event, by }: Happened, before: RoomView, after: RoomView): Headline | null {
  const title = titled('item' in event ? after.agenda.find((item) => item.item === event.item)?.title ?? '' : '');
  switch (event.kind) {
    case 'meetingStarted':
    case 'meetingSuspended':
    case 'meetingResumed':
    case 'meetingEnded':
    case 'meetingCancelled': return [`live.told.${event.kind}`];
    case 'itemStarted':
    case 'itemResumed': return ['room.now', { title }];
    case 'itemPaused':
    case 'itemConcluded':
    case 'itemPostponed': return [`live.told.${event.kind}`, { title }];
    case 'itemExtended': return ['live.told.itemExtended', { title, minutes: event.minutes }];
    case 'itemProposed': return by === after.me.person ? null : ['live.told.itemProposed', { title }];
    case 'personSentOut':
    case 'personHeldBack':
    case 'lobbyEntered':
      return leads(before) ? ['live.told.lobbyEntered', { name: after.people.find((person) => person.person === event.person)?.name ?? '' }] : null;
    case 'caseOpened':
    case 'sectionPresented':
    case 'caseStopped':
    case 'caseRevised':
    case 'caseShownAgain':
    case 'caseClosed': return [`live.told.${event.kind}`, { number: after.cases.find((one) => one.case === event.case)?.number ?? '' }];
    case 'methodChosen': return ['live.told.methodChosen', { name: inLanguage(event.method.names) }];
    case 'phaseEntered': return entered(after);
    case 'methodEnded':
    case 'curtainLifted':
    case 'curtainClosed': return [`live.told.${event.kind}`];
    case 'caseRecognised': return leads(before) ? ['live.told.caseRecognised'] : null;
    case 'pullBackExplained': return event.author !== after.me.person ? null
      : event.reason === '' ? ['live.told.pulledBackOnly'] : ['live.told.pulledBack', { reason: event.reason }];
    case 'contributionReported': return leads(after) ? ['moderation.told.reported'] : null;
    case 'reportAnswered': return ['moderation.told.answered'];
    case 'reportKept': return ['moderation.reported'];
    case 'rewriteAsked': return event.writer === after.me.person ? ['moderation.told.rewrite', { rule: t(`houseRule.${event.rule}`) }] : null;
    case 'rewriteWithdrawn': return event.writer === after.me.person ? ['moderation.told.withdrawn'] : null;
    case 'writingStopped': return event.person === after.me.person ? ['moderation.told.stopped', { rule: t(`houseRule.${event.rule}`) }] : null;
    case 'writingAllowed': return event.person === after.me.person ? ['moderation.told.allowed'] : null;
    default: return floorHeadline(event, by, before, after);
  }
}

/** The new phase, and whether it is theirs to write in. */
function entered(after: RoomView): Headline | null {
  const now = running(after);
  if (now === null) return null;
  const turn = turnOf(after, now.item.item, Infinity);
  const key = turn === 'curtain' ? 'live.told.phaseEnteredListens' : turn === 'yes' ? 'live.told.phaseEnteredWrites' : 'live.told.phaseEntered';
  return [key, { name: inLanguage(now.phase.names), minutes: now.phase.minutes }];
}
