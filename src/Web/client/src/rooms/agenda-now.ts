import type { AgendaItemId, AgendaItemView, RoomView } from '../contract.js';
import { isListed, onTable } from './agenda-order.js';
import { left } from './time-left.js';

type Agenda = readonly AgendaItemView[];

/** What comes after the item that is on: the next below it, or else the first that has not been on. */
export function nextUp(agenda: Agenda): AgendaItemView | undefined {
  const on = onTable(agenda);
  const after = on === undefined ? agenda : agenda.slice(agenda.indexOf(on) + 1);
  const waits = ({ state }: AgendaItemView): boolean => state === 'accepted';
  return after.find(waits) ?? agenda.find(waits);
}

/** When all of it is through, if each item takes what it is given: what is on, and what has not been. An item that is over its time takes no more. */
export function throughAt(agenda: Agenda, now: number): number {
  return agenda.filter(({ state }) => state === 'current' || state === 'paused' || state === 'accepted')
    .reduce((at, item) => at + Math.max(0, left(item, now)), now);
}

/** The same, with some more minutes for one of them. */
export const throughWith = (agenda: Agenda, id: AgendaItemId, minutes: number, now: number): number =>
  throughAt(agenda.map((item) => (item.item === id ? { ...item, minutes: item.minutes + minutes } : item)), now);

export const endsAt = ({ startsAt, minutes }: Pick<RoomView, 'startsAt' | 'minutes'>): number => Date.parse(startsAt) + minutes * 60_000;

/** What is allotted: what was put off takes no time of this meeting. */
export const allotted = (agenda: Agenda): number =>
  agenda.filter((item) => isListed(item) && item.state !== 'postponed').reduce((sum, { minutes }) => sum + minutes, 0);
