import type { AgendaItemView } from '../contract.js';

type Timed = Pick<AgendaItemView, 'minutes' | 'usedMilliseconds' | 'runningSince'>;

/** How long the item has been on, in milliseconds of the server's clock. */
export const used = (item: Timed, now: number): number =>
  item.usedMilliseconds + (item.runningSince === null ? 0 : Math.max(0, now - Date.parse(item.runningSince)));

export const left = (item: Timed, now: number): number => item.minutes * 60_000 - used(item, now);

/** Whole minutes, as a person says it: half a minute left is one minute, half a minute over is one over. */
export const minutes = (milliseconds: number): number => Math.ceil(Math.abs(milliseconds) / 60_000);

const marks = [5, 1, 0];

/** The mark (in minutes) that time has passed since it was `before`; null when there is none to speak of. */
export function passed(before: number, after: number): number | null {
  return [...marks].reverse().find((mark) => before > mark * 60_000 && after <= mark * 60_000) ?? null;
}
