import type { ContributionId, PersonId, RoomEvent, RoomView } from '../contract.js';
import type { Values } from '../texts.js';
import { t } from '../texts.js';
import { floorOf, own } from './floor.js';
import { leads } from './rights.js';

/** A sentence, and what it is about: of those that wait to be said about the same, only the last is. One that reads a contribution out goes with its words. */
export type Headline = readonly [key: string, values?: Values, topic?: string, words?: ContributionId];

/** Who may not see who takes part is told of somebody without a name. */
export const speakerName = (view: RoomView, id: PersonId): string => view.people.find((person) => person.person === id)?.name ?? t('floor.someone');

/** What of the floor is said aloud: one's own place and word at once, whose word it is now, and to those who lead how many wait. */
export function floorHeadline(event: RoomEvent, by: PersonId, before: RoomView, after: RoomView): Headline | null {
  const me = after.me.person;
  switch (event.kind) {
    case 'floorRequested':
      if (event.person === me) return ['floor.told.place', { number: own(after)?.number ?? 1 }, 'place'];
      return leads(after) ? ['floor.told.waiting', { count: floorOf(after).queue.length }, 'queue'] : null;
    case 'requestWithdrawn': return event.person === me ? [by === me ? 'floor.told.withdrawn' : 'floor.told.takenOff', {}, 'place'] : null;
    case 'floorGiven':
      return event.person === me ? ['floor.yours', {}, 'turn'] : ['floor.has', { name: speakerName(after, event.person) }, 'turn'];
    case 'floorReturned':
    case 'floorInterrupted': return event.person === me && by !== me ? ['floor.told.over', {}, 'turn'] : null;
    case 'floorLost':
      return event.person === me && own(before) !== null ? ['floor.told.lostPlace', {}, 'place']
        : event.person === me ? ['floor.told.lostTurn', {}, 'turn'] : null;
    case 'speakerAway': return leads(after) && floorOf(after).turn?.person === event.person ? ['floor.told.away', { name: speakerName(after, event.person) }, 'turn'] : null;
    case 'roundBegun': {
      const mine = own(after);
      return mine === null ? ['floor.told.round', {}, 'round'] : ['floor.told.roundPlace', { number: mine.number }, 'round'];
    }
    case 'roundEnded': return ['floor.told.roundEnded', {}, 'round'];
    case 'queueClosed': return ['floor.told.closed', {}, 'closed'];
    case 'queueOpened': return ['floor.told.opened', {}, 'closed'];
    case 'somebodyLeads': return ['live.told.somebodyLeads', {}, 'lead'];
    case 'leadTakenBack': return [before.lead?.takenBy === event.person ? 'live.told.leadGivenUp' : 'live.told.leadTakenBack'];
    default: return null;
  }
}
